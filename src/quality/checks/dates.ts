import { plainText } from '../../core/inline.js';
import { datesIn, monthsIn } from '../numerals/dates.js';
import { knowsMonths } from '../numerals/months.js';
import type { Check } from '../types.js';

/** A day and month of the source are in the translation: the month named, the day as a number. */
export const dates: Check = {
  name: 'dates',
  severity: 'warning',
  check(context) {
    const { sourceLocale, targetLocale } = context;
    if (!knowsMonths(sourceLocale) || !knowsMonths(targetLocale)) return [];
    const wanted = datesIn(plainText(context.source), sourceLocale);
    if (wanted.length === 0) return [];
    const target = plainText(context.target);
    const months = monthsIn(target, targetLocale);
    const days = new Set([...target.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
    const missing = wanted.filter(({ day, month }) => !(months.has(month) && days.has(day)));
    if (missing.length === 0) return [];
    const found = datesIn(target, targetLocale);
    const seen = new Set<string>();
    return missing.flatMap((date) => {
      if (seen.has(date.text)) return [];
      seen.add(date.text);
      const instead = found.length > 0 ? `; it has "${found.map(({ text }) => text).join('", "')}"` : '';
      return [
        {
          message: `The date "${date.text}" of the source is not in the translation${instead}.`,
          remedy: 'Write the same day and month.',
        },
      ];
    });
  },
};
