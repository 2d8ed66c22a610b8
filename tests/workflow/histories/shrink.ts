import { History } from './history.js';
import type { Script, Step } from './steps.js';

/** What went wrong, or undefined. */
export async function failureOf(script: Script): Promise<Error | undefined> {
  try {
    await History.play(script);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The same failure with fewer steps and edits, by leaving out one after the other. */
export async function shrink(script: Script, failure: Error): Promise<{ script: Script; failure: Error }> {
  let found = { script, failure };
  for (let changed = true; changed; ) {
    changed = false;
    for (const candidate of smaller(found.script)) {
      const error = await failureOf(candidate);
      if (!error || kind(error) !== kind(failure)) continue;
      found = { script: candidate, failure: error };
      changed = true;
      break;
    }
  }
  return found;
}

function kind(error: Error): string {
  return error.message.split('\n')[0] ?? '';
}

function* smaller(script: Script): Generator<Script> {
  const { steps, newsroom } = script;
  for (const index of steps.keys()) yield { ...script, steps: steps.toSpliced(index, 1) };
  for (const [index, step] of steps.entries()) {
    if (!('edits' in step)) continue;
    for (const nth of step.edits.keys()) {
      const less: Step = { ...step, edits: step.edits.toSpliced(nth, 1) };
      yield { ...script, steps: steps.with(index, less) };
    }
  }
  const { article } = newsroom;
  for (const index of article.blocks.keys()) {
    yield { ...script, newsroom: { ...newsroom, article: { ...article, blocks: article.blocks.toSpliced(index, 1) } } };
  }
  if (newsroom.locales.length > 1)
    yield { ...script, newsroom: { ...newsroom, locales: newsroom.locales.slice(0, 1) } };
}
