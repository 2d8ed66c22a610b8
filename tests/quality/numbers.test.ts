import { describe, expect, test } from '@jest/globals';
import { judge } from './pairs.js';

const right = [
  ['kk', 'The rally drew 1,500 people.', 'Митингіге 1500 адам жиналды.'],
  ['kk', 'The rally drew 1,500 people.', 'Митингіге 1 500 адам жиналды.'],
  ['kk', 'Prices rose by 12.5 percent.', 'Баға 12,5 пайызға өсті.'],
  ['kk', 'The summit is on September 15-16.', 'Саммит 15–16 қыркүйекте өтеді.'],
  ['kk', 'It cost 2 million tenge.', 'Оның құны 2 000 000 теңге.'],
  ['kk', 'He won 3 medals at 20:30.', 'Ол сағат 20:30-да 3 медаль жеңіп алды.'],
  ['ru', 'The bank has $5bn.', 'У банка 5 млрд долларов.'],
  ['ru', 'On September 14, 2022, he arrived.', 'Он прибыл 14.09.2022.'],
  ['ru', 'The 20th anniversary of the SCO', '20-летие ШОС'],
  ['ru', 'In the 21st century', 'В XXI веке'],
  ['ru', 'In the 1990s prices fell.', 'В 90-е годы цены упали.'],
  ['ru', 'It starts at 8 p.m.', 'Начало в 20 часов.'],
  ['ru', 'Two people were held.', 'Задержали 2 человек.'],
  ['uz', 'The visit is on September 14.', 'Tashrif 14-sentabr kuni boʻladi.'],
  ['uz', 'COVID-19 cases fell.', 'Koronavirus kamaydi.'],
  ['uz', 'Some 5,000 people came.', 'Besh emas, 5 ming kishi keldi.'],
  ['uz', 'It grew by 0.5%.', 'U 0,5 foizga oʻsdi.'],
  ['uz', 'The G20 met in 2022.', 'G20 2022-yilda yigʻildi.'],
] as const;

const wrong = [
  ['kk', 'The rally drew 1,500 people.', 'Митингіге 150 адам жиналды.'],
  ['kk', 'The summit is on September 15-16.', 'Саммит 15 қыркүйекте өтеді.'],
  ['kk', 'Prices rose by 12.5 percent.', 'Баға 125 пайызға өсті.'],
  ['kk', 'He met voters.', 'Ол 40 сайлаушымен кездесті.'],
  ['ru', 'The bank has $5bn.', 'У банка 5,5 млрд долларов.'],
  ['ru', 'On September 14, 2022, he arrived.', 'Он прибыл 14 сентября 2021 года.'],
  ['ru', 'The 20th anniversary of the SCO', '30-летие ШОС'],
  ['ru', 'It cost 2 million tenge.', 'Это стоило 2 тысячи, точнее 3000, тенге.'],
  ['uz', 'The visit is on September 14.', 'Tashrif 4-sentabr kuni boʻladi.'],
  ['uz', 'Some 5,000 people came.', '500 kishi keldi.'],
  ['uz', 'It grew by 0.5%.', 'U 5 foizga oʻsdi.'],
  ['uz', 'It lasted 45 minutes.', 'U uzoq davom etdi.'],
] as const;

describe('numbers', () => {
  test.each(right)('is content in %s: %s → %s', (locale, source, target) => {
    expect(judge('numbers', source, target, locale)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %s → %s', (locale, source, target) => {
    expect(judge('numbers', source, target, locale)).not.toEqual([]);
  });

  test('names the number and says what to do', () => {
    expect(judge('numbers', 'It lasted 45 minutes.', 'Ол ұзаққа созылды.', 'kk')).toEqual([
      {
        message: 'The number "45" of the source is not in the translation.',
        remedy: 'Carry it over; the separators are those of the language.',
      },
    ]);
  });

  test('reads figures of other scripts', () => {
    expect(judge('numbers', 'It lasted 45 minutes.', '۴۵ دقیقه طول کشید.', 'fa')).toEqual([]);
  });

  test('does not ask for words of a source language that it does not know', () => {
    expect(judge('numbers', 'Пришли трое.', '3 kishi keldi.', 'uz', { sourceLocale: 'ru' })).toEqual([]);
  });
});
