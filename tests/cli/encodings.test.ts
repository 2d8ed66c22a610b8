import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type EncodingName, inEncoding, textOf } from '../xliff/stream/bytes.js';
import { errorsIn } from './errors.js';
import { TestProject } from './project.js';

let project: TestProject;
afterEach(() => project.dispose());

const config = 'targetLocales: [ru]\n';
const article = 'Паром\n\nThe ferry left at noon. It returns tomorrow.\n';
const bitext = 'locales/ru/ferry.xlf';
const targets = [
  ['The ferry left at noon.', 'Паром ушёл в полдень.'],
  ['It returns tomorrow.', 'Он вернётся завтра.'],
] as const;

/** A project whose bitext a person translated and saved in an encoding of their tool. */
async function translated(encoding: EncodingName): Promise<void> {
  project = new TestProject({ 'tarjuman.config.yaml': config, 'source/ferry.txt': article });
  await project.run(['translate']);
  let text = project.read(bitext);
  for (const [source, target] of targets) {
    text = text.replace(
      new RegExp(`(<segment id="s\\d+")>(\\s*)<source>${source}</source>`),
      `$1 state="translated">$2<source>${source}</source>$2<target>${target}</target>`,
    );
  }
  project.write(bitext, inEncoding(text, encoding));
}

const bytes = () => readFileSync(project.path(bitext));

describe('a bitext that a tool saved in another encoding', () => {
  test.each<EncodingName>(['windows-1251', 'koi8-r', 'utf-16le with a mark', 'utf-16be', 'utf-8 with a mark'])(
    '%s stays in it, and its translations are used',
    async (encoding) => {
      await translated(encoding);
      const before = bytes();
      expect(await project.run(['translate'])).toMatchObject({ status: 0, stderr: '' });
      expect(project.read('public/ru/ferry.html')).toContain('Паром ушёл в полдень.');
      expect(bytes().equals(before)).toBe(true);
      project.edit('source/ferry.txt', 'It returns tomorrow.', 'It returns tomorrow night.');
      expect(await project.run(['translate'])).toMatchObject({ status: 0, stderr: '' });
      const text = textOf(bytes(), encoding);
      expect(text).toContain('Паром ушёл в полдень.');
      expect(text).toContain('It returns tomorrow night.');
      expect(text).toContain('Он вернётся завтра.');
      expect(bytes().equals(inEncoding(text, encoding))).toBe(true);
      const after = bytes();
      await project.run(['translate']);
      expect(bytes().equals(after)).toBe(true);
    },
  );

  test('is packed as UTF-8 that says so', async () => {
    await translated('windows-1251');
    expect(await project.run(['export', '--to', 'ru', '--output', 'pack.zip'])).toMatchObject({ status: 0 });
    const files = unzipSync(readFileSync(project.path('pack.zip')));
    const sent = Object.entries(files).find(([path]) => path.endsWith('.xlf'))?.[1];
    const text = Buffer.from(sent ?? []).toString();
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
    expect(text).toContain('Паром ушёл в полдень.');
  });

  test('and is mislabelled is refused, as it is', async () => {
    await translated('windows-1251');
    const mislabelled = Buffer.from(bytes().toString('latin1').replace('windows-1251', 'utf-8'), 'latin1');
    project.write(bitext, mislabelled);
    const { status, stderr } = await project.run(['translate']);
    expect(status).toBe(2);
    expect(errorsIn(stderr)).toMatchObject([
      { code: 'XLIFF_ENCODING', message: expect.stringContaining('not valid UTF-8') },
    ]);
    expect(bytes().equals(mislabelled)).toBe(true);
  });
});

describe('xliff convert', () => {
  test('keeps the encoding, in both directions', async () => {
    await translated('windows-1251');
    const before = bytes();
    expect(await project.run(['xliff', 'convert', bitext, 'old.xlf', '--to', '1.2'])).toMatchObject({ status: 0 });
    const old = readFileSync(project.path('old.xlf'));
    expect(old.equals(inEncoding(textOf(old, 'windows-1251'), 'windows-1251'))).toBe(true);
    expect(textOf(old, 'windows-1251')).toContain('Паром ушёл в полдень.');
    await project.run(['xliff', 'convert', 'old.xlf', 'new.xlf', '--to', '2.0']);
    expect(textOf(readFileSync(project.path('new.xlf')), 'windows-1251')).toBe(textOf(before, 'windows-1251'));
  });

  test('and xliff diff compares files of different encodings', async () => {
    await translated('utf-16le with a mark');
    project.write('b.xlf', inEncoding(textOf(bytes(), 'utf-16le'), 'utf-8'));
    const same = await project.run(['xliff', 'diff', bitext, 'b.xlf', '--json']);
    expect({ status: same.status, ...JSON.parse(same.stdout) }).toMatchObject({ status: 0, units: [] });
  });
});
