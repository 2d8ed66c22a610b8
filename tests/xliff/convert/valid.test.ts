import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { XliffVersion } from '../../../src/core/bitext.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { validateXliff } from '../../../src/xliff/validate/index.js';

const folders = ['tests/fixtures/xliff', 'tests/fixtures/xliff/conversion', 'tests/fixtures/xliff/modules'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlf|xliff|sdlxliff|mxliff|mqxliff)$/.test(name))
    .map((name) => join(folder, name)),
);
const versions: readonly XliffVersion[] = ['1.2', '2.0', '2.1', '2.2'];

/** What a file breaks of its version. */
function errorsIn(text: string): readonly string[] {
  return validateXliff(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message, line }) => `${rule} (${line}): ${message}`);
}

const validFiles = files
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => errorsIn(text).length === 0);

test('most of the files are valid themselves', () => {
  expect(validFiles.length).toBeGreaterThan(15);
});

describe.each(validFiles)('$file', ({ text }) => {
  test.each(versions)('is valid in %s', (to) => {
    expect(errorsIn(convertXliff(text, { to }).text)).toEqual([]);
  });

  test.each(versions)('is valid when it comes back from %s', (to) => {
    const there = convertXliff(text, { to });
    expect(errorsIn(convertXliff(there.text, { to: there.from }).text)).toEqual([]);
  });
});
