import type { Locale } from '../core/locale.js';
import { intlFor } from './intl.js';

/** A number with the locale's grouping and decimal sign: kk `12 345,6` with no-break spaces. */
export function formatNumber(locale: Locale, value: number): string {
  return intlFor(locale).formatNumber(value);
}

/** Names joined as in a sentence: en `DeepL and Aigerim`, uz `DeepL va Aigerim`. */
export function formatNames(locale: Locale, names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : intlFor(locale).formatList(names, { type: 'conjunction' });
}
