import { type Locale, language } from '../../core/locale.js';
import { monthPatterns } from './months.js';

/** A day of a month. */
export interface DayOfMonth {
  readonly day: number;
  readonly month: number;
  /** The date as it stands in the text. */
  readonly text: string;
}

interface Reader {
  /** English months have a capital; `may` and `march` are other words. */
  readonly capital: boolean;
  readonly month: RegExp;
  readonly dayBefore: RegExp;
  readonly dayAfter: RegExp;
  readonly patterns: readonly RegExp[];
}

const readers = new Map<string, Reader>();

/** Do we know the months of a locale's language? */
export function knowsMonths(locale: Locale): boolean {
  return language(locale) in monthPatterns;
}

/** The dates of a text that name a day and a month, in words or figures (05.09.2022, 2022-09-05). */
export function datesIn(text: string, locale: Locale): readonly DayOfMonth[] {
  const reader = readerFor(language(locale));
  return [...(reader ? inWords(text, reader) : []), ...inFigures(text)];
}

/** The months that a text names, alone or with a day. */
export function monthsIn(text: string, locale: Locale): ReadonlySet<number> {
  const reader = readerFor(language(locale));
  const months = new Set(inFigures(text).map((date) => date.month));
  for (const [word] of reader ? text.matchAll(reader.month) : []) {
    const month = reader?.patterns.findIndex((pattern) => pattern.test(word)) ?? -1;
    if (month >= 0) months.add(month + 1);
  }
  return months;
}

function readerFor(name: string): Reader | undefined {
  const known = readers.get(name);
  const patterns = monthPatterns[name];
  if (known || !patterns) return known;
  const month = `(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}])`;
  const days = '(?<!\\p{N})(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–—]\\s*(\\d{1,2})(?:st|nd|rd|th)?)?';
  const reader = {
    capital: name === 'en',
    month: new RegExp(month, 'giu'),
    // 5 September, 15–16-қыркүйек, 5th of September
    dayBefore: new RegExp(`${days}(?:\\s*[-–]\\s*|\\s+(?:of\\s+)?)${month}`, 'giu'),
    // September 15–16, қыркүйектің 5-інде, sentabrning 5-kuni; not September 2022
    dayAfter: new RegExp(`${month}\\s+${days}(?![\\p{N}.:]\\d|\\p{N})`, 'giu'),
    patterns: patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu')),
  };
  readers.set(name, reader);
  return reader;
}

function inWords(text: string, reader: Reader): readonly DayOfMonth[] {
  const dates: DayOfMonth[] = [];
  const add = (match: string, word = '', days: readonly (string | undefined)[]) => {
    if (reader.capital && !/^\p{Lu}/u.test(word)) return;
    const month = reader.patterns.findIndex((pattern) => pattern.test(word)) + 1;
    for (const day of days.map(Number)) {
      if (month > 0 && day >= 1 && day <= 31) dates.push({ day, month, text: match.trim() });
    }
  };
  for (const [match, from, to, word] of text.matchAll(reader.dayBefore)) add(match, word, [from, to]);
  for (const [match, word, from, to] of text.matchAll(reader.dayAfter)) add(match, word, [from, to]);
  return dates;
}

function inFigures(text: string): readonly DayOfMonth[] {
  const dates: DayOfMonth[] = [];
  const add = (match: string, day: number, month: number) => {
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) dates.push({ day, month, text: match });
  };
  for (const [match, day, month] of text.matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.\d{4}(?!\d)/g)) {
    add(match, Number(day), Number(month));
  }
  for (const [match, month, day] of text.matchAll(/(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)/g)) {
    add(match, Number(day), Number(month));
  }
  return dates;
}
