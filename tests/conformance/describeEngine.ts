import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Content, isBlank, mergeText, plainText } from '../../src/core/inline.js';
import { createMemoryCache, type DraftRequest, draft, type Engine } from '../../src/engines/index.js';
import { anyMarked, codeFaults, collect, request } from '../engines/samples.js';

/** An engine ready to be tried, and what its service has seen. */
interface EngineUnderTest {
  readonly engine: Engine;
  /** All texts that reached the service so far. */
  readonly sent: () => readonly string[];
  /** What must show nowhere. */
  readonly secret?: string;
  readonly close?: () => Promise<void>;
}

interface EngineConformance {
  /** Starts the engine, with its service answering so late where `latencyMs` is given. */
  readonly start: (options: { readonly latencyMs?: number }) => Promise<EngineUnderTest>;
  /** False for an engine that never translates. */
  readonly translates: boolean;
}

/** What every engine owes its callers, whatever its service does to tags. */
export function describeEngine(name: string, { start, translates }: EngineConformance): void {
  describe(`the engine ${name}`, () => {
    let tried: EngineUnderTest;
    beforeEach(async () => {
      tried = await start({});
    });
    afterEach(() => tried.close?.());
    const run = (requests: Iterable<DraftRequest>, cache = createMemoryCache(), signal?: AbortSignal) =>
      collect(draft(requests, { engines: [tried.engine], sourceLocale: 'en', targetLocale: 'kk', cache, signal }));

    test('answers each request once, in order', async () => {
      const requests = Array.from({ length: 130 }, (_, i) => request(`r${i}`, `The <1>summit ${i % 90}</1> began.`));
      const answers = await run(requests);
      expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
      expect(answers.every(({ target }) => (target !== undefined) === translates)).toBe(true);
      expect(answers.every(({ problem }) => problem === undefined)).toBe(true);
    });

    test('never sends what has no words, and gives it back as it was', async () => {
      const requests = [' ', '\n\t', '{1}', '<1>{2}</1>', '<1> </1>', '— {1} …'].map((source, i) =>
        request(`${i}`, source),
      );
      const answers = await run(requests);
      expect(tried.sent()).toEqual([]);
      expect(answers.map(({ target }) => target)).toEqual(requests.map(({ source }) => source));
    });

    test('gives every code back in order, or no target, for any content and any names', async () => {
      const cache = createMemoryCache();
      await fc.assert(
        fc.asyncProperty(fc.array(anyMarked, { maxLength: 20 }), async (contents) => {
          const requests = contents.map(
            ({ source, marks }, i): DraftRequest => ({ id: `${i}`, source, codes: [], marks }),
          );
          for (const [i, answer] of (await run(requests, cache)).entries()) {
            const { source = [], marks = [] } = contents[i] ?? {};
            if (!answer.target) {
              expect(translates ? answer.problem?.code : 'ENGINE_ANSWER_INVALID').toBe('ENGINE_ANSWER_INVALID');
              expect(answer.marks).toEqual([]);
              continue;
            }
            expect(codeFaults(source, answer.target)).toEqual([]);
            expect(answer.target).toEqual(mergeText(answer.target));
            expect(isBlank(answer.target)).toBe(isBlank(source));
            expect(spaceAround(answer.target)).toEqual(spaceAround(source));
            const plain = plainText(answer.target);
            for (const mark of answer.marks) {
              expect(plain.slice(mark.start, mark.end).trim()).not.toBe('');
              if (!mark.keep) continue;
              const asked = marks.find(({ concept }) => concept === mark.concept);
              expect(plain.slice(mark.start, mark.end)).toBe(plainText(source).slice(asked?.start, asked?.end));
            }
          }
        }),
        { numRuns: 40 },
      );
    });

    test('asks its service for nothing twice', async () => {
      const cache = createMemoryCache();
      const requests = [request('1', 'The <1>summit</1> began.'), request('2', 'It ended.')];
      const first = await run(requests, cache);
      const { length } = tried.sent();
      const second = await run(requests, cache);
      expect(tried.sent()).toHaveLength(length);
      expect(second.map(({ target }) => target)).toEqual(first.map(({ target }) => target));
    });

    test('takes a batch of its full size, and each text adds the same to its measure', async () => {
      const { engine } = tried;
      const head = { sourceLocale: 'en', targetLocale: 'kk', markup: 'xml', context: 'A headline' } as const;
      const texts = ['one', 'екі & үш', '<g id="1">four</g>'];
      const empty = engine.measure({ ...head, texts: [] });
      const each = texts.map((text) => engine.measure({ ...head, texts: [text] }) - empty);
      expect(engine.measure({ ...head, texts })).toBe(empty + each.reduce((sum, bytes) => sum + bytes, 0));
    });

    test('stops at once when it is cancelled', async () => {
      await tried.close?.();
      tried = await start({ latencyMs: 5_000 });
      await expect(run([request('1', 'Hello there')], undefined, AbortSignal.abort())).rejects.toMatchObject({
        code: 'CANCELLED',
      });
      expect(tried.sent()).toEqual([]);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 100);
      const begin = Date.now();
      const outcome = await run([request('1', 'Hello there')], undefined, controller.signal).catch(
        (error: unknown) => error,
      );
      if (tried.secret !== undefined) expect(outcome).toMatchObject({ code: 'CANCELLED' });
      expect(Date.now() - begin).toBeLessThan(1_000);
    });

    test('puts its key nowhere', async () => {
      const { secret } = tried;
      const cache = createMemoryCache();
      const kept: unknown[] = [];
      const watched = {
        ...cache,
        put: (...entry: Parameters<typeof cache.put>) => {
          kept.push(entry);
          return cache.put(...entry);
        },
      };
      const answers = await run([request('1', 'Hello there')], watched);
      expect(JSON.stringify([answers, kept, tried.engine])).not.toContain(secret ?? '\u0000');
    });
  });
}

/** White space at the ends of a content, outside of its codes. */
function spaceAround(value: Content): readonly [string, string] {
  const first = value[0];
  const last = value.at(-1);
  return [
    first?.type === 'text' ? first.value.slice(0, first.value.length - first.value.trimStart().length) : '',
    last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '',
  ];
}
