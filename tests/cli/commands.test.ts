import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FakeDeepl, startFakeDeepl } from '../servers/deepl.js';
import { expectRefusal, filesOf } from './errors.js';
import { TestProject } from './project.js';

let project: TestProject;
let deepl: FakeDeepl | undefined;
afterEach(async () => {
  project.dispose();
  await deepl?.close();
  deepl = undefined;
});

function open(files: Readonly<Record<string, string>> = {}): TestProject {
  project = new TestProject(files);
  return project;
}

const config = 'targetLocales: [kk]\n';

describe('init', () => {
  test('starts a project in an empty folder; an article dropped into it is translated', async () => {
    open();
    const init = await project.run(['init', '--to', 'kk,uz']);
    expect(init).toMatchObject({ status: 0, stderr: '' });
    expect(init.stdout).toContain('Started a project: .gitignore, glossary/names.csv, tarjuman.config.yaml.');
    expect(project.read('.gitignore')).toContain('.tarjuman/\n');
    project.write('source/bridge.txt', 'Bridge Opens\n\nA new bridge opened.\n');
    const run = await project.run(['translate']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('1 document worked on');
    expect(Object.keys(project.snapshot('locales'))).toEqual(['locales/kk/bridge.xlf', 'locales/uz/bridge.xlf']);
    expect(project.read('public/uz/bridge.html')).toContain('A new bridge opened.');
  });

  test('leaves files that are there, and refuses a folder that is a project', async () => {
    open({ '.gitignore': 'dist/', 'glossary/names.csv': 'id,en,kk\n' });
    expect(await project.run(['init', '--json'])).toMatchObject({ status: 0 });
    expect(project.read('.gitignore')).toMatch(/^dist\/\n\.tarjuman\/\n/);
    expect(project.read('glossary/names.csv')).toBe('id,en,kk\n');
    const before = filesOf(project);
    expectRefusal(await project.run(['init']), 2, {
      code: 'FILE_EXISTS',
      place: 'tarjuman.config.yaml',
      message: /this is a project/,
      hint: /another folder/,
    });
    expect(filesOf(project)).toEqual(before);
  });

  test('refuses languages that are none, and a file where the source folder belongs, without a trace', async () => {
    open({ source: 'a file' });
    expectRefusal(await project.run(['init', '--to', 'kz']), 2, {
      code: 'LOCALE_UNKNOWN',
      message: /"kz"/,
      hint: /"kk"/,
    });
    expectRefusal(await project.run(['init']), 2, {
      code: 'FILE_NOT_WRITABLE',
      place: 'source',
      message: /folder source\/: a file stands/,
      hint: /in the way/,
    });
    expect(Object.keys(filesOf(project))).toEqual(['./source']);
  });
});

describe('doctor', () => {
  const withDeepl = { 'tarjuman.config.yaml': `${config}engines: { order: { default: [deepl] } }\n` };

  test('finds everything good', async () => {
    open({ ...withDeepl, 'source/a.txt': 'A\n\nText.\n' });
    deepl = await startFakeDeepl();
    const env = { DEEPL_AUTH_KEY: deepl.key, DEEPL_SERVER_URL: deepl.url };
    const { status, stdout, stderr } = await project.run(['doctor'], { env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^✓ Node\.js: v/);
    expect(stdout).toContain('✓ engine deepl for kk: reachable, has the language');
    expect(stdout).not.toMatch(/[○✗]/);
    expect(deepl.translations).toEqual([]);
  });

  test('names what is missing and what is wrong, each with its remedy, and changes nothing', async () => {
    open({ ...withDeepl, 'glossary/names.csv': 'id,en,kz\n', locales: 'a file', 'public/x': '' });
    const before = project.snapshot('.');
    const { status, stdout } = await project.run(['doctor', '--json']);
    expect(status).toBe(1);
    const examinations: readonly { what: string; result: string; remedy?: string }[] = JSON.parse(stdout);
    const results = Object.fromEntries(examinations.map(({ what, result }) => [what, result]));
    expect(results).toMatchObject({
      configuration: 'good',
      sources: 'missing',
      glossary: 'wrong',
      'write rights in locales/': 'wrong',
      'write rights in public/': 'good',
      'engine key': 'missing',
    });
    expect(examinations.filter(({ result, remedy }) => result !== 'good' && !remedy)).toEqual([]);
    expect(project.snapshot('.')).toEqual(before);
  });

  test('tells a wrong key and a service out of reach', async () => {
    open({ ...withDeepl, 'source/a.txt': 'A\n\nText.\n' });
    deepl = await startFakeDeepl();
    const wrong = await project.run(['doctor'], { env: { DEEPL_AUTH_KEY: 'x:fx', DEEPL_SERVER_URL: deepl.url } });
    expect(wrong).toMatchObject({ status: 1, stderr: '' });
    expect(wrong.stdout).toMatch(/✗ engine deepl for kk: .*\n {2}→ Check DEEPL_AUTH_KEY/);
    const none = await project.run(['doctor'], { env: { DEEPL_AUTH_KEY: 'not a key', DEEPL_SERVER_URL: deepl.url } });
    expect(none).toMatchObject({ status: 1, stderr: '' });
    expect(none.stdout).toMatch(/✗ engines for kk: .*\n {2}→ Copy DEEPL_AUTH_KEY/);
    const away = { DEEPL_AUTH_KEY: deepl.key, DEEPL_SERVER_URL: 'http://127.0.0.1:1' };
    expect((await project.run(['doctor'], { env: away })).stdout).toMatch(/✗ engine deepl for kk: .*\n {2}→ .*network/);
  });

  test('says in an empty folder how to start', async () => {
    open();
    const { stdout } = await project.run(['doctor']);
    expect(stdout).toMatch(/○ configuration: .*\n {2}→ .*tarjuman init/);
  });
});

const bitext = (source: string, target: string) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" srcLang="en" trgLang="kk" xmlns="urn:oasis:names:tc:xliff:document:2.0">
  <file id="f1"><unit id="u1"><segment><source>${source}</source><target>${target}</target></segment></unit></file>
</xliff>
`;

describe('check', () => {
  test('lists findings; only --strict makes them an exit status; nothing is written', async () => {
    open({
      'tarjuman.config.yaml': config,
      'source/a.txt': 'Bridge 25 Opens\n',
      'locales/kk/a.xlf': bitext('Bridge 25 Opens', '52-көпір ашылды'),
    });
    const before = project.snapshot('.');
    const relaxed = await project.run(['check']);
    expect(relaxed).toMatchObject({ status: 0, stderr: '' });
    expect(relaxed.stdout).toMatch(/^\w+ numbers locales\/kk\/a\.xlf \(unit u1\)\n.*25.*\n {2}→ /);
    expect(relaxed.stdout).toMatch(/\n1 bitext checked, \d+ findings?\.\n$/);
    const strict = await project.run(['check', '--strict', '--json']);
    expect(strict).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(strict.stdout)).toMatchObject({ bitexts: 1, failures: [] });
    expect(project.snapshot('.')).toEqual(before);
    project.edit('locales/kk/a.xlf', '52', '25');
    expect(await project.run(['check', '--strict'])).toMatchObject({ status: 0 });
  });

  test('looks at the other locales of a document whose bitext in one is broken', async () => {
    open({
      'tarjuman.config.yaml': 'targetLocales: [kk, ru]\n',
      'source/a.txt': 'Bridge 25 Opens\n',
      'locales/kk/a.xlf': '<xliff',
      'locales/ru/a.xlf': bitext('Bridge 25 Opens', 'Открыт мост 52').replace('"kk"', '"ru"'),
    });
    const outcome = await project.run(['check']);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain('locales/ru/a.xlf');
    expect(outcome.stderr).toContain('XLIFF_NOT_WELL_FORMED locales/kk/a.xlf:1:');
  });
});

describe('render', () => {
  test('renders the bitexts as they are and writes to none of them', async () => {
    open({
      'tarjuman.config.yaml': config,
      'source/a.txt': 'Bridge Opens\n',
      'source/b.txt': 'Road Opens\n',
      'locales/kk/a.xlf': bitext('Bridge Opens', 'Көпір ашылды'),
      'locales/kk/b.xlf': bitext('Road Opens', 'Жол ашылды'),
    });
    const before = project.snapshot('locales');
    const first = await project.run(['render']);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^2 documents rendered, \d+ files written\.\n$/);
    expect(project.read('public/kk/a.html')).toContain('Көпір ашылды');
    expect(project.snapshot('locales')).toEqual(before);
    expect((await project.run(['render'])).stdout).toBe('Nothing to do: 2 documents rendered before.\n');
  });

  test('leaves the page of a broken document and its line in the index as they are', async () => {
    open({
      'tarjuman.config.yaml': config,
      'source/a.txt': 'Bridge Opens\n',
      'source/b.txt': 'Road Opens\n',
    });
    await project.run(['translate']);
    const before = project.snapshot('public');
    project.write('locales/kk/a.xlf', '<xliff');
    const outcome = await project.run(['render', '--json']);
    expect(outcome).toMatchObject({ status: 2, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      documents: 1,
      written: [],
      failures: [{ code: 'XLIFF_NOT_WELL_FORMED', place: { file: 'locales/kk/a.xlf', line: 1 } }],
    });
    expect(project.snapshot('public')).toEqual(before);
  });
});

test('the sample is without findings also for the script that the command line is joined into', async () => {
  project = TestProject.sample();
  expect(await project.run(['check', '--strict'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('0 findings'),
  });
});

describe('resources', () => {
  const strings = '{ "home": "Home", "greet": "Hello {{name}}", "more": "Read more" }\n';

  test('go out as XLIFF and come back, but never over what a person wrote', async () => {
    open({ 'tarjuman.config.yaml': config, 'source/site.json': strings });
    await project.run(['translate']);
    const exported = await project.run(['resources', 'export', 'site.json', '--to', 'kk', '--xliff', '1.2']);
    expect(exported).toMatchObject({ status: 0, stderr: '' });
    const translated = exported.stdout
      .replace('<source>Home</source>', '$&<target>Басты бет</target>')
      .replace('<source>Read more</source>', '$&<target>Толығырақ</target>');
    project.write('back.xlf', translated);
    const taken = await project.run(['resources', 'import', 'site.json', 'back.xlf', '--json']);
    expect(JSON.parse(taken.stdout)).toMatchObject({ bitext: 'locales/kk/site.xlf', taken: ['home', 'more'] });
    await project.run(['translate']);
    expect(JSON.parse(project.read('locales/kk/site.json'))).toMatchObject({ home: 'Басты бет', more: 'Толығырақ' });

    const again = translated.replace('Басты бет', 'Үй');
    const refused = await project.run(['resources', 'import', 'site.json', '-'], { input: again });
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('refused home: a person translated it here, differently');
    expect(project.read('locales/kk/site.xlf')).toContain('Басты бет');
    expect(project.read('locales/kk/site.xlf')).not.toContain('Үй');
  });

  test('leave a pair whose string has gone from the source in the memory', async () => {
    open({ 'tarjuman.config.yaml': config, 'source/site.json': strings });
    const exported = await project.run(['resources', 'export', 'site.json', '--to', 'kk', '--xliff', '1.2']);
    project.write('back.xlf', exported.stdout.replace('<source>Read more</source>', '$&<target>Толығырақ</target>'));
    await project.run(['resources', 'import', 'site.json', 'back.xlf']);
    project.write('source/site.json', '{ "home": "Home", "greet": "Hello {{name}}" }\n');
    await project.run(['resources', 'import', 'site.json', 'back.xlf']);
    expect(project.read('locales/kk/site.xlf')).not.toContain('Толығырақ');
    expect(project.read('memory/kk.tmx')).toContain('Толығырақ');
  });

  test('are refused with the name of the file that is at fault', async () => {
    open({ 'tarjuman.config.yaml': config, 'source/site.json': strings, 'back.xlf': '<xliff version="1.2"><file>' });
    expectRefusal(await project.run(['resources', 'import', 'sites.json', 'back.xlf']), 2, {
      code: 'XLIFF_NOT_WELL_FORMED',
      place: 'back.xlf',
      message: /^back\.xlf: /,
      hint: /Save it again/,
    });
    expectRefusal(await project.run(['resources', 'export', 'sites.json', '--to', 'kk']), 2, {
      code: 'FILE_NOT_FOUND',
      message: /"sites\.json"/,
      hint: /Did you mean "site\.json"\?/,
    });
    expectRefusal(await project.run(['resources', 'import', 'site.json', 'gone.xlf']), 2, {
      code: 'FILE_NOT_FOUND',
      place: 'gone.xlf',
      message: /no file gone\.xlf/,
      hint: /standard input/,
    });
  });
});

describe('strings that learn from articles', () => {
  test('are filled in the same run', async () => {
    open({
      'tarjuman.config.yaml': config,
      'source/site.json': '{ "more": "Read more" }\n',
      'source/a.txt': 'Read more\n',
      'locales/kk/a.xlf': bitext('Read more', 'Толығырақ оқу'),
    });
    expect(await project.run(['translate'])).toMatchObject({ status: 0 });
    expect(project.read('locales/kk/site.json')).toContain('Толығырақ оқу');
    expect((await project.run(['translate'])).stdout).toMatch(/^Nothing to do/);
  });
});

describe('the command line', () => {
  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await open().run(['--version'])).toEqual({ status: 0, signal: null, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    ['translate'],
    ['check'],
    ['render'],
    ['init'],
    ['doctor'],
    ['resources'],
    ['resources export'],
    ['resources import'],
    [''],
  ])('%s --help explains itself with examples', async (command) => {
    const words = command.split(' ').filter((word) => word !== '');
    const { status, stdout, stderr } = await open().run([...words, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--cwd <folder>');
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ tarjuman ${command}`));
  });

  test('prints no colours and no progress where nobody watches', async () => {
    open({ 'tarjuman.config.yaml': config, 'source/a.txt': 'A 1\n\nText.\n', 'source/b.txt': 'B\n\nText.\n' });
    const outcome = await project.run(['translate', '--engine', 'pseudo'], { env: { NO_COLOR: '' } });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    for (const control of ['\u001B', '\r']) expect(outcome.stdout).not.toContain(control);
    const json = await project.run(['translate', '--engine', 'pseudo', '--json'], { env: { NO_COLOR: '' } });
    expect(JSON.parse(json.stdout)).toMatchObject({ processed: 0, documents: 2, written: [], failures: [] });
  });

  test('works on the project that --cwd and --config name', async () => {
    open({ 'news/other.yaml': config, 'news/source/a.txt': 'A\n\nText.\n' });
    const outcome = await project.run(['--cwd', 'news', '--config', 'other.yaml', 'translate']);
    expect(outcome).toMatchObject({ status: 0 });
    expect(Object.keys(project.snapshot('news/locales'))).toEqual(['news/locales/kk/a.xlf']);
  });

  test('ends quietly when the reader of its output has seen enough', async () => {
    open({ 'tarjuman.config.yaml': config, 'source/a.txt': 'A\n\nText.\n' });
    const outcome = await project.run(['translate'], { started: (child) => child.stdout?.destroy() });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });
});
