import { describe, expect, test } from '@jest/globals';
import { inflect, morphologyFor } from '../../src/morphology/index.js';

describe('morphologyFor', () => {
  test.each([
    ['kk', 'kk'],
    ['uz-Latn-UZ', 'uz'],
    ['ru-KZ', 'ru'],
    ['en-GB', 'en'],
    ['fi', 'und'],
  ])('serves %s with the rules of %s', (locale, language) => {
    expect(morphologyFor(locale).language).toBe(language);
  });

  test('knows one form of a name in languages without rules', () => {
    expect(
      morphologyFor('fi')
        .forms('Astana')
        .map(({ form }) => form),
    ).toEqual(['Astana']);
    expect(inflect(morphologyFor('fi'), 'Astana', { case: 'Gen', number: 'Sing' })).toBeUndefined();
  });

  test('knows the English possessive', () => {
    expect(
      morphologyFor('en')
        .forms('Toqaev')
        .map(({ form }) => form),
    ).toEqual(['Toqaev', 'Toqaev’s']);
    expect(
      morphologyFor('en')
        .forms('United Nations')
        .map(({ form }) => form),
    ).toContain('United Nations’');
  });
});
