import { describe, expect, test } from '@jest/globals';
import { judge } from './pairs.js';

const right = [
  ['kk', 'He left.', 'Ол кетті.'],
  ['kk', 'Where is he?', 'Ол қайда?'],
  ['kk', 'He lives in the U.S.', 'Ол АҚШ-та тұрады'],
  ['ru', '"We will stay."', '«Мы останемся».'],
  ['ru', 'He left...', 'Он ушёл…'],
  ['ru', 'Rally in Almaty', 'Митинг в Алматы'],
  ['uz', 'He left.', 'U ketdi.'],
  ['uz', 'Stop!', 'Toʻxta!'],
] as const;

const wrong = [
  ['kk', 'He left.', 'Ол кетті'],
  ['kk', 'Where is he?', 'Ол қайда'],
  ['ru', 'He left.', 'Он ушёл'],
  ['ru', '"We will stay."', '«Мы останемся»'],
  ['uz', 'He left.', 'U ketdi'],
  ['uz', 'Stop!', 'Toʻxta'],
] as const;

describe('end-punctuation', () => {
  test.each(right)('is content in %s: %s → %s', (locale, source, target) => {
    expect(judge('end-punctuation', source, target, locale)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %s → %s', (locale, source, target) => {
    expect(judge('end-punctuation', source, target, locale)).toHaveLength(1);
  });
});
