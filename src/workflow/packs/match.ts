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
    const claimed = new Set<Segment>();
    for (const segment of segments(unit)) {
      const found = home && segmentIn(home, segment, claimed);
      if (found) claimed.add(found);
      pairs.push({
        from: { unit, segment },
        ...(found && home && { to: { unit: home, segment: found } }),
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

/** The segment of the same id if it says the same, else the first other one that does. */
function segmentIn(unit: BitextUnit, wanted: Segment, claimed: ReadonlySet<Segment>): Segment | undefined {
  const free = segments(unit).filter((segment) => !claimed.has(segment));
  for (const keyOf of [contentKey, looseKey]) {
    const alike = free.filter((segment) => keyOf(segment.source) === keyOf(wanted.source));
    const found = alike.find((segment) => segment.id === wanted.id) ?? alike[0];
    if (found) return found;
  }
  return undefined;
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
