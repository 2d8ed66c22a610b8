import type { Locale } from '../core/locale.js';
import type { Entry, Glossary } from './types.js';
import { namesIn, preferredIn } from './validity.js';

/** What a concept is called in two languages: what tools outside can use of a glossary. */
export interface TermPair {
  readonly entry: Entry;
  /** Right names; the first is the preferred one. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Names that must not be written in the target language. */
  readonly forbidden: readonly string[];
}

/** The concepts that have a name in both languages, in the order of the glossary. */
export function termPairs(glossary: Glossary, sourceLocale: Locale, targetLocale: Locale): readonly TermPair[] {
  return glossary.entries.flatMap((entry) => {
    const source = rightNames(entry, sourceLocale);
    const target = rightNames(entry, targetLocale);
    if (source.length === 0 || target.length === 0) return [];
    return [{ entry, source, target, forbidden: namesIn(entry, targetLocale)?.forbidden ?? [] }];
  });
}

function rightNames(entry: Entry, locale: Locale): readonly string[] {
  const preferred = preferredIn(entry, locale);
  const names = [...(preferred === undefined ? [] : [preferred]), ...(namesIn(entry, locale)?.admitted ?? [])];
  return [...new Set(names)];
}

/** What a person should know about a term beside its names: kind, days on which it counts, note. */
export function remarks({ kind, validFrom, validTo, keep, note }: Entry): readonly string[] {
  return [
    ...(kind ? [kind] : []),
    ...(validFrom ? [`from ${validFrom}`] : []),
    ...(validTo ? [`until ${validTo}`] : []),
    ...(keep ? ['not translated'] : []),
    ...(note ? [note] : []),
  ];
}
