import type { BitextUnit, Segment } from '../core/bitext.js';
import type { Severity } from '../core/finding.js';
import type { Content } from '../core/inline.js';
import type { Locale } from '../core/locale.js';

/** What a team may set about the checks. */
export interface QualityOptions {
  /** Longest headline in characters. Default 100. */
  readonly headlineLength?: number;
  /** Names that stay as they are in every language: a text of nothing else may equal its source. */
  readonly keep?: readonly string[];
}

/** A translated segment, and what a check needs to judge it. */
export interface CheckContext {
  readonly unit: BitextUnit;
  readonly segment: Segment;
  readonly source: Content;
  readonly target: Content;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly options: QualityOptions;
}

/** What a check has against a segment; the registry adds where it is. */
export interface Problem {
  /** One sentence with the offending text. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** One thing looked at in every translated segment. */
export interface Check {
  /** As people search for it and switch it off: `inline-codes`. */
  readonly name: string;
  readonly severity: Severity;
  /** Never throws, whatever the content; says the same for the same content. */
  check(context: CheckContext): readonly Problem[];
}
