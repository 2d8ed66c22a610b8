// What a file may say about an inline code beyond its kind and its markup (XLIFF 2.1 §4.7.2), and how its attributes
// are called on each element: `pc` speaks of both its ends, `sc` and `ec` each of its own (Table 2, §4.7.2.2).
import type { Code } from '../../core/code.js';
import { directionNamed, names, present, reordering, yesNo } from '../values.js';
import { attribute, type XmlElement } from '../xml/tree.js';

type Hints = Omit<Code, 'id' | 'type' | 'subType' | 'data' | 'closeData' | 'display' | 'equivalent' | 'canDelete'>;

/** `alone` is `ph`. */
export type CodeElement = 'alone' | 'pair' | 'start' | 'end';

/** Attributes of the two ends, as they are called on each element. */
const suffixes: Readonly<Record<CodeElement, { readonly open?: string; readonly close?: string }>> = {
  alone: { open: '' },
  pair: { open: 'Start', close: 'End' },
  start: { open: '' },
  end: { close: '' },
};

const none: Hints = {};

/** Attributes that are no hints; most codes have no others. */
const told = new Set(['id', 'startRef', 'type', 'subType', 'canDelete', 'equiv', 'equivStart', 'disp', 'dispStart']);

export function readHints(element: XmlElement, as: CodeElement): Hints {
  const isPlain = element.attributes.every(({ name }) => told.has(name) || name.startsWith('dataRef'));
  // What `ec` says with `disp` and `equiv` is about the end, and so a hint.
  if (isPlain && as !== 'end') return none;
  const { open, close } = suffixes[as];
  const on = (name: string, suffix: string | undefined) =>
    suffix === undefined ? undefined : attribute(element, `${name}${suffix}`);
  return present({
    canCopy: attribute(element, 'canCopy') === 'no' ? false : undefined,
    canReorder: reordering(attribute(element, 'canReorder')),
    canOverlap: yesNo(attribute(element, 'canOverlap')),
    copyOf: attribute(element, 'copyOf'),
    closeDisplay: on('disp', close),
    closeEquivalent: close === undefined ? undefined : equivalentOf(element, `equiv${close}`),
    subFlows: names(on('subFlows', open)),
    closeSubFlows: names(on('subFlows', close)),
    direction: directionNamed(attribute(element, 'dir')),
  });
}

/** The text that stands for a code. An empty one is what holds where nothing is said (XLIFF 2.1 §4.3.1.16). */
export function equivalentOf(element: XmlElement, name: string): string | undefined {
  return attribute(element, name) || undefined;
}

/** @param isolated is it an end whose start is in no text of the unit? Only such an end has a direction. */
export function writeHints(
  code: Code | undefined,
  as: CodeElement,
  isolated: 'isolated' | 'linked' = 'linked',
): Record<string, string | undefined> {
  if (!code) return {};
  const { open, close } = suffixes[as];
  return {
    canCopy: code.canCopy === false ? 'no' : undefined,
    canReorder: code.canReorder === 'yes' ? undefined : code.canReorder,
    canOverlap: as === 'alone' || code.canOverlap === undefined ? undefined : code.canOverlap ? 'yes' : 'no',
    copyOf: code.copyOf,
    ...(open === undefined ? {} : { [`subFlows${open}`]: code.subFlows?.join(' ') }),
    ...(close === undefined
      ? {}
      : {
          [`disp${close}`]: code.closeDisplay,
          [`equiv${close}`]: code.closeEquivalent,
          [`subFlows${close}`]: code.closeSubFlows?.join(' '),
        }),
    dir: as === 'alone' || (as === 'end' && isolated === 'linked') ? undefined : code.direction,
  };
}
