// What was paid for. The raw answers are kept, not the drafts made of them: a run that is killed on a segment's way
// down the ladder, or a later version that reads answers better, finds every step that was paid.

import type { Locale } from '../core/locale.js';

/** An answer as it is kept. */
export interface CachedAnswer {
  readonly engine: string;
  readonly targetLocale: Locale;
  /** The answer in the markup that was sent. */
  readonly text: string;
  /** Source code points billed when it was asked for. */
  readonly billed: number;
}

/** A store of paid answers by {@link cacheKey}. */
export interface EngineCache {
  get(key: string): Promise<CachedAnswer | undefined>;
  /** Resolves when the answer is safe: it survives a crash from then on. */
  put(key: string, answer: CachedAnswer): Promise<void>;
  /** Number of answers. */
  size(): Promise<number>;
}

/** A cache that lives as long as the program; for tests and for callers that keep answers elsewhere. */
export function createMemoryCache(): EngineCache {
  const answers = new Map<string, CachedAnswer>();
  return {
    get: async (key) => answers.get(key),
    put: async (key, answer) => {
      answers.set(key, answer);
    },
    size: async () => answers.size,
  };
}
