import { describe, expect, test } from '@jest/globals';
import { formatNumber, languageName, ownLanguageName } from '../../src/editions/index.js';
import { nameByIcu } from '../../src/editions/languages.js';
import { formatNames } from '../../src/editions/numbers.js';

describe('the name of a language', () => {
  test.each([
    ['kk', 'Қазақша'],
    ['uz', 'Oʻzbekcha'],
    ['uz-Cyrl', 'Ўзбекча'],
    ['ru', 'Русский'],
    ['en', 'English'],
    ['ky', 'Кыргызча'],
    ['tg', 'Тоҷикӣ'],
    ['tr', 'Türkçe'],
    ['kaa', 'Qaraqalpaqsha'],
    ['ar', 'العربية'],
  ])('stands in the switcher as its speakers write it: %s', (locale, name) => {
    expect(ownLanguageName(locale)).toBe(name);
  });

  test.each([
    ['kk', 'en', 'ағылшын тілі'],
    ['ru', 'en', 'английский'],
    ['uz', 'en', 'inglizcha'],
    ['uz', 'uz', 'oʻzbek'],
    ['en', 'kk', 'Kazakh'],
  ])('stands in a sentence of %s: %s is %s', (inLocale, language, name) => {
    expect(languageName(language, inLocale)).toBe(name);
  });
});

describe('the names that we keep', () => {
  const locales = ['en', 'kk', 'ru', 'uz'];

  test.each(locales)('are those of ICU in %s', (inLocale) => {
    const ours = locales.map((language) => languageName(language, inLocale));
    expect(ours).toEqual(locales.map((language) => nameByIcu(language, inLocale)));
  });
});

describe('numbers and lists of names', () => {
  test.each([
    ['kk', '1 234 567,5'],
    ['uz', '1 234 567,5'],
    ['ru', '1 234 567,5'],
    ['en', '1,234,567.5'],
  ])('are grouped as in %s', (locale, text) => {
    expect(formatNumber(locale, 1234567.5).replace(/\s/g, ' ')).toBe(text);
  });

  test.each([
    ['kk', 'DeepL және Aigerim'],
    ['uz', 'DeepL va Aigerim'],
    ['ru', 'DeepL и Aigerim'],
  ])('are joined as in %s', (locale, text) => {
    expect(formatNames(locale, ['DeepL', 'Aigerim'])).toBe(text);
  });
});
