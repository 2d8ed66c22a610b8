/**
 * All results, or the first failure in the order of the list, once nothing is under way any more: which failure people
 * see does not depend on chance, and the project's lock outlives every write.
 */
export async function allDone<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
