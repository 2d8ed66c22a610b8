// What a 1.2 file may say about an inline code beyond its kind and its markup: `clone`, `xid`, `pos`, `assoc`, `crc`,
// `ts` (XLIFF 1.2 §2.4), and in attributes of ours what only 2.x has a word for.
import type { Code } from '../../core/code.js';
import { beside } from '../namespaces.js';
import { directionNamed, names, present, reordering, yesNo } from '../values.js';
import { attribute, attributeOf, type XmlElement } from '../xml/tree.js';

type Hints = Omit<Code, 'id' | 'type' | 'subType' | 'data' | 'closeData' | 'display' | 'equivalent' | 'canDelete'>;

export function readHints(element: XmlElement): Hints {
  const ours = (name: string) => attributeOf(element, beside.tarjuman, name);
  const half = attribute(element, 'pos');
  return present<Hints>({
    canCopy: attribute(element, 'clone') === 'no' ? false : undefined,
    canReorder: reordering(ours('can-reorder')),
    canOverlap: yesNo(ours('can-overlap')),
    copyOf: ours('copy-of'),
    closeDisplay: ours('close-display'),
    closeEquivalent: ours('close-equivalent'),
    subFlows: names(ours('sub-flows') ?? attribute(element, 'xid')),
    closeSubFlows: names(ours('close-sub-flows')),
    direction: directionNamed(ours('direction')),
    half: half === 'open' || half === 'close' ? half : undefined,
    assoc: attribute(element, 'assoc'),
    crc: attribute(element, 'crc'),
    ts: attribute(element, 'ts'),
  });
}

/** Hints for which 1.2 has an attribute. */
export function standardHints(code: Code | undefined): Record<string, string | undefined> {
  if (!code) return {};
  return {
    clone: code.canCopy === false ? 'no' : undefined,
    xid: code.subFlows?.length === 1 ? code.subFlows[0] : undefined,
    assoc: code.assoc,
    crc: code.crc,
    ts: code.ts,
  };
}

/** Hints in attributes of ours, by their local names. */
export function ownHints(code: Code): Record<string, string | undefined> {
  return {
    'can-reorder': code.canReorder === 'yes' ? undefined : code.canReorder,
    'can-overlap': code.canOverlap === undefined ? undefined : code.canOverlap ? 'yes' : 'no',
    'copy-of': code.copyOf,
    'close-display': code.closeDisplay,
    'close-equivalent': code.closeEquivalent,
    'sub-flows': code.subFlows && code.subFlows.length > 1 ? code.subFlows.join(' ') : undefined,
    'close-sub-flows': code.closeSubFlows?.join(' '),
    direction: code.direction,
  };
}
