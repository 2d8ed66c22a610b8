import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TarjumanError } from '../../../src/core/errors.js';
import { writeBitext } from '../../../src/xliff/index.js';
import { inOrder, validateXliff, validateXliffStream, type XliffFinding } from '../../../src/xliff/validate/index.js';
import { bitextOf } from '../models.js';
import { inSegment } from './examples.js';

const numRuns = Number(process.env.XLIFF_RUNS ?? 150);

const names = [
  ...'xliff file skeleton group unit segment ignorable notes note originalData data source target cp ph pc sc ec mrk sm em'.split(
    ' ',
  ),
  ...'header body trans-unit seg-source alt-trans g x bx ex bpt ept it sub bin-unit tool phase count-group'.split(' '),
  ...'mtc:matches mtc:match gls:glossary gls:glossEntry gls:term mda:metadata mda:metaGroup mda:meta'.split(' '),
  ...'res:resourceData res:resourceItem slr:profiles slr:data val:validation val:rule its:locQualityIssues my:thing'.split(
    ' ',
  ),
];
const attributes = [
  ...'id version srcLang trgLang xml:lang xml:space ref startRef copyOf dataRef dataRefStart subFlows order state subState'.split(
    ' ',
  ),
  ...'type subType canCopy canReorder canDelete isolated dir hex href priority appliesTo mid rid xid tool-id phase-name'.split(
    ' ',
  ),
  ...'fs:fs slr:storageRestriction its:version mtype ctype category similarity my:thing'.split(' '),
];
const values = [
  '',
  '1',
  'u1',
  'n1',
  'no',
  'yes',
  'firstNo',
  '#n=n1',
  '#',
  'a:b',
  'xlf:b',
  'kk',
  'comment',
  'mtc:match',
  ' ',
  'x,y',
  '💥',
];

const spaces = [
  'mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'res="urn:oasis:names:tc:xliff:resourcedata:2.0"',
  'slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'val="urn:oasis:names:tc:xliff:validation:2.0"',
  'fs="urn:oasis:names:tc:xliff:fs:2.0"',
  'its="http://www.w3.org/2005/11/its"',
  'my="urn:example:my"',
].map((space) => ` xmlns:${space}`);

const places: readonly (readonly [string, string])[] = [
  ['', ''],
  ['<file id="f1"><unit id="u1"><segment><source>', '</source></segment></unit></file>'],
];

/** Numbers that look random and follow from a seed, so that a failure can be had again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Markup in which any element stands anywhere, with any attributes. */
function markup(next: (below: number) => number, depth: number): string {
  const pick = (from: readonly string[]) => from[next(from.length)] ?? '';
  const name = pick(names);
  const said = new Map(Array.from({ length: next(5) }, () => [pick(attributes), pick(values)]));
  const tag = [...said].map(([attribute, value]) => ` ${attribute}="${value}"`).join('');
  const children = Array.from({ length: depth === 0 ? 0 : next(4) }, () =>
    next(4) === 0 ? 'text' : markup(next, depth - 1),
  );
  return `<${name}${tag}>${children.join('')}</${name}>`;
}

describe.each(['1.2', '2.0', '2.1', '2.2'])('a validator of %s', (version) => {
  const uri = { '1.2': '1.2', '2.0': '2.0', '2.1': '2.0', '2.2': '2.2' }[version];

  test('never breaks down, whatever the markup', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...places), (seed, [before, behind]) => {
        const next = numbersFrom(seed);
        const root = `<xliff xmlns="urn:oasis:names:tc:xliff:document:${uri}" version="${version}"${spaces.join('')}>`;
        const findings = validateXliff(`${root}${before}${markup(next, 5)}${markup(next, 3)}${behind}</xliff>`);
        for (const { line, column, section } of findings) {
          expect(line).toBe(1);
          expect(column).toBeGreaterThan(0);
          expect(section).toMatch(/^XLIFF [12]\.[0-2] [§#]/);
        }
      }),
      { numRuns },
    );
  });
});

describe('a file that comes in pieces', () => {
  test('has the findings of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(bitextOf('2.1'), fc.integer({ min: 100, max: 2000 }), async (bitext, size) => {
        const text = writeBitext(bitext)
          .replaceAll(' canDelete="no"', ' canDelete="never"')
          .replaceAll('id="n1"', 'id="n 1"');
        const found: XliffFinding[] = [];
        await validateXliffStream(inPieces(text, size), { found: (finding) => found.push(finding) });
        expect(inOrder(found)).toEqual(validateXliff(text));
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });

  test('is refused where one unit is larger than allowed', async () => {
    const text = inSegment('a'.repeat(1_200_000));
    const check = (maxUnitMegabytes: number) =>
      validateXliffStream(inPieces(text, 10_000), { file: 'a.xlf', maxUnitMegabytes, found: () => {} });
    await expect(check(1)).rejects.toMatchObject({ code: 'XLIFF_TOO_LARGE', place: { file: 'a.xlf', line: 2 } });
    await expect(check(2)).resolves.toBeUndefined();
  });

  test('is refused with the place where its bytes are no text', async () => {
    const [before = ''] = inSegment('TEXT').split('TEXT');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe, 0x41])]);
    const run = validateXliffStream(inPieces(bytes, 50), { file: 'a.xlf', found: () => {} });
    await expect(run).rejects.toBeInstanceOf(TarjumanError);
    await expect(run).rejects.toMatchObject({ code: 'XLIFF_ENCODING', place: { file: 'a.xlf', line: 5, column: 9 } });
  });
});

async function* inPieces(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
