// The promise that matters most, over random histories: whatever the author does to the article and people and their
// tools to the bitexts, no run loses a person's work, and a second run changes nothing. Here with all that a run does;
// histories-without-pages.test.ts plays many more. tests/workflow/README.md says how to play one again.
import { describe, test } from '@jest/globals';
import { playSeeds, seedRanges } from './histories/playing.js';
import { writeProcessScript, writeScript } from './histories/write-script.js';

const { HISTORIES_WITH_PAGES = '200', PROCESS_HISTORIES = '40' } = process.env;
const patienceMs = 600_000;

describe('no run loses what people did, and a second one changes nothing', () => {
  test.each(seedRanges(Number(HISTORIES_WITH_PAGES), 50))(
    'in the histories of the seeds %i to %i',
    (first, last) => playSeeds(first, last, writeScript),
    patienceMs,
  );
});

describe('nor does a run that is killed, or two that are started together', () => {
  test.each(seedRanges(Number(PROCESS_HISTORIES), 10))(
    'in the histories of the seeds %i to %i, with processes of their own',
    (first, last) => playSeeds(first, last, writeProcessScript),
    patienceMs,
  );
});
