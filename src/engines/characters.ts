import type { Batch } from './types.js';

/** Source characters as services bill them: Unicode code points, tags free. */
export function countCharacters(markup: Batch['markup'], text: string): number {
  const words = markup === 'xml' ? text.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt);/g, '&') : text;
  let count = 0;
  for (const _ of words) count += 1;
  return count;
}
