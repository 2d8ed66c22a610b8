import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TarjumanError } from '../../src/core/errors.js';
import { contentKey, plainText, text } from '../../src/core/inline.js';
import { createMemory, type MemoryPair, readTmx, upsert, writeTmx } from '../../src/memory/index.js';
import { normalizePair } from '../../src/memory/pair.js';
import { pair, pairs as somePairs } from './pairs.js';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/tmx/${name}`, import.meta.url), 'utf8');
}

describe('reading TMX', () => {
  test('understands what we write', () => {
    const { pairs, sourceLocale, skipped } = readTmx(fixture('kk.tmx'), { file: 'kk.tmx' });
    expect({ sourceLocale, skipped }).toEqual({ sourceLocale: 'en', skipped: 0 });
    expect(pairs).toEqual([
      {
        source: [
          text('People met in '),
          { type: 'open', id: '1' },
          text('Almaty'),
          { type: 'close', id: '1' },
          text('.'),
        ],
        target: [
          text('Жұрт '),
          { type: 'open', id: '1' },
          text('Алматыда'),
          { type: 'close', id: '1' },
          text(' жиналды.'),
        ],
        sourceLocale: 'en',
        targetLocale: 'kk',
        before: '',
        after: '~ghP25H9lxgJK',
        state: 'reviewed',
        document: 'news/rally.md',
        unit: 'u2',
        codes: [{ id: '1', type: 'fmt', subType: 'xlf:b', data: '<strong>', closeData: '</strong>' }],
      },
      {
        source: [text('A bell\u0007 & a drum.')],
        target: [text('Қоңырау\u0007 & дабыл.')],
        sourceLocale: 'en',
        targetLocale: 'kk',
        state: 'translated',
        document: 'news/rally.md',
        unit: 'u10',
        changed: '2026-11-20T08:00:00Z',
        codes: [],
      },
    ]);
  });

  test('understands a memory of OmegaT, its contexts and dates', () => {
    const { pairs } = readTmx(fixture('omegat.tmx'), { file: 'omegat.tmx' });
    expect(pairs.map(({ changed }) => changed)).toEqual(['2026-09-14T08:30:00Z', '2026-09-14T08:45:00Z']);
    const match = createMemory(pairs).match({
      source: [text('Nobody knows.')],
      before: 'Who will come?',
      after: 'The road is closed.',
      targetLocale: 'kk',
    });
    expect(match).toMatchObject({ kind: 'in-context', target: [text('Ешкім білмейді.')] });
    expect(match?.pair.document).toBe('news/summit.txt');
  });

  test('understands codes and states of Studio', () => {
    const { pairs, skipped } = readTmx(fixture('studio.tmx'), { file: 'studio.tmx' });
    expect(skipped).toBe(1);
    expect(pairs).toHaveLength(1);
    const [one] = pairs;
    expect(one).toMatchObject({ state: 'reviewed', sourceLocale: 'en-US', targetLocale: 'ru-RU' });
    expect(one?.changed).toBe('2025-03-02T10:11:12Z');
    expect(one?.target.map((piece) => (piece.type === 'text' ? piece.value : `${piece.type} ${piece.id}`))).toEqual([
      'ph 2',
      ' открывается ',
      'open 1',
      'саммит',
      'close 1',
      '.',
    ]);
  });

  test('gives a pair for each other language, from the language that is the source', () => {
    const { pairs, sourceLocale } = readTmx(fixture('multilingual.tmx'), { file: 'm.tmx' });
    expect(sourceLocale).toBeUndefined();
    expect(
      pairs.map((one) => [one.sourceLocale, plainText(one.source), one.targetLocale, plainText(one.target)]),
    ).toEqual([
      ['ru', 'Дорога & мост', 'kk', 'Жол & көпір'],
      ['ru', 'Дорога & мост', 'uz-Latn', 'Yoʻl & koʻprik'],
      ['en', 'See the map now.', 'kk', 'Енді картаны қараңыз.'],
    ]);
    expect(pairs[2]?.codes.map(({ type, data, closeData }) => [type, data, closeData])).toEqual([
      ['link', '', ''],
      ['fmt', '<b>', ''],
      ['other', 'A note.', undefined],
    ]);
    const [source, target] = [pairs[2]?.source ?? [], pairs[2]?.target ?? []];
    expect(contentKey(source).replace(/[^\uE000-\uE003]/g, '')).toBe(
      contentKey(target).replace(/[^\uE000-\uE003]/g, ''),
    );
  });

  test.each([
    ['a tag that is not closed', '<tmx>\n<body>\n<tu></body></tmx>', 3, 'unexpected close tag'],
    ['an unknown entity', '<tmx><body>\n  &nope;</body></tmx>', 2, 'undefined entity'],
    ['another format', '<?xml version="1.0"?>\n<xliff version="2.0"/>', 2, 'the root element is <xliff>, not <tmx>'],
    ['no text at all', '', 1, 'root element'],
    ['no XML', 'source\ttarget', 1, 'text data outside of root node'],
  ])('names file, line and column of %s', (_, broken, line, reason) => {
    const read = (): unknown => readTmx(broken, { file: 'memory/kk.tmx' });
    expect(read).toThrow(TarjumanError);
    expect(read).toThrow(reason);
    expect(read).toThrow(`memory/kk.tmx:${line}:`);
    expect(read).toThrow(
      expect.objectContaining({ code: 'TMX_NOT_WELL_FORMED', place: expect.objectContaining({ line }) }),
    );
  });

  test('reads 20,000 units in moments', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      pair(`Sentence number ${i}.`, `${i}-сөйлем.`, { unit: `u${i}` }),
    );
    const written = writeTmx(many, { sourceLocale: 'en' });
    const start = performance.now();
    expect(readTmx(written, { file: 'x' }).pairs).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('writing TMX', () => {
  test('a file of ours comes back byte for byte', () => {
    const { pairs } = readTmx(fixture('kk.tmx'), { file: 'kk.tmx' });
    expect(writeTmx(pairs, { sourceLocale: 'en' })).toBe(fixture('kk.tmx'));
    expect(writeTmx(pairs.toReversed(), { sourceLocale: 'en' })).toBe(fixture('kk.tmx'));
  });

  test.each(['kk.tmx', 'omegat.tmx', 'studio.tmx', 'multilingual.tmx'])(
    'what %s holds changes nothing in it',
    (name) => {
      const before = fixture(name);
      const after = writeTmx(readTmx(before, { file: name }).pairs, { sourceLocale: 'en', onto: before });
      expect(after).toBe(before.replace('encoding="utf-16"', 'encoding="UTF-8"'));
    },
  );

  test('changes one unit and keeps what others wrote into it', () => {
    const before = fixture('studio.tmx');
    const [known] = readTmx(before, { file: 'studio.tmx' }).pairs;
    if (!known) throw new Error('the fixture has a pair');
    const { changed, ...rest } = known;
    const after = writeTmx([{ ...rest, target: [text('Саммит начинается')], state: 'final' }], {
      sourceLocale: 'en',
      onto: before,
    });
    expect(after).toContain('<tu tuid="17" creationdate="20250301T090000Z" creationid="bek" usagecount="4">');
    expect(after).toContain('<prop type="x-Origin">TM</prop>');
    expect(after).toContain('<prop type="x-client">Example Press</prop>');
    expect(after).toContain('<seg>Саммит начинается</seg>');
    expect(after).toContain('<note>Only English so far.</note>');
    expect(after).not.toContain('20250302T101112Z');
    const [again] = readTmx(after, { file: 'x' }).pairs;
    expect(again).toMatchObject({ state: 'final', target: [text('Саммит начинается')], sourceLocale: 'en-US' });
  });

  test('keeps the other languages of a unit when one changes', () => {
    const before = fixture('multilingual.tmx');
    const pairs = readTmx(before, { file: 'm.tmx' }).pairs.slice(0, 1);
    const after = writeTmx(
      pairs.map((one) => ({ ...one, target: [text('Көпір мен жол')] })),
      { sourceLocale: 'en', onto: before },
    );
    expect(after).not.toContain('Жол &amp; көпір');
    const again = readTmx(after, { file: 'x' }).pairs.map((one) => [
      one.sourceLocale,
      one.targetLocale,
      plainText(one.target),
    ]);
    expect(again).toEqual(
      expect.arrayContaining([
        ['ru', 'kk', 'Көпір мен жол'],
        ['ru', 'uz-Latn', 'Yoʻl & koʻprik'],
        ['en', 'kk', 'Енді картаны қараңыз.'],
      ]),
    );
    expect(again).toHaveLength(3);
    expect(after).toContain('<!-- the end -->');
  });

  test('adds a unit where it belongs and touches no other line', () => {
    const before = fixture('kk.tmx');
    const after = writeTmx([pair('New.', 'Жаңа.', { document: 'news/rally.md', unit: 'u3' })], {
      sourceLocale: 'en',
      onto: before,
    });
    const [head, tail] = after.split(
      /\n {4}<tu>\n {6}<prop type="x-tarjuman-document">news\/rally.md<\/prop>\n {6}<prop type="x-tarjuman-unit">u3.*?<\/tu>/s,
    );
    expect(`${head}${tail}`).toBe(before);
    expect(readTmx(after, { file: 'x' }).pairs.map(({ unit }) => unit)).toEqual(['u2', 'u3', 'u10']);
  });

  test('keeps the line ends of the file', () => {
    const before = fixture('kk.tmx').replaceAll('\n', '\r\n');
    const after = writeTmx([pair('New.', 'Жаңа.')], { sourceLocale: 'en', onto: before });
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readTmx(after, { file: 'x' }).pairs).toHaveLength(3);
  });

  test.each([
    ['an empty body', '<tmx version="1.4"><header srclang="en"/><body/></tmx>'],
    ['no body', '<tmx version="1.4"><header srclang="en"/></tmx>'],
    ['a byte order mark', '\uFEFF<tmx version="1.4"><header srclang="en"/><body></body></tmx>'],
  ])('adds to a file with %s', (_, onto) => {
    const one = pair('New.', 'Жаңа.');
    expect(readTmx(writeTmx([one], { sourceLocale: 'en', onto }), { file: 'x' }).pairs).toEqual([normalizePair(one)]);
  });

  test('a pair with another source than the header says so', () => {
    const one = pair('Новый.', 'Жаңа.', { sourceLocale: 'ru' });
    const written = writeTmx([one], { sourceLocale: 'en' });
    expect(written).toContain('<tu srclang="ru">');
    expect(readTmx(written, { file: 'x' }).pairs).toEqual([normalizePair(one)]);
  });
});

describe('laws', () => {
  const sort = (list: readonly MemoryPair[]): readonly string[] =>
    list.map((one) => JSON.stringify(normalizePair(one))).sort();

  test('what is written is read again', () => {
    fc.assert(
      fc.property(somePairs, (list) => {
        const kept = upsert([], ...list);
        const written = writeTmx(kept, { sourceLocale: 'en' });
        expect(sort(readTmx(written, { file: 'x' }).pairs)).toEqual(sort(kept));
        expect(writeTmx(readTmx(written, { file: 'x' }).pairs, { sourceLocale: 'en' })).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  test('writing in two steps gives the bytes of one', () => {
    fc.assert(
      fc.property(somePairs, somePairs, (first, second) => {
        const before = upsert([], ...first);
        const after = upsert(before, ...second);
        const onto = writeTmx(before, { sourceLocale: 'en' });
        const steps = writeTmx(after, { sourceLocale: 'en', onto });
        expect(sort(readTmx(steps, { file: 'x' }).pairs)).toEqual(sort(after));
        const onlyAdded = before.every((one) => after.includes(one));
        if (onlyAdded) expect(steps).toBe(writeTmx(after, { sourceLocale: 'en' }));
        expect(writeTmx(after, { sourceLocale: 'en', onto: steps })).toBe(steps);
      }),
      { numRuns: 500 },
    );
  });
});
