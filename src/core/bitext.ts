import { hash } from 'node:crypto';
import type { Annotation } from './annotation.js';
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

interface PartTexts {
  readonly source: Content;
  readonly target?: Content;
  /**
   * What is said about stretches of the texts. Absent where nothing is; in an edit, absent means that annotations stay
   * as long as their text does.
   */
  readonly sourceAnnotations?: readonly Annotation[];
  readonly targetAnnotations?: readonly Annotation[];
  /** The place of the target among those of the unit, from 1, where it is not that of the source (XLIFF 2.1 §4.8.2). */
  readonly order?: number;
}

/** A sentence of a unit. */
export interface Segment extends PartTexts {
  readonly type: 'segment';
  readonly id: string;
  readonly state: State;
  readonly provenance?: Provenance;
  /** What a tool says about the state, `prefix:value` (XLIFF 2.1 §4.3.1.35). */
  readonly subState?: string;
  /** May it be split and joined? Absent: as the unit. */
  readonly canResegment?: boolean;
}

/** What stands between segments, mostly white space; it is carried over as it is unless a target says otherwise. */
export interface Ignorable extends PartTexts {
  readonly type: 'ignorable';
}

/** A note on a unit. Ours carry a `category` that starts with `tarjuman:`; all others are people's. */
export interface Note {
  readonly id?: string;
  /** In 1.2, who it is `from`. */
  readonly category?: string;
  /** The segment it is about, when not the whole unit. */
  readonly segment?: string;
  /** 1, the highest, to 10. */
  readonly priority?: number;
  /** Absent: to both (1.2 `annotates`). */
  readonly appliesTo?: 'source' | 'target';
  /** What it is about, as a fragment identifier or any address (XLIFF 2.2). */
  readonly ref?: string;
  readonly text: string;
}

/** A pair offered to the translator: an earlier version of the sentence, or a match from memory. */
export interface Suggestion {
  /** The segment it is offered for. */
  readonly segment: string;
  /** The annotation of that segment's source whose stretch it is offered for, when not the whole (2.x). */
  readonly annotation?: string;
  readonly kind: 'previous' | 'memory';
  readonly source: Content;
  readonly target: Content;
  /** Likeness of the sources, 0–100. */
  readonly similarity?: number;
  /** Where it comes from, as a tool names it. */
  readonly origin?: string;
}

export interface BitextUnit {
  readonly id: string;
  /** The resource's key (XLIFF `name` / `resname`). */
  readonly name?: string;
  readonly kind?: UnitKind;
  /** What another tool calls this kind of unit (2.x `type`, 1.2 `restype`). */
  readonly type?: string;
  /** `false` for a unit that is not to be translated; most readers are not shown such units at all. */
  readonly translate?: boolean;
  /** `false` where the segmentation is to stay, its own or inherited (XLIFF 2.1 §4.3.1.6). */
  readonly canResegment?: boolean;
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

/** The parts in the order of the translation, which is that of the source unless targets say otherwise. */
export function inTargetOrder(parts: BitextUnit['parts']): BitextUnit['parts'] {
  if (parts.every((part) => part.order === undefined)) return parts;
  const places = new Map(parts.map((part, index) => [part, part.order ?? index + 1]));
  return parts.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Parts whose targets stand at places of which each is taken once; without any place where one is not. */
export function withSoundOrder(parts: BitextUnit['parts']): BitextUnit['parts'] {
  if (parts.every((part) => part.order === undefined)) return parts;
  const places = parts.map((part, index) => part.order ?? index + 1);
  const sound = new Set(places).size === parts.length && places.every((place) => place >= 1 && place <= parts.length);
  return parts.map((part, index) => {
    const { order, ...rest } = part;
    return sound && order !== undefined && order !== index + 1 ? { ...rest, order } : rest;
  });
}

/** The unit's source text, all parts joined: to the character what was extracted. */
export function unitSource(unit: BitextUnit): Content {
  return mergeText(unit.parts.flatMap((part) => [...part.source]));
}

/** The unit's translation as far as there is one, in the order of its targets. */
export function unitTarget(unit: BitextUnit): Content {
  const texts = inTargetOrder(unit.parts).map(
    (part) => part.target ?? (part.type === 'ignorable' ? part.source : undefined),
  );
  return mergeText(texts.flatMap((content) => content ?? []));
}

/**
 * The proof of who wrote a target: a short hash over its text, its codes and its state. A run stores it beside what
 * it writes; any later change by a person, be it only a confirmation, makes it differ.
 */
export function fingerprint(target: Content, state: State): string {
  const known = fingerprints.get(target);
  if (known?.state === state) return known.fingerprint;
  const fresh = computeFingerprint(target, state);
  fingerprints.set(target, { state, fingerprint: fresh });
  return fresh;
}

/** A run asks a dozen times who wrote a target; contents are never changed in place. */
const fingerprints = new WeakMap<Content, { readonly state: State; readonly fingerprint: string }>();

function computeFingerprint(target: Content, state: State): string {
  const shape = mergeText(target)
    .map((piece) => (piece.type === 'text' ? piece.value : `\uE000${piece.type}\uE001${piece.id}\uE000`))
    .join('');
  return hash('sha256', `${state}\n${shape}`, 'base64url').slice(0, 16);
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
  return !segment.provenance || segment.provenance.fingerprint !== fingerprint(segment.target, segment.state);
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
