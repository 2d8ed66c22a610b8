import { expect, test } from '@jest/globals';
import { nearest } from '../../src/core/nearest.js';

test.each([
  ['untranslatd', 'untranslated'],
  ['Drafts', 'drafts'],
  ['sourceLocal', 'sourceLocale'],
])('%s was probably meant as %s', (word, meant) => {
  expect(nearest(word, ['drafts', 'untranslated', 'sourceLocale', 'targetLocales'])).toBe(meant);
});

test('a word like none of the known ones is not guessed at', () => {
  expect(nearest('banana', ['drafts', 'untranslated'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});
