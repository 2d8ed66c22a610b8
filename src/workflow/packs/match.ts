// Which unit and segment of the project a returned one belongs to: by id and source text, so that neither a tool that
// renumbers nor an article that changed meanwhile puts a translation into the wrong place.
import { type BitextUnit, type Segment, segments, unitSource } from '../../core/bitext.js';
import { type Content, contentKey } from '../../core/inline.js';

/** A returned segment and its place. */
export interface SegmentPair {
  readonly from: { readonly unit: BitextUnit; readonly segment: Segment };
  /** Undefined: no sentence of the document has its source any more. */
  readonly to?: { readonly unit: BitextUnit; readonly segment: Segment };
  /** The unit that has its unit's id now, whatever it says. */
  readonly home?: BitextUnit;
}

/** A unit that says the same on both sides and is cut into segments differently. */
export interface UnitPair {
  readonly from: BitextUnit;
  readonly to: BitextUnit;
}

export interface Matches {
  readonly segments: readonly SegmentPair[];
  readonly resegmented: readonly UnitPair[];
  /** Returned units whose unit is there, for their notes. */
  readonly units: readonly UnitPair[];
}

export function match(returned: readonly BitextUnit[], present: readonly BitextUnit[]): Matches {
  const homes = pairUnits(returned, present);
  const resegmented: UnitPair[] = [];
  const pairs: SegmentPair[] = [];
  for (const unit of returned) {
    const home = homes.get(unit);
    if (home && sameText(unit, home) && !sameSegments(unit, home)) {
      resegmented.push({ from: unit, to: home });
      continue;
    }
    const found = home ? pairSegments(unit, home) : new Map<Segment, Segment>();
    for (const segment of segments(unit)) {
      const to = found.get(segment);
      pairs.push({
        from: { unit, segment },
        ...(to && home && { to: { unit: home, segment: to } }),
        ...(home && { home }),
      });
    }
  }
  const units = returned.flatMap((from) => {
    const to = homes.get(from);
    return to ? [{ from, to }] : [];
  });
  return { segments: withMoved(pairs, present, resegmented), resegmented, units };
}

function pairUnits(
  returned: readonly BitextUnit[],
  present: readonly BitextUnit[],
): ReadonlyMap<BitextUnit, BitextUnit> {
  const byId = new Map(present.map((unit) => [unit.id, unit]));
  const byText = uniqueBy(present, (unit) => contentKey(unitSource(unit)));
  const pairs = new Map<BitextUnit, BitextUnit>();
  const taken = new Set<BitextUnit>();
  const claim = (from: BitextUnit, to: BitextUnit | undefined) => {
    if (!to || taken.has(to)) return;
    pairs.set(from, to);
    taken.add(to);
  };
  for (const unit of returned) claim(unit, byId.get(unit.id) ?? byId.get(unit.id.slice(unit.id.lastIndexOf('/') + 1)));
  const returnedByText = uniqueBy(returned, (unit) => contentKey(unitSource(unit)));
  for (const [text, unit] of returnedByText) if (!pairs.has(unit)) claim(unit, byText.get(text));
  return pairs;
}

/** Those that no other shares its key with. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, found.has(key) ? undefined : item);
  }
  return new Map([...found].flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])));
}

/** Tools reformat white space in sources, too; that makes no other sentence of it. */
function looseKey(content: Content): string {
  return contentKey(content).replace(/\s+/g, ' ').trim();
}

function sameText(a: BitextUnit, b: BitextUnit): boolean {
  return looseKey(unitSource(a)) === looseKey(unitSource(b));
}

function sameSegments(a: BitextUnit, b: BitextUnit): boolean {
  const [from, to] = [segments(a), segments(b)];
  return (
    from.length === to.length &&
    from.every((segment, index) => {
      const other = to[index];
      return other !== undefined && looseKey(segment.source) === looseKey(other.source);
    })
  );
}

/** Segments of one unit that say the same on both sides: those of one id first, then others in their order. */
function pairSegments(from: BitextUnit, to: BitextUnit): ReadonlyMap<Segment, Segment> {
  const pairs = new Map<Segment, Segment>();
  const free = new Set(segments(to));
  const claim = (fits: (segment: Segment, candidate: Segment) => boolean) => {
    for (const segment of segments(from)) {
      const found = pairs.has(segment) ? undefined : [...free].find((candidate) => fits(segment, candidate));
      if (!found) continue;
      pairs.set(segment, found);
      free.delete(found);
    }
  };
  for (const keyOf of [contentKey, looseKey]) {
    claim((a, b) => a.id === b.id && keyOf(a.source) === keyOf(b.source));
    claim((a, b) => keyOf(a.source) === keyOf(b.source));
  }
  return pairs;
}

/** Sentences that moved to another unit: found by their text where just one free sentence has it. */
function withMoved(
  pairs: readonly SegmentPair[],
  present: readonly BitextUnit[],
  resegmented: readonly UnitPair[],
): readonly SegmentPair[] {
  if (pairs.every((pair) => pair.to)) return pairs;
  const claimed = new Set(pairs.flatMap((pair) => (pair.to ? [pair.to.segment] : [])));
  const busy = new Set(resegmented.map((pair) => pair.to));
  const free = present.flatMap((unit) =>
    busy.has(unit) ? [] : segments(unit).flatMap((segment) => (claimed.has(segment) ? [] : [{ unit, segment }])),
  );
  const byText = uniqueBy(free, ({ segment }) => contentKey(segment.source));
  const lost = uniqueBy(
    pairs.filter((pair) => !pair.to),
    (pair) => contentKey(pair.from.segment.source),
  );
  return pairs.map((pair) => {
    const key = contentKey(pair.from.segment.source);
    const found = lost.get(key) === pair ? byText.get(key) : undefined;
    return found ? { ...pair, to: found } : pair;
  });
}
