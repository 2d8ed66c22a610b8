import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FakeDeepl, type FakeDeeplOptions, startFakeDeepl } from '../servers/deepl.js';
import { errorsIn, expectRefusal } from './errors.js';
import { TestProject } from './project.js';

const config = 'sourceLocale: en\ntargetLocales: [kk, ru]\n';
const article = 'Bridge Opens In Almaty\n\nALMATY -- A new bridge opened on Monday.\n';

let project: TestProject;
let deepl: FakeDeepl | undefined;
afterEach(async () => {
  project.dispose();
  await deepl?.close();
  deepl = undefined;
});

function newsroom(files: Readonly<Record<string, string>> = {}): TestProject {
  project = new TestProject({ 'tarjuman.config.yaml': config, 'source/bridge.txt': article, ...files });
  return project;
}

describe('a file or folder in the way, as on a disk that cannot be written to', () => {
  test.each([
    ['public', 'public/en/bridge.html', /a file stands where a folder is needed/],
    ['public/kk/bridge.html/x', 'public/kk/bridge.html', /a folder stands where a file is needed/],
    ['.tarjuman', '.tarjuman/lock', /a file stands where a folder is needed/],
    ['memory', 'memory/kk.tmx', /a file stands where a folder is needed/],
  ])('at %s: says what cannot be written, and goes on once it can', async (obstacle, path, reason) => {
    newsroom({ [obstacle]: '' });
    project.write(
      'locales/kk/bridge.xlf',
      '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.0" srcLang="en" trgLang="kk" xmlns="urn:oasis:names:tc:xliff:document:2.0">\n  <file id="f1"><unit id="u1"><segment><source>Bridge Opens In Almaty</source><target>Алматыда көпір ашылды</target></segment></unit></file>\n</xliff>\n',
    );
    const outcome = await project.run(['translate']);
    expectRefusal(outcome, 2, {
      code: obstacle === 'memory' ? 'FILE_NOT_READABLE' : 'FILE_NOT_WRITABLE',
      place: path,
      message: reason,
      hint: /rights|writable/,
    });
    expect(Object.keys(project.snapshot('.')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    project.remove(obstacle.replace('/x', ''));
    expect(await project.run(['translate'])).toMatchObject({ status: 0, stderr: '' });
    expect(project.read('public/kk/bridge.html')).toContain('Алматыда көпір ашылды');
    expect(project.read('memory/kk.tmx')).toContain('Алматыда көпір ашылды');
  });
});

describe('a run that was killed', () => {
  test('leaves a lock that the next takes over, and half-written files that it removes', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const leftover = '.tarjuman-01234567-89ab-cdef-0123-456789abcdef.tmp';
    newsroom({
      '.tarjuman/lock': JSON.stringify({ pid: dead, host: hostname() }),
      [`public/kk/${leftover}`]: '<!DOCTYPE',
      [`locales/kk/${leftover}`]: '<xliff',
      'locales/kk/bridge.xlf.20261120': 'a copy that somebody made',
    });
    expect(await project.run(['translate'])).toMatchObject({ status: 0, stderr: '' });
    const files = Object.keys(project.snapshot('.'));
    expect(files.filter((file) => file.endsWith('.tmp') || file.endsWith('lock'))).toEqual([]);
    expect(project.read('locales/kk/bridge.xlf.20261120')).toBe('a copy that somebody made');
  });
});

describe('a bitext that somebody saves while the run has it in hand', () => {
  const bitext = 'locales/kk/bridge.xlf';
  const edited = 'Алматыда жаңа көпір ашылды.';

  /** Runs against an engine that takes its time, and saves a translation once the engine is asked. */
  const translates = () => project.edit(bitext, 'on Monday.</source>', `on Monday.</source><target>${edited}</target>`);

  async function runAndEdit(options: FakeDeeplOptions, edit = translates) {
    const server = await startFakeDeepl({ ...options, latencyMs: 800 });
    deepl = server;
    const running = project.run(['translate', '--to', 'kk', '--engine', 'deepl'], {
      env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url },
    });
    await until(() => server.translations.length > 0);
    edit();
    return running;
  }

  test('keeps their edit, is looked at once more and published with it', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    expect(await runAndEdit({})).toMatchObject({ status: 0, stderr: '' });
    expect(project.read(bitext)).toContain(`<target>${edited}</target>`);
    expect(project.read('public/kk/bridge.html')).toContain(edited);
    expect(project.read('memory/kk.tmx')).toContain(edited);
  });

  test('gets the drafts of the other sentences all the same, and in the manner of the tool that saved it', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    const outcome = await runAndEdit({}, () => {
      translates();
      project.write(bitext, project.read(bitext).replaceAll('\n', '\r\n'));
    });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const text = project.read(bitext);
    expect(text).toContain(`<target>${edited}</target>`);
    expect(text).toMatch(/Bridge Opens In Almaty<\/source>\s*<target>[^<]+<\/target>/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(deepl?.translations.flatMap(({ texts }) => texts)).toHaveLength(2);
  });

  test('stays as it is where it cannot be read, and what the run would have written is kept beside it', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    const broken = project.read(bitext).replace('</source>', '</sorce>');
    const kept = '.tarjuman/kept/kk/bridge.xlf';
    const outcome = await runAndEdit({}, () => project.write(bitext, broken));
    expect(outcome.status).toBe(2);
    expect(errorsIn(outcome.stderr)).toMatchObject([
      {
        code: 'BITEXT_CHANGED_MEANWHILE',
        place: bitext,
        message: expect.stringMatching(
          /saved by somebody while the run worked on it, and cannot be read: .*not well-formed/,
        ),
        hint: expect.stringMatching(`as they saved it.*Repair it.*${kept}`),
      },
    ]);
    expect(project.read(bitext)).toBe(broken);
    expect(project.read(kept)).toContain('<target>');
    project.edit(bitext, '</sorce>', '</source>');
    expect(await project.run(['translate', '--to', 'kk', '--engine', 'pseudo'])).toMatchObject({ status: 0 });
    expect(project.snapshot('.tarjuman/kept')).toEqual({});
  });

  test('is news to the next run, also where this one had nothing to write to it', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    expect(await runAndEdit({ characterLimit: 1 })).toMatchObject({ status: 3 });
    expect(project.read('public/kk/bridge.html')).not.toContain(edited);
    expect(await project.run(['translate', '--to', 'kk'])).toMatchObject({ status: 0 });
    expect(project.read(bitext)).toContain(`<target>${edited}</target>`);
    expect(project.read('public/kk/bridge.html')).toContain(edited);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
