import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { XliffVersion } from '../../../src/core/bitext.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { bitextOf } from '../models.js';
import { saying } from './documents.js';

const versions: readonly XliffVersion[] = ['1.2', '2.0', '2.1', '2.2'];
const pairs = versions.flatMap((from) => versions.filter((to) => to !== from).map((to) => [from, to] as const));

/** A file of 2.x must hold a unit; ours may be empty, and a converted one says why it is not. */
function nonEmpty(version: XliffVersion) {
  return bitextOf(version).filter(({ units }) => units.length > 0);
}

test.each(pairs)(
  'a bitext of ours from %s to %s says the same, looks as our writer writes, and comes back',
  (from, to) => {
    fc.assert(
      fc.property(nonEmpty(from), (bitext) => {
        const written = writeBitext(bitext);
        const read = readBitext(written);
        const { text } = convertXliff(written, { to });
        expect(readBitext(text)).toEqual({ ...read, version: to });
        expect(text).toBe(writeBitext({ ...read, version: to }));
        expect(saying(convertXliff(text, { to: from }).text)).toBe(saying(written));
      }),
      { numRuns: 20 },
    );
  },
);
