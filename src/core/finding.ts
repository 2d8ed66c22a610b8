import type { Place } from './errors.js';
import type { Locale } from './locale.js';

export type Severity = 'error' | 'warning' | 'info';

/** One thing a quality check reports. */
export interface Finding {
  /** The check that reports it, as people search for it: `inline-codes`, `numbers`, `glossary-missing`. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, with the offending text. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  readonly locale: Locale;
  readonly place: Place;
  /** The segment inside `place.unit`. */
  readonly segment?: string;
}
