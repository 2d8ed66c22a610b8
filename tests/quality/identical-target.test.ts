import { describe, expect, test } from '@jest/globals';
import { judge } from './pairs.js';

const right = [
  ['kk', 'Xi Jinping', 'Xi Jinping'],
  ['kk', 'https://example.org/news', 'https://example.org/news'],
  ['kk', '2022', '2022'],
  ['ru', 'AFP', 'AFP'],
  ['ru', 'editor@example.org', 'editor@example.org'],
  ['ru', 'YouTube', 'YouTube'],
  ['uz', 'Samarqand Davlat', 'Samarqand Davlat'],
  ['uz', 'A rally in Almaty', 'Almatida miting'],
  ['en-GB', 'A color', 'A color'],
] as const;

const wrong = [
  ['kk', 'Several men and women held a rally.', 'Several men and women held a rally.'],
  ['kk', 'A rally in Almaty', 'A rally in Almaty'],
  ['ru', 'file photo', 'file photo'],
  ['ru', 'He left.', 'He left. '],
  ['uz', 'see also', 'see also'],
  ['uz', 'Talks with Kyiv', 'Talks with Kyiv'],
] as const;

describe('identical-target', () => {
  test.each(right)('is content in %s: %s', (locale, source, target) => {
    expect(judge('identical-target', source, target, locale)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %s', (locale, source, target) => {
    expect(judge('identical-target', source, target, locale)).toHaveLength(1);
  });

  test('takes a single capitalised word of a program for untranslated, in an article for a name', () => {
    expect(judge('identical-target', 'Search', 'Search', 'kk', { kind: 'string' })).toHaveLength(1);
    expect(judge('identical-target', 'Reuters', 'Reuters', 'kk')).toEqual([]);
  });

  test('knows the names that stay as they are', () => {
    const options = { keep: ['tarjuman edit'] };
    expect(judge('identical-target', 'tarjuman edit', 'tarjuman edit', 'kk', { options })).toEqual([]);
    expect(judge('identical-target', 'tarjuman edit', 'tarjuman edit', 'kk')).toHaveLength(1);
  });
});
