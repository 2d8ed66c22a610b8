// The promise that matters most, over random histories: whatever the author does to the article and people and their
// tools to the bitexts, no run loses a person's work, and a second run changes nothing. tests/workflow/README.md says how
// to play more of them, and one again.
import { describe, test } from '@jest/globals';
import { failureOf, shrink } from './histories/shrink.js';
import type { Script } from './histories/steps.js';
import { writeProcessScript, writeScript } from './histories/write-script.js';

const { HISTORY_SEED, HISTORIES = '2000', PROCESS_HISTORIES = '40' } = process.env;
const inOneTest = 100;
const patienceMs = 600_000;

function shares(count: number, size: number): readonly (readonly [number, number])[] {
  if (HISTORY_SEED !== undefined) return [[Number(HISTORY_SEED), Number(HISTORY_SEED)]];
  return Array.from({ length: Math.ceil(count / size) }, (_, n) => [n * size + 1, Math.min((n + 1) * size, count)]);
}

async function play(first: number, last: number, write: (seed: number) => Script): Promise<void> {
  for (let seed = first; seed <= last; seed++) {
    const failure = await failureOf(write(seed));
    if (!failure) continue;
    const small = await shrink(write(seed), failure);
    const again = `HISTORY_SEED=${seed} npm test -- tests/workflow/histories.test.ts`;
    throw new Error(`${small.failure.message}\n\n${again}\n\n${JSON.stringify(small.script, null, 2)}`);
  }
}

describe('no run loses what people did, and a second one changes nothing', () => {
  test.each(shares(Number(HISTORIES), inOneTest))(
    'in the histories of the seeds %i to %i',
    (first, last) => play(first, last, writeScript),
    patienceMs,
  );
});

describe('nor does a run that is killed, or two that are started together', () => {
  test.each(shares(Number(PROCESS_HISTORIES), 10))(
    'in the histories of the seeds %i to %i, with processes of their own',
    (first, last) => play(first, last, writeProcessScript),
    patienceMs,
  );
});
