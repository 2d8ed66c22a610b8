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

// The sites' own languages as ICU names them (with U+02BB in Uzbek): the first name asked of ICU costs 5 ms.
const names: Readonly<Record<Locale, Readonly<Record<Locale, string>>>> = {
  en: { en: 'English', kk: 'Kazakh', ru: 'Russian', uz: 'Uzbek' },
  kk: { en: 'ағылшын тілі', kk: 'қазақ тілі', ru: 'орыс тілі', uz: 'өзбек тілі' },
  ru: { en: 'английский', kk: 'казахский', ru: 'русский', uz: 'узбекский' },
  uz: { en: 'inglizcha', kk: 'qozoqcha', ru: 'ruscha', uz: 'oʻzbek' },
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
  return names[inLocale]?.[language] ?? nameByIcu(language, inLocale);
}

/** The same from ICU's own data. */
export function nameByIcu(language: Locale, inLocale: Locale): string {
  const name = intlFor(inLocale).formatDisplayName(language, { type: 'language' }) ?? language;
  return new Intl.Locale(inLocale).language === 'uz' ? name.replace(/(?<=[og])[‘’'`]/gi, 'ʻ') : name;
}
