import { describe, expect, test } from '@jest/globals';
import { checkTerms } from '../../src/glossary/index.js';
import { into } from './sample.js';

function issues(locale: string, source: string, target: string, date?: string) {
  return checkTerms({ ...into(locale, date), source, target }).map(({ check, message, remedy }) => [
    check,
    message,
    remedy,
  ]);
}

const right = [
  ['kk', 'Toqaev went to Samarkand.', 'Тоқаев Самарқандқа барды.'],
  ['kk', 'Toqaev spoke.', 'Қасым-Жомарт Тоқаевтың сөзі.'],
  ['kk', 'The Chinese leader left China.', 'Қытай басшысы елден кетті.'],
  ['kk', 'NUR-SULTAN -- Toqaev met Kazakhs.', 'НҰР-СҰЛТАН -- Тоқаев қазақтармен кездесті.'],
  ['ru', 'Toqaev went to Nur-Sultan.', 'Токаев приехал в Нур-Султан.'],
  ['ru', 'The Chinese leader met Kazakhs.', 'Китайский лидер встретился с казахами.'],
  ['ru', 'Tarjuman translates.', 'Tarjuman переводит.'],
  ['ru', 'Nur-Sultan, formerly Astana', 'Нур-Султан, прежде Астана'],
  ['uz', 'The UN met in Almaty.', 'BMT Olmaotada yigʻildi.'],
  ['uz', 'Toqaev went to China.', 'Toqayev Xitoyga bordi.'],
] as const;

const wrong = [
  [
    'kk',
    'Toqaev spoke.',
    'Президент сөйледі.',
    'glossary-missing',
    'Write "Тоқаев" in the case that the sentence needs.',
  ],
  ['kk', 'Toqaev spoke.', 'Токаевтың сөзі.', 'glossary-forbidden', 'Write "Тоқаевтың".'],
  ['kk', 'in Nur-Sultan', 'Астанада', 'glossary-dated', 'Write "Нұр-Сұлтанда".'],
  ['ru', 'in Almaty', 'в Алма-Ате', 'glossary-forbidden', 'Write "Алматы".'],
  [
    'ru',
    'China left.',
    'Он уехал.',
    'glossary-missing',
    'Write "Китай" in the case that the sentence needs. Also right: КНР.',
  ],
  ['uz', 'Toqaev spoke.', 'Toʻqayev soʻzladi.', 'glossary-forbidden', 'Write "Toqayev".'],
  ['uz', 'in Nur-Sultan', 'Ostonada', 'glossary-dated', 'Write "Nur-Sultonda".'],
] as const;

describe('checkTerms', () => {
  test.each(right)('is content in %s: %s → %s', (locale, source, target) => {
    expect(issues(locale, source, target)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %s → %s', (locale, source, target, check, remedy) => {
    expect(issues(locale, source, target)).toEqual([[check, expect.any(String), remedy]]);
  });

  test('says what stands there, and where', () => {
    expect(checkTerms({ ...into('kk'), source: 'in Nur-Sultan', target: 'Бүгін Астанада' })).toEqual([
      {
        check: 'glossary-dated',
        severity: 'warning',
        concept: 'capital',
        message: '"Астанада" was not the name on 2022-09-06',
        remedy: 'Write "Нұр-Сұлтанда".',
        start: 6,
        end: 14,
      },
    ]);
  });

  test('accepts the names of all times in an article without a date', () => {
    const undated = { ...into('kk'), date: undefined };
    expect(checkTerms({ ...undated, source: 'in Nur-Sultan', target: 'Астанада' })).toEqual([]);
  });

  test('does not ask for a name that the glossary does not have in the language', () => {
    expect(checkTerms({ ...into('fi'), source: 'Toqaev spoke.', target: 'Presidentti puhui.' })).toEqual([]);
  });

  test('reports a name once, however often the source has it', () => {
    expect(issues('kk', 'Toqaev, Toqaev and Toqaev', 'Ол')).toHaveLength(1);
  });
});
