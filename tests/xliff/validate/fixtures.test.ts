import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../src/xliff/validate/index.js';
import { fixture, fixtureNames } from '../fixtures.js';

const sample = readdirSync('locales', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xlf'));

/** What tools get wrong, in fixtures that are written as these tools write. */
const slips: Readonly<Record<string, readonly string[]>> = {
  'okapi-2.0.xlf': ['INLINE_ID_NOT_UNIQUE'],
};

describe('files that are right', () => {
  test.each(fixtureNames)('the fixture %s has no errors but those of its tool', (file) => {
    const findings = validateXliff(fixture(file), { file });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(slips[file] ?? []);
  });

  test.each(sample)('the bitext %s of the sample has no findings', (file) => {
    expect(validateXliff(readFileSync(`locales/${file}`, 'utf8'), { file })).toEqual([]);
  });
});
