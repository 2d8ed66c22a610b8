import { afterEach, describe, expect, test } from '@jest/globals';
import { TestProject } from './project.js';

const right = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="kk">
  <file id="f1">
    <unit id="u1">
      <segment id="s1" state="translated">
        <source>Talks opened in Astana.</source>
        <target>Астанада келіссөздер басталды.</target>
      </segment>
    </unit>
  </file>
</xliff>
`;
const wrong = right.replace('id="s1" state', 'state').replace('<segment ', '<segment subState="draft" ');
const warned = right.replace('<source>', '<source xml:lang="en-GB">');

let project: TestProject;
afterEach(() => project.dispose());

describe('tarjuman xliff validate', () => {
  test('says nothing of files that are right', async () => {
    project = new TestProject({ 'a.xlf': right, 'b.xliff': right });
    expect(await project.run(['xliff', 'validate', 'a.xlf', 'b.xliff'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('prints place, rule, unit, message and section, and exits with 1', async () => {
    project = new TestProject({ 'a.xlf': wrong });
    const { status, stdout } = await project.run(['xliff', 'validate', 'a.xlf']);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'a.xlf:5:16 error ATTRIBUTE_VALUE unit u1: subState="draft" must be of the form prefix:value (XLIFF 2.1 §4.3.1.35)',
      '1 file checked: 1 error, 0 warnings.',
      '',
    ]);
  });

  test('lets warnings pass unless --strict', async () => {
    project = new TestProject({ 'a.xlf': warned });
    const mild = await project.run(['xliff', 'validate', 'a.xlf']);
    expect(mild.status).toBe(0);
    expect(mild.stdout).toContain('a.xlf:6:17 warning XML_LANG_NARROWER unit u1: ');
    expect((await project.run(['xliff', 'validate', '--strict', 'a.xlf'])).status).toBe(1);
  });

  test('gives programs everything', async () => {
    project = new TestProject({ 'a.xlf': wrong, 'b.xlf': right });
    const { status, stdout } = await project.run(['xliff', 'validate', '--json', 'a.xlf', 'b.xlf']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: 'a.xlf',
          errors: 1,
          warnings: 0,
          findings: [
            {
              rule: 'ATTRIBUTE_VALUE',
              severity: 'error',
              message: 'subState="draft" must be of the form prefix:value',
              hint: 'Write a value of that type.',
              section: 'XLIFF 2.1 §4.3.1.35',
              file: 'a.xlf',
              line: 5,
              column: 16,
              unit: 'u1',
            },
          ],
        },
        { file: 'b.xlf', errors: 0, warnings: 0, findings: [] },
      ],
      failures: [],
    });
  });

  test('looks for files in folders, and reads standard input', async () => {
    project = new TestProject({ 'in/deep/a.xlf': wrong, 'in/b.sdlxliff': right, 'in/c.txt': 'no XLIFF' });
    const { stdout } = await project.run(['xliff', 'validate', 'in']);
    expect(stdout).toContain('in/deep/a.xlf:5:16 error');
    expect(stdout).toContain('2 files checked: 1 error');
    const piped = await project.run(['xliff', 'validate', '-'], { input: wrong });
    expect(piped.status).toBe(1);
    expect(piped.stdout).toContain('standard input:5:16 error ATTRIBUTE_VALUE');
  });

  test('exits with 2 for what cannot be checked, and checks the rest', async () => {
    project = new TestProject({
      'a.xlf': wrong,
      'broken.xlf': right.replace('</target>', ''),
      'future.xlf': right.replace('2.1', '3.0'),
      'empty/readme.txt': '',
    });
    const { status, stdout, stderr } = await project.run([
      'xliff',
      'validate',
      'broken.xlf',
      'future.xlf',
      'gone.xlf',
      'empty',
      'a.xlf',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('a.xlf:5:16 error ATTRIBUTE_VALUE');
    const codes = [...stderr.matchAll(/^error (\w+)/gm)].map(([, code]) => code);
    expect(codes).toEqual(['XLIFF_NOT_WELL_FORMED', 'XLIFF_VERSION', 'FILE_NOT_FOUND', 'FILE_NOT_FOUND']);
    expect(stderr).toContain('broken.xlf:8:');
  });

  test('reads encodings that a file names', async () => {
    const text = `\uFEFF${wrong.replace('UTF-8', 'UTF-16')}`;
    project = new TestProject({ 'a.xlf': Buffer.from(text, 'utf16le') });
    const { stdout } = await project.run(['xliff', 'validate', 'a.xlf']);
    expect(stdout).toContain('a.xlf:5:16 error ATTRIBUTE_VALUE');
  });
});
