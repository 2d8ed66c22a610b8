import { compareStates, identityOf, type MemoryPair, normalizePair, targetKey } from './pair.js';

/**
 * The pairs with further ones added. A pair replaces the one of the same sentence, context, locales and document;
 * beside one of a higher state it is kept as a second version. What another document already says in the same words
 * is not kept twice, only confirmed if the new state is higher. When nothing is news, the very array that came in is
 * returned.
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
  let sameWords: Change | undefined;
  for (const at of places) {
    const known = normalizePair(pairs[at] ?? pair);
    const higher = compareStates(pair.state, known.state);
    const same = targetKey(known) === targetKey(pair);
    if (known.document === pair.document) {
      if (same) return higher > 0 ? { pair, at } : undefined;
      if (higher >= 0) return { pair, at };
      // Other words of a lower state stand beside the reviewed ones: nothing that a person wrote is dropped.
      continue;
    }
    if (same && higher <= 0) return undefined;
    if (same) sameWords = { pair: normalizePair({ ...known, state: pair.state }), at };
  }
  return sameWords ?? { pair };
}
