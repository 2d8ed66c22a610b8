import { TarjumanError } from '../core/errors.js';
import { orCancelled, throwIfCancelled } from './abort.js';
import type { Answers } from './answers.js';
import { type BatchHead, packBatches } from './batch.js';
import { cacheKey } from './cache-key.js';
import { problemOf } from './problem.js';
import type { Wanted } from './task.js';
import type { Batch, CallOptions, Engine, Problem, RawAnswer } from './types.js';

/** Refused requests without markup in a row, after which the fault is not in the texts. One bad text of 50 needs 7. */
const mostRefusals = 20;

/** All batches that the wanted texts need, and those that fit into none. */
export function packWanted(
  wanted: readonly Wanted[],
  engine: Engine,
): { readonly batches: readonly Batch[]; readonly tooLarge: readonly Wanted[] } {
  const groups = new Map<string, { readonly head: BatchHead; readonly texts: Map<string, Wanted> }>();
  for (const item of wanted) {
    const name = JSON.stringify([item.head.markup, item.head.context]);
    const group = groups.get(name) ?? { head: item.head, texts: new Map() };
    groups.set(name, group);
    group.texts.set(item.text, item);
  }
  const batches: Batch[] = [];
  const tooLarge: Wanted[] = [];
  for (const { head, texts } of groups.values()) {
    const packed = packBatches([...texts.keys()], head, engine.limits, engine.measure);
    batches.push(...packed.batches);
    tooLarge.push(...packed.tooLarge.flatMap((text) => texts.get(text) ?? []));
  }
  return { batches, tooLarge };
}

/**
 * Sends what is wanted, as many requests at a time as the engine allows. A refused batch is halved until the text at
 * fault stands alone; with markup, all of it is refused: our XML is well formed, so it is the markup that is not
 * wanted. Each answer is in `answers`, and on disk, before `onBatch` is told.
 * @returns why the engine is of no more use; undefined when it is
 * @throws {TarjumanError} `CANCELLED`, at once; requests under way still reach the cache
 */
export async function send(
  wanted: readonly Wanted[],
  engine: Engine,
  answers: Answers,
  options: CallOptions,
  onBatch: (keys: readonly string[]) => Promise<void>,
): Promise<Problem | undefined> {
  const { batches, tooLarge } = packWanted(wanted, engine);
  for (const { key, text } of tooLarge) answers.refuse(key, textTooLarge(engine, text));
  const queue = [...batches];
  let failure: Problem | undefined;
  let refusals = 0;
  const sendBatch = async (batch: Batch): Promise<void> => {
    const keys = batch.texts.map((text) => cacheKey(engine, batch, text));
    let raws: readonly RawAnswer[];
    try {
      raws = await engine.translate(batch, options);
      if (raws.length !== batch.texts.length) throw wrongNumber(engine, batch, raws);
      refusals = 0;
    } catch (error) {
      if (!(error instanceof TarjumanError) || error.code === 'CANCELLED') throw error;
      const isMarkup = error.code === 'ENGINE_REQUEST' && batch.markup === 'xml';
      if (!isMarkup) refusals += 1;
      const half = Math.ceil(batch.texts.length / 2);
      if (!isRefusal(error) || refusals >= mostRefusals) failure ??= problemOf(error);
      else if (isMarkup || batch.texts.length === 1) for (const key of keys) answers.refuse(key, problemOf(error));
      else queue.unshift({ ...batch, texts: batch.texts.slice(0, half) }, { ...batch, texts: batch.texts.slice(half) });
      return;
    }
    try {
      await Promise.all(raws.map((raw, i) => answers.add(keys[i] ?? '', raw)));
    } catch (error) {
      if (!(error instanceof TarjumanError)) throw error;
      failure ??= problemOf(error);
    }
    await onBatch(keys);
  };
  const work = async (): Promise<void> => {
    for (let batch = queue.shift(); batch && !failure; batch = queue.shift()) {
      throwIfCancelled(options.signal);
      await sendBatch(batch);
    }
  };
  const workers = Array.from({ length: Math.min(engine.limits.parallel, batches.length) }, work);
  await orCancelled(Promise.all(workers), options.signal);
  return failure;
}

function isRefusal(error: TarjumanError): boolean {
  return error.code === 'ENGINE_REQUEST' || error.code === 'ENGINE_TOO_LARGE';
}

function textTooLarge(engine: Engine, text: string): Problem {
  return {
    code: 'ENGINE_TOO_LARGE',
    message: `${engine.name}: a text of ${text.length} characters is larger than a request may be`,
    hint: 'Split the paragraph in the source.',
  };
}

function wrongNumber(engine: Engine, batch: Batch, raws: readonly RawAnswer[]): TarjumanError {
  return new TarjumanError(
    'ENGINE_ANSWER_INVALID',
    `${engine.name}: ${batch.texts.length} texts were sent and ${raws.length} came back`,
    { hint: 'Which answer belongs to which text is not known, so none is used. Run again later.' },
  );
}
