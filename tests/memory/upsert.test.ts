import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../src/core/inline.js';
import { type MemoryPair, upsert } from '../../src/memory/index.js';
import { pair, pairs as somePairs } from './pairs.js';

const here = { before: '', after: 'Why?', document: 'a.md', unit: 'u1' };

function targets(pairs: readonly MemoryPair[]): readonly string[] {
  return pairs.map((one) => `${plainText(one.target)} ${one.state}`);
}

describe('upsert', () => {
  test('adds what is new at the end', () => {
    expect(targets(upsert([pair('No.', 'Жоқ.')], pair('Yes.', 'Иә.')))).toEqual(['Жоқ. translated', 'Иә. translated']);
  });

  test('replaces the pair of the same sentence, context, locale, document and unit', () => {
    const known = [pair('Yes.', 'Ия.', here), pair('No.', 'Жоқ.')];
    expect(targets(upsert(known, pair('Yes.', 'Иә.', here)))).toEqual(['Иә. translated', 'Жоқ. translated']);
  });

  test.each([
    ['another context', { ...here, after: 'When?' }],
    ['another locale', { ...here, targetLocale: 'ky' }],
    ['another document that says it otherwise', { ...here, document: 'b.md' }],
    ['another unit of the document, between equal sentences', { ...here, unit: 'u2' }],
    ['a sentence that has left its unit', { before: here.before, after: here.after, document: here.document }],
  ])('keeps both for %s', (_, rest) => {
    expect(upsert([pair('Yes.', 'Ия.', here)], pair('Yes.', 'Иә.', rest))).toHaveLength(2);
  });

  test('never replaces a reviewed pair by a lower state, but keeps both', () => {
    const known = [pair('Yes.', 'Иә.', { ...here, state: 'reviewed' })];
    expect(targets(upsert(known, pair('Yes.', 'Ия.', here)))).toEqual(['Иә. reviewed', 'Ия. translated']);
    expect(upsert(known, pair('Yes.', 'Иә.', here))).toBe(known);
    expect(targets(upsert(known, pair('Yes.', 'Ия.', { ...here, state: 'final' })))).toEqual(['Ия. final']);
  });

  test('the same words in a second document are kept once, in the higher state', () => {
    const known = [pair('Yes.', 'Иә.', here)];
    expect(upsert(known, pair('Yes.', 'Иә.', { ...here, document: 'b.md' }))).toBe(known);
    const confirmed = upsert(known, pair('Yes.', 'Иә.', { ...here, document: 'b.md', state: 'reviewed' }));
    expect(confirmed).toMatchObject([{ document: 'a.md', state: 'reviewed' }]);
  });

  test('returns the same array when nothing is news', () => {
    const known = upsert([], pair('Yes.', 'Иә.', here));
    expect(upsert(known, pair('Yes.', 'Иә.', { ...here, unit: 'u9' }))).toBe(known);
  });

  test('does not touch the array that came in, nor what was made from it before', () => {
    const empty: readonly MemoryPair[] = [];
    const one = upsert(empty, pair('Yes.', 'Иә.'));
    const two = upsert(one, pair('No.', 'Жоқ.'));
    const other = upsert(one, pair('Why?', 'Неге?'));
    expect([empty, one, two, other].map((list) => list.length)).toEqual([0, 1, 2, 2]);
    expect(targets(other)).toEqual(['Иә. translated', 'Неге? translated']);
    expect(targets(upsert(two, pair('Why?', 'Неге?')))).toEqual([
      'Иә. translated',
      'Жоқ. translated',
      'Неге? translated',
    ]);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(somePairs, somePairs, (first, second) => {
        const known = upsert([], ...first);
        const [one] = second;
        if (!one) return;
        const after = upsert(known, one);
        expect(upsert(after, one)).toBe(after);
      }),
    );
  });

  test('one by one or all at once is the same, and a state never sinks', () => {
    fc.assert(
      fc.property(somePairs, (list) => {
        const together = upsert([], ...list);
        expect(list.reduce<readonly MemoryPair[]>((known, one) => upsert(known, one), [])).toEqual(together);
        const states = ['initial', 'translated', 'reviewed', 'final'];
        let known: readonly MemoryPair[] = [];
        for (const one of list) {
          const next = upsert(known, one);
          for (const [i, old] of known.entries()) {
            expect(states.indexOf(next[i]?.state ?? '')).toBeGreaterThanOrEqual(states.indexOf(old.state));
          }
          known = next;
        }
      }),
    );
  });

  test('ten thousand additions take moments', () => {
    const start = performance.now();
    let known: readonly MemoryPair[] = [];
    for (let i = 0; i < 10_000; i++) known = upsert(known, pair(`Sentence ${i}.`, `${i}`));
    for (let i = 0; i < 10_000; i++) expect(upsert(known, pair(`Sentence ${i}.`, `${i}`)) === known).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
