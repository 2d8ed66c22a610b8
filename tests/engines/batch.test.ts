import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packBatches } from '../../src/engines/batch.js';
import type { Batch } from '../../src/engines/index.js';

const head = { sourceLocale: 'en', targetLocale: 'kk', markup: 'text' } as const;
const measure = (batch: Batch) => 10 + batch.texts.reduce((sum, value) => sum + value.length, 0);

test('packs as many texts into a batch as the service takes', () => {
  const texts = Array.from({ length: 120 }, (_, i) => `text ${i}`);
  const { batches } = packBatches(texts, head, { texts: 50, bytes: 10_000, parallel: 1 }, measure);
  expect(batches.map((batch) => batch.texts.length)).toEqual([50, 50, 20]);
});

test('fills the bytes of a batch with small texts beside large ones', () => {
  const texts = ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60), 'd'.repeat(30), 'e'.repeat(30), 'f'.repeat(30)];
  const { batches } = packBatches(texts, head, { texts: 50, bytes: 100, parallel: 1 }, measure);
  expect(batches).toHaveLength(3);
});

test('leaves out a text that is too large for any batch', () => {
  const { batches, tooLarge } = packBatches(
    ['a', 'b'.repeat(200)],
    head,
    { texts: 50, bytes: 100, parallel: 1 },
    measure,
  );
  expect(batches.map((batch) => batch.texts)).toEqual([['a']]);
  expect(tooLarge).toEqual(['b'.repeat(200)]);
});

test('loses no text, repeats none, keeps both limits, and is near the fewest batches', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 300 });
  fc.assert(
    fc.property(sizes, (lengths) => {
      const texts = lengths.map((length, i) => `${i}`.padEnd(Math.max(length, `${i}`.length), '.'));
      const limits = { texts: 7, bytes: 110, parallel: 1 };
      const { batches, tooLarge } = packBatches(texts, head, limits, measure);
      expect([...batches.flatMap((batch) => batch.texts), ...tooLarge].toSorted()).toEqual(texts.toSorted());
      for (const batch of batches) {
        expect(batch.texts.length).toBeLessThanOrEqual(limits.texts);
        expect(measure(batch)).toBeLessThanOrEqual(limits.bytes);
      }
      const packed = batches.flatMap((batch) => batch.texts);
      const fewest = Math.max(
        Math.ceil(packed.length / limits.texts),
        Math.ceil(packed.join('').length / (limits.bytes - 10)),
      );
      expect(batches.length).toBeLessThanOrEqual(Math.ceil(fewest * 1.8) + 1);
    }),
  );
});
