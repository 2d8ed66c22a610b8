import { TarjumanError } from '../core/errors.js';
import { type Content, mergeText } from '../core/inline.js';
import type { TermMark } from '../core/term.js';
import { orCancelled, throwIfCancelled } from './abort.js';
import { type Answers, createAnswers } from './answers.js';
import type { EngineCache } from './cache.js';
import { problemOf } from './problem.js';
import { send } from './send.js';
import { climb, createTask, type LocalePair, type Task, type Wanted } from './task.js';
import type { DraftAnswer, DraftRequest, Engine, Form, Problem, WarningListener } from './types.js';

export interface DraftOptions extends LocalePair {
  /** In fallback order. */
  readonly engines: readonly Engine[];
  readonly cache: EngineCache;
  readonly signal?: AbortSignal | undefined;
  /** Told how many requests are settled so far. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Told of what may have cost money for nothing. */
  readonly onWarning?: WarningListener | undefined;
}

/** Requests read ahead, packed together and answered together. */
const windowSize = 1_000;

/**
 * Drafts segments by machine. Answers come in the order of the requests, one each.
 *
 * Each engine is asked in turn for what those before it have not answered; one that fails for good is not called
 * again. What was paid for is in the cache before it is handed on, and is never asked for again. A target has every
 * code of its source, or there is none; what no engine answers carries the first failure as its `problem`.
 *
 * @throws {TarjumanError} `CANCELLED`, and nothing else
 * @example
 * const engines = [await loadEngine('deepl', { key })];
 * for await (const answer of draft(requests, { engines, sourceLocale: 'en', targetLocale: 'kk', cache })) {
 *   if (answer.target) save(answer.id, answer.target);
 * }
 */
export async function* draft(
  requests: Iterable<DraftRequest> | AsyncIterable<DraftRequest>,
  options: DraftOptions,
): AsyncGenerator<DraftAnswer, void, undefined> {
  const run: Run = { options, failures: new Map(), settled: 0 };
  for await (const tasks of windows(requests)) {
    throwIfCancelled(options.signal);
    yield* await answerAll(tasks, run);
  }
  throwIfCancelled(options.signal);
}

/** Requests, read and in groups that are worked on together. */
export async function* windows(
  requests: Iterable<DraftRequest> | AsyncIterable<DraftRequest>,
): AsyncGenerator<readonly Task[], void, undefined> {
  let tasks: Task[] = [];
  for await (const request of requests) {
    tasks.push(createTask(request));
    if (tasks.length < windowSize) continue;
    yield tasks;
    tasks = [];
  }
  if (tasks.length > 0) yield tasks;
}

interface Run {
  readonly options: DraftOptions;
  /** Engines that are of no more use, and why. */
  readonly failures: Map<Engine, Problem>;
  settled: number;
}

/** A task on its way. */
interface State {
  readonly task: Task;
  /** The one that was asked last. */
  engine: Engine | undefined;
  billed: number;
  isFresh: boolean;
  target?: { readonly content: Content; readonly marks: readonly TermMark[] };
  problem?: Problem;
}

async function answerAll(tasks: readonly Task[], run: Run): Promise<readonly DraftAnswer[]> {
  const { engines, cache } = run.options;
  const states = tasks.map((task): State => ({ task, engine: engines[0], billed: 0, isFresh: false }));
  for (const state of states) {
    const { isNeeded, request } = state.task;
    if (!isNeeded) settle(state, { content: mergeText(request.source), marks: request.marks }, run);
  }
  try {
    for (const state of states) if (!state.target) await settleFromCache(state, run);
  } catch (error) {
    // A cache that cannot be read would have everything paid for again.
    if (!(error instanceof TarjumanError)) throw error;
    for (const engine of engines) if (engine.paid) run.failures.set(engine, problemOf(error));
  }
  for (const engine of engines) {
    const open = states.filter((state) => !state.target);
    if (open.length > 0) await translate(open, engine, run, createAnswers(engine, run.options.targetLocale, cache));
  }
  run.settled += states.filter((state) => !state.target).length;
  run.options.onProgress?.(run.settled);
  return states.map(answerOf);
}

/** Looks for an answer without asking any service: in the order of engines, in each of their ways of writing. */
async function settleFromCache(state: State, run: Run): Promise<void> {
  for (const engine of run.options.engines) {
    const found = await findPaid(state.task, engine, run.options);
    if (!found) continue;
    state.engine = engine;
    settle(state, found, run);
    return;
  }
}

/** A draft made of paid answers alone; undefined when one is missing. */
export async function findPaid(
  task: Task,
  engine: Engine,
  options: Pick<DraftOptions, 'cache' | 'sourceLocale' | 'targetLocale'>,
): Promise<{ readonly content: Content; readonly marks: readonly TermMark[] } | undefined> {
  if (!engine.paid) return undefined;
  const { find } = createAnswers(engine, options.targetLocale, options.cache);
  for (let best = 0; best < engine.forms.length; best += 1) {
    const way = await climb(task, options, engine, engine.forms.slice(best), find);
    if (way.type === 'done') return way.restored;
  }
  return undefined;
}

async function translate(states: readonly State[], engine: Engine, run: Run, answers: Answers): Promise<void> {
  for (const state of states) state.engine = engine;
  if (engine.forms.length === 0) return;
  const forms = run.failures.has(engine) ? [] : await askForms(engine, run);
  const advance = async (state: State): Promise<readonly Wanted[]> => {
    if (state.target) return [];
    const way = await climb(state.task, run.options, engine, forms, answers.find);
    const bill = answers.takeBill(way.used);
    state.billed += bill ?? 0;
    state.isFresh ||= bill !== undefined;
    if (way.type === 'done') settle(state, way.restored, run);
    if (way.type === 'failed') state.problem ??= way.problem;
    return way.type === 'waiting' ? way.wanted : [];
  };
  let open = states;
  while (!run.failures.has(engine)) {
    const wanted: Wanted[] = [];
    const waiting = new Map<string, State[]>();
    for (const state of open) {
      for (const item of await advance(state)) {
        wanted.push(item);
        const others = waiting.get(item.key);
        if (others) others.push(state);
        else waiting.set(item.key, [state]);
      }
    }
    if (wanted.length === 0) return;
    open = [...new Set([...waiting.values()].flat())];
    const failure = await send(wanted, engine, answers, run.options, async (keys) => {
      for (const key of keys) for (const state of waiting.get(key) ?? []) await advance(state);
      run.options.onProgress?.(run.settled);
    });
    if (failure) run.failures.set(engine, failure);
  }
  const failure = run.failures.get(engine);
  for (const state of open) if (!state.target && failure) state.problem ??= failure;
}

/** The ways of writing that the engine understands for this pair. When it does not translate the pair, it has failed. */
async function askForms(engine: Engine, run: Run): Promise<readonly Form[]> {
  const { sourceLocale, targetLocale, signal } = run.options;
  if (await orCancelled(engine.supports(sourceLocale, targetLocale, signal), signal)) {
    return orCancelled(engine.formsFor(sourceLocale, targetLocale, signal), signal);
  }
  run.failures.set(engine, {
    code: 'ENGINE_LANGUAGE',
    message: `${engine.name} does not translate from ${sourceLocale} to ${targetLocale}`,
    hint: 'Give this locale another engine.',
  });
  return [];
}

function settle(state: State, target: NonNullable<State['target']>, run: Run): void {
  if (!state.target) run.settled += 1;
  state.target = target;
}

function answerOf({ task, target, engine, billed, isFresh, problem }: State): DraftAnswer {
  return {
    id: task.request.id,
    ...(target ? { target: target.content } : {}),
    marks: target?.marks ?? [],
    engine: engine?.name ?? 'none',
    fromCache: target !== undefined && task.isNeeded && engine?.paid === true && !isFresh,
    billedCharacters: billed,
    ...(target || !problem ? {} : { problem }),
  };
}
