import type { RetryOptions } from './retry.js';

/** What an engine is made with. Values come from the caller; no engine reads the environment. */
export interface EngineOptions {
  /** The secret of the service. It goes into requests and nowhere else. */
  readonly key?: string | undefined;
  /** Another address of the service, e.g. a proxy of the house. */
  readonly serverUrl?: string | undefined;
  /** Where the language has a choice; ignored where it has none. Default: the service's. */
  readonly formality?: 'default' | 'prefer_more' | 'prefer_less' | undefined;
  /** Least time between two requests. Default 0. */
  readonly minIntervalMs?: number | undefined;
  /** Longest wait for an answer, from 1 s. Default 90 s: a slow answer is paid all the same. */
  readonly timeoutMs?: number | undefined;
  /** Requests at a time. Default 4. */
  readonly parallel?: number | undefined;
  readonly retry?: RetryOptions | undefined;
}
