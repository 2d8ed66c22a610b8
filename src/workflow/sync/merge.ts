// Three versions of a bitext: as a run read it, as a person saved it meanwhile, as the run wants it.
import {
  type Bitext,
  type BitextUnit,
  type Note,
  type Segment,
  type Suggestion,
  sameContent,
  segments,
} from '../../core/bitext.js';
import { codeIds } from '../../core/inline.js';
import { identical } from '../../xliff/codes.js';
import { normalUnit, sameNote, sameSuggestion, sameUnit } from '../../xliff/same.js';

export interface Versions {
  /** As the run read it. */
  readonly read: Bitext;
  /** As a person saved it since. */
  readonly saved: Bitext;
  /** As the run wants it. */
  readonly wanted: Bitext;
}

/**
 * What the run wants, with everything that the person touched as the person left it. Undefined where something they
 * touched has no place in what the run wants (its sentence changed, its unit went, they cut segments otherwise): then
 * only bringing their file up to the source can tell what becomes of it.
 */
export function mergeBitexts({ read, saved, wanted }: Versions): Bitext | undefined {
  const [before, theirs] = [byId(read), byId(saved)];
  if (saved.version !== wanted.version && saved.version !== read.version) return undefined;
  for (const unit of saved.units) if (!before.has(unit.id)) return undefined;
  const kept = new Set(wanted.units.map(({ id }) => id));
  for (const [id, unit] of before) {
    const now = theirs.get(id);
    if (!now) return undefined;
    if (!kept.has(id) && !sameUnit(normalUnit(unit), normalUnit(now))) return undefined;
  }
  const units: BitextUnit[] = [];
  for (const unit of wanted.units) {
    const [old, now] = [before.get(unit.id), theirs.get(unit.id)];
    const merged = old && now ? mergeUnit(normalUnit(old), normalUnit(now), normalUnit(unit)) : unit;
    if (!merged) return undefined;
    units.push(merged);
  }
  return { ...wanted, version: saved.version, units };
}

function byId(bitext: Bitext): ReadonlyMap<string, BitextUnit> {
  return new Map(bitext.units.map((unit) => [unit.id, unit]));
}

type Part = BitextUnit['parts'][number];

function mergeUnit(read: BitextUnit, saved: BitextUnit, wanted: BitextUnit): BitextUnit | undefined {
  if (sameUnit(read, saved)) return wanted;
  if (sameUnit(read, wanted)) return saved;
  const parts = mergeParts(read, saved, wanted);
  if (!parts) return undefined;
  const notes = mergeLists<Note>(read.notes, saved.notes, wanted.notes, sameNote);
  const suggestions = mergeLists<Suggestion>(read.suggestions, saved.suggestions, wanted.suggestions, sameSuggestion);
  const used = new Set(
    [...parts.flatMap(({ target = [] }) => [...target]), ...suggestions.flatMap(({ target }) => [...target])].flatMap(
      (piece) => codeIds([piece]),
    ),
  );
  const known = new Set(wanted.codes.map(({ id }) => id));
  const codes = [...wanted.codes, ...saved.codes.filter(({ id }) => used.has(id) && !known.has(id))];
  return { ...wanted, parts, notes, suggestions, codes };
}

/** Segment by segment, as long as the person left the cuts and the sources alone. */
function mergeParts(read: BitextUnit, saved: BitextUnit, wanted: BitextUnit): BitextUnit['parts'] | undefined {
  if (read.parts.length !== saved.parts.length) return undefined;
  const touched = new Map<string, Segment>();
  for (const [index, old] of read.parts.entries()) {
    const now = saved.parts[index];
    if (now && samePart(old, now)) continue;
    if (now?.type !== 'segment' || old.type !== 'segment' || old.id !== now.id) return undefined;
    if (!sameContent(old.source, now.source)) return undefined;
    touched.set(now.id, now);
  }
  const places = new Map(segments(wanted).map((segment) => [segment.id, segment]));
  for (const [id, now] of touched) {
    const place = places.get(id);
    if (!place || !identical(place.source, now.source)) return undefined;
  }
  return wanted.parts.map((part) => (part.type === 'segment' ? (touched.get(part.id) ?? part) : part));
}

function samePart(a: Part, b: Part): boolean {
  const unit = { id: '', codes: [], notes: [], suggestions: [] };
  return sameUnit({ ...unit, parts: [a] }, { ...unit, parts: [b] });
}

/** The run's list, without what the person took out and with what they put in. */
function mergeLists<T>(
  read: readonly T[],
  saved: readonly T[],
  wanted: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly T[] {
  const has = (list: readonly T[], item: T) => list.some((other) => same(other, item));
  const kept = wanted.filter((item) => !has(read, item) || has(saved, item));
  return [...kept, ...saved.filter((item) => !has(read, item) && !has(kept, item))];
}
