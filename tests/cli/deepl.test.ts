import { afterEach, describe, expect, test } from '@jest/globals';
import { type FakeDeepl, type FakeDeeplOptions, startFakeDeepl } from '../servers/deepl.js';
import { errorsIn } from './errors.js';
import { type Outcome, TestProject } from './project.js';

const config = 'targetLocales: [kk, ru, uz]\nengines:\n  order:\n    default: [deepl]\n';
const article = '# Talks In Samarkand\n\nPresident **Toqaev** visited [Samarkand](https://samarkand.example).\n';
const glossary = `id,kind,en,kk,kk_forbidden,ru,ru_forbidden,uz,uz_forbidden
toqaev,person,Toqaev,Тоқаев,Токаев,Токаев,Тоқаев,Toqayev,Tokayev
samarkand,place,Samarkand,Самарқанд,Самарканд,Самарканд,Самарқанд,Samarqand,Samarkand
`;

/** What the fake knows of languages: each name in the spelling of a neighbour. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kk: { President: 'Президент', Toqaev: 'Токаев', visited: 'барған', Samarkand: 'Самарканд', 'Talks In': 'Келіссөз:' },
  ru: {
    President: 'Президент',
    Toqaev: 'Тоқаев',
    visited: 'посетил',
    Samarkand: 'Самарқанд',
    'Talks In': 'Переговоры:',
  },
  uz: { President: 'Prezident', Toqaev: 'Tokayev', visited: 'borgan', Samarkand: 'Samarkand', 'Talks In': 'Muzokara:' },
};

let project: TestProject;
const servers: FakeDeepl[] = [];
afterEach(async () => {
  project.dispose();
  for (const server of servers.splice(0)) await server.close();
});

function newsroom(files: Readonly<Record<string, string>> = {}): TestProject {
  project = new TestProject({
    'tarjuman.config.yaml': config,
    'source/talks.md': article,
    'glossary/names.csv': glossary,
    ...files,
  });
  return project;
}

async function start(options: FakeDeeplOptions = {}): Promise<FakeDeepl> {
  const server = await startFakeDeepl({
    translate: (text, lang) => text.replace(/\S.*\S|\S/s, (found) => words[lang.toLowerCase()]?.[found] ?? found),
    ...options,
  });
  servers.push(server);
  return server;
}

function run(server: FakeDeepl, ...args: string[]): Promise<Outcome> {
  return project.run(['translate', ...args], { env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url } });
}

describe('drafts from DeepL', () => {
  test('have the codes of their source and the names of the glossary, and the page says whose they are', async () => {
    newsroom();
    const server = await start();
    expect(await run(server)).toMatchObject({ status: 0, stderr: '' });
    const link = '<a href="https://samarkand.example">';
    for (const [locale, sentence] of [
      ['kk', `Президент <strong>Тоқаев</strong> барған ${link}Самарқанд</a>.`],
      ['ru', `Президент <strong>Токаев</strong> посетил ${link}Самарканд</a>.`],
      ['uz', `Prezident <strong>Toqayev</strong> borgan ${link}Samarqand</a>.`],
    ]) {
      const page = project.read(`public/${locale}/talks.html`);
      expect(page).toContain(sentence);
      expect(page).toContain('class="draft"');
      expect(page).toContain('DeepL');
    }
    expect(project.read('locales/kk/talks.xlf')).toMatch(/<note category="tarjuman:repair"[^>]*>"Токаев" → "Тоқаев"/);
  });

  test('are paid for once: the next run sends nothing, a changed sentence is sent alone', async () => {
    newsroom();
    const server = await start();
    await run(server, '--to', 'kk');
    const before = project.snapshot('locales', 'public', 'memory', '.tarjuman');
    const requests = server.requests.length;
    expect((await run(server, '--to', 'kk')).stdout).toBe('Nothing to do: 1 document up to date in kk.\n');
    expect(server.requests).toHaveLength(requests);
    expect(project.snapshot('locales', 'public', 'memory', '.tarjuman')).toEqual(before);
    project.edit('source/talks.md', 'visited', 'left');
    expect(await run(server, '--to', 'kk')).toMatchObject({ status: 0 });
    expect(server.translations.slice(1).map(({ texts }) => texts.length)).toEqual([1]);
  });

  test('are paid for once also when the project has forgotten what it drafted', async () => {
    newsroom();
    const server = await start();
    await run(server, '--to', 'kk');
    const { bill } = server;
    const before = project.snapshot('locales', 'public');
    for (const path of ['locales', 'public', '.tarjuman/state.jsonl']) project.remove(path);
    expect(await run(server, '--to', 'kk')).toMatchObject({ status: 0 });
    expect(server.bill).toBe(bill);
    expect(project.snapshot('locales', 'public')).toEqual(before);
  });

  test('go out in requests of 50 texts and 128 KiB at most', async () => {
    const sentence = (n: number) => `Report ${n} tells ${'of roads and rivers and '.repeat(n % 2 ? 200 : 1)}towns`;
    const paragraphs = Array.from({ length: 120 }, (_, n) => sentence(n));
    newsroom({ 'source/talks.md': `# Reports\n\n${paragraphs.join('\n\n')}\n` });
    const server = await start();
    // The fake refuses larger ones, as the service does.
    expect(await run(server, '--to', 'kk')).toMatchObject({ status: 0, stderr: '' });
    expect(server.translations.map(({ status }) => status)).toEqual(server.translations.map(() => 200));
    expect(server.translations.flatMap(({ texts }) => texts)).toHaveLength(121);
    expect(server.translations.length).toBeLessThan(8);
  });

  test('leave no trace of the key', async () => {
    newsroom();
    const server = await start({ faults: [{ type: 'status', status: 400, message: 'no' }] });
    const outcomes = [await run(server), await run(server, '--json')];
    const everything = Object.values(project.snapshot('.')).map((bytes) => Buffer.from(bytes, 'base64').toString());
    for (const text of [...everything, ...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr])]) {
      expect(text).not.toContain(server.key);
      expect(text).not.toContain(server.key.slice(0, 20));
    }
  });
});

describe('--dry-run', () => {
  test('says what would be sent and paid, sends no text and writes nothing', async () => {
    newsroom();
    const server = await start();
    const before = project.snapshot('.');
    const outcome = await run(server, '--dry-run', '--to', 'kk');
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/deepl would get 2 segments, \d+ characters in 1 request; 0\.\d+ EUR/);
    expect(outcome.stdout).toContain('nothing was sent or written');
    expect(server.translations).toEqual([]);
    expect(project.snapshot('.')).toEqual(before);
    const { locales } = JSON.parse((await run(server, '--dry-run', '--to', 'kk', '--json')).stdout);
    await run(server, '--to', 'kk');
    expect(locales[0].cost).toMatchObject({ segments: 2, characters: server.bill, requests: 1, currency: 'EUR' });
  });
});

describe('without a key', () => {
  test('segments stay untranslated with their names noted, and that is no error', async () => {
    newsroom();
    const outcome = await project.run(['translate']);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toMatch(/^warning ENGINE_KEY_MISSING\n.*\n {2}→ Set DEEPL_AUTH_KEY/);
    expect(outcome.stdout).toContain('2 untranslated');
    const bitext = project.read('locales/uz/talks.xlf');
    expect(bitext).toContain('>Toqaev → Toqayev</note>');
    expect(bitext).not.toContain('<target');
    expect(project.read('public/uz/talks.html')).toContain('lang="en"');
  });
});

describe('a service that fails', () => {
  const remembered = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="OmegaT" creationtoolversion="6" segtype="sentence" o-tmf="OmegaT TMX" adminlang="en" srclang="en" datatype="plaintext"/>
  <body>
    <tu><tuv xml:lang="en"><seg>Talks In Samarkand</seg></tuv><tuv xml:lang="kk"><seg>Самарқандтағы келіссөз</seg></tuv></tu>
  </body>
</tmx>
`;
  const outage = { type: 'status', status: 503, retryAfter: '0' } as const;
  const failures: readonly (readonly [string, string, FakeDeeplOptions, Readonly<Record<string, string>>])[] = [
    ['a wrong key', 'ENGINE_AUTH', {}, { DEEPL_AUTH_KEY: '00000000-0000-0000-0000-000000000000:fx' }],
    ['a key that cannot be one', 'ENGINE_AUTH', {}, { DEEPL_AUTH_KEY: 'my key' }],
    ['an exhausted quota', 'ENGINE_QUOTA', { characterLimit: 5 }, {}],
    ['a service that has a fault', 'ENGINE_NETWORK', { faults: Array.from({ length: 7 }, () => outage) }, {}],
    // Port 1 is reserved, and nobody listens there.
    ['no network', 'ENGINE_NETWORK', {}, { DEEPL_SERVER_URL: 'http://127.0.0.1:1' }],
  ];

  test.each(failures)('%s: exit status 3, what memory and glossary give is kept', async (_, code, options, env) => {
    newsroom({ 'memory/team.tmx': remembered });
    const server = await start(options);
    const access = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
    const outcome = await project.run(['translate', '--to', 'kk'], { env: { ...access, ...env } });
    expect(outcome.status).toBe(3);
    expect(errorsIn(outcome.stderr)).toMatchObject([{ code, message: expect.stringMatching(/deepl/i) }]);
    expect(errorsIn(outcome.stderr)[0]?.hint).not.toBe('');
    expect(outcome.stdout).toMatch(/1 memory, 1 untranslated/);
    const bitext = project.read('locales/kk/talks.xlf');
    expect(bitext).toContain('<target>Самарқандтағы келіссөз</target>');
    expect(bitext).toContain('>Toqaev → Тоқаев</note>');
    expect(project.read('public/kk/talks.html')).toMatch(/<p lang="en">President <strong>Toqaev<\/strong>/);

    const healthy = await start();
    expect(await run(healthy, '--to', 'kk')).toMatchObject({ status: 0, stderr: '' });
    expect(healthy.translations.map(({ texts }) => texts.length)).toEqual([1]);
    expect(project.read('public/kk/talks.html')).toContain('<strong>Тоқаев</strong>');
  });
});
