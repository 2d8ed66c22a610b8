import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readBitext, segments, statusOf, translate, validate } from '../../../src/index.js';
import { exportPack } from '../../../src/workflow/packs/export.js';
import { toolNames, tools } from '../../../src/workflow/packs/tools.js';
import { errorsIn, expectRefusal } from '../errors.js';
import { TestProject } from '../project.js';
import { unpack } from './returning.js';

let newsroom: TestProject;
let project: TestProject;
beforeAll(async () => {
  newsroom = new TestProject({
    'tarjuman.config.yaml': 'projectId: lake-news\ntargetLocales: [kk, ru]\nsite:\n  name: Lake News\n',
    'source/news/bridge.md': '# Bridge Opens\n\nA **new** bridge opened. It is 2 km long.\n',
    'source/ferry.txt': 'Ferry Stops\n\nThe ferry stopped.\n',
    'source/menu.json': '{ "open": "Open {{name}}" }\n',
    'glossary/places.csv':
      'id,kind,en,en_admitted,kk,kk_forbidden,note\nbridge,term,Bridge,,Көпір,Мост,"one ""old"", one new"\n',
  });
  await translate({ cwd: newsroom.folder, engine: 'pseudo', environment: {} });
  const xliff = newsroom.read('locales/kk/ferry.xlf');
  newsroom.write(
    'locales/kk/ferry.xlf',
    xliff.replaceAll('state="initial" subState="tarjuman:engine"', 'state="reviewed"'),
  );
  await translate({ cwd: newsroom.folder, engine: 'pseudo', environment: {} });
});
afterAll(() => newsroom.dispose());
beforeEach(() => {
  project = newsroom.copy();
});
afterEach(() => project.dispose());

describe('a pack', () => {
  test('has XLIFF, memory, glossary, the articles, a note and a manifest', async () => {
    const outcome = await project.run(['export', '--to', 'kk', '--due', '2026-12-01', '--output', 'kk.zip']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const files = unpack(project, 'kk.zip');
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'bitexts/ferry.xlf',
      'bitexts/menu.xlf',
      'bitexts/news/bridge.xlf',
      'glossary/glossary.csv',
      'glossary/glossary.tbx',
      'memory/kk.tmx',
      'preview/ferry.txt',
      'preview/menu.json',
      'preview/news/bridge.md',
      'tarjuman.json',
    ]);
    expect(files['preview/news/bridge.md']).toBe(project.read('source/news/bridge.md'));
    expect(files['memory/kk.tmx']).toBe(project.read('memory/kk.tmx'));
    const note = files['README.txt'] ?? '';
    for (const words of [
      'Translation from English to Kazakh for Lake News',
      'Please send it back by 2026-12-01.',
      'ferry.txt: 2 sentences, all translated',
      'news/bridge.md: 3 of 3 sentences, 11 words',
    ]) {
      expect(note).toContain(words);
    }
    expect(JSON.parse(files['tarjuman.json'] ?? '')).toMatchObject({
      format: 1,
      project: 'lake-news',
      sourceLocale: 'en',
      targetLocale: 'kk',
      for: 'generic',
      xliff: '1.2',
      exported: new Date().toISOString().slice(0, 10),
      due: '2026-12-01',
      documents: [{ document: 'ferry.txt' }, { document: 'menu.json' }, { document: 'news/bridge.md' }],
    });
  });

  test.each(toolNames)('for %s is in its version, with the same sentences, drafts and names', async (name) => {
    const output = project.path('out.zip');
    expect(await exportPack({ cwd: project.folder, to: 'kk', for: name, output })).toMatchObject({ warnings: [] });
    const files = unpack(project, 'out.zip');
    const { layout, xliff, open, sendBack } = tools[name];
    const text = files[`${layout === 'omegat' ? 'source' : 'bitexts'}/news/bridge.xlf`] ?? '';
    const sent = readBitext(text);
    const here = readBitext(project.read('locales/kk/news/bridge.xlf'));
    expect(sent).toMatchObject({ version: xliff, targetLocale: 'kk', original: 'news/bridge.md' });
    const rows = (of: typeof sent) =>
      of.units.flatMap(segments).map((one) => [one.id, one.source, one.target, statusOf(one)]);
    expect(rows(sent)).toEqual(rows(here));
    expect(validate(text).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const step of [...open, ...sendBack]) expect(files['README.txt']).toContain(step);
  });

  test('is the same to the byte for the same state, in another folder and time zone', async () => {
    const other = project.copy();
    await project.run(['export', '--to', 'kk', '--output', 'a.zip'], { env: { TZ: 'Asia/Almaty' } });
    await other.run(['export', '--to', 'kk', '--output', 'b.zip'], { env: { TZ: 'America/New_York' } });
    expect(Buffer.compare(project.bytes('a.zip'), other.bytes('b.zip'))).toBe(0);
    expect(await project.run(['export', '--to', 'kk', '--output', 'a.zip'])).toMatchObject({ status: 0 });
    other.dispose();
  });

  test('has a name of its own when none is given, and never replaces another file', async () => {
    const { stdout } = await project.run(['export', '--to', 'kk', '--for', 'memoq']);
    const [, name = ''] = /^(\S+\.zip):/.exec(stdout) ?? [];
    expect(name).toMatch(/^kk-memoq-[0-9a-f]{8}\.zip$/);
    const bytes = project.bytes(name);
    const again = await project.run(['export', '--to', 'ru', '--output', name]);
    expectRefusal(again, 2, { code: 'FILE_EXISTS', place: name, message: /another file/, hint: /--output/ });
    expect(Buffer.compare(project.bytes(name), bytes)).toBe(0);
  });

  test('has the documents that are named, and no others', async () => {
    const args = ['export', '--to', 'kk', '--output', 'one.zip', '--only', 'ferry', 'news/bridge.md'];
    expect(await project.run(args)).toMatchObject({ status: 0 });
    const paths = Object.keys(unpack(project, 'one.zip')).filter((path) => path.startsWith('bitexts/'));
    expect(paths).toEqual(['bitexts/ferry.xlf', 'bitexts/news/bridge.xlf']);
    expectRefusal(await project.run(['export', '--to', 'kk', '--only', 'fery.txt']), 2, {
      code: 'FILE_NOT_FOUND',
      message: /"fery\.txt"/,
      hint: /Did you mean "ferry\.txt"/,
    });
  });

  test('of what is left to do leaves out finished documents and locks finished paragraphs', async () => {
    project.edit('locales/kk/news/bridge.xlf', 'state="initial" subState="tarjuman:engine"', 'state="translated"');
    const args = ['export', '--to', 'kk', '--open', '--output', 'open.zip'];
    for (const xliff of ['1.2', '2.0']) {
      expect(await project.run([...args.slice(0, -1), `${xliff}.zip`, '--xliff', xliff])).toMatchObject({ status: 0 });
      const files = unpack(project, `${xliff}.zip`);
      expect(Object.keys(files)).not.toContain('bitexts/ferry.xlf');
      const text = files['bitexts/news/bridge.xlf'] ?? '';
      expect(text.match(/translate="no"/g)).toHaveLength(1);
      expect(text).toContain('Bridge Opens');
      expect(readBitext(text).units).toHaveLength(1);
    }
  });

  test('for OmegaT is a project of it', async () => {
    await project.run(['export', '--to', 'kk', '--for', 'omegat', '--output', 'kk.zip']);
    const files = unpack(project, 'kk.zip');
    expect(files['omegat.project']).toContain('<target_lang>kk</target_lang>');
    expect(files['tm/kk.tmx']).toBe(project.read('memory/kk.tmx'));
    expect(files['glossary/glossary.txt']).toBe('Bridge\tКөпір\tnot: Мост; term; one "old", one new\n');
    const folders = Object.keys(unzipSync(project.bytes('kk.zip'))).filter((path) => path.endsWith('/'));
    expect(folders).toEqual(['dictionary/', 'glossary/', 'omegat/', 'target/', 'tm/']);
  });

  test('for an older OmegaT shows sentences without a translation, and those that stay so come back as such', async () => {
    await translate({ cwd: project.folder, engine: 'none', environment: {} });
    project.write(
      'locales/ru/ferry.xlf',
      project.read('locales/ru/ferry.xlf').replace(/\s*<target>.*?<\/target>/gs, ''),
    );
    await project.run(['export', '--to', 'ru', '--for', 'omegat3', '--only', 'ferry.txt', '--output', 'ru.zip']);
    const files = unpack(project, 'ru.zip');
    const sent = files['source/ferry.xlf'] ?? '';
    expect(sent).toMatch(/<target[^>]*>The ferry stopped\.<\/target>/);
    const before = project.snapshot('locales');
    project.write('ferry.xlf', sent);
    expect(await project.run(['import', 'ferry.xlf'])).toMatchObject({ status: 0, stderr: '' });
    expect(project.snapshot('locales')).toEqual(before);
    project.write('ferry.xlf', sent.replace('>The ferry stopped.</target>', '>Паром остановился.</target>'));
    expect((await project.run(['import', 'ferry.xlf'])).stdout).toContain('1 taken, 1 unchanged (1 not translated)');
  });
});

describe('an export', () => {
  test('gives a project its id, which stays and is in its packs', async () => {
    project.edit('tarjuman.config.yaml', 'projectId: lake-news\n', '');
    const first = await project.run(['export', '--to', 'kk', '--output', 'a.zip']);
    expect(first.stdout).toContain('Wrote projectId to tarjuman.config.yaml');
    const [, id = ''] = /^projectId: "([0-9a-f]{16})"$/m.exec(project.read('tarjuman.config.yaml')) ?? [];
    expect(unpack(project, 'a.zip')['tarjuman.json']).toContain(`"project": "${id}"`);
    const second = await project.run(['export', '--to', 'ru', '--output', 'b.zip']);
    expect(second.stdout).not.toContain('Wrote');
    expect(unpack(project, 'b.zip')['tarjuman.json']).toContain(`"project": "${id}"`);
  });

  test('says which line to add where the configuration does not take one at its end', async () => {
    project.write('tarjuman.config.yaml', '{ targetLocales: [kk] }\n');
    const before = project.read('tarjuman.config.yaml');
    expectRefusal(await project.run(['export', '--to', 'kk']), 2, {
      code: 'CONFIG_INVALID',
      place: 'tarjuman.config.yaml',
      message: /no projectId/,
      hint: /by hand: projectId: "[0-9a-f]{16}"/,
    });
    expect(project.read('tarjuman.config.yaml')).toBe(before);
  });

  test('a new project has its id from the start', async () => {
    const other = new TestProject();
    await other.run(['init', '--to', 'kk']);
    expect(other.read('tarjuman.config.yaml')).toMatch(/^projectId: "[0-9a-f]{16}"$/m);
    other.dispose();
  });

  test('warns of an article that changed since the last run', async () => {
    project.write('source/ferry.txt', 'Ferry Stops\n\nThe ferry stopped for good.\n');
    const outcome = await project.run(['export', '--to', 'kk', '--output', 'kk.zip']);
    expect(outcome).toMatchObject({ status: 0 });
    expect(outcome.stderr).toContain('warning PACK_STALE ferry.txt');
    await translate({ cwd: project.folder, engine: 'none', environment: {} });
    const next = await project.run(['export', '--to', 'kk', '--output', 'next.zip']);
    expect(next).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    [['--to', 'de'], 'LOCALE_UNKNOWN'],
    [['--to', 'kk', '--due', 'soon'], 'USAGE'],
    [['--to', 'kk', '--due', '2026-02-31'], 'USAGE'],
    [['--to', 'kk', '--for', 'word'], 'USAGE'],
    [['--to', 'kk', '--xliff', '3.0'], 'USAGE'],
    [['--open', '--to', 'kk', '--only', 'ferry.txt'], 'PACK_EMPTY'],
  ])('refuses %j', async (args, code) => {
    const before = project.snapshot('.');
    const outcome = await project.run(['export', ...args]);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(errorsIn(outcome.stderr)).toMatchObject([{ code }]);
    expect(project.snapshot('.')).toEqual(before);
  });

  test('says what to run where there are no bitexts yet', async () => {
    project.remove('locales');
    expectRefusal(await project.run(['export', '--to', 'kk']), 2, {
      code: 'PACK_EMPTY',
      message: /no bitexts in kk/,
      hint: /tarjuman translate --to kk/,
    });
  });

  test('prints JSON for programs', async () => {
    const outcome = await project.run(['export', '--to', 'kk', '--output', 'kk.zip', '--json']);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      file: 'kk.zip',
      locale: 'kk',
      for: 'generic',
      xliff: '1.2',
      documents: [
        { path: 'ferry.txt', segments: 2, open: 0, openWords: 0 },
        { path: 'menu.json' },
        { path: 'news/bridge.md' },
      ],
      warnings: [],
      written: [],
    });
  });
});
