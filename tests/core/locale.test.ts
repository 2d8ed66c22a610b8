import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { direction, language, parseLocale } from '../../src/core/locale.js';

function refusal(tag: string, known?: readonly string[]): TarjumanError {
  try {
    parseLocale(tag, known);
  } catch (error) {
    if (error instanceof TarjumanError) return error;
  }
  throw new Error(`${tag} was accepted`);
}

describe('a locale', () => {
  test.each([
    ['kk', 'kk'],
    ['uz-latn', 'uz-Latn'],
    ['pt-br', 'pt-BR'],
    ['EN', 'en'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('%s is read as %s', (tag, locale) => {
    expect(parseLocale(tag)).toBe(locale);
  });

  test.each([
    ['kz', 'kk'],
    ['KZ', 'kk'],
    ['ua', 'uk'],
  ])('%s is a country: the hint names the language %s', (tag, locale) => {
    expect(refusal(tag)).toMatchObject({ code: 'LOCALE_UNKNOWN', hint: expect.stringContaining(`"${locale}"`) });
  });

  test.each(['', 'x', 'kazakh language', 'qq', '../kk'])('%j is refused', (tag) => {
    expect(refusal(tag).code).toBe('LOCALE_UNKNOWN');
  });

  test('that the project does not have is refused with the nearest that it has', () => {
    expect(refusal('uk', ['kk', 'ru', 'uz']).hint).toContain('This project has: kk, ru, uz');
    expect(refusal('ruu', ['kk', 'ru', 'uz']).hint).toContain('"ru"');
  });

  test.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['ug', 'rtl'],
    ['kk', 'ltr'],
    ['kk-Arab', 'rtl'],
    ['uz', 'ltr'],
  ])('%s is written %s', (locale, expected) => {
    expect(direction(locale)).toBe(expected);
  });

  test('has its language without script and region', () => {
    expect(language('uz-Latn-UZ')).toBe('uz');
  });
});
