import { compareStates, identityOf, type MemoryPair, normalizePair, targetKey } from './pair.js';

/**
 * The pairs with further ones added. A pair replaces the one of the same sentence, context, locales, document and unit;
 * beside one of a higher state it is kept as a second version. A pair without a unit stands in its document no more:
 * it replaces nothing. What is there in the same words, be it from another unit or document, is not kept twice, only
 * confirmed if the new state is higher. When nothing is news, the very array that came in is returned.
 *
 * Costs a copy of the array when something changes, else nothing that grows with it; so add many at once.
 *
 * @example
 * const known = upsert(readTmx(text, { file }).pairs, pair);
 */
export function upsert(pairs: readonly MemoryPair[], ...additions: readonly MemoryPair[]): readonly MemoryPair[] {
  const places = placesOf(pairs);
  let out: MemoryPair[] | undefined;
  for (const addition of additions) {
    const pair = normalizePair(addition);
    const identity = identityOf(pair);
    const current = out ?? pairs;
    const known = places.get(identity) ?? [];
    const change = changeFor(pair, known, current);
    if (!change) continue;
    out ??= [...pairs];
    if (change.at === undefined) places.set(identity, [...known, out.length]);
    out[change.at ?? out.length] = change.pair;
  }
  if (!out) return pairs;
  placesByPairs.delete(pairs);
  placesByPairs.set(out, places);
  return out;
}

/** Where the versions of each pair stand. Handed on from array to array, so that a run builds it once. */
type Places = Map<string, readonly number[]>;

const placesByPairs = new WeakMap<readonly MemoryPair[], Places>();

function placesOf(pairs: readonly MemoryPair[]): Places {
  const known = placesByPairs.get(pairs);
  if (known) return known;
  const places: Places = new Map();
  for (const [index, pair] of pairs.entries()) {
    const identity = identityOf(normalizePair(pair));
    places.set(identity, [...(places.get(identity) ?? []), index]);
  }
  placesByPairs.set(pairs, places);
  return places;
}

/** What is to be written where; no place means at the end. */
interface Change {
  readonly pair: MemoryPair;
  readonly at?: number;
}

function changeFor(pair: MemoryPair, places: readonly number[], pairs: readonly MemoryPair[]): Change | undefined {
  const versions = places.map((at) => ({ at, known: normalizePair(pairs[at] ?? pair) }));
  const words = targetKey(pair);
  const said = versions.filter(({ known }) => targetKey(known) === words);
  const here = said.find(({ known }) => known.document === pair.document);
  if (here) return confirmed(here, pair);
  const older = versions.find(({ known }) => isVersionOf(known, pair) && compareStates(pair.state, known.state) >= 0);
  if (older) return { pair, at: older.at };
  const [elsewhere] = said.sort((a, b) => compareStates(b.known.state, a.known.state));
  // Other words of a lower state stand beside the reviewed ones: nothing that a person wrote is dropped.
  return elsewhere ? confirmed(elsewhere, pair) : { pair };
}

/** Two equal sentences with equal neighbours are told apart by their units: one is not the other's correction. */
function isVersionOf(known: MemoryPair, pair: MemoryPair): boolean {
  return pair.unit !== undefined && known.unit === pair.unit && known.document === pair.document;
}

/** The same words again: only a higher state is news. */
function confirmed({ known, at }: { known: MemoryPair; at: number }, { state }: MemoryPair): Change | undefined {
  return compareStates(state, known.state) > 0 ? { pair: normalizePair({ ...known, state }), at } : undefined;
}
