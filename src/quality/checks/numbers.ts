import type { Content } from '../../core/inline.js';
import { type Locale, language } from '../../core/locale.js';
import { monthsIn } from '../numerals/dates.js';
import { allValues, mayEqual, numbersIn, romanNumbersIn, type TextNumber } from '../numerals/numbers.js';
import type { Check, Problem } from '../types.js';

/** Numbers that a source may have in words, so that figures in the translation are no addition. */
const numeralWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twent\w+|thirt\w+|fort\w+|fift\w+|sixt\w+|sevent\w+|eight\w+|ninet\w+|hundred\w*|thousand\w*|million\w*|billion\w*|dozen\w*|half|quarter\w*|first|second|third|fourth|fifth|sixth|ninth|tenth|once|twice|double\w*|triple\w*|decade\w*|century|centuries|midnight|noon|zero)\b/i;

/**
 * The figures of the source are in the translation, in its own way of writing them; the translation has none that the
 * source has not. Numbers in words, in names (`COVID-19`) and in codes are left to the translator.
 */
export const numbers: Check = {
  name: 'numbers',
  severity: 'warning',
  check(context) {
    const [source, target] = [spacedText(context.source), spacedText(context.target)];
    const [asked, given] = [numbersIn(source), numbersIn(target)];
    const missing = asked.filter((number) => !number.inName && !isThere(number, source, given, target));
    const problems: Problem[] = missing.map(({ text }) => ({
      message: `The number "${text}" of the source is not in the translation.`,
      remedy: 'Carry it over; the separators are those of the language.',
    }));
    // In other languages we do not know the words, and any figure may have been one.
    if (language(context.sourceLocale) !== 'en') return problems;
    const added = given.filter((number) => !number.inName && !isKnown(number, source, asked, context.sourceLocale));
    if (added.length === 0 || numeralWords.test(source)) return problems;
    return [
      ...problems,
      ...added.map(({ text }) => ({
        message: `The number "${text}" is not in the source.`,
        remedy: 'Compare it with the source.',
      })),
    ];
  },
};

/** The text with a space for each placeholder, so that figures beside it stay apart. */
function spacedText(content: Content): string {
  return content.map((piece) => (piece.type === 'text' ? piece.value : piece.type === 'ph' ? ' ' : '')).join('');
}

function isThere(number: TextNumber, source: string, given: readonly TextNumber[], target: string): boolean {
  const others = otherValues(number, source);
  return (
    given.some((other) => mayEqual(number, other) || others.some((value) => other.values.has(value))) ||
    romanNumbersIn(target).some((value) => number.values.has(value))
  );
}

/** 8 p.m. may be 20 o'clock; the 1990s may be the 90s. */
function otherValues({ values }: TextNumber, source: string): readonly number[] {
  const others: number[] = [];
  for (const value of values) {
    if (/\bp\.?m\b/i.test(source) && value < 12) others.push(value + 12);
    if (/\ba\.?m\b/i.test(source) && value === 12) others.push(0);
    if (value >= 1900 && value < 2000 && value % 10 === 0) others.push(value - 1900);
  }
  return others;
}

function isKnown(number: TextNumber, source: string, asked: readonly TextNumber[], locale: Locale): boolean {
  if (asked.some((other) => mayEqual(number, other))) return true;
  const known = [...romanNumbersIn(source), ...monthsIn(source, locale)];
  for (const other of asked) known.push(...otherValues(other, source));
  return known.some((value) => allValues(number).has(value));
}
