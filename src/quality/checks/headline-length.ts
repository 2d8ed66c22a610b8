import { segments } from '../../core/bitext.js';
import { plainText } from '../../core/inline.js';
import type { Check } from '../types.js';

const defaultLength = 100;

/** A headline is not longer than what pages and feeds show. Counts the whole headline, in characters. */
export const headlineLength: Check = {
  name: 'headline-length',
  severity: 'warning',
  check({ unit, segment, options }) {
    const translated = segments(unit).filter(({ target }) => target !== undefined);
    if (unit.kind !== 'headline' || translated.at(-1)?.id !== segment.id) return [];
    const limit = options.headlineLength ?? defaultLength;
    const headline = unit.parts.map((part) => plainText(part.target ?? (part.type === 'ignorable' ? part.source : [])));
    const length = [...headline.join('').trim().normalize('NFC')].length;
    if (length <= limit) return [];
    return [
      {
        message: `The headline has ${length} characters, ${length - limit} too many.`,
        remedy: `Shorten it to ${limit}.`,
      },
    ];
  },
};
