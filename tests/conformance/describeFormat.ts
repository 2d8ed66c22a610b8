// What every format promises, as tests: a member's suite gives its fixtures and its nastiest inputs.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import type { Body, SourceDocument, TextRun, Translations, Unit } from '../../src/core/document.js';
import { TarjumanError } from '../../src/core/errors.js';
import { type Content, type Inline, isBlank, mergeText } from '../../src/core/inline.js';
import type { Format } from '../../src/formats/index.js';

export interface FormatSuite {
  readonly name: string;
  readonly load: () => Promise<Format>;
  /** Contents of real-looking files by path. */
  readonly fixtures: Readonly<Record<string, string>>;
  /** Inputs that must give a document, quickly; by what is special about them. */
  readonly adversarial: Readonly<Record<string, string>>;
  /** Nesting without end: refused by name, not by a crash. */
  readonly tooDeep?: string;
}

const sourceLocale = 'en';
const targetLocale = 'kk';

export function describeFormat(suite: FormatSuite): void {
  const read = async (path: string, text: string) => {
    const format = await suite.load();
    return { format, document: format.extract({ path, text, sourceLocale }) };
  };
  const fixtures = Object.entries(suite.fixtures);
  const adversarial = Object.entries(suite.adversarial).map(([name, text]) => [name, text] as const);

  describe(`${suite.name} as a format`, () => {
    test.each(fixtures)('%s: merging an untouched document gives the same body', async (path, text) => {
      const { format, document } = await read(path, text);
      const merged = format.merge(document, untouched(document), sourceLocale);
      expect(merged).toEqual({ meta: document.meta, body: document.body });
    });

    test.each(fixtures)('%s: without any translation the source stays, in the source language', async (path, text) => {
      const { format, document } = await read(path, text);
      expect(format.merge(document, new Map(), sourceLocale).body).toEqual(document.body);
    });

    test.each(fixtures)('%s: keys are unique, in the source and for another language', async (path, text) => {
      const { format, document } = await read(path, text);
      for (const units of [document.units, format.unitsFor(document, targetLocale), format.unitsFor(document, 'ru')]) {
        expect(new Set(units.map((unit) => unit.key)).size).toBe(units.length);
        expect(units.length).toBeGreaterThan(0);
      }
    });

    test.each(fixtures)('%s: units have text, their codes balance and are described', async (path, text) => {
      const { format, document } = await read(path, text);
      expect([...document.units, ...format.unitsFor(document, 'ru')].flatMap(faultsOf)).toEqual([]);
    });

    test.each(fixtures)('%s: units know their line', async (path, text) => {
      const { document } = await read(path, text);
      const lines = text.split('\n').length;
      for (const unit of document.units) {
        expect(unit.line).toBeGreaterThanOrEqual(1);
        expect(unit.line).toBeLessThanOrEqual(lines);
      }
    });

    test.each(fixtures)('%s: extraction does not depend on earlier calls', async (path, text) => {
      const { format, document } = await read(path, text);
      format.merge(document, pseudo(format.unitsFor(document, targetLocale)), targetLocale);
      expect(format.extract({ path, text, sourceLocale })).toEqual(document);
    });

    test.each(fixtures)('%s: merging changes neither the document nor the translations', async (path, text) => {
      const { format, document } = await read(path, text);
      const translations = pseudo(format.unitsFor(document, targetLocale));
      deepFreeze(document);
      for (const runs of translations.values()) deepFreeze(runs);
      expect(() => format.merge(document, translations, targetLocale)).not.toThrow();
      expect(() => format.merge(document, new Map(), targetLocale)).not.toThrow();
    });

    test.each(fixtures)('%s: every translation is in its place and no source text is left', async (path, text) => {
      const { format, document } = await read(path, text);
      const units = format.unitsFor(document, targetLocale);
      const merged = format.merge(document, pseudo(units), targetLocale);
      const texts = [...textsOf(merged.body), ...metaTexts(merged.meta)];
      const all = texts.join('\n');
      for (const unit of units) {
        expect(all.split(mark(unit.key)).length - 1).toBeGreaterThanOrEqual(1);
        for (const piece of unit.content) {
          if (piece.type === 'text' && /\p{L}{4}/u.test(piece.value)) expect(texts).not.toContain(piece.value.trim());
        }
      }
    });

    test.each(fixtures)('%s: broken codes in a target never cost text', async (path, text) => {
      const { format, document } = await read(path, text);
      const units = format.unitsFor(document, targetLocale);
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), (random) => {
          const translations = new Map(units.map((unit) => [unit.key, [{ content: damaged(unit, random) }]]));
          const merged = format.merge(document, translations, targetLocale);
          const all = `${textsOf(merged.body).join('')}${metaTexts(merged.meta).join('')}`;
          // An attribute goes with its element when a target drops that.
          for (const unit of units.filter(({ kind }) => kind !== 'attribute')) {
            const words = translations.get(unit.key)?.flatMap(({ content }) => content) ?? [];
            for (const piece of words) if (piece.type === 'text') expect(all).toContain(piece.value.trim());
          }
        }),
        { numRuns: 20 },
      );
    });

    test.each(adversarial)('survives %s', async (_name, text) => {
      const started = performance.now();
      const { format, document } = await read('nasty', text);
      expect(document.units.flatMap(faultsOf)).toEqual([]);
      expect(format.merge(document, untouched(document), sourceLocale).body).toEqual(document.body);
      expect(performance.now() - started).toBeLessThan(20_000);
    });

    if (suite.tooDeep !== undefined) {
      test('refuses nesting without end by name', async () => {
        const format = await suite.load();
        const file = { path: 'deep', text: suite.tooDeep ?? '', sourceLocale };
        expect(() => format.extract(file)).toThrow(TarjumanError);
        expect(() => format.extract(file)).toThrow(/levels deep/);
      });
    }
  });
}

export function untouched(document: SourceDocument): Translations {
  return new Map(document.units.map((unit) => [unit.key, [{ content: unit.content }]]));
}

function mark(key: string): string {
  return `⟦${key}⟧`;
}

/** Each unit's words replaced by its key, its codes kept. */
function pseudo(units: readonly Unit[]): Map<string, readonly TextRun[]> {
  return new Map(
    units.map((unit) => {
      const content = unit.content.map(
        (piece): Inline => (piece.type === 'text' ? { type: 'text', value: mark(unit.key) } : piece),
      );
      return [unit.key, [{ content }]];
    }),
  );
}

/** A unit's content with codes dropped, doubled, moved and unknown, by chance. */
function damaged(unit: Unit, random: fc.Stream<number>): Content {
  const pieces = unit.content.flatMap((piece): readonly Inline[] => {
    if (piece.type === 'text') return [piece];
    const chance = random.next().value ?? 0;
    const unknown: Inline = { type: 'open', id: 'unknown' };
    const end: Inline = { type: 'close', id: piece.id };
    const ways: readonly (readonly Inline[])[] = [[piece], [], [piece, piece], [unknown, piece], [end]];
    return ways[chance % ways.length] ?? [];
  });
  const turn = (random.next().value ?? 0) % 3;
  return mergeText(turn === 0 ? [...pieces].reverse() : pieces);
}

/** What is wrong with a unit; nothing, for a sound one. */
function faultsOf(unit: Unit): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const codes = new Map(unit.codes.map((code) => [code.id, code]));
  if (isBlank(unit.content)) faults.push('no text');
  if (mergeText(unit.content).length !== unit.content.length) faults.push('neighbouring or empty texts');
  if (codes.size !== unit.codes.length) faults.push('two codes of one id');
  for (const piece of unit.content) {
    if (piece.type === 'text') {
      if (forbiddenInXml.test(piece.value)) faults.push('a character that XML cannot hold');
      continue;
    }
    const code = codes.get(piece.id);
    if (!code?.data) faults.push(`code ${piece.id} is not described`);
    if ((code?.closeData === undefined) !== (piece.type === 'ph'))
      faults.push(`code ${piece.id} is of the wrong shape`);
    if (piece.type === 'open') open.push(piece.id);
    if (piece.type === 'close' && open.pop() !== piece.id) faults.push(`code ${piece.id} is badly nested`);
  }
  if (open.length > 0) faults.push('codes that do not close');
  return faults.map((fault) => `${unit.key}: ${fault}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const forbiddenInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

function metaTexts(meta: SourceDocument['meta']): readonly string[] {
  return [meta.title ?? '', meta.description ?? '', meta.author ?? '', ...(meta.tags ?? [])];
}

/** All words of a body: text nodes and attributes, or the texts of a resource. */
function textsOf(body: Body): readonly string[] {
  if (body.type === 'resource') {
    const texts: string[] = [];
    JSON.parse(body.text, (_key, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    return texts;
  }
  const visit = (node: Nodes): readonly string[] => {
    if (node.type === 'text') return [node.value.trim()];
    const own = node.type === 'element' ? Object.values(node.properties).map(String) : [];
    return 'children' in node ? [...own, ...node.children.flatMap(visit)] : own;
  };
  return visit(body.tree);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
