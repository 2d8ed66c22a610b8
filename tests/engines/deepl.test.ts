import { afterEach, describe, expect, test } from '@jest/globals';
import { sourceCode, targetCode } from '../../src/engines/deepl/languages.js';
import { readRetryAfter } from '../../src/engines/deepl/retry-after.js';
import {
  createMemoryCache,
  type DraftAnswer,
  draft,
  type EngineOptions,
  estimate,
  loadEngine,
} from '../../src/engines/index.js';
import type { Problem } from '../../src/engines/types.js';
import { type FakeDeepl, type FakeDeeplOptions, type Fault, startFakeDeepl } from '../servers/deepl.js';
import { collect, notation, request } from './samples.js';

let server: FakeDeepl | undefined;
afterEach(() => server?.close());

const quick = { attempts: 3, baseMs: 1, maxMs: 2_000 };

async function start(options: FakeDeeplOptions = {}, engineOptions: EngineOptions = {}) {
  server = await startFakeDeepl(options);
  const engine = await loadEngine('deepl', {
    key: server.key,
    serverUrl: server.url,
    parallel: 1,
    retry: quick,
    ...engineOptions,
  });
  const cache = createMemoryCache();
  const warnings: Problem[] = [];
  const run = (requests: Parameters<typeof draft>[0], targetLocale = 'kk') =>
    collect(
      draft(requests, {
        engines: [engine],
        sourceLocale: 'en',
        targetLocale,
        cache,
        onWarning: (warning) => warnings.push(warning),
      }),
    );
  return { server, engine, cache, warnings, run };
}

function sentences(count: number) {
  return Array.from({ length: count }, (_, i) =>
    request(`${i}`, `The <1>summit ${i}</1> began in Samarkand.`, ['Samarkand']),
  );
}

function problems(answers: readonly DraftAnswer[]): readonly (string | undefined)[] {
  return [...new Set(answers.map(({ problem }) => problem?.code))];
}

describe('a request to DeepL', () => {
  test('says source and target language, and how tags and names are to be treated', async () => {
    const { server, run } = await start();
    await run([request('1', 'Read <1>R&D</1> of OPEC+', ['=OPEC+'], 'A headline')]);
    const [sent] = server.translations;
    expect(Object.fromEntries(sent?.parameters ?? [])).toEqual({
      source_lang: 'en',
      target_lang: 'kk',
      text: 'Read <g id="1">R&amp;D</g> of <k id="2">OPEC+</k>',
      context: 'A headline',
      tag_handling: 'xml',
      tag_handling_version: 'v2',
      ignore_tags: 'k',
      non_splitting_tags: 'g,x,t,k',
      split_sentences: 'nonewlines',
      preserve_formatting: '1',
      model_type: 'prefer_quality_optimized',
      show_billed_characters: '1',
    });
  });

  test.each<[EngineOptions['formality'], string | null]>([
    ['prefer_more', 'prefer_more'],
    ['prefer_less', 'prefer_less'],
    ['default', null],
  ])('passes formality %s on', async (formality, sent) => {
    const { server, run } = await start({}, { formality });
    expect(problems(await run([request('1', 'You came')]))).toEqual([undefined]);
    expect(server.translations[0]?.parameters.get('formality')).toBe(sent);
  });

  test.each(['xml', 'text'] as const)('is as large as it was measured, in %s', async (markup) => {
    const { server, engine } = await start({}, { formality: 'prefer_more' });
    const batch = {
      sourceLocale: 'en',
      targetLocale: 'kk',
      markup,
      context: 'Мәнмәтін & more',
      texts: ['a b', 'Қазақ «сөз»', '<g id="1">x</g>'],
    };
    await engine.translate(batch, {});
    expect(server.translations[0]?.bytes).toBe(engine.measure(batch));
  });

  test('never exceeds 50 texts and 128 KiB, and their number is near the fewest', async () => {
    const { server, run } = await start();
    const requests = Array.from({ length: 230 }, (_, i) =>
      request(`${i}`, `${i} ${'Қазақстан туралы әңгіме '.repeat(i % 20)}`),
    );
    expect(problems(await run(requests))).toEqual([undefined]);
    const sent = server.translations;
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
    expect(sent.length).toBeLessThanOrEqual(Math.ceil(Math.max(230 / 50, bytes / (128 * 1024)) * 1.1));
  });

  test('sends 1,000 segments in 20 requests, four at a time', async () => {
    const { server, run } = await start({ latencyMs: 20 }, { parallel: 4 });
    await run(sentences(1_000));
    expect(server.translations).toHaveLength(20);
    expect(server.mostAtOnce).toBe(4);
  });
});

describe('languages', () => {
  test.each([
    ['kk', 'kk'],
    ['kk-KZ', 'kk'],
    ['uz', 'uz'],
    ['uz-Latn', 'uz'],
    ['uz-Cyrl', undefined],
    ['kk-Latn', undefined],
    ['ru', 'ru'],
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en-AU', 'en-GB'],
    ['pt', 'pt-PT'],
    ['pt-BR', 'pt-BR'],
    ['zh', 'zh-HANS'],
    ['zh-Hant', 'zh-HANT'],
    ['zh-TW', 'zh-HANT'],
    ['es', 'es'],
    ['es-MX', 'es-419'],
    ['no', 'nb'],
    ['fil', 'tl'],
    ['tlh', undefined],
  ])('%s as a target is %s', (locale, code) => {
    expect(targetCode(locale)).toBe(code);
  });

  test.each([
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['zh-Hant', 'zh'],
    ['uz-Latn', 'uz'],
    ['tlh', undefined],
  ])('%s as a source is %s', (locale, code) => {
    expect(sourceCode(locale)).toBe(code);
  });

  test('are asked of the service: what it does not list is not sent', async () => {
    const { server, run } = await start();
    const [answer] = await run([request('1', 'Hello there')], 'fr');
    expect(answer?.problem).toMatchObject({ code: 'ENGINE_LANGUAGE', message: expect.stringContaining('fr') });
    expect(server.translations).toEqual([]);
  });

  test('are those built in when the service cannot say', async () => {
    const { server, run } = await start({ hasLanguages: false });
    expect(problems(await run(sentences(2)))).toEqual([undefined]);
    expect(server.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/v3/languages', 404],
      ['/v2/translate', 200],
    ]);
  });

  test('that understand no tags get placeholders, and codes and kept names survive', async () => {
    const { server, run } = await start({ withoutTags: ['kk'] });
    const [answer] = await run([request('1', 'Read <1>this</1> of OPEC+ {2}', ['=OPEC+'])]);
    expect(notation(answer?.target)).toBe('[kk] Read <1>this</1> of OPEC+ {2}');
    expect(server.translations[0]?.parameters.has('tag_handling')).toBe(false);
  });

  test('of which the service wrongly says that they understand tags get placeholders after its refusal', async () => {
    const { run } = await start({ withoutTags: ['kk'], hasLanguages: false });
    const [answer] = await run([request('1', 'Read <1>this</1> now')]);
    expect(notation(answer?.target)).toBe('[kk] Read <1>this</1> now');
  });
});

describe('the money', () => {
  test('is what the service billed, tags free', async () => {
    const { server, engine, cache, run } = await start();
    const options = { engines: [engine], sourceLocale: 'en', targetLocale: 'kk', cache };
    const requests = [...sentences(3), request('r', 'R&D <1>😀 x</1>')];
    const { characters } = await estimate(requests, options);
    const answers = await run(requests);
    expect(answers.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0)).toBe(server.bill);
    expect(characters).toBe(server.bill);
  });

  test('is not spent by an estimate', async () => {
    const { server, engine, cache } = await start();
    await estimate(sentences(3), { engines: [engine], sourceLocale: 'en', targetLocale: 'kk', cache });
    expect(server.translations).toEqual([]);
    expect(server.bill).toBe(0);
  });

  test('is not spent twice', async () => {
    const { server, run } = await start();
    await run(sentences(3));
    const { bill } = server;
    await run(sentences(3));
    expect(server.bill).toBe(bill);
    expect(server.requests).toHaveLength(2);
  });
});

/** Faults in the second of three requests, after which the job is done all the same. */
const passing: readonly [string, readonly Fault[], { readonly paidMore: boolean; readonly warning?: string }][] = [
  ['429', [{ type: 'status', status: 429 }], { paidMore: false }],
  [
    '500 two times',
    [
      { type: 'status', status: 500 },
      { type: 'status', status: 500 },
    ],
    { paidMore: false },
  ],
  ['503', [{ type: 'status', status: 503 }], { paidMore: false }],
  ['413', [{ type: 'status', status: 413 }], { paidMore: false }],
  // Placeholders, with which the texts are sent then, are billed.
  ['a refusal of the tags', [{ type: 'status', status: 400, message: 'Odd text.' }], { paidMore: true }],
  ['a reset before reading', [{ type: 'reset' }], { paidMore: false, warning: 'ENGINE_NETWORK' }],
  ['an answer cut off', [{ type: 'cut' }], { paidMore: true, warning: 'ENGINE_ANSWER_INVALID' }],
  ['half an answer', [{ type: 'truncated' }], { paidMore: true, warning: 'ENGINE_ANSWER_INVALID' }],
  ['a page instead of JSON', [{ type: 'html' }], { paidMore: false, warning: 'ENGINE_ANSWER_INVALID' }],
  ['a late answer', [{ type: 'slow', ms: 1_400 }], { paidMore: true, warning: 'ENGINE_NETWORK' }],
];

describe('a fault that passes', () => {
  test.each(passing)('%s: everything is translated', async (_, faults, { paidMore, warning }) => {
    const { server, run, warnings } = await start({ faults: [{ type: 'none' }, ...faults] }, { timeoutMs: 200 });
    const requests = sentences(150);
    expect(problems(await run(requests))).toEqual([undefined]);
    const clean = requests.reduce((sum, _, i) => sum + `The summit ${i} began in Samarkand.`.length, 0);
    if (paidMore) expect(server.bill).toBeGreaterThan(clean);
    else expect(server.bill).toBe(clean);
    expect(warnings.map(({ code }) => code)).toEqual(warning ? [warning] : []);
  });
});

const forEver = (fault: Fault): readonly Fault[] => Array.from({ length: 100 }, () => fault);

/** Faults in the second of three requests that end the job, with the requests that are made after the first. */
const ending: readonly [string, readonly Fault[], string, number][] = [
  ['a wrong key', [{ type: 'status', status: 403 }], 'ENGINE_AUTH', 1],
  ['used-up quota', [{ type: 'status', status: 456 }], 'ENGINE_QUOTA', 1],
  ['429 for ever', forEver({ type: 'status', status: 429 }), 'ENGINE_RATE', 3],
  ['429 for an hour', [{ type: 'status', status: 429, retryAfter: '3600' }], 'ENGINE_RATE', 1],
  ['500 for ever', forEver({ type: 'status', status: 500 }), 'ENGINE_NETWORK', 3],
  [
    'a language',
    [{ type: 'status', status: 400, message: "Value for 'target_lang' not supported." }],
    'ENGINE_LANGUAGE',
    1,
  ],
  ['half answers for ever', forEver({ type: 'truncated' }), 'ENGINE_ANSWER_INVALID', 2],
  ['cut answers for ever', forEver({ type: 'cut' }), 'ENGINE_ANSWER_INVALID', 2],
  ['resets for ever', forEver({ type: 'reset' }), 'ENGINE_NETWORK', 2],
  ['late answers for ever', forEver({ type: 'slow', ms: 1_400 }), 'ENGINE_NETWORK', 2],
  ['pages for ever', forEver({ type: 'html' }), 'ENGINE_ANSWER_INVALID', 2],
  ['one answer too few', [{ type: 'fewer' }], 'ENGINE_ANSWER_INVALID', 1],
];

describe('a fault that stays', () => {
  test.each(ending)(
    '%s: keeps what was done, says why, and the next run pays for the rest only',
    async (_, faults, code, calls) => {
      const { server, cache, run } = await start({ faults: [{ type: 'none' }, ...faults] }, { timeoutMs: 200 });
      const answers = await run(sentences(150));
      expect(answers.filter(({ target }) => target)).toHaveLength(50);
      expect(problems(answers.filter(({ target }) => !target))).toEqual([code]);
      expect(answers.find(({ problem }) => problem)?.problem).toMatchObject({
        message: expect.stringMatching(/DeepL|deepl/),
        hint: expect.any(String),
      });
      expect(server.translations).toHaveLength(1 + calls);

      const next = await startFakeDeepl();
      const engine = await loadEngine('deepl', { key: next.key, serverUrl: next.url });
      const again = await collect(
        draft(sentences(150), { engines: [engine], sourceLocale: 'en', targetLocale: 'kk', cache }),
      );
      await next.close();
      expect(problems(again)).toEqual([undefined]);
      expect(next.translations).toHaveLength(2);
    },
  );

  test('no server: says so after a few tries', async () => {
    const { server, run } = await start();
    await server.close();
    const [answer] = await run([request('1', 'Hello there')]);
    expect(answer?.problem).toMatchObject({ code: 'ENGINE_NETWORK', message: expect.stringContaining('ECONNREFUSED') });
  });

  test('is remembered by the engine: another locale is not tried in vain', async () => {
    const { server, run } = await start({ faults: [{ type: 'status', status: 456 }] });
    expect(problems(await run(sentences(2), 'kk'))).toEqual(['ENGINE_QUOTA']);
    expect(problems(await run(sentences(2), 'ru'))).toEqual(['ENGINE_QUOTA']);
    expect(server.translations).toHaveLength(1);
  });

  test('quota: what fits is translated', async () => {
    const { server, run } = await start({ characterLimit: 4_000 });
    const answers = await run(sentences(150));
    expect(answers.filter(({ target }) => target)).toHaveLength(100);
    expect(server.bill).toBeLessThanOrEqual(4_000);
  });
});

describe('the key', () => {
  test.each([undefined, '', '  '])('must be there: %j', async (key) => {
    await expect(loadEngine('deepl', { key })).rejects.toMatchObject({
      code: 'ENGINE_KEY_MISSING',
      hint: expect.stringContaining('DEEPL_AUTH_KEY'),
    });
  });

  test('must be of letters that keys have', async () => {
    await expect(loadEngine('deepl', { key: 'ключ-abc' })).rejects.toMatchObject({ code: 'ENGINE_AUTH' });
  });

  test('goes to an address of a server only', async () => {
    const engine = loadEngine('deepl', { key: 'abc:fx', serverUrl: 'localhost' });
    await expect(engine).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('shows nowhere, not even when the service repeats it', async () => {
    const key = 'secret-1234-secret:fx';
    const faults: readonly Fault[] = [{ type: 'status', status: 403, message: `Key ${key} is not known` }];
    const { cache, engine, run } = await start({ key, faults }, { key });
    const answers = await run([request('1', 'Hello there')]);
    await run([request('2', 'Hello again')], 'ru');
    expect(answers[0]?.problem?.message).toContain('[key]');
    expect(JSON.stringify([answers, cache, engine])).not.toContain('secret-1234');
    await engine
      .translate({ sourceLocale: 'en', targetLocale: 'kk', markup: 'text', texts: ['x'] }, {})
      .catch((error: unknown) => {
        expect(error).not.toHaveProperty('cause');
        expect(String(error)).not.toContain('secret-1234');
      });
  });
});

describe('reach', () => {
  test.each<[string, FakeDeeplOptions, EngineOptions, string | undefined]>([
    ['is well', {}, {}, undefined],
    ['tells a wrong key', {}, { key: 'other:fx' }, 'ENGINE_AUTH'],
    ['tells a used-up account', { characterLimit: 0 }, {}, 'ENGINE_QUOTA'],
    ['tells a dead network', {}, { serverUrl: 'http://127.0.0.1:1' }, 'ENGINE_NETWORK'],
  ])('%s, for free', async (_, fake, options, code) => {
    const { server, engine } = await start(fake, options);
    expect((await engine.reach?.())?.code).toBe(code);
    expect(server.translations).toEqual([]);
  });
});

describe('Retry-After', () => {
  test.each<[string | undefined, number | undefined]>([
    ['2', 2_000],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s ms', (value, ms) => {
    expect(readRetryAfter(value, Date.parse('2026-11-23T12:00:00Z'))).toBe(ms);
  });

  test('is kept to by all workers', async () => {
    const faults: readonly Fault[] = [{ type: 'status', status: 429, retryAfter: '1' }];
    const { server, run } = await start({ faults }, { parallel: 2 });
    const begin = Date.now();
    expect(problems(await run(sentences(60)))).toEqual([undefined]);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(1_000);
    expect(server.translations).toHaveLength(3);
  });
});
