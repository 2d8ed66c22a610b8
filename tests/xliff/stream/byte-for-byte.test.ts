import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BitextUnit } from '../../../src/core/bitext.js';
import { text } from '../../../src/core/inline.js';
import {
  decodeXliff,
  type EditUnit,
  editUnits,
  readBitext,
  readUnits,
  writeBitext,
  writeBitextBytes,
} from '../../../src/xliff/index.js';
import { disorder, disordered } from '../disorder.js';
import { fixture, fixtureNames } from '../fixtures.js';
import { type EncodingName, encodings, inChunks, inEncoding, joined, lineEnds, textOf, withLineEnds } from './bytes.js';

const ends = fc.constantFrom(...(Object.keys(lineEnds) as (keyof typeof lineEnds)[]));
const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
const anyEncoding = fc.constantFrom(...encodings);
const anyFile = fc.constantFrom(...fixtureNames.filter((name) => /\.[a-z]+$/.test(name))).map(fixture);

interface Case {
  readonly bytes: Uint8Array;
  readonly encoding: EncodingName;
  readonly cuts: readonly number[];
}

/** Any fixture, in any encoding and with any line ends, cut anywhere: in the middle of characters and line ends, too. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({ file: anyFile, encoding: anyEncoding, end: ends, cuts: sizes })
  .map(({ file, encoding, end, cuts }) => ({
    bytes: inEncoding(withLineEnds(file, end), encoding),
    encoding,
    cuts,
  }));

const edited = 'Жаңа мәтін – “новый” yangi oʻ';

function withTarget(unit: BitextUnit): BitextUnit {
  const [first] = unit.parts.filter((part) => part.type === 'segment');
  return {
    ...unit,
    parts: unit.parts.map((part) =>
      part === first ? { ...first, target: [text(edited)], state: 'translated' as const } : part,
    ),
  };
}

describe('a file that comes in chunks', () => {
  test('is handed on byte for byte when nothing is edited', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ bytes, cuts }) => {
        const written = await joined(editUnits(inChunks(bytes, cuts), (unit) => ({ ...unit })));
        expect(written.equals(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('has the units that the whole file has', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ bytes, encoding, cuts }) => {
        const units: BitextUnit[] = [];
        for await (const { unit, place } of readUnits(inChunks(bytes, cuts))) if (place.translate) units.push(unit);
        const whole = readBitext(textOf(bytes, encoding)).units;
        const twins = units.length > new Set(units.map(({ id }) => id)).size;
        expect(units).toEqual(twins ? whole.map((unit, i) => ({ ...unit, id: units[i]?.id })) : whole);
      }),
      { numRuns: 200 },
    );
  });

  test('is edited as the whole file is, and only there', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.nat(), async ({ bytes, encoding, cuts }, seed) => {
        const onto = textOf(bytes, encoding);
        const bitext = readBitext(onto);
        const at = seed % bitext.units.length;
        const whole = writeBitext(
          { ...bitext, units: bitext.units.map((unit, i) => (i === at ? withTarget(unit) : unit)) },
          { onto },
        );
        let n = 0;
        const written = await joined(
          editUnits(inChunks(bytes, cuts), (unit, { translate }) =>
            translate && n++ === at ? withTarget(unit) : unit,
          ),
        );
        expect(withoutReferences(textOf(written, encoding))).toBe(withoutReferences(whole));
        const { start, tail } = commonEnds(bytes, written);
        const stretch = textOf(bytes.subarray(start, bytes.length - tail), 'us-ascii').replaceAll('\0', '');
        expect(stretch).not.toMatch(/<\/?(?:unit|trans-unit|file|group)\b/);
      }),
      { numRuns: 300 },
    );
  });

  test('and as the bytes of the whole file are', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ bytes, cuts }) => {
        const onto = decodeXliff(bytes);
        const bitext = readBitext(onto.text);
        expect(writeBitextBytes(bitext, onto)).toEqual(Buffer.from(bytes));
        const whole = writeBitextBytes({ ...bitext, units: bitext.units.map(withTarget) }, onto);
        const edit: EditUnit = (unit, { translate }) => (translate ? withTarget(unit) : unit);
        expect(await joined(editUnits(inChunks(bytes, cuts), edit))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('however another tool laid it out', async () => {
    const file = fixture('golden-2.1.xlf');
    await fc.assert(
      fc.asyncProperty(disorder, sizes, async (how, cuts) => {
        const whole = disordered(file, how);
        const bytes = Buffer.from(whole);
        const chunks = () => inChunks(bytes, cuts);
        expect((await joined(editUnits(chunks(), (unit) => ({ ...unit })))).equals(bytes)).toBe(true);
        const bitext = readBitext(whole);
        const wanted = writeBitext({ ...bitext, units: bitext.units.map(withTarget) }, { onto: whole });
        expect((await joined(editUnits(chunks(), withTarget))).toString()).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });
});

/** The edit's own characters, spelled out where the encoding lacks them. */
function withoutReferences(markup: string): string {
  return markup.replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

function commonEnds(a: Uint8Array, b: Uint8Array): { readonly start: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { start, tail };
}
