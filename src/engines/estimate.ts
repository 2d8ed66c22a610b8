import { throwIfCancelled } from './abort.js';
import { countCharacters } from './characters.js';
import { type DraftOptions, findPaid, windows } from './draft.js';
import { packWanted } from './send.js';
import { climb, type Task, type Wanted } from './task.js';
import type { DraftRequest, Engine, Form } from './types.js';

/** What drafting would cost. */
export interface Estimate {
  /** The engine that is asked first; `none` when none translates this pair. */
  readonly engine: string;
  /** Segments it would be asked for, those with equal text included. */
  readonly segments: number;
  /** Code points that would be billed: cached answers and duplicates excluded, codes free; more when codes come back broken. */
  readonly characters: number;
  /** Requests that would be sent. */
  readonly requests: number;
  /** Segments whose answer is in the cache. */
  readonly cached: number;
}

/**
 * What `draft` would send with the same requests and options, without sending it. A service may be asked for its
 * languages, which is free, and only when something is to be sent.
 *
 * @throws {TarjumanError} `FILE_NOT_READABLE` when the cache cannot be read; `CANCELLED`
 */
export async function estimate(
  requests: Iterable<DraftRequest> | AsyncIterable<DraftRequest>,
  options: Pick<DraftOptions, 'engines' | 'sourceLocale' | 'targetLocale' | 'cache' | 'signal'>,
): Promise<Estimate> {
  let asked: { readonly engine: Engine; readonly forms: readonly Form[] } | undefined;
  const seen = new Set<string>();
  const sum = { segments: 0, characters: 0, requests: 0, cached: 0 };
  for await (const tasks of windows(requests)) {
    throwIfCancelled(options.signal);
    const open: Task[] = [];
    for (const task of tasks.filter(({ isNeeded }) => isNeeded)) {
      if (await isPaid(task, options)) sum.cached += 1;
      else open.push(task);
    }
    sum.segments += open.length;
    if (open.length > 0) asked ??= await firstEngine(options);
    if (!asked) continue;
    const { engine, forms } = asked;
    const wanted: Wanted[] = [];
    for (const task of open) {
      const way = await climb(task, options, engine, forms, async () => undefined);
      for (const item of way.type === 'waiting' ? way.wanted : []) {
        if (!seen.has(item.key)) wanted.push(item);
        seen.add(item.key);
      }
    }
    const { batches } = packWanted(wanted, engine);
    sum.requests += batches.length;
    if (!engine.paid) continue;
    for (const { markup, texts } of batches) for (const text of texts) sum.characters += countCharacters(markup, text);
  }
  const first =
    asked?.engine ?? (sum.segments === 0 ? options.engines.find(({ forms }) => forms.length > 0) : undefined);
  return { engine: first?.name ?? 'none', ...sum };
}

async function isPaid(task: Task, options: Pick<DraftOptions, 'engines' | 'sourceLocale' | 'targetLocale' | 'cache'>) {
  for (const engine of options.engines) if (await findPaid(task, engine, options)) return true;
  return false;
}

async function firstEngine({
  engines,
  sourceLocale,
  targetLocale,
  signal,
}: Pick<DraftOptions, 'engines' | 'sourceLocale' | 'targetLocale' | 'signal'>) {
  for (const engine of engines) {
    if (engine.forms.length === 0 || !(await engine.supports(sourceLocale, targetLocale, signal))) continue;
    return { engine, forms: await engine.formsFor(sourceLocale, targetLocale, signal) };
  }
  return undefined;
}
