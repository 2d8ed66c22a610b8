// Plays many histories outside of the test runner: `npm run histories -- --count 100000 --seed 1`.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { failureOf, shrink } from './shrink.js';
import { writeScript } from './write-script.js';

interface Share {
  readonly first: number;
  readonly count: number;
  /** Every so many-th seed is this process's. */
  readonly step: number;
  readonly log: string;
  readonly untilMs: number;
}

/** One process's share of the seeds, on from where its log ends. Writes a line for each hundred and each failure. */
async function playShare({ first, count, step, log, untilMs }: Share): Promise<void> {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  let done = Math.max(0, ...lines.flatMap((line) => (line.startsWith('done ') ? [Number(line.slice(5))] : [])));
  for (; done < count && Date.now() < untilMs; done++) {
    const seed = first + done * step;
    const failure = await failureOf(writeScript(seed));
    if (failure) {
      const small = await shrink(writeScript(seed), failure);
      appendFileSync(
        log,
        `failed ${seed} ${JSON.stringify({ message: small.failure.message, script: small.script })}\n`,
      );
    }
    if ((done + 1) % 100 === 0) appendFileSync(log, `done ${done + 1}\n`);
  }
  appendFileSync(log, `done ${done}\n`);
}

const [first = '1', count = '100', step = '1', log = '/tmp/histories.log', until = '0'] = process.argv.slice(2);
await playShare({
  first: Number(first),
  count: Number(count),
  step: Number(step),
  log,
  untilMs: Number(until) || Number.POSITIVE_INFINITY,
});
