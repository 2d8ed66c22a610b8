import { plainText } from '../../core/inline.js';
import type { Check } from '../types.js';

/** Quotes and brackets that may stand after the mark that ends a sentence. */
const closers = /[\s»”“"'’‘›)\]}]+$/u;
const ends = /[.?!…。？！।؟]$/u;
/** Ends that belong to an abbreviation and not to the sentence: `U.S.`, `p.m.`, `Inc.` */
const abbreviation = /(?:^|[\s(])(?:(?:\p{L}\.){2,}|\p{L}\.|Inc\.|Jr\.|Sr\.|Ltd\.|Co\.|Corp\.|St\.|Dr\.|No\.|etc\.)$/u;

/** A sentence that ends with a full stop, question or exclamation mark does so in the translation. */
export const punctuation: Check = {
  name: 'end-punctuation',
  severity: 'info',
  check(context) {
    const source = plainText(context.source).replace(closers, '');
    const target = plainText(context.target).replace(closers, '');
    const mark = ends.exec(source)?.[0];
    if (mark === undefined || target === '' || abbreviation.test(source)) return [];
    if (ends.test(target) || /[:;,—–-]$/u.test(target)) return [];
    return [
      { message: `The source ends with "${mark}", the translation without a mark.`, remedy: `End it with "${mark}".` },
    ];
  },
};
