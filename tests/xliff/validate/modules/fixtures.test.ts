import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../../src/xliff/validate/index.js';

const folder = 'tests/fixtures/xliff/modules';
const modules = [
  { file: 'candidates.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'change-tracking.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'format-style.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'glossary.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'its.xlf', versions: ['2.1', '2.2'] },
  { file: 'metadata.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'plural-gender-select.xlf', versions: ['2.2'] },
  { file: 'resource-data.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'size-restriction.xlf', versions: ['2.0', '2.1', '2.2'] },
  { file: 'validation.xlf', versions: ['2.0', '2.1', '2.2'] },
];

/** The same document in another version. */
function inVersion(text: string, version: string): string {
  const namespace = `urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}`;
  return text
    .replace(/urn:oasis:names:tc:xliff:document:2\.\d/, namespace)
    .replace(/ version="2\.\d"/, ` version="${version}"`);
}

/** Prefixes of names, not those in values; attributes without prefix and `xml:` stay. */
function renamed(found: string, before: string | undefined, name: string, at: number, text: string): string {
  if (before === undefined) return found;
  const isPrefix = text[at + found.length] === ':' || before.endsWith('xmlns:');
  return isPrefix && !['xml', 'xmlns'].includes(name) ? `${before}other-${name}` : found;
}

describe('a file with all that a module has', () => {
  test.each(modules.flatMap(({ file, versions }) => versions.map((version) => [file, version] as const)))(
    '%s is valid in %s',
    (file, version) => {
      const text = inVersion(readFileSync(`${folder}/${file}`, 'utf8'), version);
      expect(validateXliff(text, { file })).toEqual([]);
    },
  );

  test.each(modules.map(({ file }) => file))('%s may call its namespaces otherwise', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/"[^"]*"|(<\/?|\sxmlns:|\s)(\w+)(?=[:=])/g, renamed);
    expect(text).toContain('xmlns:other-');
    expect(validateXliff(text, { file })).toEqual([]);
  });

  test('there is one for each module', () => {
    expect(readdirSync(folder).sort()).toEqual(modules.map(({ file }) => file));
  });
});
