import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeBitext } from '../../../src/xliff/index.js';
import { validateXliff } from '../../../src/xliff/validate/index.js';
import { bitextOf } from '../models.js';
import { sampleBitext } from '../sample.js';

/** The bitexts are any that the model can say, and it can say what the standard does not allow. */
const ofTheModel: ReadonlySet<string> = new Set([
  'SUBTYPE_OF_OTHER_TYPE',
  'NOTE_ID_NOT_UNIQUE',
  'CODE_DELETED',
  // Texts in which an end stands before its start.
  'EC_WITHOUT_SC',
  'SC_WITHOUT_EC',
  'MTC_CODE_ORPHAN',
]);

const numRuns = Number(process.env.XLIFF_RUNS ?? 150);

describe.each(['1.2', '2.0', '2.1', '2.2'] as const)('what is written as XLIFF %s', (version) => {
  test('the sample has no findings', () => {
    expect(validateXliff(writeBitext(sampleBitext(version)))).toEqual([]);
  });

  test('breaks no rule, whatever the bitext', () => {
    fc.assert(
      fc.property(bitextOf(version), (bitext) => {
        // A file without units is no XLIFF 2.x, and a bitext without units has nothing else to be.
        fc.pre(bitext.units.length > 0);
        const errors = validateXliff(writeBitext(bitext)).filter(
          ({ severity, rule }) => severity === 'error' && !ofTheModel.has(rule),
        );
        expect(errors).toEqual([]);
      }),
      { numRuns },
    );
  });
});
