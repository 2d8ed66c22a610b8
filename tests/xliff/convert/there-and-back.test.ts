import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { XliffVersion } from '../../../src/core/bitext.js';
import { idTo12 } from '../../../src/xliff/convert/ids.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { readBitext } from '../../../src/xliff/index.js';
import { saying } from './documents.js';

const folders = ['tests/fixtures/xliff', 'tests/fixtures/xliff/conversion', 'tests/fixtures/xliff/modules'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlf|xliff|sdlxliff|mxliff|mqxliff)$/.test(name))
    .map((name) => join(folder, name)),
);
const versions: readonly XliffVersion[] = ['1.2', '2.0', '2.1', '2.2'];

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test.each(versions)('is the same after %s and back', (to) => {
    const there = convertXliff(text, { to, file });
    const back = convertXliff(there.text, { to: there.from });
    expect(saying(back.text)).toBe(saying(text));
  });

  test('is the same after a way through all versions', () => {
    const { from } = convertXliff(text);
    const way: readonly XliffVersion[] = ['1.2', '2.2', '2.0', '1.2', '2.1', from];
    const back = way.reduce((at, to) => convertXliff(at, { to }).text, text);
    expect(saying(back)).toBe(saying(text));
  });

  test.each(versions)('can be read in %s, with the same units', (to) => {
    // Where two files use one id, that of the file stands in front, and each version has another.
    const units = (xliff: string) => readBitext(xliff).units.map((unit) => idTo12(unit.id).replace(/.*\/|\++$/g, ''));
    expect(units(convertXliff(text, { to }).text)).toEqual(units(text));
  });
});
