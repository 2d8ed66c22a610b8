import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTermFinder } from '../../src/glossary/index.js';
import { glossary } from './sample.js';

function found(locale: string, text: string, date?: string) {
  return createTermFinder(glossary, { locale, date })
    .find(text)
    .map((hit) => `${text.slice(hit.start, hit.end)}=${hit.concept}:${hit.readings.map((one) => one.case).join('/')}`);
}

describe('createTermFinder', () => {
  test.each([
    ['kk', 'Тоқаев Самарқандқа барды.', ['Тоқаев=toqaev:Nom', 'Самарқандқа=samarkand:Dat']],
    ['kk', 'Қасым-Жомарт Тоқаевтың сөзі', ['Қасым-Жомарт Тоқаевтың=toqaev-full:Gen']],
    ['kk', 'Шанхай ынтымақтастық ұйымына мүше', ['Шанхай ынтымақтастық ұйымына=sco:Dat']],
    ['ru', 'из Самарканда в Алматы', ['Самарканда=samarkand:Gen', 'Алматы=almaty:Nom/Gen/Dat/Acc/Ins/Loc']],
    ['ru', 'Касым-Жомарту Токаеву', ['Касым-Жомарту Токаеву=toqaev-full:Dat']],
    ['ru', 'в Шанхайскую организацию сотрудничества', ['Шанхайскую организацию сотрудничества=sco:Acc']],
    ['uz', 'Samarqanddan Xitoyga', ['Samarqanddan=samarkand:Abl', 'Xitoyga=china:Dat']],
    ['en', 'Toqaev’s trip to China', ['Toqaev’s=toqaev:Gen', 'China=china:Nom']],
  ])('finds all forms and says what they are, in %s: %s', (locale, text, hits) => {
    expect(found(locale, text)).toEqual(hits);
  });

  test.each([
    ['ALL CAPS', 'kk', 'НҰР-СҰЛТАНҒА', ['НҰР-СҰЛТАНҒА=capital:Dat']],
    ['a non-breaking hyphen', 'kk', 'Нұр\u2011Сұлтанда', ['Нұр\u2011Сұлтанда=capital:Loc']],
    ['soft hyphens', 'kk', 'Самар\u00ADқан\u00ADдта', ['Самар\u00ADқан\u00ADдта=samarkand:Loc']],
    ['a non-breaking space', 'kk', 'Қасым-Жомарт\u00A0Тоқаевқа', ['Қасым-Жомарт\u00A0Тоқаевқа=toqaev-full:Dat']],
    ['a line break', 'ru', 'Касым-Жомарт\n  Токаев', ['Касым-Жомарт\n  Токаев=toqaev-full:Nom']],
    ['a quote before the ending', 'kk', '«Хабар»дың тілшісі', ['Хабар»дың=khabar:Gen']],
    [
      'another apostrophe',
      'uz',
      'To`qayevning, To\u2018qayevga',
      ['To`qayevning=toqaev:Gen', 'To\u2018qayevga=toqaev:Dat'],
    ],
    ['decomposed letters', 'ru', 'Кита\u0438\u0306', ['Кита\u0438\u0306=china:Nom/Acc']],
    ['a stress mark', 'ru', 'Самарка\u0301нд', ['Самарка\u0301нд=samarkand:Nom/Acc']],
  ])('sees through %s', (_, locale, text, hits) => {
    expect(found(locale, text)).toEqual(hits);
  });

  test.each([
    ['inside of another word', 'kk', 'Қытайлық жолаушы, Тоқаевич'],
    ['without its capital', 'kk', 'хабар келді, самарқандта'],
    ['an abbreviation in small letters', 'uz', 'bmt, Bmt'],
    ['in an address', 'en', 'toqaev@example.org, Toqaev_blog, Toqaev.kz'],
  ])('does not take for a name what stands %s', (_, locale, text) => {
    expect(found(locale, text)).toEqual([]);
  });

  test('says nothing of the case before an ending that it does not know', () => {
    expect(found('kk', 'БҰҰ-шылар')).toEqual(['БҰҰ=un:']);
  });

  test('judges a name by the date of the article', () => {
    const statusOn = (date?: string) => createTermFinder(glossary, { locale: 'kk', date }).find('Астанада')[0]?.status;
    expect(statusOn('2018-01-01')).toBe('preferred');
    expect(statusOn('2022-09-16T23:00:00+06:00')).toBe('dated');
    expect(statusOn('2022-09-17')).toBe('preferred');
    expect(statusOn()).toBe('preferred');
  });

  test('names all concepts that share a form', () => {
    expect(createTermFinder(glossary, { locale: 'kk' }).find('Қытайдың')[0]?.concepts).toEqual(['china', 'chinese']);
  });

  test('finds the names inside of names when asked', () => {
    const nested = createTermFinder(glossary, { locale: 'kk' }).findNested('Қасым-Жомарт Тоқаевты');
    expect(nested.map(({ concept }) => concept)).toEqual(['toqaev-full', 'toqaev']);
  });

  test('gives places in the text, in order and without overlaps, whatever the text', () => {
    const names = ['Тоқаев', 'Қытай', '»дың', '-', ' ', 'Нұр-Сұлтанға', '\u00AD', 'é', "'", 'БҰҰ-ның', '…'];
    const text = fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 4 })));
    const finder = createTermFinder(glossary, { locale: 'kk' });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        let free = 0;
        for (const { start, end } of finder.find(whole)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          free = end;
        }
      }),
    );
  });
});
