import { setTimeout as delay } from 'node:timers/promises';
import { TarjumanError } from '../core/errors.js';

/** @throws {TarjumanError} `CANCELLED` when the signal has fired. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/**
 * The promise's outcome, or `CANCELLED` as soon as the signal fires. The work itself goes on unseen: what a service
 * has been asked is paid, and its answer still reaches the cache.
 */
export async function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits; @throws {TarjumanError} `CANCELLED` when the signal fires meanwhile. */
export async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch {
    throw cancelled();
  }
}

function cancelled(): TarjumanError {
  return new TarjumanError('CANCELLED', 'The translation was cancelled', {
    hint: 'Run the command again: answers that were paid for are kept.',
  });
}
