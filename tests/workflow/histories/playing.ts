import { failureOf, shrink } from './shrink.js';
import type { Script } from './steps.js';

/** Stretches of seeds from 1 on, first and last; with `HISTORY_SEED` in the environment that one alone. */
export function seedRanges(count: number, size: number): readonly (readonly [number, number])[] {
  const { HISTORY_SEED } = process.env;
  if (HISTORY_SEED !== undefined) return [[Number(HISTORY_SEED), Number(HISTORY_SEED)]];
  return Array.from({ length: Math.ceil(count / size) }, (_, n) => [n * size + 1, Math.min((n + 1) * size, count)]);
}

/** @throws with the seed and the shortest history that still fails. */
export async function playSeeds(first: number, last: number, write: (seed: number) => Script): Promise<void> {
  for (let seed = first; seed <= last; seed++) {
    const failure = await failureOf(write(seed));
    if (!failure) continue;
    const small = await shrink(write(seed), failure);
    const again = `HISTORY_SEED=${seed} npm test -- tests/workflow/histories`;
    throw new Error(`${small.failure.message}\n\n${again}\n\n${JSON.stringify(small.script, null, 2)}`);
  }
}
