import { inOrder } from '../core/annotation.js';
import {
  type BitextUnit,
  type Ignorable,
  type Note,
  type Segment,
  type Suggestion,
  withSoundOrder,
} from '../core/bitext.js';
import { mergeText } from '../core/inline.js';
import { changedCodes, identical } from './codes.js';
import { sameAnnotations } from './kept-annotations.js';
import { sameProvenance } from './provenance.js';
import { carriable } from './xml/escape.js';

/**
 * A unit in the one form in which two can be compared: neighbouring texts joined, empty ones gone, and an order of
 * targets only where it is one.
 */
export function normalUnit(unit: BitextUnit): BitextUnit {
  return {
    ...unit,
    parts: withSoundOrder(unit.parts).map((part) => ({ ...part, ...normalTexts(part) })),
    suggestions: unit.suggestions.map((suggestion) => ({ ...suggestion, ...normalTexts(suggestion) })),
  };
}

function normalTexts<T extends Pick<Segment | Ignorable | Suggestion, 'source' | 'target'>>(texts: T) {
  return {
    source: mergeText(texts.source),
    ...(texts.target === undefined ? {} : { target: mergeText(texts.target) }),
  };
}

/**
 * Does a unit of the file say what one in normal form shall? What the wanted one is silent about (annotations, hints of
 * codes) stays as it is in the file.
 */
export function sameUnit(a: BitextUnit, b: BitextUnit): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.kind === b.kind &&
    (b.type === undefined || a.type === b.type) &&
    sameFlag(a.translate, b.translate) &&
    sameFlag(a.canResegment, b.canResegment) &&
    sameList(a.parts, b.parts, samePart) &&
    a.parts.every((part, i) => sameResegmenting(part, a, b.parts[i])) &&
    changedCodes(a.codes, b.codes).size === 0 &&
    sameList(a.notes, b.notes, sameNote) &&
    sameList(a.suggestions, b.suggestions, sameSuggestion)
  );
}

/** Both default to yes; what is not wanted is not changed. */
function sameFlag(file: boolean | undefined, wanted: boolean | undefined): boolean {
  return wanted === undefined || (file ?? true) === wanted;
}

function sameResegmenting(
  file: BitextUnit['parts'][number],
  unit: BitextUnit,
  wanted: Segment | Ignorable | undefined,
) {
  if (file.type !== 'segment' || wanted?.type !== 'segment') return true;
  return sameFlag(file.canResegment ?? unit.canResegment, wanted.canResegment);
}

function samePart(a: Segment | Ignorable, b: Segment | Ignorable): boolean {
  if (!identical(a.source, b.source) || !identical(a.target, b.target) || a.order !== b.order) return false;
  if (b.sourceAnnotations && !sameAnnotations(a.sourceAnnotations ?? [], inOrder(b.sourceAnnotations))) return false;
  if (b.targetAnnotations && !sameAnnotations(a.targetAnnotations ?? [], inOrder(b.targetAnnotations))) return false;
  if (a.type === 'ignorable' || b.type === 'ignorable') return a.type === b.type;
  return (
    a.id === b.id && a.state === b.state && a.subState === b.subState && sameProvenance(a.provenance, b.provenance)
  );
}

/** Notes say the same as far as a file can carry them. */
export function sameNote(a: Note, b: Note): boolean {
  return (
    a.id === b.id &&
    a.category === b.category &&
    a.segment === b.segment &&
    a.priority === b.priority &&
    a.appliesTo === b.appliesTo &&
    a.ref === b.ref &&
    carriable(a.text) === carriable(b.text)
  );
}

export function sameSuggestion(a: Suggestion, b: Suggestion): boolean {
  return (
    (a.segment === b.segment || a.annotation !== undefined) &&
    a.annotation === b.annotation &&
    a.origin === b.origin &&
    a.kind === b.kind &&
    a.similarity === b.similarity &&
    identical(a.source, b.source) &&
    identical(a.target, b.target)
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((x, i) => {
    const y = b[i];
    return y !== undefined && same(x, y);
  });
}
