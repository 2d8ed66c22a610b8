import { describe, expect, test } from '@jest/globals';
import { defaultStrings } from '../../src/editions/default-strings.js';
import { createStrings } from '../../src/editions/index.js';
import { fixture, stringsOf } from './sample.js';

describe('site strings', () => {
  test('are English without any site.json', async () => {
    const strings = await createStrings('kk', {}, 'en');
    expect(strings.t('article.seeAlso')).toBe('See also');
    expect(strings.t('article.words', { count: 1 })).toBe('1 word');
    expect(strings.t('draft.untranslated', { count: 2, language: 'English' })).toBe(
      '2 sentences are not translated yet, shown in English',
    );
    expect(strings.t('site.name')).toBe('');
  });

  test('fall back to the source language, then to English; an empty text counts as missing', async () => {
    const resources = { kk: { nav: { home: '' } }, ru: { nav: { home: 'Главная', latest: 'Новое' } } };
    const strings = await createStrings('kk', resources, 'ru');
    expect(strings.t('nav.home')).toBe('Главная');
    expect(strings.t('nav.latest')).toBe('Новое');
    expect(strings.t('footer.feed')).toBe('News feed');
  });

  test('say which language they are in, so that a date or a language in them can follow', async () => {
    const strings = await createStrings(
      'kk',
      { kk: { nav: { home: 'Басты бет' } }, ru: { nav: { latest: 'Новое' } } },
      'ru',
    );
    expect(strings.localeOf('nav.home')).toBe('kk');
    expect(strings.localeOf('nav.latest')).toBe('ru');
    expect(strings.localeOf('draft.untranslated', { count: 2 })).toBe('en');
  });

  test('do not borrow from the same language in another script', async () => {
    const strings = await createStrings('uz-Cyrl', { uz: { nav: { home: 'Bosh sahifa' } } }, 'en');
    expect(strings.t('nav.home')).toBe('Home');
  });

  test.each([
    [1, '1 статья'],
    [3, '3 статьи'],
    [11, '11 статей'],
    [12_345, '12 345 статей'],
    [12_341, '12 341 статья'],
  ])('choose the plural and group the digits of %d by the language', async (count, text) => {
    const strings = await stringsOf('ru');
    expect(strings.t('index.count', { count }).replace(/\s/g, ' ')).toBe(text);
  });

  test('put values in unescaped, since pages escape them', async () => {
    const strings = await stringsOf('en');
    expect(strings.t('article.by', { author: 'R&D <desk>' })).toBe('By R&D <desk>');
  });

  test('return a key that nobody defines', async () => {
    expect((await stringsOf('en')).t('article.nope')).toBe('article.nope');
  });

  test.each(['kk', 'ru', 'uz'])('of the fixtures have every key in %s', (locale) => {
    const keys = (texts: object, path = ''): string[] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
      );
    expect(keys(JSON.parse(fixture(`strings/${locale}.json`)))).toEqual(expect.arrayContaining(keys(defaultStrings)));
  });
});
