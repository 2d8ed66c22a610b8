import { describe, expect, test } from '@jest/globals';
import { movedItems } from '../../../src/xliff/diff/moved.js';
import { wordDiff } from '../../../src/xliff/diff/words.js';

function marked(before: string, after: string): string {
  return wordDiff(before, after)
    .map((run) => ({ both: run.text, before: `[-${run.text}-]`, after: `{+${run.text}+}` })[run.in])
    .join('');
}

describe('the words that differ', () => {
  test.each([
    ['Саммит кеше өтті.', 'Саммит бүгін өтті.', 'Саммит [-кеше-]{+бүгін+} өтті.'],
    ['Oʻzbekiston bilan', 'Qozogʻiston bilan', '[-Oʻzbekiston-]{+Qozogʻiston+} bilan'],
    ['2,5 млн', '2,6 млн', '[-2,5-]{+2,6+} млн'],
    ['Read <1>this</1>', 'Read <2>this</2>', 'Read [-<1>-]{+<2>+}this[-</1>-]{+</2>+}'],
    ['one  two', 'one two', 'one[-  -]{+ +}two'],
    ['', 'new', '{+new+}'],
    ['same', 'same', 'same'],
  ])('between “%s” and “%s” are %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });
});

test.each([
  [[0, 1, 2, 3], []],
  [[1, 2, 3, 0], [3]],
  [[3, 0, 1, 2], [0]],
  [[0, 2, 1, 3], [1]],
  [[], []],
])('as few as possible have moved: %j', (list, expected) => {
  expect([...movedItems(list)]).toEqual(expected);
});
