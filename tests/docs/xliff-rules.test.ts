import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ruleGroups } from '../../src/xliff/validate/index.js';
import { readPage } from './pages.js';

const rules = ruleGroups().flatMap((group) => group.rules);

describe('docs/xliff-rules.md', () => {
  test('is what scripts/xliff-rules.js writes from the rules', () => {
    const written = execFileSync(process.execPath, ['scripts/xliff-rules.js'], { encoding: 'utf8' });
    expect(readPage('docs/xliff-rules.md')).toBe(written);
  });

  test('has each code once, and every rule has a section of the standard', () => {
    const codes = rules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(rules.filter(({ sections }) => Object.keys(sections).length === 0)).toEqual([]);
  });

  test('every rule is shown by an example in the tests', () => {
    const folder = 'tests/xliff/validate';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    expect(rules.map(({ code }) => code).filter((code) => !texts.includes(`'${code}'`))).toEqual([]);
  });
});
