import { diffArrays } from 'diff';

/** A stretch of two texts: in both, or in one of them. */
export interface Run {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/** Words of any script, numbers, codes, white space, and all other characters one by one. */
const token = /<\/?[^<>\s]+\/?>|[\p{L}\p{M}][\p{L}\p{M}\p{N}ʻʼ'’\u00AD\u2011-]*|\p{N}+(?:[.,]\p{N}+)*|\s+|./gsu;

/** The words that differ between two texts, in the order in which they stand. */
export function wordDiff(before: string, after: string): readonly Run[] {
  const tokens = (text: string) => text.match(token) ?? [];
  return diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }) => ({
    in: added ? 'after' : removed ? 'before' : 'both',
    text: value.join(''),
  }));
}
