import type { TarjumanError } from '../core/errors.js';
import { wait } from './abort.js';

/**
 * May a failed call be made again? `safe`: the service did not do the work, so it is not paid. `risky`: it may have,
 * and one more call may be paid twice. `useless`: it would fail again.
 */
export type Again = 'safe' | 'risky' | 'useless';

/** A call's failure, classified. */
export interface Failure {
  readonly error: TarjumanError;
  readonly again: Again;
  /** What the service asked to wait, if it said so. */
  readonly waitMs?: number;
  /** Fewer calls than usual, where waiting hardly helps. */
  readonly attempts?: number;
}

export interface RetryOptions {
  /** Calls in all, while failures are safe to repeat. Default 7: a minute of patience. */
  readonly attempts?: number | undefined;
  /** First pause; each further one is twice as long, ±25 %. Default 1 s. */
  readonly baseMs?: number | undefined;
  /** Longest pause, and the longest that a service may ask for. Default 60 s. */
  readonly maxMs?: number | undefined;
}

export interface RetryHooks {
  /** Tells all others to wait, too. */
  readonly onPause: (ms: number) => void;
  /** A call is about to be made again although the first may have been billed. */
  readonly onRisk: (failure: Failure) => void;
}

/**
 * Makes a call until it succeeds or there is no point in going on. A failure after which the work may be billed is
 * repeated once at most.
 * @throws the error of the last failure
 */
export async function retry<T>(
  call: () => Promise<T>,
  classify: (cause: unknown) => Failure,
  { attempts = 7, baseMs = 1_000, maxMs = 60_000 }: RetryOptions,
  hooks: RetryHooks,
  signal?: AbortSignal,
): Promise<T> {
  let risked = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (cause) {
      const failure = classify(cause);
      const { again, waitMs } = failure;
      if (again === 'useless' || attempt >= Math.min(attempts, failure.attempts ?? attempts)) throw failure.error;
      if (again === 'risky' && risked) throw failure.error;
      if (waitMs !== undefined && waitMs > maxMs) throw failure.error;
      if (again === 'risky') {
        risked = true;
        hooks.onRisk(failure);
      }
      const pause = waitMs ?? Math.min(maxMs, baseMs * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2);
      hooks.onPause(pause);
      await wait(pause, signal);
    }
  }
}
