import { describe, expect, test } from '@jest/globals';
import { text } from '../../src/core/inline.js';
import { judge, named } from './pairs.js';

const right = [
  ['kk', 'He left.', 'Ол кетті.'],
  ['kk', ' He left.', ' Ол кетті.'],
  ['kk', 'He  left.', 'Ол  кетті.'],
  ['ru', 'He left. ', 'Он ушёл. '],
  ['ru', 'A\u00A0B', 'А\u00A0Б'],
  ['uz', 'He left.', 'U ketdi.'],
] as const;

const wrong = [
  ['kk', 'He left.', ' Ол кетті.'],
  ['kk', 'He left.', 'Ол  кетті.'],
  ['ru', 'He left.', 'Он ушёл. '],
  ['ru', ' He left.', 'Он ушёл.'],
  ['uz', 'He left. ', 'U ketdi.'],
  ['uz', 'He left early.', 'U  erta ketdi.'],
] as const;

describe('whitespace', () => {
  test.each(right)('is content in %s: %j → %j', (locale, source, target) => {
    expect(judge('whitespace', source, target, locale)).toEqual([]);
  });

  test.each(wrong)('reports in %s: %j → %j', (locale, source, target) => {
    expect(judge('whitespace', source, target, locale)).toHaveLength(1);
  });

  test('takes the space beside a variable for what it is', () => {
    const segment = {
      type: 'segment',
      id: 's1',
      source: [{ type: 'ph', id: '1' }, text(' articles')],
      target: [text('Мақалалар: '), { type: 'ph', id: '1' }],
      state: 'translated',
    } as const;
    const context = {
      unit: { id: 'u1', parts: [segment], codes: [], notes: [], suggestions: [] },
      segment,
      source: segment.source,
      target: segment.target,
      sourceLocale: 'en',
      targetLocale: 'kk',
      options: {},
    };
    expect(named('whitespace').check(context)).toEqual([]);
  });
});
