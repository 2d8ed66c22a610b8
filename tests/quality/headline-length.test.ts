import { describe, expect, test } from '@jest/globals';
import { judge } from './pairs.js';

const long =
  'Қытай басшысы пандемиядан кейінгі алғашқы шетелдік сапарымен келесі аптада Қазақстанға келеді деп хабарланды ресми түрде';

describe('headline-length', () => {
  test('counts the characters of a headline against 100', () => {
    expect(judge('headline-length', 'x', long, 'kk', { kind: 'headline' })).toEqual([
      {
        message: `The headline has ${long.length} characters, ${long.length - 100} too many.`,
        remedy: 'Shorten it to 100.',
      },
    ]);
  });

  test('takes the limit of the project', () => {
    const options = { headlineLength: 200 };
    expect(judge('headline-length', 'x', long, 'kk', { kind: 'headline', options })).toEqual([]);
  });

  test('leaves other texts alone', () => {
    expect(judge('headline-length', 'x', long, 'kk')).toEqual([]);
  });

  test.each([
    'Си Цзиньпин Қазақстанға барады',
    'Председатель КНР посетит Казахстан',
    'Xitoy raisi Qozogʻistonga boradi',
  ])('is content with %s', (headline) => {
    expect(judge('headline-length', 'x', headline, 'kk', { kind: 'headline' })).toEqual([]);
  });
});
