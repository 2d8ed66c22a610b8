import type { Locale } from '../core/locale.js';
import type { BatchHead } from './batch.js';
import { cacheKey } from './cache-key.js';
import { ladder } from './ladder.js';
import { needsTranslation, type Prepared, prepare } from './markup/prepare.js';
import type { Restored } from './markup/restore.js';
import type { DraftRequest, Engine, Form, Problem } from './types.js';

/** Longest context, in code points: it is sent again with each request of its document. */
const longestContext = 1_000;

/** A request, read once. */
export interface Task {
  readonly request: DraftRequest;
  readonly prepared: Prepared;
  /** False for white space, codes, punctuation and names that stay: nothing is sent, the source is the target. */
  readonly isNeeded: boolean;
  readonly context: string | undefined;
}

export interface LocalePair {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
}

/** A text to be sent, and what its batch must be. */
export interface Wanted {
  readonly key: string;
  readonly head: BatchHead;
  readonly text: string;
}

/** What is known of a wanted text: the answer, or that the service refuses it. */
export type Known = { readonly text: string } | { readonly refusal: Problem };

/** How far the known answers lead a task. `used`: the texts it has drawn on, in all rungs. */
export type Climb = { readonly used: readonly string[] } & (
  | { readonly type: 'done'; readonly restored: Extract<Restored, { content: unknown }> }
  | { readonly type: 'waiting'; readonly wanted: readonly Wanted[] }
  | { readonly type: 'failed'; readonly problem: Problem }
);

export function createTask(request: DraftRequest): Task {
  const prepared = prepare(request.source, request.marks);
  return { request, prepared, isNeeded: needsTranslation(prepared), context: clipContext(request.context) };
}

function clipContext(context: string | undefined): string | undefined {
  const clipped = [...(context ?? '').trim()].slice(0, longestContext).join('').trim();
  return clipped === '' ? undefined : clipped;
}

/**
 * Climbs down the ladder from its best rung, by what is known. It always starts at the top: the same answers lead to
 * the same place, in this run or a later one.
 */
export async function climb(
  task: Task,
  pair: LocalePair,
  engine: Engine,
  forms: readonly Form[],
  find: (key: string) => Promise<Known | undefined>,
): Promise<Climb> {
  const used: string[] = [];
  let problem: Problem = {
    code: 'ENGINE_ANSWER_INVALID',
    message: `${engine.name}: no way of writing its codes fits this text`,
  };
  for (const rung of ladder(task.prepared, forms, pair.targetLocale)) {
    const head: BatchHead = {
      sourceLocale: pair.sourceLocale,
      targetLocale: pair.targetLocale,
      markup: rung.markup,
      ...(task.context === undefined ? {} : { context: task.context }),
    };
    const wanted = rung.texts.map((text) => ({ key: cacheKey(engine, head, text), head, text }));
    const known = await Promise.all(wanted.map(({ key }) => find(key)));
    used.push(...wanted.flatMap(({ key }, i) => (known[i] ? [key] : [])));
    const refusal = known.find((answer) => answer !== undefined && 'refusal' in answer);
    if (refusal && 'refusal' in refusal) {
      problem = refusal.refusal;
      continue;
    }
    const answers = known.flatMap((answer) => (answer && 'text' in answer ? [answer.text] : []));
    if (answers.length < wanted.length) {
      return { type: 'waiting', used, wanted: wanted.filter((_, i) => known[i] === undefined) };
    }
    const restored = rung.read(answers);
    if ('content' in restored) return { type: 'done', used, restored };
    problem = {
      code: 'ENGINE_ANSWER_INVALID',
      message: `${engine.name}: an answer cannot be used: ${restored.fault}`,
      hint: 'The segment stays untranslated. Translate it by hand; what was paid for is not asked for again.',
    };
  }
  return { type: 'failed', used, problem };
}
