import { type Locale, language } from '../core/locale.js';
import type { About } from '../morphology/index.js';
import type { Entry, Glossary, Names } from './types.js';

/** Is the entry valid on a day? Dates compare as text; a date-time counts with its day. Without a day, always. */
export function isValid(entry: Entry, date: string | undefined): boolean {
  if (date === undefined) return true;
  const day = date.slice(0, 10);
  return (entry.validFrom ?? '') <= day && day <= (entry.validTo ?? '9999-12-31');
}

/** An entry's names in a locale; a name of the language serves its regions (`ru` for `ru-KZ`). */
export function namesIn(entry: Entry, locale: Locale): Names | undefined {
  const exact = entry.names.get(locale);
  if (exact) return exact;
  const wanted = language(locale);
  for (const [column, names] of entry.names) if (language(column) === wanted) return names;
  return undefined;
}

/** The name to write: the locale's own, or for a name that stays as it is, any language's. */
export function preferredIn(entry: Entry, locale: Locale): string | undefined {
  const own = namesIn(entry, locale)?.preferred;
  if (own !== undefined || !entry.keep) return own;
  for (const names of entry.names.values()) if (names.preferred !== undefined) return names.preferred;
  return undefined;
}

/** The concept's row for a day, among those that have a name in the locale. */
export function entryOn(
  glossary: Glossary,
  concept: string,
  locale: Locale,
  date: string | undefined,
): Entry | undefined {
  return glossary.entries.find(
    (entry) => entry.concept === concept && isValid(entry, date) && preferredIn(entry, locale) !== undefined,
  );
}

/** What morphology wants to know about an entry's names. */
export function aboutOf(entry: Entry): About {
  return { gender: entry.gender, kind: entry.kind, pos: entry.pos };
}
