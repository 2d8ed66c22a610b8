import type { EngineCache } from './cache.js';
import type { Known } from './task.js';
import type { Engine, Problem, RawAnswer } from './types.js';

/** What one engine has answered: in this window of requests, and in the cache when its answers cost money. */
export interface Answers {
  find(key: string): Promise<Known | undefined>;
  /** Keeps an answer; resolves when it is safe on disk. It is known at once, also when that fails. */
  add(key: string, raw: RawAnswer): Promise<void>;
  /** The service will not take this text. */
  refuse(key: string, problem: Problem): void;
  /** What was billed for the texts, those that nobody took before; undefined when none is fresh. */
  takeBill(keys: readonly string[]): number | undefined;
}

export function createAnswers(engine: Engine, targetLocale: string, cache: EngineCache): Answers {
  const known = new Map<string, Known>();
  const bills = new Map<string, number>();
  return {
    async find(key) {
      const here = known.get(key);
      if (here || !engine.paid) return here;
      const kept = await cache.get(key);
      return kept && { text: kept.text };
    },
    async add(key, { text, billed }) {
      known.set(key, { text });
      bills.set(key, billed);
      if (engine.paid) await cache.put(key, { engine: engine.name, targetLocale, text, billed });
    },
    refuse(key, problem) {
      known.set(key, { refusal: problem });
    },
    takeBill(keys) {
      const fresh = keys.filter((key) => bills.has(key));
      const sum = fresh.reduce((total, key) => total + (bills.get(key) ?? 0), 0);
      for (const key of fresh) bills.delete(key);
      return fresh.length > 0 ? sum : undefined;
    },
  };
}
