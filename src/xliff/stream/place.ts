import type { XliffVersion } from '../../core/bitext.js';
import type { Locale } from '../../core/locale.js';

/** What one `<file>` of an XLIFF file says about itself. */
export interface FileFacts {
  readonly version: XliffVersion;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** The document that was translated; empty where a 2.x file does not say. */
  readonly original: string;
  /** `id` in 2.x, `original` in 1.2, which has no ids of files. */
  readonly id: string;
}

/** A unit as it comes by: what is known of it before its texts are read. */
export interface UnitPlace {
  /** As in the file: unique in its `<file>`, maybe not beyond. */
  readonly id: string;
  readonly file: FileFacts;
  /** Ids of the groups that it is in, the outermost first. */
  readonly groups: readonly string[];
  /** False where the unit, or what it is in, says `translate="no"`. */
  readonly translate: boolean;
  /** Where its start tag stands; both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}
