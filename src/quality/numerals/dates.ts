import { type Locale, language } from '../../core/locale.js';
import { monthPatterns } from './months.js';

/** A day of a month. */
export interface DayOfMonth {
  readonly day: number;
  readonly month: number;
  /** The date as it stands in the text. */
  readonly text: string;
}

/** Patterns of a language. None has the flag `i`: with it and letters beyond ASCII they take tens of milliseconds to compile. */
interface Reader {
  /** The text as the patterns want it: lower case, but English as it is, where `may` and `march` are other words. */
  readonly prepare: (text: string) => string;
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
  for (const [word] of reader ? reader.prepare(text).matchAll(reader.month) : []) {
    const month = reader?.patterns.findIndex((pattern) => pattern.test(word)) ?? -1;
    if (month >= 0) months.add(month + 1);
  }
  return months;
}

function readerFor(name: string): Reader | undefined {
  const known = readers.get(name);
  const stems = monthPatterns[name];
  if (known || !stems) return known;
  const isEnglish = name === 'en';
  const patterns = isEnglish ? stems.map(capitalized) : stems;
  const month = `(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}])`;
  const ordinal = '(?:st|nd|rd|th|ST|ND|RD|TH)?';
  const days = `(?<!\\p{N})(\\d{1,2})${ordinal}(?:\\s*[-–—]\\s*(\\d{1,2})${ordinal})?`;
  const reader: Reader = {
    prepare: isEnglish ? (text) => text : (text) => lowerCase(text),
    month: new RegExp(month, 'gu'),
    // 5 September, 15–16-қыркүйек, 5th of September
    dayBefore: new RegExp(`${days}(?:\\s*[-–]\\s*|\\s+(?:of\\s+|OF\\s+)?)${month}`, 'gu'),
    // September 15–16, қыркүйектің 5-інде, sentabrning 5-kuni; not September 2022
    dayAfter: new RegExp(`${month}\\s+${days}(?![\\p{N}.:]\\d|\\p{N})`, 'gu'),
    patterns: patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'u')),
  };
  readers.set(name, reader);
  return reader;
}

/** `june?` → `June?|JUNE?` */
function capitalized(pattern: string): string {
  return `${pattern.charAt(0).toUpperCase()}${pattern.slice(1)}|${pattern.toUpperCase()}`;
}

/** Lower case at the same offsets: a letter that would become two stays. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

function inWords(text: string, reader: Reader): readonly DayOfMonth[] {
  // The patterns are slow, and most sentences have no number.
  if (!/\d/.test(text)) return [];
  const prepared = reader.prepare(text);
  const dates: DayOfMonth[] = [];
  const add = (match: RegExpMatchArray, word = '', days: readonly (string | undefined)[] = []) => {
    const month = reader.patterns.findIndex((pattern) => pattern.test(word)) + 1;
    const start = match.index ?? 0;
    const written = text.slice(start, start + match[0].length).trim();
    for (const day of days.map(Number)) {
      if (month > 0 && day >= 1 && day <= 31) dates.push({ day, month, text: written });
    }
  };
  for (const match of prepared.matchAll(reader.dayBefore)) add(match, match[3], [match[1], match[2]]);
  for (const match of prepared.matchAll(reader.dayAfter)) add(match, match[1], [match[2], match[3]]);
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
