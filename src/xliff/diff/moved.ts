/**
 * The positions of the fewest items that must have moved, when the others kept their order: those outside the longest
 * rising subsequence.
 * @param list where each item stood before, in the order of now
 */
export function movedItems(list: readonly number[]): ReadonlySet<number> {
  /** For each length, the position at which a rising subsequence of it ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  list.forEach((value, position) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[position] = ends[low - 1];
    ends[low] = position;
  });
  const moved = new Set(list.keys());
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) moved.delete(at);
  return moved;
}
