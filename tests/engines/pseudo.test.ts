import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/core/inline.js';
import { createMemoryCache, draft, loadEngine } from '../../src/engines/index.js';
import { collect, notation, request } from './samples.js';

async function pseudo(source: string, names: readonly string[] = []) {
  const engines = [await loadEngine('pseudo')];
  const [answer] = await collect(
    draft([request('1', source, names)], {
      engines,
      sourceLocale: 'en',
      targetLocale: 'kk',
      cache: createMemoryCache(),
    }),
  );
  return answer;
}

describe('pseudo', () => {
  test('puts accents on letters and brackets around the text, and keeps codes', async () => {
    const answer = await pseudo('Read <1>our guide</1> today {2}');
    expect(notation(answer?.target)).toBe('[Ŕééááď <1>óóúúŕ ğúúííďé</1> ťóďáý {2}]');
    expect(answer).toMatchObject({ fromCache: false, billedCharacters: 0 });
  });

  test('keeps markup characters what they are', async () => {
    expect(notation((await pseudo('R&D < 5'))?.target)).toBe('[Ŕ&Ď < 5]');
  });

  test('leaves names as they are and says where they stand', async () => {
    const answer = await pseudo('Toqaev met the OPEC+ group', ['Toqaev', '=OPEC+']);
    const plain = plainText(answer?.target ?? []);
    expect(answer?.marks.map(({ start, end }) => plain.slice(start, end))).toEqual(['Toqaev', 'OPEC+']);
  });

  test.each([
    'A summit of six heads of state opened in Samarkand on Thursday.',
    'Rhythm',
    'Go',
    'Қазақстан Республикасы',
  ])('makes %j about 35 %% longer', async (source) => {
    const length = plainText((await pseudo(source))?.target ?? []).length;
    expect(length / source.length).toBeGreaterThanOrEqual(1.34);
    expect(length - source.length).toBeLessThanOrEqual(Math.max(2, Math.ceil(source.length * 0.36)));
  });
});

describe('loadEngine', () => {
  test('names the nearest engine for an unknown one', async () => {
    await expect(loadEngine('deepel')).rejects.toMatchObject({
      code: 'ENGINE_UNKNOWN',
      hint: expect.stringContaining('Did you mean "deepl"?'),
    });
    await expect(loadEngine('toString')).rejects.toMatchObject({ code: 'ENGINE_UNKNOWN' });
  });
});
