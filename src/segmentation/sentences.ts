import type { Locale } from '../core/locale.js';
import { candidates } from './candidates.js';
import { endsSentence } from './decide.js';
import { rulesFor } from './rules/index.js';

/**
 * Offsets (UTF-16) at which a new sentence starts, rising, without 0 and without the end: `text` cut there and joined
 * again is `text`. White space between sentences belongs to the one before. Time is linear in the text's length.
 *
 * @example
 * sentenceBreaks('Mr. Bek left. He was late.', 'en'); // [14]
 */
export function sentenceBreaks(text: string, locale: Locale): readonly number[] {
  const rules = rulesFor(locale);
  const breaks: number[] = [];
  const firstVisible = text.search(/\S/u);
  let sentenceStart = 0;
  let firstWord = findWord(text, 0);
  for (const candidate of candidates(text)) {
    if (candidate.next >= text.length || candidate.next <= sentenceStart) continue;
    if (firstWord < sentenceStart) firstWord = findWord(text, sentenceStart);
    const ends = candidate.hard
      ? candidate.start > firstVisible
      : firstWord < candidate.start && endsSentence(text, candidate, sentenceStart, rules);
    if (!ends) continue;
    breaks.push(candidate.next);
    sentenceStart = candidate.next;
  }
  return breaks;
}

const word = /[\p{L}\p{N}\uFFFC]/gu;

/** A sentence has a word: marks alone (`…`, `?!`) are none, and go with what follows. */
function findWord(text: string, from: number): number {
  word.lastIndex = from;
  return word.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}
