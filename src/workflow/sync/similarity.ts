import { distance } from 'fastest-levenshtein';

/**
 * Likeness of two texts, 0–1: by letters where they are short, by words in order of size where they are long
 * (an edit distance over a long paragraph costs its length squared).
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (longest <= 300) {
    if (Math.min(a.length, b.length) / longest < 0.3) return sharedWords(a, b);
    return Math.max(1 - distance(a, b) / longest, sharedWords(a, b));
  }
  return sharedWords(a, b);
}

/** Dice's coefficient over the bags of words. */
function sharedWords(a: string, b: string): number {
  const bag = new Map<string, number>();
  const wordsOfA = words(a);
  const wordsOfB = words(b);
  for (const word of wordsOfA) bag.set(word, (bag.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsOfB) {
    const left = bag.get(word) ?? 0;
    if (left === 0) continue;
    bag.set(word, left - 1);
    shared++;
  }
  const total = wordsOfA.length + wordsOfB.length;
  return total === 0 ? 0 : (2 * shared) / total;
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
