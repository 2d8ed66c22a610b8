import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../src/xliff/validate/index.js';

const folder = 'tests/fixtures/xliff';
const files = readdirSync(folder).filter((file) => /^core-2\.2|-1\.2\./.test(file));

describe('our own fixtures', () => {
  test.each(files)('%s has no errors', (file) => {
    const findings = validateXliff(readFileSync(`${folder}/${file}`, 'utf8'), { file });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
