import { describe, expect, test } from '@jest/globals';
import type { Bitext, BitextUnit } from '../../../src/core/bitext.js';
import { text } from '../../../src/core/inline.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { diffBitexts } from '../../../src/xliff/diff/index.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { sampleBitext } from '../sample.js';

function unit(id: string, source: string, target?: string): BitextUnit {
  const segment = { type: 'segment', id: 's1', source: [text(source)], state: 'initial' } as const;
  return {
    id,
    parts: [target === undefined ? segment : { ...segment, target: [text(target)], state: 'translated' }],
    codes: [],
    notes: [],
    suggestions: [],
  };
}

function bitext(...units: readonly BitextUnit[]): Bitext {
  return { version: '2.1', sourceLocale: 'en', targetLocale: 'kk', original: 'a.md', units };
}

const [a, b, c] = [unit('a', 'One', 'Бір'), unit('b', 'Two', 'Екі'), unit('c', 'Three')];

describe('what changed', () => {
  test('is nothing between a file and itself', () => {
    expect(diffBitexts(sampleBitext('2.1'), sampleBitext('2.1'))).toEqual({ header: [], units: [] });
  });

  test('is nothing between a file and its converted forms', () => {
    const written = writeBitext(sampleBitext('2.1'));
    const converted = convertXliff(written, { to: '1.2' }).text;
    expect(diffBitexts(readBitext(written), readBitext(converted))).toEqual({ header: [], units: [] });
  });

  test('is a unit that came, and one that went, each where it stands', () => {
    const { units } = diffBitexts(bitext(a, b), bitext(a, c));
    expect(units).toEqual([
      { change: 'removed', unit: 'b', source: 'Two', target: 'Екі' },
      { change: 'added', unit: 'c', source: 'Three' },
    ]);
  });

  test('is a unit that moved, and only that one', () => {
    const { units } = diffBitexts(bitext(a, b, c), bitext(c, a, b));
    expect(units).toMatchObject([{ change: 'changed', unit: 'c', movedBehind: '', segments: [] }]);
  });

  test('is a source, a target and its state', () => {
    const after = { ...unit('a', 'One more', 'Тағы бір') };
    expect(diffBitexts(bitext(a), bitext(after)).units).toMatchObject([
      {
        unit: 'a',
        segments: [
          { segment: 's1', source: { before: 'One', after: 'One more' }, target: { before: 'Бір', after: 'Тағы бір' } },
        ],
      },
    ]);
    expect(diffBitexts(bitext(unit('a', 'One')), bitext(a)).units).toMatchObject([
      { segments: [{ target: { after: 'Бір' }, state: { after: 'translated (person)' } }] },
    ]);
  });

  test('is a note that came, and a suggestion that went', () => {
    const before = sampleBitext('2.1');
    const [first, second] = before.units;
    if (!first || !second) throw new Error('the sample has two units');
    const after = { ...second, notes: second.notes.slice(0, 1), suggestions: [] };
    expect(diffBitexts(before, { ...before, units: [first, after] }).units).toMatchObject([
      {
        unit: 'u2',
        segments: [],
        notes: [{ before: '(translator) Is “declaration” the official word?' }],
        suggestions: [{ before: expect.stringContaining('(s1, previous, 82 %)') }],
      },
    ]);
  });

  test('is the language of the file', () => {
    const before = bitext(a);
    expect(diffBitexts(before, { ...before, targetLocale: 'kk-KZ' }).header).toEqual([
      { what: 'target language', before: 'kk', after: 'kk-KZ' },
    ]);
  });
});

test('segments are told by their source when another tool numbered them anew', () => {
  const before = sampleBitext('2.1');
  const after = readBitext(
    writeBitext(before)
      .replace(/(id|type)="s(\d)"/g, '$1="x$2"')
      .replace('ref="#s1"', 'ref="#x1"'),
  );
  const changes = diffBitexts(before, after).units.flatMap((diff) => (diff.change === 'changed' ? diff.segments : []));
  expect(changes).toEqual([]);
});

test('of many units, the changed one is found in no time', () => {
  const units = Array.from({ length: 20_000 }, (_, i) => unit(`u${i}`, `Sentence ${i}`, `Сөйлем ${i}`));
  const changed = units.map((one, i) => (i === 12_345 ? unit(one.id, `Sentence ${i}`, 'Басқа') : one));
  expect(diffBitexts(bitext(...units), bitext(...changed)).units).toMatchObject([{ unit: 'u12345' }]);
});
