import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../src/xliff/validate/index.js';
import { fixture, fixtureNames } from '../fixtures.js';

const sample = readdirSync('locales', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xlf'));

describe('files that are right', () => {
  test.each(fixtureNames)('the fixture %s has no errors', (file) => {
    const findings = validateXliff(fixture(file), { file });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(sample)('the bitext %s of the sample has no findings', (file) => {
    expect(validateXliff(readFileSync(`locales/${file}`, 'utf8'), { file })).toEqual([]);
  });
});
