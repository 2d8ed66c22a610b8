import { gapStart } from './layout.js';
import { applyPatches, type Patch } from './patch.js';

/** Something that stands in a list in the file: a unit, a segment, a note. */
export interface Standing {
  readonly start: number;
  readonly end: number;
}

/** An item of the list as it shall be: one that stands (by its index), perhaps with edits inside, or a new one. */
export type Entry =
  | { readonly index: number; readonly edits: readonly Patch[] }
  | { readonly text: string; readonly index?: undefined };

export interface ListPlace {
  /** Where entries go when nothing stands yet. */
  readonly start: number;
  /** Line break and spaces in front of each entry. */
  readonly indentation: string;
}

/** How the items of a list are told apart, edited and written. */
export interface ListItems<Known, Wanted> {
  same(known: Known, wanted: Wanted): boolean;
  write(wanted: Wanted): string;
  edit?(known: Known, wanted: Wanted): readonly Patch[];
}

/** The wanted list as entries: each item that stands is used once, by the first wanted one that is the same. */
export function entriesFor<Known, Wanted>(
  standing: readonly Known[],
  wanted: readonly Wanted[],
  items: ListItems<Known, Wanted>,
): readonly Entry[] {
  const used = new Set<number>();
  return wanted.map((item) => {
    const index = standing.findIndex((known, i) => !used.has(i) && items.same(known, item));
    const known = standing[index];
    if (!known) return { text: items.write(item) };
    used.add(index);
    return { index, edits: items.edit?.(known, item) ?? [] };
  });
}

/**
 * The patches that turn a list in a file into the wanted one with the fewest moves: what keeps its order is not
 * touched, moved items are cut and put in again as they were written, removed ones go with the white space in front.
 * Comments between items stay where they are.
 */
export function rearrange(
  text: string,
  standing: readonly Standing[],
  wanted: readonly Entry[],
  place: ListPlace,
): readonly Patch[] {
  const kept = new Set(longestRising(wanted.flatMap((entry) => entry.index ?? [])));
  const patches: Patch[] = [];
  standing.forEach((item, index) => {
    if (!kept.has(index)) patches.push({ start: gapStart(text, item.start), end: item.end, text: '' });
  });
  const first = standing.find((_, index) => kept.has(index)) ?? standing[0];
  let at = first ? gapStart(text, first.start) : place.start;
  for (const entry of wanted) {
    if (entry.index === undefined) {
      patches.push({ start: at, end: at, text: place.indentation + entry.text });
      continue;
    }
    const item = standing[entry.index];
    if (!item) throw new Error(`there is no item ${entry.index} to keep`);
    if (kept.has(entry.index)) {
      patches.push(...entry.edits);
      at = item.end;
    } else {
      const moved = applyPatches(text.slice(item.start, item.end), entry.edits, item.start);
      patches.push({ start: at, end: at, text: place.indentation + moved });
    }
  }
  return patches;
}

/** The longest rising subsequence of distinct numbers. */
function longestRising(numbers: readonly number[]): readonly number[] {
  /** For each length, the position of the smallest number that ends a rising run of that length. */
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, position) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[position] = ends[low - 1] ?? -1;
    ends[low] = position;
  });
  const run: number[] = [];
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) {
    run.push(numbers[position] ?? 0);
  }
  return run.reverse();
}
