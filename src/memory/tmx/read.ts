import type { Locale } from '../../core/locale.js';
import type { MemoryPair } from '../pair.js';
import { localeOf, pairsOf } from './pairs.js';
import { parseTmx } from './parse.js';

/** What a TMX file holds. */
interface TmxContent {
  readonly pairs: readonly MemoryPair[];
  /** The header's source language; undefined when each unit has its own. */
  readonly sourceLocale?: Locale;
  /** Units without a pair: one language only, or nothing in it. */
  readonly skipped: number;
}

/**
 * Reads TMX 1.4b (and 1.1 to 1.4). A unit in several languages gives a pair for each. Contexts and states of OmegaT,
 * Trados and memoQ are understood; a pair without a state is `translated`.
 *
 * @throws {TarjumanError} `TMX_NOT_WELL_FORMED` with file, line and column.
 * @example
 * const { pairs } = readTmx(text, { file: 'memory/kk.tmx' });
 */
export function readTmx(text: string, { file }: { readonly file: string }): TmxContent {
  const pairs: MemoryPair[] = [];
  let skipped = 0;
  const { sourceLanguage } = parseTmx(text, file, (unit, language) => {
    const found = pairsOf(unit, language);
    if (found.length === 0) skipped++;
    for (const { pair } of found) pairs.push(pair);
  });
  const all = sourceLanguage.toLowerCase() === '*all*';
  return { pairs, ...(all ? {} : { sourceLocale: localeOf(sourceLanguage) }), skipped };
}
