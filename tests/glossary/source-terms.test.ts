import { describe, expect, test } from '@jest/globals';
import { termNotes, termsInSource } from '../../src/glossary/index.js';
import { into, plain } from './sample.js';

describe('termsInSource', () => {
  test('marks proper names and names that stay as they are, not adjectives and common nouns', () => {
    const source = 'Toqaev met Chinese Kazakhs with Tarjuman.';
    expect(termsInSource(plain(source), into('kk'))).toEqual([
      { start: 0, end: 6, concept: 'toqaev', keep: false },
      { start: 32, end: 40, concept: 'tarjuman', keep: true },
    ]);
  });
});

describe('termNotes', () => {
  test('gives a line for each name, in order, once', () => {
    expect(termNotes('Nur-Sultan: Toqaev, Toqaev and the Chinese in Almaty', into('uz'))).toEqual([
      'Nur-Sultan → Nur-Sulton',
      'Toqaev → Toqayev',
      'Chinese → Xitoy / xitoy',
      'Almaty → Almati / Olmaota',
    ]);
  });

  test('follows the source where it uses a name of another time', () => {
    expect(termNotes('Nur-Sultan', into('kk', '2024-01-01'))).toEqual(['Nur-Sultan → Нұр-Сұлтан']);
  });
});
