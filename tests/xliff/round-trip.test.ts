import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bitext } from '../../src/core/bitext.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { disorder, disordered } from './disorder.js';
import { bitextOf, historyOf } from './models.js';

const numRuns = Number(process.env.XLIFF_RUNS ?? 150);

describe.each(['1.2', '2.0', '2.1', '2.2'] as const)('XLIFF %s', (version) => {
  test('write then read returns the model', () => {
    fc.assert(
      fc.property(bitextOf(version), (bitext) => {
        expect(readBitext(writeBitext(bitext))).toEqual(bitext);
      }),
      { numRuns },
    );
  });

  test('a file in any outer form says the same, and writing back what it says changes no byte', () => {
    fc.assert(
      fc.property(bitextOf(version), disorder, (bitext, how) => {
        const file = disordered(writeBitext(bitext), how);
        const read = readBitext(file);
        expect(read).toEqual(bitext);
        expect(writeBitext(bitext, { onto: file })).toBe(file);
        expect(writeBitext(read, { onto: file })).toBe(file);
      }),
      { numRuns },
    );
  });

  test('any bitext can be written onto any file, which then says it', () => {
    fc.assert(
      fc.property(bitextOf(version), bitextOf(version), disorder, (before, after, how) => {
        const file = disordered(writeBitext(before), how);
        const written = writeBitext(after, { onto: file });
        const read = readBitext(written);
        expect(inOrder(read)).toEqual(inOrder(after));
        expect(writeBitext(after, { onto: written })).toBe(written);
      }),
      { numRuns },
    );
  });
});

describe.each(['1.2', '2.0'] as const)('an edited bitext written onto its XLIFF %s file', (version) => {
  test('is what the file says afterwards', () => {
    fc.assert(
      fc.property(historyOf(version), disorder, ([before, after], how) => {
        const file = disordered(writeBitext(before), how);
        const written = writeBitext(after, { onto: file });
        expect(inOrder(readBitext(written))).toEqual(inOrder(after));
        expect(writeBitext(after, { onto: written })).toBe(written);
      }),
      { numRuns },
    );
  });

  test('keeps every foreign attribute and comment of units that stay', () => {
    fc.assert(
      fc.property(historyOf(version), ([before, after]) => {
        const file = marked(writeBitext(before));
        const written = writeBitext(after, { onto: file });
        for (const { id } of before.units) {
          const kept = after.units.some((unit) => unit.id === id);
          expect(written.includes(`acme:id="${id}"`)).toBe(kept);
          expect(written).toContain(`<!-- in front of ${id} -->`);
        }
      }),
      { numRuns },
    );
  });
});

function marked(xml: string): string {
  return xml
    .replace('<xliff', '<xliff xmlns:acme="urn:acme"')
    .replace(/( *)<((?:trans-)?unit) id="(\w+)"/g, '$1<!-- in front of $3 -->\n$1<$2 id="$3" acme:id="$3"');
}

/** The order of a unit's codes is that of the file, and not part of what the unit says. */
function inOrder(bitext: Bitext): Bitext {
  const units = bitext.units.map((unit) => ({ ...unit, codes: unit.codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }));
  return { ...bitext, units };
}
