import { describe, expect, test } from '@jest/globals';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { fixture } from './fixtures.js';
import { sampleBitext } from './sample.js';

describe('a new file', () => {
  test.each(['1.2', '2.0', '2.1'] as const)(
    'of XLIFF %s is written as the golden file, and says the same',
    (version) => {
      const golden = fixture(`golden-${version}.xlf`);
      expect(writeBitext(sampleBitext(version))).toBe(golden);
      expect(readBitext(golden)).toEqual(sampleBitext(version));
    },
  );
});
