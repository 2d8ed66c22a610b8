// Hints about codes that go beyond their kind and markup: those that 1.2 has attributes for, and in attributes of ours
// all others, called as our own writer calls them (v12/code-hints.ts).
import type { Code } from '../../core/code.js';
import { beside } from '../namespaces.js';
import { directionNamed, names, present, reordering, yesNo } from '../values.js';
import { idTo2, idTo12 } from './ids.js';
import { type Tag, valueAt } from './markup.js';

export type Hints = Pick<
  Code,
  | 'canCopy'
  | 'canReorder'
  | 'canOverlap'
  | 'copyOf'
  | 'closeDisplay'
  | 'closeEquivalent'
  | 'subFlows'
  | 'closeSubFlows'
  | 'direction'
>;

/** What an element of 1.2 says, with ids as 2.x has them. */
export function hintsIn12(code: Tag): Partial<Hints> {
  const ours = (name: string) => valueAt(code, name, beside.tarjuman);
  const base = ours('copy-of');
  const ids = (list: string | undefined) => names(list)?.map(idTo2);
  return present<Hints>({
    canCopy: valueAt(code, 'clone') === 'no' ? false : undefined,
    canReorder: reordering(ours('can-reorder')),
    canOverlap: yesNo(ours('can-overlap')),
    copyOf: base === undefined ? undefined : idTo2(base),
    closeDisplay: ours('close-display'),
    closeEquivalent: ours('close-equivalent'),
    subFlows: ids(ours('sub-flows')) ?? single(valueAt(code, 'xid')),
    closeSubFlows: ids(ours('close-sub-flows')),
    direction: directionNamed(ours('direction')),
  });
}

function single(id: string | undefined): readonly string[] | undefined {
  return id ? [idTo2(id)] : undefined;
}

/**
 * What an element of 2.x says, with ids as 1.2 has them.
 * @param end the other half of a pair in two halves
 */
export function hintsIn2(code: Tag, end: Tag | undefined): Partial<Hints> {
  const pair = code.local === 'pc';
  const closing = (name: string) => (pair ? valueAt(code, `${name}End`) : end && valueAt(end, name));
  const base = valueAt(code, 'copyOf');
  const ids = (list: string | undefined) => names(list)?.map(idTo12);
  return present<Hints>({
    canCopy: valueAt(code, 'canCopy') === 'no' ? false : undefined,
    canReorder: reordering(valueAt(code, 'canReorder')),
    canOverlap: yesNo(valueAt(code, 'canOverlap')),
    copyOf: base === undefined ? undefined : idTo12(base),
    closeDisplay: closing('disp'),
    closeEquivalent: closing('equiv') || undefined,
    subFlows: ids(valueAt(code, pair ? 'subFlowsStart' : 'subFlows')),
    closeSubFlows: ids(closing('subFlows')),
    direction: directionNamed(valueAt(code, 'dir')),
  });
}

/** For functions that take a whole code. */
export function codeWith(hints: Partial<Hints>): Code {
  return { id: '', type: 'other', data: '', ...hints };
}
