import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { TestProject } from './project.js';

const golden = (version: string) => readFileSync(`tests/fixtures/xliff/golden-${version}.xlf`, 'utf8');
const everything = readFileSync('tests/fixtures/xliff/conversion/everything-1.2.xlf', 'utf8');

let project: TestProject;
afterEach(() => project.dispose());

describe('xliff convert', () => {
  test('writes another version, says nothing where all has words, and is the identity without --to', async () => {
    project = new TestProject({ 'a.xlf': golden('2.1') });
    const there = await project.run(['xliff', 'convert', 'a.xlf', 'b.xlf', '--to', '1.2']);
    expect(there).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(project.read('b.xlf')).toBe(golden('1.2'));
    await project.run(['xliff', 'convert', 'a.xlf', 'c.xlf']);
    expect(project.read('c.xlf')).toBe(golden('2.1'));
  }, 60_000);

  test('lists what is kept, with its places, and takes standard input', async () => {
    project = new TestProject();
    const { status, stdout, stderr } = await project.run(['xliff', 'convert', '-', '-', '--to', '2.1'], {
      input: everything,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('version="2.1"');
    expect(stderr).toContain('standard input: XLIFF 2.1 has no words for these; they are kept as extensions');
    expect(stderr).toContain('  maxwidth of <unit>: 1 place (open file)');
  }, 60_000);

  test('converts many in place, reports the one that cannot be read, and leaves that as it is', async () => {
    project = new TestProject({ 'a.xlf': golden('2.1'), 'bad.xlf': '<xliff version="9"/>', 'c.xlf': golden('1.2') });
    const run = ['xliff', 'convert', '--in-place', '--to', '1.2', '--json', 'a.xlf', 'bad.xlf', 'c.xlf'];
    const { status, stdout } = await project.run(run);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { in: 'a.xlf', from: '2.1', to: '1.2', written: true, kept: [] },
        { in: 'c.xlf', from: '1.2', to: '1.2', written: false },
      ],
      failures: [{ code: 'XLIFF_VERSION' }],
    });
    expect(project.read('a.xlf')).toBe(golden('1.2'));
    expect(project.read('bad.xlf')).toBe('<xliff version="9"/>');
  }, 60_000);

  test('refuses several files for one place', async () => {
    project = new TestProject({ 'a.xlf': golden('2.1') });
    const { status, stderr } = await project.run(['xliff', 'convert', 'a.xlf', 'a.xlf', 'b.xlf', '--to', '1.2']);
    expect(status).toBe(2);
    expect(stderr).toContain('USAGE');
  }, 60_000);
});

describe('xliff diff', () => {
  test('exits with 0 for two forms of one file, 1 for a changed word, 2 for a file that is not there', async () => {
    project = new TestProject({ 'a.xlf': golden('2.1'), 'b.xlf': golden('1.2') });
    expect(await project.run(['xliff', 'diff', 'a.xlf', 'b.xlf'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    project.edit('b.xlf', 'Президент пен қонақтар келді', 'Президент пен меймандар келді');
    const { status, stdout } = await project.run(['xliff', 'diff', 'a.xlf', 'b.xlf']);
    expect(status).toBe(1);
    expect(stdout).toBe('  u1\n    s1 target: Президент пен [-қонақтар-]{+меймандар+} келді\n');
    expect(await project.run(['xliff', 'diff', 'a.xlf', 'none.xlf'])).toMatchObject({ status: 2 });
  }, 90_000);
});
