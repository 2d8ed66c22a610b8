import { describe, expect, test } from '@jest/globals';
import { datesIn } from '../../src/quality/numerals/dates.js';
import { judge } from './pairs.js';

const right = [
  ['kk', 'A rally on September 5', '5 қыркүйектегі митинг'],
  ['kk', 'It opens on September 14.', 'Ол 14-қыркүйекте ашылады.'],
  ['kk', 'The summit is on September 15-16.', 'Саммит қыркүйектің 15–16-сында өтеді.'],
  ['kk', 'between September 5 and September 7', '5 және 7 қыркүйек аралығында'],
  ['kk', 'He may 5 times a day call.', 'Ол күніне 5 рет қоңырау шалуы мүмкін.'],
  ['kk', 'The law took effect on July 1, 2021.', 'Заң 2021 жылғы 1 шілдеде күшіне енді.'],
  ['ru', 'A rally on September 5', 'Митинг 5 сентября'],
  ['ru', 'on 24 February', '24 февраля'],
  ['ru', 'Sept. 15-16', '15–16 сентября'],
  ['ru', 'May 9 is Victory Day.', '9 Мая — День Победы.'],
  ['ru', 'On March 23, 2019, it was renamed.', '23.03.2019 город переименовали.'],
  ['ru', 'It was hot in August.', 'Лето было жарким.'],
  ['uz', 'A rally on September 5', '5-sentabr kungi miting'],
  ['uz', 'on February 24', '24-fevralda'],
  ['uz', 'September 15-16', '15–16-sentabr kunlari'],
  ['uz', 'on May 9', '9-mayda'],
  ['uz', 'on September 14', 'sentyabrning 14-kuni'],
  ['uz', 'on January 1', '1-yanvardan'],
] as const;

const wrong = [
  ['kk', 'A rally on September 5', '5 қазандағы митинг'],
  ['kk', 'It opens on September 14.', 'Ол 4 қыркүйекте ашылады.'],
  ['kk', 'on May 9', '9 наурызда'],
  ['kk', 'on 24 February', 'ақпанда'],
  ['ru', 'A rally on September 5', 'Митинг 5 октября'],
  ['ru', 'June 22', '22 июля'],
  ['ru', 'Sept. 15-16', '15–17 сентября'],
  ['ru', 'on 24 February', '24-го числа'],
  ['uz', 'A rally on September 5', '5-oktabr kungi miting'],
  ['uz', 'on February 24', '24-yanvarda'],
  ['uz', 'on September 14', 'sentabr oyida'],
  ['uz', 'July 1', '1-iyun'],
] as const;

describe('dates', () => {
  test.each(right)('is content in %s: %s → %s', (locale, source, target) => {
    expect(judge('dates', source, target, locale)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %s → %s', (locale, source, target) => {
    expect(judge('dates', source, target, locale)).not.toEqual([]);
  });

  test('says which date stands there instead', () => {
    expect(judge('dates', 'A rally on September 5', 'Митинг 5 октября', 'ru')[0]?.message).toBe(
      'The date "September 5" of the source is not in the translation; it has "5 октября".',
    );
  });

  test('stays silent in languages whose months it does not know', () => {
    expect(judge('dates', 'on September 5', '5. syyskuuta', 'fi')).toEqual([]);
  });

  test.each([
    ['en', 'the 5th of September', 5, 9],
    ['kk', 'желтоқсанның 16-сы', 16, 12],
    ['ru', 'с 3 мая', 3, 5],
    ['uz', 'iyunning 1-kunidan', 1, 6],
  ])('finds the day and month in %s: %s', (locale, sample, day, month) => {
    expect(datesIn(sample, locale)).toEqual([expect.objectContaining({ day, month })]);
  });
});
