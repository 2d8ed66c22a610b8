import type { Locale } from '../../core/locale.js';
import { knowsMonths, monthOf } from './months.js';

/** A day of a month. */
export interface DayOfMonth {
  readonly day: number;
  readonly month: number;
  /** The date as it stands in the text. */
  readonly text: string;
}

const ordinal = '(?:st|nd|rd|th|ST|ND|RD|TH)?';
const days = `(?<!\\p{N})(\\d{1,2})${ordinal}(?:\\s*[-–—]\\s*(\\d{1,2})${ordinal})?`;
const word = '(?<![\\p{L}\\p{N}])(\\p{L}+\\.?)';

let patterns: { readonly dayBefore: RegExp; readonly dayAfter: RegExp } | undefined;

/** Made when first needed: Unicode's classes take a millisecond. Any word may be the month, {@link monthOf} decides. */
function datePatterns() {
  patterns ??= {
    // 5 September, 15–16-қыркүйек, 5th of September
    dayBefore: new RegExp(`${days}(?:\\s*[-–]\\s*|\\s+(?:of\\s+|OF\\s+)?)${word}`, 'gu'),
    // September 15–16, қыркүйектің 5-інде, sentabrning 5-kuni; not September 2022
    dayAfter: new RegExp(`${word}\\s+${days}(?![\\p{N}.:]\\d|\\p{N})`, 'gu'),
  };
  return patterns;
}

/** The dates of a text that name a day and a month, in words or figures (05.09.2022, 2022-09-05). */
export function datesIn(text: string, locale: Locale): readonly DayOfMonth[] {
  if (!/\d/.test(text)) return [];
  return [...(knowsMonths(locale) ? inWords(text, locale) : []), ...inFigures(text)];
}

/** The months that a text names, alone or with a day. */
export function monthsIn(text: string, locale: Locale): ReadonlySet<number> {
  const months = new Set(inFigures(text).map((date) => date.month));
  for (const [found] of text.matchAll(/\p{L}+\.?/gu)) {
    const month = monthOf(found, locale);
    if (month !== undefined) months.add(month);
  }
  return months;
}

function inWords(text: string, locale: Locale): readonly DayOfMonth[] {
  const dates: DayOfMonth[] = [];
  const add = ([match]: RegExpMatchArray, name = '', numbers: readonly (string | undefined)[] = []) => {
    const month = monthOf(name, locale);
    for (const day of month === undefined ? [] : numbers.map(Number)) {
      if (day >= 1 && day <= 31) dates.push({ day, month: month ?? 0, text: match.trim() });
    }
  };
  const { dayBefore, dayAfter } = datePatterns();
  for (const match of text.matchAll(dayBefore)) add(match, match[3], [match[1], match[2]]);
  for (const match of text.matchAll(dayAfter)) add(match, match[1], [match[2], match[3]]);
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
