import { mkdirSync, symlinkSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { importPack } from '../../../src/workflow/packs/import.js';
import { errorsIn, expectRefusal, filesOf } from '../errors.js';
import { TestProject } from '../project.js';
import * as archives from './archives.js';
import { changed, type Files, pack, unpack } from './returning.js';

let newsroom: TestProject;
let project: TestProject;
/** What was sent out. */
let sent: Files;
beforeAll(async () => {
  newsroom = new TestProject({
    'tarjuman.config.yaml': 'projectId: lake-news\ntargetLocales: [kk, ru]\n',
    'source/story.txt': 'Bridge Opens\n\nA new bridge opened.\n',
    'source/other.txt': 'Ferry Stops\n\nThe ferry stopped.\n',
  });
  await newsroom.run(['translate', '--engine', 'pseudo']);
  await newsroom.run(['export', '--to', 'kk', '--output', 'out.zip']);
  sent = unpack(newsroom, 'out.zip');
});
afterAll(() => newsroom.dispose());
beforeEach(() => {
  project = newsroom.copy();
});
afterEach(() => project.dispose());

const edited = (files: Files, path = 'bitexts/story.xlf') =>
  changed(files, path, (text) => text.replace(/(<target[^>]*>)[^<]*/, '$1Жаңа мәтін'));

interface Row {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: string;
  readonly message: RegExp;
}

const xliff = () => new TextEncoder().encode(sent['bitexts/story.xlf']);

const rows: readonly Row[] = [
  {
    name: 'a path with ..',
    bytes: () => archives.withEntry('../../evil.xlf'),
    code: 'PACK_UNSAFE',
    message: /leads out.*evil/,
  },
  {
    name: 'a path with .. inside',
    bytes: () => archives.withEntry('bitexts/../../evil.xlf'),
    code: 'PACK_UNSAFE',
    message: /leads out/,
  },
  {
    name: 'a path with .. and backslashes',
    bytes: () => archives.withEntry('..\\..\\evil.xlf'),
    code: 'PACK_UNSAFE',
    message: /leads out/,
  },
  {
    name: 'a path with backslashes',
    bytes: () => archives.withEntry('bitexts\\a.xlf'),
    code: 'PACK_UNSAFE',
    message: /backslashes/,
  },
  {
    name: 'an absolute path',
    bytes: () => archives.withEntry('/etc/evil.xlf'),
    code: 'PACK_UNSAFE',
    message: /absolute/,
  },
  { name: 'a drive', bytes: () => archives.withEntry('C:/evil.xlf'), code: 'PACK_UNSAFE', message: /drive/ },
  {
    name: 'a name with a null character',
    bytes: () => archives.withEntry('evil.xlf\u0000.txt'),
    code: 'PACK_UNSAFE',
    message: /control characters/,
  },
  {
    name: 'a symbolic link',
    bytes: () => archives.withSymbolicLink('bitexts/link.xlf', '/etc/passwd'),
    code: 'PACK_UNSAFE',
    message: /symbolic link/,
  },
  {
    name: 'one name twice',
    bytes: () => archives.withTwins('bitexts/a.xlf'),
    code: 'PACK_UNSAFE',
    message: /two entries/,
  },
  {
    name: 'a password',
    bytes: () => archives.encrypted(zipSync({ 'a.xlf': xliff() })),
    code: 'PACK_ENCRYPTED',
    message: /password/,
  },
  {
    name: 'half a file',
    bytes: () => project.bytes('out.zip').slice(0, 900),
    code: 'PACK_DAMAGED',
    message: /no whole zip file/,
  },
  {
    name: 'another kind of archive',
    bytes: () => new TextEncoder().encode('Rar!\u001a\u0007 and more'),
    code: 'PACK_DAMAGED',
    message: /no zip file but RAR/,
  },
  {
    name: 'another checksum',
    bytes: () => archives.withChecksum(zipSync({ 'a.xlf': xliff() }), 1),
    code: 'PACK_DAMAGED',
    message: /checksum/,
  },
  {
    name: 'a name that is no UTF-8',
    bytes: () => archives.flaggedUtf8(archives.replaced(zipSync({ 'aaa.xlf': xliff() }), 'aaa.', 'a\u00FFa.')),
    code: 'PACK_DAMAGED',
    message: /UTF-8/,
  },
  {
    name: 'a file that unpacks to more than it says',
    bytes: () => archives.claiming(zipSync({ 'a.xlf': xliff() }), 20),
    code: 'PACK_DAMAGED',
    message: /larger than it says/,
  },
  {
    name: 'a bomb',
    bytes: () => zipSync({ 'a.xlf': new Uint8Array(3_000_000) }, { level: 9 }),
    code: 'PACK_TOO_LARGE',
    message: /packed \d+ to one; the limit is 200 to one/,
  },
  {
    name: 'a bomb that says so',
    bytes: () => archives.claiming(zipSync({ 'a.xlf': xliff() }), 0xfffffff0),
    code: 'PACK_TOO_LARGE',
    message: /4096 MB/,
  },
  {
    name: 'a bomb that hides its size',
    bytes: () => archives.claiming(zipSync({ 'a.xlf': new Uint8Array(4_000_000) }, { level: 9 }), 900_000),
    code: 'PACK_DAMAGED',
    message: /larger than it says/,
  },
  {
    name: 'too many entries',
    bytes: () => archives.withEntryCount(zipSync({ 'a.xlf': xliff() }), 20_001),
    code: 'PACK_TOO_LARGE',
    message: /20001 entries/,
  },
  { name: 'nothing in it', bytes: () => zipSync({}), code: 'PACK_EMPTY', message: /no translated XLIFF/ },
  {
    name: 'no XLIFF in it',
    bytes: () => zipSync({ 'notes.docx': new Uint8Array(3) }),
    code: 'PACK_EMPTY',
    message: /no translated XLIFF/,
  },
  {
    name: 'another project',
    bytes: () => pack(changed(edited(sent), 'tarjuman.json', (text) => text.replace('lake-news', 'other-news'))),
    code: 'PACK_FOREIGN',
    message: /another project \(other-news\)/,
  },
  {
    name: 'another language',
    bytes: () =>
      pack(
        changed(edited(sent), 'tarjuman.json', (text) => text.replace('"targetLocale": "kk"', '"targetLocale": "de"')),
      ),
    code: 'PACK_LOCALE',
    message: /en → de/,
  },
  {
    name: 'a broken manifest',
    bytes: () => pack({ ...edited(sent), 'tarjuman.json': '{ "format": 1, ' }),
    code: 'PACK_MANIFEST',
    message: /not valid JSON/,
  },
  {
    name: 'a manifest of a later version',
    bytes: () => pack({ ...edited(sent), 'tarjuman.json': '{ "format": 99 }' }),
    code: 'PACK_MANIFEST',
    message: /later version/,
  },
  {
    name: 'a manifest without documents',
    bytes: () => pack({ ...edited(sent), 'tarjuman.json': '{ "format": 1 }' }),
    code: 'PACK_MANIFEST',
    message: /"documents"/,
  },
];

describe('an import refuses', () => {
  test.each(rows)('$name, and writes nothing', async ({ bytes, code, message }) => {
    project.write('back.zip', bytes());
    const before = filesOf(project);
    const { files, failures, written } = await importPack({ cwd: project.folder, files: [project.path('back.zip')] });
    expect({ files, written }).toEqual({ files: [], written: [] });
    expect(failures).toMatchObject([{ code, message: expect.stringMatching(message), hint: expect.any(String) }]);
    expect(failures[0]?.place?.file).toContain('back.zip');
    expect(filesOf(project)).toEqual(before);
  });

  test('on the command line with place, reason and remedy', async () => {
    project.write('back.zip', archives.withEntry('../../evil.xlf'));
    expectRefusal(await project.run(['import', 'back.zip']), 2, {
      code: 'PACK_UNSAFE',
      place: 'back.zip',
      message: /leads out of its folder: "\.\.\/\.\.\/evil\.xlf"/,
      hint: /Do not unpack it/,
    });
  });

  test('a file of another project, also without a pack, and after the folder was renamed', async () => {
    const text = edited(sent)['bitexts/story.xlf'] ?? '';
    project.write('story.xlf', text.replace('project="lake-news"', 'project="other-news"'));
    const outcome = await project.run(['import', 'story.xlf']);
    expectRefusal(outcome, 2, { code: 'PACK_FOREIGN', place: 'story.xlf', message: /other-news/, hint: /lake-news/ });
    project.write('story.xlf', text);
    expect(await project.run(['import', 'story.xlf'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('a pack of a project that has no id', async () => {
    project.write('back.zip', pack(edited(sent)));
    project.edit('tarjuman.config.yaml', 'projectId: lake-news\n', '');
    expectRefusal(await project.run(['import', 'back.zip']), 2, {
      code: 'PACK_FOREIGN',
      place: 'back.zip',
      message: /lake-news/,
      hint: /no projectId.*projectId: "lake-news"/,
    });
  });

  test('a document that is not here, and names its documents', async () => {
    project.write('stranger.xlf', strange('stranger.txt'));
    expectRefusal(await project.run(['import', 'stranger.xlf']), 2, {
      code: 'PACK_DOCUMENT_UNKNOWN',
      place: 'stranger.xlf',
      message: /"stranger\.txt"/,
      hint: /other, story/,
    });
  });

  test('a way out of the locales folder in what a file says it translates', async () => {
    project.write('x.xlf', strange('../../secret.txt'));
    const before = filesOf(project);
    expectRefusal(await project.run(['import', 'x.xlf']), 2, {
      code: 'PACK_DOCUMENT_UNKNOWN',
      place: 'x.xlf',
      message: /secret/,
      hint: /./,
    });
    expect(filesOf(project)).toEqual(before);
  });

  test('links in a folder, and a file that is not there', async () => {
    mkdirSync(project.path('back'));
    symlinkSync('/etc/passwd', project.path('back/story.xlf'));
    expectRefusal(await project.run(['import', 'back']), 2, {
      code: 'PACK_UNSAFE',
      place: 'back',
      message: /symbolic link: story\.xlf/,
      hint: /./,
    });
    expectRefusal(await project.run(['import', 'nothing.zip']), 2, {
      code: 'FILE_NOT_FOUND',
      place: 'nothing.zip',
      message: /no file nothing\.zip/,
      hint: /./,
    });
  });

  test('a broken file with its line, and takes the others', async () => {
    const broken = changed(edited(edited(sent), 'bitexts/other.xlf'), 'bitexts/story.xlf', (text) =>
      text.replace('</target>', '</taget>'),
    );
    project.write('back.zip', pack(broken));
    const before = project.read('locales/kk/story.xlf');
    const outcome = await project.run(['import', 'back.zip']);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain('back.zip/bitexts/other.xlf → locales/kk/other.xlf: 1 taken');
    expect(errorsIn(outcome.stderr)).toMatchObject([
      { code: 'XLIFF_NOT_WELL_FORMED', place: expect.stringMatching(/^back\.zip\/bitexts\/story\.xlf:\d+:\d+$/) },
    ]);
    expect(project.read('locales/kk/story.xlf')).toBe(before);
    expect(project.read('locales/kk/other.xlf')).toContain('Жаңа мәтін');
  });

  test('a file that expands entities', async () => {
    const text = (sent['bitexts/story.xlf'] ?? '').replace('<xliff', '<!DOCTYPE x [<!ENTITY a "aaaa">]>\n<xliff');
    project.write('back.zip', pack({ ...sent, 'bitexts/story.xlf': text }));
    const outcome = await project.run(['import', 'back.zip']);
    expect(errorsIn(outcome.stderr)).toMatchObject([{ code: 'XLIFF_STRUCTURE' }]);
  });

  test('what the bytes of a file are not', async () => {
    project.write('story.xlf', new Uint8Array([0x3c, 0x78, 0xff, 0x3e]));
    expect(errorsIn((await project.run(['import', 'story.xlf'])).stderr)).toMatchObject([
      { code: 'XLIFF_ENCODING', place: 'story.xlf:1:3' },
    ]);
  });
});

test('names in another code page are no obstacle: the files say what they are', async () => {
  const bytes = zipSync({ 'XXX.xlf': new TextEncoder().encode(edited(sent)['bitexts/story.xlf']) });
  project.write('back.zip', archives.replaced(bytes, 'XXX', '\u008a\u00ae\u00af'));
  const outcome = await project.run(['import', 'back.zip']);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toContain('→ locales/kk/story.xlf: 1 taken');
});

test('what systems add to archives is left alone', async () => {
  const files = edited(sent);
  const inFolder = Object.fromEntries(Object.entries(files).map(([path, text]) => [`kk out/${path}`, text]));
  project.write('back.zip', pack({ ...inFolder, '__MACOSX/kk out/bitexts/._story.xlf': 'x', 'kk out/.DS_Store': 'y' }));
  const outcome = await project.run(['import', 'back.zip']);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toContain('back.zip/kk out/bitexts/story.xlf → locales/kk/story.xlf: 1 taken');
});

function strange(original: string): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="kk"><file id="f" original="${original}"><unit id="u"><segment><source>A</source><target>Б</target></segment></unit></file></xliff>`;
}
