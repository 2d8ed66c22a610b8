// The whole model, written and read: what is said about codes, texts, segments and notes comes back.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { disorder, disordered } from './disorder.js';
import { inOneOrder, richBitextOf, silentOnResegmenting } from './rich.js';

const numRuns = Number(process.env.XLIFF_RUNS ?? 100);

describe.each(['1.2', '2.0', '2.2'] as const)('XLIFF %s', (version) => {
  test('gives back all that the model says', () => {
    fc.assert(
      fc.property(richBitextOf(version), (bitext) => {
        expect(inOneOrder(readBitext(writeBitext(bitext)))).toEqual(inOneOrder(bitext));
      }),
      { numRuns },
    );
  });

  test('says the same in any outer form, and is not touched by writing back what it says', () => {
    fc.assert(
      fc.property(richBitextOf(version), disorder, (bitext, how) => {
        const file = disordered(writeBitext(bitext), how);
        expect(inOneOrder(readBitext(file))).toEqual(inOneOrder(bitext));
        expect(writeBitext(bitext, { onto: file })).toBe(file);
      }),
      { numRuns },
    );
  });

  test('says afterwards whatever is written onto it, and keeps what that is silent about', () => {
    fc.assert(
      fc.property(richBitextOf(version), richBitextOf(version), disorder, (before, other, how) => {
        const after = silentOnResegmenting(other);
        const file = disordered(writeBitext(before), how);
        const written = writeBitext(after, { onto: file });
        expect(inOneOrder(readBitext(written))).toMatchObject(inOneOrder(after));
        expect(writeBitext(after, { onto: written })).toBe(written);
      }),
      { numRuns },
    );
  });
});
