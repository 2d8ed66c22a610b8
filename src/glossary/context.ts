import { type Content, plainText } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import { createTermFinder } from './find.js';
import type { Entry, Glossary, TermHit } from './types.js';
import { entryOn, preferredIn } from './validity.js';

/** Whose names count where, and when. */
export interface TermContext {
  readonly glossary: Glossary;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** The article's date (ISO 8601). */
  readonly date?: string | undefined;
}

export function textOf(content: Content | string): string {
  return typeof content === 'string' ? content : plainText(content);
}

export function sourceHits(source: Content | string, context: TermContext): readonly TermHit[] {
  const { glossary, sourceLocale: locale, date } = context;
  return createTermFinder(glossary, { locale, date }).find(textOf(source));
}

/**
 * The row that the translation follows for a concept: the one the source names (an article of 2023 may speak of
 * Nur-Sultan), otherwise the one of the article's date. It has a name in the target locale.
 */
export function expectedEntry(concept: string, hits: readonly TermHit[], context: TermContext): Entry | undefined {
  const { glossary, targetLocale, date } = context;
  const named = hits.filter((hit) => hit.concept === concept);
  const own = (named.find((hit) => hit.status !== 'dated') ?? named[0])?.entry;
  if (own && preferredIn(own, targetLocale) !== undefined) return own;
  return entryOn(glossary, concept, targetLocale, date);
}

/** Does the source itself speak of the row's time? Then the translation may. */
export function isNamedInSource(entry: Entry, hits: readonly TermHit[]): boolean {
  return hits.some((hit) => hit.entry === entry);
}
