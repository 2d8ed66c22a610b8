import {
  type BitextUnit,
  fingerprint,
  hasTarget,
  type Ignorable,
  isPersons,
  type Segment,
  type Suggestion,
  segments,
  withSoundOrder,
} from '../../core/bitext.js';
import type { Unit } from '../../core/document.js';
import { type Content, codeIds, contentKey, plainText, renameCodes } from '../../core/inline.js';
import { align } from './align.js';
import { similarity } from './similarity.js';

/** A piece of a unit as the segmentation cut it. */
export interface Piece {
  readonly type: 'segment' | 'ignorable';
  readonly content: Content;
}

/** What became of a unit's segments: the new parts, the suggestions they bring, and the old ones that found no place. */
export interface CarriedOver {
  readonly parts: readonly (Segment | Ignorable)[];
  readonly suggestions: readonly Suggestion[];
  readonly leftOver: readonly Segment[];
}

/**
 * Carries targets from a unit's old segments to its new ones. An unchanged sentence keeps target, state and origin;
 * a changed one loses its target to a suggestion that shows the old pair, unless that was a run's draft.
 *
 * @param spare old segments of units that are gone: a sentence that moved between paragraphs is found there.
 */
export function carryOver(previous: BitextUnit | undefined, pieces: readonly Piece[], spare: SparePool): CarriedOver {
  const old = previous ? segments(previous) : [];
  const fresh = pieces.filter((piece) => piece.type === 'segment');
  const alignment = align(
    old.map((segment) => contentKey(segment.source)),
    fresh.map((piece) => contentKey(piece.content)),
  );
  const takenIds = new Set(old.map((segment) => segment.id));
  const suggestions: Suggestion[] = [];
  let nth = 0;
  const parts = pieces.map((piece): Segment | Ignorable => {
    if (piece.type === 'ignorable') return { type: 'ignorable', source: piece.content };
    const index = alignment.previous[nth++];
    const before = index === undefined ? undefined : old[index];
    if (before && contentKey(before.source) === contentKey(piece.content))
      return moveTo(before, before.id, piece.content);
    const id = before?.id ?? freeId(takenIds);
    takenIds.add(id);
    const moved = spare.take(contentKey(piece.content));
    if (moved) return moveTo(moved, id, piece.content);
    if (before && hasTarget(before) && !isDraft(before)) suggestions.push(previousPair(before, id, piece.content));
    return { type: 'segment', id, source: piece.content, state: 'initial' };
  });
  const leftOver = alignment.removed.flatMap((index) => old[index] ?? []);
  return { parts: withSoundOrder(parts), suggestions: [...kept(previous, parts), ...suggestions], leftOver };
}

/** Old segments that lost their place, by their text, for sentences that turn up elsewhere. */
export class SparePool {
  readonly #byText = new Map<string, Segment[]>();

  constructor(spare: Iterable<Segment> = []) {
    for (const segment of spare) {
      if (!hasTarget(segment)) continue;
      const key = contentKey(segment.source);
      const list = this.#byText.get(key);
      if (list) list.push(segment);
      else this.#byText.set(key, [segment]);
    }
  }

  take(key: string): Segment | undefined {
    const segment = this.#byText.get(key)?.shift();
    if (!segment) return undefined;
    // What its old unit and its place there meant is over.
    const { order: _, canResegment: __, ...moved } = segment;
    return moved;
  }
}

/** The segment under another id, its codes renumbered to those of the new source; a run's own target stays provably the run's. */
export function moveTo(segment: Segment, id: string, source: Content): Segment {
  const rename = renaming(segment.source, source);
  const { target: _, targetAnnotations, provenance: __, ...facts } = segment;
  const moved = { ...facts, id, source };
  if (!hasTarget(segment)) return moved;
  const target = renameCodes(segment.target, rename);
  const provenance =
    segment.provenance && !isPersons(segment)
      ? { ...segment.provenance, fingerprint: fingerprint(target, segment.state) }
      : segment.provenance;
  return { ...moved, target, ...(targetAnnotations && { targetAnnotations }), ...(provenance && { provenance }) };
}

function renaming(from: Content, to: Content): ReadonlyMap<string, string> {
  const ids = codeIds(to);
  return new Map(codeIds(from).map((id, index) => [id, ids[index] ?? id]));
}

/**
 * A run's own draft of the old sentence is of no use beside the new one, which gets a draft of its own; with each edit of
 * an article there would be one more.
 */
function isDraft(segment: Segment): boolean {
  return segment.state === 'initial' && !isPersons(segment);
}

function previousPair(before: Segment & { readonly target: Content }, id: string, source: Content): Suggestion {
  const alike = similarity(plainText(before.source), plainText(source));
  return {
    segment: id,
    kind: 'previous',
    source: before.source,
    target: before.target,
    similarity: Math.min(99, Math.round(alike * 100)),
  };
}

/** Earlier suggestions stay with their segment; those of a segment that is gone go to the unit's first. */
function kept(previous: BitextUnit | undefined, parts: readonly (Segment | Ignorable)[]): readonly Suggestion[] {
  const ids = parts.flatMap((part) => (part.type === 'segment' ? [part.id] : []));
  const [first] = ids;
  return (previous?.suggestions ?? []).flatMap((suggestion) => {
    if (ids.includes(suggestion.segment)) return [suggestion];
    return first === undefined ? [] : [{ ...suggestion, segment: first }];
  });
}

function freeId(taken: ReadonlySet<string>): string {
  for (let n = taken.size + 1; ; n++) if (!taken.has(`s${n}`)) return `s${n}`;
}

/** The codes that the unit's new source has, and those that its targets still use. */
export function codesInUse(unit: Unit, previous: BitextUnit | undefined, parts: readonly (Segment | Ignorable)[]) {
  const known = new Set(unit.codes.map((code) => code.id));
  const used = new Set(parts.flatMap((part) => (part.target ? codeIds(part.target) : [])));
  return [...unit.codes, ...(previous?.codes ?? []).filter((code) => used.has(code.id) && !known.has(code.id))];
}
