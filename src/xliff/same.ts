import type { BitextUnit, Ignorable, Note, Segment, Suggestion } from '../core/bitext.js';
import { mergeText } from '../core/inline.js';
import { changedCodes, identical } from './codes.js';
import { sameProvenance } from './provenance.js';
import { carriable } from './xml/escape.js';

/** A unit in the one form in which two can be compared: neighbouring texts joined, empty ones gone. */
export function normalUnit(unit: BitextUnit): BitextUnit {
  return {
    ...unit,
    parts: unit.parts.map((part) => ({ ...part, ...normalTexts(part) })),
    suggestions: unit.suggestions.map((suggestion) => ({ ...suggestion, ...normalTexts(suggestion) })),
  };
}

function normalTexts<T extends Pick<Segment | Ignorable | Suggestion, 'source' | 'target'>>(texts: T) {
  return {
    source: mergeText(texts.source),
    ...(texts.target === undefined ? {} : { target: mergeText(texts.target) }),
  };
}

/** Do two units in normal form say the same? */
export function sameUnit(a: BitextUnit, b: BitextUnit): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.kind === b.kind &&
    sameList(a.parts, b.parts, samePart) &&
    changedCodes(a.codes, b.codes).size === 0 &&
    sameList(a.notes, b.notes, sameNote) &&
    sameList(a.suggestions, b.suggestions, sameSuggestion)
  );
}

function samePart(a: Segment | Ignorable, b: Segment | Ignorable): boolean {
  if (!identical(a.source, b.source) || !identical(a.target, b.target)) return false;
  if (a.type === 'ignorable' || b.type === 'ignorable') return a.type === b.type;
  return a.id === b.id && a.state === b.state && sameProvenance(a.provenance, b.provenance);
}

/** Notes say the same as far as a file can carry them. */
export function sameNote(a: Note, b: Note): boolean {
  return (
    a.id === b.id &&
    a.category === b.category &&
    a.segment === b.segment &&
    a.priority === b.priority &&
    carriable(a.text) === carriable(b.text)
  );
}

export function sameSuggestion(a: Suggestion, b: Suggestion): boolean {
  return (
    a.segment === b.segment &&
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
