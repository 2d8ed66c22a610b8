// Month names as they stand in running text: stems, and the endings they take. Own lists after CLDR 45 month names
// (format and stand-alone, wide and abbreviated) and the case endings of each language.

import { type Locale, language } from '../../core/locale.js';

/** Twelve patterns, January first; each matches a whole word in lower case. */
const monthPatterns: Readonly<Record<string, readonly string[]>> = {
  en: [
    'jan(?:uary|\\.)?',
    'feb(?:ruary|\\.)?',
    'mar(?:ch|\\.)?',
    'apr(?:il|\\.)?',
    'may',
    'june?\\.?',
    'july?\\.?',
    'aug(?:ust|\\.)?',
    'sept?(?:ember|\\.)?',
    'oct(?:ober|\\.)?',
    'nov(?:ember|\\.)?',
    'dec(?:ember|\\.)?',
  ],
  kk: stems(
    'қаңтар қаң\\. ақпан ақп\\. наурыз нау\\. сәуір сәу\\. мамыр мам\\. маусым мау\\. шілде шіл\\. тамыз там\\. қыркүйек|қыркүйег қыр\\. қазан қаз\\. қараша қар\\. желтоқсан жел\\.',
    '(?:[дтн][ыі]ң|[ғгқк][ае]|[дтн]?[ыі]|[дт][ае]|[дтн][ае]н|[дт][ае][ғг][ыі]\\p{L}*|[мбп]ен|[ыі]н\\p{L}*)?',
  ),
  ru: [
    'январ\\p{L}+|янв\\.?',
    'феврал\\p{L}+|февр?\\.?',
    'март(?:а|у|ом|е|овск\\p{L}+)?|мар\\.',
    'апрел\\p{L}+|апр\\.?',
    'ма[йяюе]|маем|майск\\p{L}+',
    'июн\\p{L}+',
    'июл\\p{L}+',
    'август\\p{L}*|авг\\.?',
    'сентябр\\p{L}+|сент?\\.?',
    'октябр\\p{L}+|окт\\.?',
    'ноябр\\p{L}+|нояб?\\.?',
    'декабр\\p{L}+|дек\\.?',
  ],
  uz: stems(
    'yanvar yanv\\. fevral fev\\. mart mar\\. aprel apr\\. may may\\. iyun iyn\\. iyul iyl\\. avgust avg\\. sentabr|sentyabr sen\\. oktabr|oktyabr okt\\. noyabr noy\\. dekabr dek\\.',
    '(?:ning|ni|ga|da|dan|dagi|gacha|i|ida|idan|iga|ining|idagi|lik)?',
  ),
};

/** Pairs of full name (or names) and abbreviation, the names with the language's endings. */
function stems(list: string, endings: string): readonly string[] {
  const words = list.split(' ');
  return Array.from({ length: 12 }, (_, i) => `(?:${words[2 * i]})${endings}|${words[2 * i + 1]}`);
}

interface Month {
  readonly number: number;
  /** All its names begin with this letter. */
  readonly letter: string;
  readonly pattern: string;
}

const months = new Map<string, readonly Month[]>();

function monthsOf(name: string): readonly Month[] {
  const known = months.get(name) ?? monthPatterns[name]?.map(monthFrom) ?? [];
  months.set(name, known);
  return known;
}

function monthFrom(pattern: string, index: number): Month {
  return { number: index + 1, letter: /\p{L}/u.exec(pattern)?.[0] ?? '', pattern };
}

/** Do we know the months of a locale's language? */
export function knowsMonths(locale: Locale): boolean {
  return Object.hasOwn(monthPatterns, language(locale));
}

/** Compiled when a word could be the month: most articles name one or two. */
const compiled = new Map<string, RegExp>();

/** The month that a word names, 1–12, in any of its forms; a full stop behind it may be its own or the sentence's. */
export function monthOf(word: string, locale: Locale): number | undefined {
  const name = language(locale);
  // "may" and "march" are other words.
  if (name === 'en' && !/^\p{Lu}/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  const found = monthsOf(name).find(({ letter, pattern }) => {
    if (!lower.startsWith(letter)) return false;
    const expression = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
    compiled.set(pattern, expression);
    return expression.test(lower) || expression.test(lower.replace(/\.$/, ''));
  });
  return found?.number;
}
