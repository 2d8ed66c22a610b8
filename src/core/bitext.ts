import { createHash } from 'node:crypto';
import type { UnitKind } from './document.js';
import { type Code, type Content, contentKey, isBlank, mergeText, text } from './inline.js';
import type { Locale } from './locale.js';

/** XLIFF 2.1 §4.3.1.35. An engine's draft is `initial`: it has a target, and nobody has confirmed it. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** Which run wrote a target, and what exactly: the proof that it is not a person's. */
export interface Provenance {
  readonly by: 'engine' | 'memory';
  /** The engine's name (`deepl`) or the memory's kind of match (`in-context`, `exact`). */
  readonly name: string;
  /** {@link fingerprint} of the target and state that the run wrote. */
  readonly fingerprint: string;
}

/** A sentence of a unit. */
export interface Segment {
  readonly type: 'segment';
  readonly id: string;
  readonly source: Content;
  readonly target?: Content;
  readonly state: State;
  readonly provenance?: Provenance;
}

/** What stands between segments, mostly white space; it is carried over as it is unless a target says otherwise. */
export interface Ignorable {
  readonly type: 'ignorable';
  readonly source: Content;
  readonly target?: Content;
}

/** A note on a unit. Ours carry a `category` that starts with `tarjuman:`; all others are people's. */
export interface Note {
  readonly id?: string;
  readonly category?: string;
  /** The segment it is about, when not the whole unit. */
  readonly segment?: string;
  readonly priority?: number;
  readonly text: string;
}

/** A pair offered to the translator: an earlier version of the sentence, or a match from memory. */
export interface Suggestion {
  /** The segment it is offered for. */
  readonly segment: string;
  readonly kind: 'previous' | 'memory';
  readonly source: Content;
  readonly target: Content;
  /** Likeness of the sources, 0–100. */
  readonly similarity?: number;
}

export interface BitextUnit {
  readonly id: string;
  /** The resource's key (XLIFF `name` / `resname`). */
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly parts: readonly (Segment | Ignorable)[];
  readonly codes: readonly Code[];
  readonly notes: readonly Note[];
  readonly suggestions: readonly Suggestion[];
}

export type XliffVersion = '1.2' | '2.0' | '2.1' | '2.2';

/** One document in one locale: what an XLIFF file says. */
export interface Bitext {
  readonly version: XliffVersion;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** The document's path below the source folder. */
  readonly original: string;
  readonly units: readonly BitextUnit[];
}

/** How a segment stands, for counts, banners and rules. */
export type SegmentStatus = 'untranslated' | 'draft' | 'translated' | 'reviewed';

export function segments(unit: BitextUnit): readonly Segment[] {
  return unit.parts.filter((part) => part.type === 'segment');
}

/** The unit's source text, all parts joined: to the character what was extracted. */
export function unitSource(unit: BitextUnit): Content {
  return mergeText(unit.parts.flatMap((part) => [...part.source]));
}

/**
 * The proof of who wrote a target: a short hash over its text, its codes and its state. A run stores it beside what
 * it writes; any later change by a person, be it only a confirmation, makes it differ.
 */
export function fingerprint(target: Content, state: State): string {
  const shape = mergeText(target)
    .map((piece) => (piece.type === 'text' ? piece.value : `\uE000${piece.type}\uE001${piece.id}\uE000`))
    .join('');
  return createHash('sha256').update(`${state}\n${shape}`).digest('base64url').slice(0, 16);
}

export function hasTarget(segment: Segment): segment is Segment & { readonly target: Content } {
  return segment.target !== undefined && (!isBlank(segment.target) || isBlank(segment.source));
}

/**
 * Did a person write or confirm this target? Yes, unless the file itself proves that a run wrote exactly this text
 * and state. A missing or damaged proof counts for the person.
 */
export function isPersons(segment: Segment): boolean {
  if (!hasTarget(segment)) return false;
  return segment.provenance?.fingerprint !== fingerprint(segment.target, segment.state);
}

/**
 * A person's target is at least `translated`, whatever state the tool left in the file; an engine's never is.
 */
export function statusOf(segment: Segment): SegmentStatus {
  if (!hasTarget(segment)) return 'untranslated';
  if (segment.state === 'reviewed' || segment.state === 'final') return 'reviewed';
  if (isPersons(segment) || segment.state === 'translated') return 'translated';
  return 'draft';
}

/** Two contents are the same text with the same codes, up to the codes' numbering. */
export function sameContent(a: Content, b: Content): boolean {
  return contentKey(a) === contentKey(b);
}

/** A fresh unit of one segment without target; for tests and for formats that do not split. */
export function singleSegmentUnit(id: string, source: Content | string): BitextUnit {
  const content = typeof source === 'string' ? [text(source)] : source;
  return {
    id,
    parts: [{ type: 'segment', id: 's1', source: content, state: 'initial' }],
    codes: [],
    notes: [],
    suggestions: [],
  };
}
