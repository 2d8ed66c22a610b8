import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { plainText } from '../../src/core/inline.js';
import { createMemoryCache, draft, type Engine, estimate, loadEngine } from '../../src/engines/index.js';
import { collect, notation, request } from './samples.js';

const pair = { sourceLocale: 'en', targetLocale: 'kk' } as const;

/** An engine that answers in capitals, and writes down what it is asked. */
function shouting(name: string, change: Partial<Engine> = {}): Engine & { readonly asked: string[][] } {
  const asked: string[][] = [];
  return {
    name,
    variant: '',
    paid: true,
    limits: { texts: 50, bytes: 100_000, parallel: 2 },
    forms: ['tags', 'placeholders', 'parts'],
    supports: async () => true,
    formsFor: async () => ['tags', 'placeholders', 'parts'],
    measure: (batch) => batch.texts.join('').length,
    translate: async ({ texts }) => {
      asked.push([...texts]);
      return texts.map((value) => ({ text: shout(value), billed: [...value.replace(/<[^>]*>/g, '')].length }));
    },
    ...change,
    asked,
  };
}

function shout(value: string): string {
  return value.replace(/(<[^>]*>|&\w+;)|([^<&]+)/g, (_, kept, words) => kept ?? words.toUpperCase());
}

function failing(code: 'ENGINE_AUTH' | 'ENGINE_REQUEST' | 'ENGINE_QUOTA', message: string) {
  return async () => {
    throw new TarjumanError(code, message, { hint: 'a hint' });
  };
}

describe('draft', () => {
  test('answers in the order of the requests, over several windows, with progress to the end', async () => {
    const engine = shouting('a');
    const requests = Array.from({ length: 2_345 }, (_, i) =>
      request(`r${i}`, i % 7 === 0 ? ' ' : `text ${i % 500} long`),
    );
    const progress: number[] = [];
    const answers = await collect(
      draft(requests, {
        ...pair,
        engines: [engine],
        cache: createMemoryCache(),
        onProgress: (done) => progress.push(done),
      }),
    );
    expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
    expect(answers.every(({ target }) => target !== undefined)).toBe(true);
    expect(progress.at(-1)).toBe(2_345);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  test('takes requests as they come from a stream', async () => {
    async function* stream() {
      yield request('one', 'a b');
      yield request('two', 'c d');
    }
    const answers = await collect(draft(stream(), { ...pair, engines: [shouting('a')], cache: createMemoryCache() }));
    expect(answers.map(({ target }) => notation(target))).toEqual(['A B', 'C D']);
  });

  test('sends equal texts once and bills them once, whatever their codes are called', async () => {
    const engine = shouting('a');
    const requests = [
      request('1', 'a <5>b</5> c'),
      request('2', 'a <1>b</1> c'),
      request('3', 'a <1>b</1> c', [], 'other context'),
    ];
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(engine.asked.flat()).toHaveLength(2);
    expect(answers.map(({ target }) => notation(target))).toEqual(['A <5>B</5> C', 'A <1>B</1> C', 'A <1>B</1> C']);
    expect(answers.map(({ billedCharacters, fromCache }) => [billedCharacters, fromCache])).toEqual([
      [5, false],
      [0, true],
      [5, false],
    ]);
  });

  test('asks for nothing a second time', async () => {
    const cache = createMemoryCache();
    const requests = [request('1', 'a <5>b</5> c'), request('2', 'd e')];
    const first = await collect(draft(requests, { ...pair, engines: [shouting('a')], cache }));
    const again = shouting('a', { supports: async () => Promise.reject(new Error('asked')) });
    const second = await collect(draft(requests, { ...pair, engines: [again], cache }));
    expect(again.asked).toEqual([]);
    expect(second.map(({ target }) => target)).toEqual(first.map(({ target }) => target));
    expect(second.every(({ fromCache, billedCharacters }) => fromCache && billedCharacters === 0)).toBe(true);
  });

  test('asks again when language, engine, option or context differ', async () => {
    const cache = createMemoryCache();
    const ask = async (engine: Engine & { readonly asked: string[][] }, targetLocale: string, context?: string) => {
      await collect(draft([request('1', 'a b', [], context)], { ...pair, targetLocale, engines: [engine], cache }));
      return engine.asked.length;
    };
    expect(await ask(shouting('a'), 'kk')).toBe(1);
    expect(await ask(shouting('a'), 'kk')).toBe(0);
    expect(await ask(shouting('a'), 'ru')).toBe(1);
    expect(await ask(shouting('b'), 'kk')).toBe(1);
    expect(await ask(shouting('a', { variant: 'formal' }), 'kk')).toBe(1);
    expect(await ask(shouting('a'), 'kk', 'a headline')).toBe(1);
  });

  test('sends a group of texts with one context as one request', async () => {
    const engine = shouting('a');
    const requests = Array.from({ length: 60 }, (_, i) => request(`${i}`, `text ${i} x`, [], `document ${i % 3}`));
    await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(engine.asked).toHaveLength(3);
  });

  test('goes down the ladder with the segment that fails, alone', async () => {
    const asked: string[] = [];
    const engine = shouting('a', {
      translate: async ({ texts }) => {
        asked.push(...texts);
        return texts.map((value) => ({
          text: shout(value.replace('<g id="1">bad</g>', 'bad').replace(/⟦\/?1⟧/, '')),
          billed: 3,
        }));
      },
    });
    const requests = [request('1', 'good <1>one</1> x'), request('2', 'so <1>bad</1> x')];
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(asked).toEqual(['good <g id="1">one</g> x', 'so <g id="1">bad</g> x', 'so ⟦1⟧bad⟦/1⟧ x', 'so', 'bad', 'x']);
    expect(answers.map(({ target }) => notation(target))).toEqual(['GOOD <1>ONE</1> X', 'SO <1>BAD</1> X']);
    expect(answers.map(({ billedCharacters }) => billedCharacters)).toEqual([3, 15]);
  });

  test('leaves untranslated, and does not pay again for, what no rung brings back whole', async () => {
    const cache = createMemoryCache();
    const empty = () => shouting('a', { translate: async ({ texts }) => texts.map(() => ({ text: ' ', billed: 3 })) });
    const requests = [request('1', 'a <1>b</1> c')];
    const [first] = await collect(draft(requests, { ...pair, engines: [empty()], cache }));
    expect(first).toMatchObject({ problem: { code: 'ENGINE_ANSWER_INVALID' }, billedCharacters: 15 });
    expect(first).not.toHaveProperty('target');
    const [second] = await collect(draft(requests, { ...pair, engines: [empty()], cache }));
    expect(second).toMatchObject({ problem: { code: 'ENGINE_ANSWER_INVALID' }, billedCharacters: 0 });
  });

  test('goes on with the next engine when one fails for good, and does not call that again', async () => {
    let calls = 0;
    const broken = shouting('broken', {
      limits: { texts: 1, bytes: 1_000, parallel: 1 },
      translate: async () => {
        calls += 1;
        throw new TarjumanError('ENGINE_QUOTA', 'used up');
      },
    });
    const requests = Array.from({ length: 1_500 }, (_, i) => request(`${i}`, `text ${i} x`));
    const answers = await collect(
      draft(requests, { ...pair, engines: [broken, shouting('b')], cache: createMemoryCache() }),
    );
    expect(calls).toBe(1);
    expect(new Set(answers.map(({ engine }) => engine))).toEqual(new Set(['b']));
    expect(answers.some(({ problem }) => problem)).toBe(false);
  });

  test('gives the first failure with what no engine answered', async () => {
    const engines = [
      shouting('a', { translate: failing('ENGINE_AUTH', 'a has no right') }),
      shouting('b', { translate: failing('ENGINE_QUOTA', 'b is used up') }),
      await loadEngine('none'),
    ];
    const [answer] = await collect(draft([request('1', 'a b')], { ...pair, engines, cache: createMemoryCache() }));
    expect(answer).toEqual({
      id: '1',
      marks: [],
      engine: 'none',
      fromCache: false,
      billedCharacters: 0,
      problem: { code: 'ENGINE_AUTH', message: 'a has no right', hint: 'a hint' },
    });
  });

  test('keeps what was answered before an engine failed', async () => {
    let calls = 0;
    const engine = shouting('a', {
      limits: { texts: 2, bytes: 1_000, parallel: 1 },
      translate: async ({ texts }) => {
        calls += 1;
        if (calls === 2) throw new TarjumanError('ENGINE_QUOTA', 'used up');
        return texts.map((value) => ({ text: shout(value), billed: 1 }));
      },
    });
    const requests = Array.from({ length: 6 }, (_, i) => request(`${i}`, `text ${i} x`));
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(answers.filter(({ target }) => target)).toHaveLength(2);
    expect(answers.filter(({ problem }) => problem?.code === 'ENGINE_QUOTA')).toHaveLength(4);
    expect(calls).toBe(2);
  });

  test('asks the next engine for a pair that one does not translate', async () => {
    const a = shouting('a', { supports: async () => false });
    const [answer] = await collect(
      draft([request('1', 'a b')], { ...pair, engines: [a, shouting('b')], cache: createMemoryCache() }),
    );
    expect(answer).toMatchObject({ engine: 'b' });
    expect(a.asked).toEqual([]);
    const [alone] = await collect(draft([request('1', 'a b')], { ...pair, engines: [a], cache: createMemoryCache() }));
    expect(alone).toMatchObject({ problem: { code: 'ENGINE_LANGUAGE' } });
  });

  test('finds the one text that is refused, and translates the others', async () => {
    const engine = shouting('a', {
      translate: async ({ texts }) => {
        if (texts.some((value) => value.includes('poison'))) throw new TarjumanError('ENGINE_REQUEST', 'refused');
        return texts.map((value) => ({ text: shout(value), billed: 1 }));
      },
    });
    const requests = Array.from({ length: 100 }, (_, i) => request(`${i}`, i === 70 ? 'poison here' : `text ${i} x`));
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(answers.filter(({ target }) => !target).map(({ id, problem }) => [id, problem?.code])).toEqual([
      ['70', 'ENGINE_REQUEST'],
    ]);
  });

  test('stops asking an engine that refuses everything', async () => {
    let calls = 0;
    const engine = shouting('a', {
      translate: async () => {
        calls += 1;
        throw new TarjumanError('ENGINE_REQUEST', 'refused');
      },
    });
    const requests = Array.from({ length: 900 }, (_, i) => request(`${i}`, `text ${i} x`));
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(answers.every(({ problem }) => problem?.code === 'ENGINE_REQUEST')).toBe(true);
    expect(calls).toBeLessThan(900 / 50 + 30);
  });

  test('sends a text that is too large with its tags in parts, and one that stays too large not at all', async () => {
    const engine = shouting('a', { limits: { texts: 50, bytes: 40, parallel: 1 } });
    const requests = [request('1', `${'a'.repeat(30)} <1>${'b'.repeat(30)}</1> c`), request('2', 'd'.repeat(50))];
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache: createMemoryCache() }));
    expect(notation(answers[0]?.target)).toBe(`${'A'.repeat(30)} <1>${'B'.repeat(30)}</1> C`);
    expect(answers[1]).toMatchObject({ problem: { code: 'ENGINE_TOO_LARGE' } });
  });

  test('does not use answers whose number is wrong', async () => {
    const engine = shouting('a', { translate: async () => [] });
    const [answer] = await collect(
      draft([request('1', 'a b')], { ...pair, engines: [engine], cache: createMemoryCache() }),
    );
    expect(answer).toMatchObject({ problem: { code: 'ENGINE_ANSWER_INVALID' } });
  });

  test('uses what it has and sends nothing more when answers cannot be kept', async () => {
    const engine = shouting('a', { limits: { texts: 1, bytes: 1_000, parallel: 1 } });
    const cache = { ...createMemoryCache(), put: failing('ENGINE_REQUEST', 'disk full') };
    const requests = [request('1', 'a b'), request('2', 'c d')];
    const answers = await collect(draft(requests, { ...pair, engines: [engine], cache }));
    expect(engine.asked).toHaveLength(1);
    expect(answers.map(({ target }) => target !== undefined)).toEqual([true, false]);
  });

  test('sends nothing when it cannot be known what was paid', async () => {
    const engine = shouting('a');
    const cache = { ...createMemoryCache(), get: failing('ENGINE_REQUEST', 'not readable') };
    const [answer] = await collect(draft([request('1', 'a b')], { ...pair, engines: [engine], cache }));
    expect(engine.asked).toEqual([]);
    expect(answer).toMatchObject({ problem: { message: 'not readable' } });
  });

  test('is cancelled at once, and an answer under way still reaches the cache', async () => {
    const cache = createMemoryCache();
    const controller = new AbortController();
    let finish = () => {};
    const engine = shouting('a', {
      translate: ({ texts }) =>
        new Promise((resolve) => {
          finish = () => resolve(texts.map((value) => ({ text: shout(value), billed: 1 })));
          controller.abort();
        }),
    });
    const answers = collect(
      draft([request('1', 'a b')], { ...pair, engines: [engine], cache, signal: controller.signal }),
    );
    await expect(answers).rejects.toMatchObject({ code: 'CANCELLED' });
    finish();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await cache.size()).toBe(1);
  });
});

describe('the marked names of a draft', () => {
  test('are found in the target by the tags around them', async () => {
    const requests = [request('1', 'Mr Toqaev met <1>Xi</1> of OPEC+ <2>there</2>', ['Toqaev', 'Xi', '=OPEC+'])];
    const [answer] = await collect(draft(requests, { ...pair, engines: [shouting('a')], cache: createMemoryCache() }));
    const plain = plainText(answer?.target ?? []);
    expect(answer?.marks.map(({ start, end, concept, keep }) => [concept, keep, plain.slice(start, end)])).toEqual([
      ['Toqaev', false, 'TOQAEV'],
      ['Xi', false, 'XI'],
      ['OPEC+', true, 'OPEC+'],
    ]);
  });

  test('are those of the source where nothing is sent', async () => {
    const requests = [request('1', '<1>OPEC+</1>', ['=OPEC+'])];
    const [answer] = await collect(draft(requests, { ...pair, engines: [shouting('a')], cache: createMemoryCache() }));
    expect(answer).toMatchObject({ target: requests[0]?.source, marks: requests[0]?.marks, billedCharacters: 0 });
  });
});

describe('estimate', () => {
  const requests = [
    request('1', 'a <5>bc</5> d'),
    request('2', 'a <1>bc</1> d'),
    request('3', 'Қазақ 😀'),
    request('4', ' {1} '),
    request('5', 'paid x'),
  ];

  test('counts code points without codes, duplicates and what is paid, and the requests', async () => {
    const cache = createMemoryCache();
    await collect(draft([request('5', 'paid x')], { ...pair, engines: [shouting('a')], cache }));
    const engine = shouting('a', { limits: { texts: 1, bytes: 1_000, parallel: 1 } });
    expect(await estimate(requests, { ...pair, engines: [engine], cache })).toEqual({
      engine: 'a',
      segments: 3,
      characters: 'a bc d'.length + 7,
      requests: 2,
      cached: 1,
    });
    expect(engine.asked).toEqual([]);
  });

  test('is what the draft then bills', async () => {
    const options = { ...pair, engines: [shouting('a')], cache: createMemoryCache() };
    const { characters } = await estimate(requests, options);
    const answers = await collect(draft(requests, options));
    expect(answers.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0)).toBe(characters);
  });

  test('names the engine that translates the pair', async () => {
    const engines = [await loadEngine('none'), shouting('a', { supports: async () => false }), shouting('b')];
    expect(await estimate(requests, { ...pair, engines, cache: createMemoryCache() })).toMatchObject({ engine: 'b' });
    const none = { ...pair, engines: engines.slice(0, 2), cache: createMemoryCache() };
    expect(await estimate(requests, none)).toMatchObject({ engine: 'none', characters: 0, requests: 0 });
  });

  test('is free for an engine that bills nothing', async () => {
    const options = { ...pair, engines: [await loadEngine('pseudo')], cache: createMemoryCache() };
    expect(await estimate(requests, options)).toMatchObject({ engine: 'pseudo', segments: 4, characters: 0 });
  });
});
