import type { Locale } from '../core/locale.js';
import { intlFor } from './intl.js';

// What speakers look for in a switcher. ICU writes "қазақ тілі" and "o‘zbek" (with a quotation mark for the letter's
// U+02BB) and knows no Karakalpak; news sites of these languages all use the adverb: "(in) Kazakh".
const ownNames: Readonly<Record<Locale, string>> = {
  kk: 'Қазақша',
  uz: 'Oʻzbekcha',
  'uz-Cyrl': 'Ўзбекча',
  kaa: 'Qaraqalpaqsha',
};

/** A language's name in that language, with a capital where its script has them: `Русский`, `Oʻzbekcha`. */
export function ownLanguageName(locale: Locale): string {
  const own = ownNames[locale];
  if (own !== undefined) return own;
  const name = languageName(locale, locale);
  const [first = ''] = name;
  return first.toLocaleUpperCase(locale) + name.slice(first.length);
}

/** A language's name in another language, in the nominative, as it stands in a sentence: ru `английский`. */
export function languageName(language: Locale, inLocale: Locale): string {
  const name = intlFor(inLocale).formatDisplayName(language, { type: 'language' }) ?? language;
  return new Intl.Locale(inLocale).language === 'uz' ? name.replace(/(?<=[og])[‘’'`]/gi, 'ʻ') : name;
}
