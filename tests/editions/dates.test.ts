import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { machineDate, timestamp } from '../../src/editions/dates.js';
import { formatDate } from '../../src/editions/index.js';

const almaty = 'Asia/Almaty';
const months = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-06`);

// Written down by hand from grammars and newspapers, not taken from a library.
const expected: Readonly<Record<string, readonly string[]>> = {
  kk: [
    '2022 ж. 6 қаңтар',
    '2022 ж. 6 ақпан',
    '2022 ж. 6 наурыз',
    '2022 ж. 6 сәуір',
    '2022 ж. 6 мамыр',
    '2022 ж. 6 маусым',
    '2022 ж. 6 шілде',
    '2022 ж. 6 тамыз',
    '2022 ж. 6 қыркүйек',
    '2022 ж. 6 қазан',
    '2022 ж. 6 қараша',
    '2022 ж. 6 желтоқсан',
  ],
  uz: [
    '2022-yil 6-yanvar',
    '2022-yil 6-fevral',
    '2022-yil 6-mart',
    '2022-yil 6-aprel',
    '2022-yil 6-may',
    '2022-yil 6-iyun',
    '2022-yil 6-iyul',
    '2022-yil 6-avgust',
    '2022-yil 6-sentabr',
    '2022-yil 6-oktabr',
    '2022-yil 6-noyabr',
    '2022-yil 6-dekabr',
  ],
  'uz-Cyrl': [
    '2022 йил 6 январь',
    '2022 йил 6 февраль',
    '2022 йил 6 март',
    '2022 йил 6 апрель',
    '2022 йил 6 май',
    '2022 йил 6 июнь',
    '2022 йил 6 июль',
    '2022 йил 6 август',
    '2022 йил 6 сентябрь',
    '2022 йил 6 октябрь',
    '2022 йил 6 ноябрь',
    '2022 йил 6 декабрь',
  ],
  ru: [
    '6 января 2022 г.',
    '6 февраля 2022 г.',
    '6 марта 2022 г.',
    '6 апреля 2022 г.',
    '6 мая 2022 г.',
    '6 июня 2022 г.',
    '6 июля 2022 г.',
    '6 августа 2022 г.',
    '6 сентября 2022 г.',
    '6 октября 2022 г.',
    '6 ноября 2022 г.',
    '6 декабря 2022 г.',
  ],
};

describe('a date in words', () => {
  test.each(Object.keys(expected))('names every month in %s', (locale) => {
    expect(months.map((month) => formatDate(locale, month, 'date', almaty))).toEqual(expected[locale]);
  });

  test.each([
    ['kk', '2022 ж. 6 қыркүйек, 15:04'],
    ['uz', '2022-yil 6-sentabr, 15:04'],
    ['uz-Cyrl', '2022 йил 6 сентябрь, 15:04'],
    ['ru', '6 сентября 2022 г. в 15:04'],
    ['en', 'September 6, 2022 at 3:04 PM'],
  ])('adds the time in %s: %s', (locale, text) => {
    expect(formatDate(locale, '2022-09-06T09:04:00Z', 'date-time', almaty).replace(/\s/g, ' ')).toBe(text);
  });

  test('leaves the time away where only the day is wanted or known', () => {
    expect(formatDate('uz', '2022-09-06T09:04:00Z', 'date', almaty)).toBe('2022-yil 6-sentabr');
    expect(formatDate('uz', '2022-09-06', 'date-time', almaty)).toBe('2022-yil 6-sentabr');
  });

  test('treats regional forms of a language like the language, and other scripts not', () => {
    expect(formatDate('kk-KZ', '2022-09-06', 'date', almaty)).toBe('2022 ж. 6 қыркүйек');
    expect(formatDate('uz-Latn-UZ', '2022-09-06', 'date', almaty)).toBe('2022-yil 6-sentabr');
    expect(formatDate('kk-Arab', '2022-09-06', 'date', almaty)).not.toContain('қыркүйек');
  });

  test('uses the ISO form, not the language of the machine, for a locale that ICU does not know', () => {
    expect(formatDate('kaa', '2022-09-06', 'date', almaty)).toBe('2022-09-06');
    expect(formatDate('kaa', '2022-09-06T09:04Z', 'date-time', almaty)).toBe('2022-09-06 15:04');
  });

  test.each(['next Tuesday', '2022-13-01', '2022-02-30', '06.09.2022', '2022-09-06T25:00Z', ''])(
    'returns what is no ISO date as it is: %j',
    (text) => {
      expect(formatDate('kk', text, 'date', almaty)).toBe(text);
      expect(machineDate(text, almaty)).toBeUndefined();
    },
  );
});

describe('a moment', () => {
  test.each([
    ['2022-09-06T20:30:00Z', '2022-09-07T02:30:00+06:00'],
    ['2022-09-06T20:30:00-05:00', '2022-09-07T07:30:00+06:00'],
    ['2022-09-06 20:30', '2022-09-06T20:30:00+06:00'],
    ['2022-09-06T20:30:15.250+0600', '2022-09-06T20:30:15+06:00'],
    // Almaty moved to +05:00 on March 1, 2024.
    ['2024-09-06T12:00', '2024-09-06T12:00:00+05:00'],
  ])('is read with its offset, or in the time zone of the site: %s', (written, machine) => {
    expect(machineDate(written, almaty)).toBe(machine);
  });

  test('of a day without time stays the day', () => {
    expect(machineDate('2022-09-06', 'America/New_York')).toBe('2022-09-06');
    expect(formatDate('ru', '2022-09-06', 'date', 'America/New_York')).toBe('6 сентября 2022 г.');
  });

  test('of a day begins at midnight where a time is required, with the offset of that day', () => {
    expect(timestamp('2022-01-06', 'Europe/Berlin')).toBe('2022-01-06T00:00:00+01:00');
    expect(timestamp('2022-07-06', 'Europe/Berlin')).toBe('2022-07-06T00:00:00+02:00');
    expect(timestamp('2022-07-06', 'America/St_Johns')).toBe('2022-07-06T00:00:00-02:30');
  });

  test('keeps its place in time whatever zone shows it', () => {
    const zones = ['Asia/Almaty', 'America/St_Johns', 'Pacific/Apia', 'Europe/London', 'UTC'];
    const years = { min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), fc.constantFrom(...zones), (date, zone) => {
        const written = date.toISOString();
        const shown = machineDate(written, zone) ?? '';
        expect(Date.parse(shown)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});
