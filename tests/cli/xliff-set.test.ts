import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { inEncoding } from '../xliff/stream/bytes.js';
import { expectRefusal, filesOf } from './errors.js';
import { TestProject } from './project.js';

let project: TestProject;
afterEach(() => project.dispose());

const fixture = (name: string) => readFileSync(`tests/fixtures/xliff/${name}`, 'utf8');

function open(files: Readonly<Record<string, string | Uint8Array>>): TestProject {
  project = new TestProject(files);
  return project;
}

/** The lines of a file that differ from those of another, and what they are instead. */
function difference(before: string, after: string): readonly (readonly [string, string])[] {
  const lines = after.split('\n');
  return before.split('\n').flatMap((line, i) => (line === lines[i] ? [] : [[line.trim(), lines[i]?.trim() ?? '']]));
}

const ferry = `<?xml version="1.0" encoding="UTF-8"?>
<!-- by hand -->
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang='en' trgLang="kk">
  <file id="f1">
    <unit id="u1">
      <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data><data id="d3">&lt;br/></data></originalData>
      <segment id="s1" state="initial" subState="acme:mt">
        <source>The <pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">ferry</pc> sails.</source>
        <target>Кеме <pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">қозғалады</pc>.</target>
      </segment>
      <segment id="s2"><source>Line<ph id="2" dataRef="d3"/>break</source></segment>
    </unit>
    <unit id="u2"><segment><source>Plain</source></segment></unit>
    <unit id="u3" translate="no"><segment><source>ISBN</source></segment></unit>
  </file>
  <file id="f2">
    <unit id="u2"><segment><source>Other</source></segment></unit>
  </file>
</xliff>
`;

describe('xliff set', () => {
  test('sets one target and its state, and leaves every other byte', async () => {
    open({ 'a.xlf': ferry });
    const run = await project.run(['xliff', 'set', 'a.xlf', 'u1', 's1', 'Паром <pc id="1">жүрді</pc> & <кетті>.']);
    expect(run).toMatchObject({ status: 0, stdout: 'Set u1 s1 in a.xlf: translated.\n', stderr: '' });
    expect(difference(ferry, project.read('a.xlf'))).toEqual([
      ['<segment id="s1" state="initial" subState="acme:mt">', '<segment id="s1" state="translated">'],
      [
        '<target>Кеме <pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">қозғалады</pc>.</target>',
        '<target>Паром <pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">жүрді</pc> &amp; &lt;кетті&gt;.</target>',
      ],
    ]);
  });

  test('puts a target where there was none', async () => {
    open({ 'a.xlf': ferry });
    expect(await project.run(['xliff', 'set', 'a.xlf', 'u1', 's2', 'Жол<ph id="2"/>ауысуы'])).toMatchObject({
      status: 0,
    });
    expect(project.read('a.xlf')).toContain(
      '<segment id="s2" state="translated"><source>Line<ph id="2" dataRef="d3"/>break</source>' +
        '<target>Жол<ph id="2" dataRef="d3"/>ауысуы</target></segment>',
    );
  });

  test('knows units of several files by the file’s id', async () => {
    open({ 'a.xlf': ferry });
    expectRefusal(await project.run(['xliff', 'set', 'a.xlf', 'u2', 'Басқа']), 2, {
      code: 'XLIFF_UNIT_UNKNOWN',
      place: 'a.xlf (unit u2)',
      message: /several units "u2"/,
      hint: /"f1\/u2" or "f2\/u2"/,
    });
    expect(project.read('a.xlf')).toBe(ferry);
    expect(await project.run(['xliff', 'set', 'a.xlf', 'f2/u2', 'Басқа'])).toMatchObject({ status: 0 });
    expect(project.read('a.xlf')).toContain('<source>Other</source><target>Басқа</target>');
    expect(project.read('a.xlf')).toContain('<source>Plain</source></segment>');
  });

  test('a second time does nothing, and leaves the times of the file', async () => {
    open({ 'a.xlf': ferry });
    const set = ['xliff', 'set', 'a.xlf', 'f1/u2', 'Жай', '--state', 'reviewed'];
    await project.run(set);
    const before = filesOf(project);
    expect(await project.run([...set, '--json'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"changed": false'),
    });
    expect(filesOf(project)).toEqual(before);
  });

  test('takes the text from standard input, and writes elsewhere when told so', async () => {
    open({ 'a.xlf': ferry });
    const run = await project.run(
      ['xliff', 'set', 'a.xlf', 'f1/u2', '-', '--output', 'new/b.xlf', '--state', 'final'],
      {
        input: 'Бірінші жол\nекінші жол\n',
      },
    );
    expect(run).toMatchObject({ status: 0, stdout: 'Set u2 s1 in new/b.xlf: final.\n' });
    expect(project.read('a.xlf')).toBe(ferry);
    expect(project.read('new/b.xlf')).toContain('state="final"');
    expect(project.read('new/b.xlf')).toContain('>Бірінші жол\nекінші жол</target>');
  });

  test('writes in the encoding of the file, with references for what that lacks', async () => {
    open({ 'a.xlf': inEncoding(ferry, 'windows-1251') });
    await project.run(['xliff', 'set', 'a.xlf', 'f1/u2', 'Простой қарапайым текст']);
    const expected = ferry.replace(
      '<unit id="u2"><segment><source>Plain</source>',
      '<unit id="u2"><segment id="s1" state="translated"><source>Plain</source><target>Простой &#x49B;арапайым текст</target>',
    );
    expect(readFileSync(project.path('a.xlf')).equals(inEncoding(expected, 'windows-1251'))).toBe(true);
  });

  test.each([
    ['golden-1.2.xlf', 'Жаңа мәтін'],
    ['omegat-1.2.xlf', 'Жаңа мәтін'],
    ['okapi-1.2.xlf', 'Жаңа <g id="1">мәтін</g>'],
    ['xcode-1.2.xliff', 'Жаңа мәтін'],
    ['trados-1.2.sdlxliff', 'Жаңа мәтін'],
  ])('edits %s', async (name, text) => {
    open({ 'a.xlf': fixture(name) });
    const { stdout } = await project.run(['xliff', 'set', 'a.xlf', 'nobody', 'x']);
    expect(stdout).toBe('');
    const id = /<trans-unit(?![^>]*translate="no")[^>]*\bid=["']([^"']+)["']/.exec(fixture(name))?.[1] ?? '';
    const original = /original=["']([^"']+)["']/.exec(fixture(name))?.[1] ?? '';
    const mid = /<mrk[^>]*mid=["']([^"']+)["']/.exec(
      fixture(name).split(`id="${id}"`)[1]?.split('</trans-unit>')[0] ?? '',
    )?.[1];
    const run = await project.run(['xliff', 'set', 'a.xlf', `${original}/${id}`, ...(mid ? [mid] : []), text]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(project.read('a.xlf').replaceAll(/(<g id="1")[^>]*/g, '$1')).toContain(text);
  });
});

describe('xliff set refuses, and writes nothing', () => {
  test('where the file names no target language', async () => {
    open({ 'a.xlf': ferry.replace(' trgLang="kk"', '') });
    expectRefusal(await project.run(['xliff', 'set', 'a.xlf', 'u3', 'x']), 2, {
      code: 'XLIFF_EDIT_REFUSED',
      place: 'a.xlf (unit u3)',
      message: /names no target language/,
      hint: /Add trgLang/,
    });
  });

  test.each<[string, readonly string[], string, string, RegExp, RegExp]>([
    ['a unit that is not there', ['u11', 'x'], 'XLIFF_UNIT_UNKNOWN', 'a.xlf (unit u11)', /no unit "u11"/, /"u1"/],
    [
      'a segment that is not there',
      ['u1', 's3', 'x'],
      'XLIFF_UNIT_UNKNOWN',
      'a.xlf:5:5 (unit u1)',
      /no segment "s3"/,
      /"s1"/,
    ],
    [
      'a unit of several segments without one',
      ['u1', 'x'],
      'XLIFF_UNIT_UNKNOWN',
      'a.xlf:5:5 (unit u1)',
      /2 segments/,
      /s1, s2/,
    ],
    [
      'a unit that is not to be translated',
      ['u3', 'x'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:14:5 (unit u3)',
      /not to be translated/,
      /translate="no"/,
    ],
    [
      'a code of nobody',
      ['u1', 's1', '<pc id="7">a</pc>'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:5:5 (unit u1)',
      /no code 7/,
      /Codes of the unit: 1, 2/,
    ],
    [
      'a code that is not closed',
      ['u1', 's1', '<pc id="1">a'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:5:5 (unit u1)',
      /opened and not closed/,
      /code/,
    ],
    [
      'a code that is closed twice',
      ['u1', 's1', 'a</pc>'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:5:5 (unit u1)',
      /closes nothing/,
      /code/,
    ],
    [
      'a text without a code that must stay',
      ['u1', 's1', 'a'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:5:5 (unit u1)',
      /code "1" .*must not be left out/,
      /./,
    ],
    [
      'an annotation',
      ['f1/u2', '<mrk id="m1" type="term">a</mrk>'],
      'XLIFF_EDIT_REFUSED',
      'a.xlf:13:5 (unit u2)',
      /<mrk /,
      /inline codes/,
    ],
    ['a control character', ['f1/u2', 'a\u001B[0m'], 'XLIFF_EDIT_REFUSED', 'a.xlf:13:5 (unit u2)', /U\+001B/, /./],
    ['an empty text', ['f1/u2', ''], 'USAGE', '', /empty/, /./],
    ['words without quotes', ['f1/u2', 's1', 'two', 'words'], 'USAGE', '', /one text/, /quotes/],
    ['a state that is none', ['f1/u2', 'a', '--state', 'done'], 'USAGE', '', /done/, /./],
    ['a limit that is none', ['f1/u2', 'a', '--max-unit-megabytes', 'much'], 'USAGE', '', /number of megabytes/, /./],
    [
      'a unit over the limit',
      ['f1/u2', 'a', '--max-unit-megabytes', '0.0001'],
      'XLIFF_TOO_LARGE',
      'a.xlf:5:5',
      /0\.0001 MB/,
      /--max/,
    ],
  ])('%s', async (_, args, code, place, message, hint) => {
    open({ 'a.xlf': ferry });
    const before = filesOf(project);
    expectRefusal(await project.run(['xliff', 'set', 'a.xlf', ...args]), 2, { code, place, message, hint });
    expect(filesOf(project)).toEqual(before);
  });

  test('a file that is broken behind the unit, too', async () => {
    const broken = ferry.replace('<source>Other</source>', '<source>Other</target>');
    open({ 'a.xlf': broken });
    const before = filesOf(project);
    expectRefusal(await project.run(['xliff', 'set', 'a.xlf', 'f1/u2', 'x']), 2, {
      code: 'XLIFF_NOT_WELL_FORMED',
      place: 'a.xlf:17:49',
      message: /unexpected close tag/,
      hint: /save it again/,
    });
    expect(filesOf(project)).toEqual(before);
  });

  test('a file that is not there', async () => {
    open({});
    expectRefusal(await project.run(['xliff', 'set', 'a.xlf', 'u', 'x']), 2, {
      code: 'FILE_NOT_FOUND',
      place: 'a.xlf',
      message: /a\.xlf/,
      hint: /name/,
    });
    expect(Object.keys(filesOf(project))).toEqual([]);
  });
});

describe('xliff stats', () => {
  test('counts by state and origin, a file and all together', async () => {
    open({ 'a.xlf': ferry, 'b.xlf': fixture('golden-1.2.xlf') });
    const { status, stdout } = await project.run(['xliff', 'stats', 'a.xlf', 'b.xlf', '--json']);
    expect(status).toBe(0);
    const { files, total } = JSON.parse(stdout);
    expect(files[0]).toMatchObject({
      file: 'a.xlf',
      version: '2.1',
      sourceLocale: 'en',
      targetLocale: 'kk',
      units: 3,
      segments: 4,
      words: 6,
      characters: 35,
      codes: 2,
      states: { untranslated: { segments: 3 }, initial: { segments: 1, words: 3, characters: 16 } },
      origins: { person: { segments: 1 }, untranslated: { segments: 3 } },
      notTranslatable: { units: 1, segments: 1, words: 1, characters: 4 },
    });
    expect(files[1].origins).toMatchObject({
      deepl: { segments: 1 },
      memory: { segments: 1 },
      person: { segments: 1 },
    });
    expect(total).toMatchObject({ units: 5, segments: 9, words: 25 });
  });

  test('says it in words, also of standard input', async () => {
    open({});
    const { status, stdout, stderr } = await project.run(['xliff', 'stats', '-'], { input: ferry });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`standard input  XLIFF 2.1, en → kk
    in all            3 units, 4 segments, 6 words, 35 characters, 2 codes
    untranslated      3 segments, 3 words, 19 characters
    initial           1 segment, 3 words, 16 characters
    by person         1 segment, 3 words, 16 characters
    not to translate  1 unit, 1 segment, 1 word, 4 characters
`);
  });

  test('of an empty file, and of one in another encoding', async () => {
    const empty =
      '<xliff version="1.2"><file original="a" source-language="en" target-language="kk"><body/></file></xliff>';
    open({ 'empty.xlf': empty, 'wide.xlf': inEncoding(ferry, 'utf-16be with a mark') });
    const { stdout } = await project.run(['xliff', 'stats', 'empty.xlf', 'wide.xlf', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ units: 0 }, { units: 3 }],
      total: { units: 3, characters: 35 },
    });
  });

  test('refuses what is no XLIFF', async () => {
    open({ 'a.tmx': '<tmx version="1.4"/>' });
    expectRefusal(await project.run(['xliff', 'stats', 'a.tmx']), 2, {
      code: 'XLIFF_STRUCTURE',
      place: 'a.tmx:1:1',
      message: /no XLIFF/,
      hint: /right file/,
    });
  });
});
