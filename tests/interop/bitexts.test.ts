// What our pipeline writes, read by somebody else: the `xliff` package for bitexts, a bare XML parser for memories.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { type XliffUnits, xliff2js, xliff12ToJs } from 'xliff';
import {
  type Bitext,
  type BitextUnit,
  plainText,
  readBitext,
  segments,
  translate,
  unitSource,
} from '../../src/index.js';
import { TestProject } from '../cli/project.js';

const locales = ['kk', 'ru', 'uz'];
const documents = ['samarkand-summit', 'sco-explainer', 'site'];
const versions = ['2.0', '2.1', '1.2'];
const projects = new Map<string, TestProject>();

/** The sample as each version writes it from its sources and memories. */
beforeAll(async () => {
  for (const version of versions) {
    const project = TestProject.sample();
    projects.set(version, project);
    project.remove('locales');
    project.write('tarjuman.config.yaml', `${project.read('tarjuman.config.yaml')}\nxliff:\n  version: '${version}'\n`);
    expect(await translate({ cwd: project.folder, environment: {} })).toMatchObject({ failures: [] });
  }
}, 120_000);

afterAll(() => {
  for (const project of projects.values()) project.dispose();
});

function read(version: string, path: string): string {
  return projects.get(version)?.read(path) ?? '';
}

async function theirs(version: string, xliff: string) {
  const {
    sourceLanguage,
    targetLanguage,
    resources = {},
  } = await (version === '1.2' ? xliff12ToJs : xliff2js)(xliff, {
    inlineAsString: false,
  });
  const units: XliffUnits = Object.assign({}, ...Object.values(resources));
  return { sourceLanguage, targetLanguage, files: Object.keys(resources), units };
}

/** The package joins no segments, and makes objects of codes: units of one plain sentence are what it can compare. */
function plainSentence(unit: BitextUnit): { source: string; target: string | undefined } | undefined {
  const [segment, ...others] = segments(unit);
  if (!segment || others.length > 0) return undefined;
  const { source, target } = segment;
  if ([...source, ...(target ?? [])].some((piece) => piece.type !== 'text')) return undefined;
  return { source: plainText(source), target: target && plainText(target) };
}

describe.each(
  versions.flatMap((version) => locales.flatMap((locale) => documents.map((name) => [version, locale, name]))),
)('the xliff package reads XLIFF %s in %s of %s', (version = '', locale = '', name = '') => {
  const bitextOf = (): [string, Bitext] => {
    const text = read(version, `locales/${locale}/${name}.xlf`);
    return [text, readBitext(text)];
  };

  test('with the same languages and units', async () => {
    const [text, bitext] = bitextOf();
    const found = await theirs(version, text);
    expect(found).toMatchObject({ sourceLanguage: 'en', targetLanguage: locale });
    expect(found.files).toHaveLength(1);
    expect(Object.keys(found.units)).toEqual(bitext.units.map(({ id }) => id));
    expect(bitext).toMatchObject({ version, targetLocale: locale });
  });

  test('with the same texts', async () => {
    const [text, bitext] = bitextOf();
    const { units } = await theirs(version, text);
    const plain = bitext.units.flatMap((unit) => {
      const sentence = plainSentence(unit);
      return sentence ? [{ id: unit.id, ...sentence }] : [];
    });
    expect(plain.length).toBeGreaterThan(bitext.units.length / 5);
    expect(plain.filter(({ target }) => target !== undefined).length).toBeGreaterThan(0);
    expect(plain.map(({ id }) => ({ id, source: units[id]?.source, target: units[id]?.target }))).toEqual(plain);
  });
});

test('XLIFF 1.2 shows a unit of several sentences to others as one source text', async () => {
  const text = read('1.2', 'locales/ru/samarkand-summit.xlf');
  const { units } = await theirs('1.2', text);
  const several = readBitext(text).units.filter((unit) => segments(unit).length > 1);
  expect(several.length).toBeGreaterThan(5);
  for (const unit of several) expect(units[unit.id]?.source).toBe(plainText(unitSource(unit)));
});

test('the three versions say the same', () => {
  for (const path of locales.flatMap((locale) => documents.map((name) => `locales/${locale}/${name}.xlf`))) {
    const [first, ...others] = versions.map((version) => pairs(readBitext(read(version, path))));
    for (const other of others) expect(other).toEqual(first);
  }
});

function pairs(bitext: Bitext) {
  return bitext.units.map((unit) => [unit.id, segments(unit).map(({ source, target }) => [source, target])]);
}

interface TranslationUnit {
  readonly texts: Map<string, string>;
}

/** The units of a TMX text by a parser that knows nothing of ours; throws where it is not well-formed. */
function translationUnits(tmx: string): readonly TranslationUnit[] {
  const units: TranslationUnit[] = [];
  let language = '';
  let text: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'tu') units.push({ texts: new Map() });
    if (name === 'tuv') language = attributes['xml:lang']?.value ?? '';
    if (name === 'seg') text = '';
  });
  parser.on('text', (value) => {
    if (text !== undefined) text += value;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'seg') return;
    units.at(-1)?.texts.set(language, text ?? '');
    text = undefined;
  });
  parser.write(tmx).close();
  return units;
}

test.each(locales)('the memory in %s is TMX with a text in both languages in each unit', (locale) => {
  const tmx = memory(locale);
  expect(tmx).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tmx version="1\.4">/);
  const units = translationUnits(tmx);
  expect(units.length).toBeGreaterThan(50);
  for (const { texts } of units) {
    expect([...texts.keys()]).toEqual(['en', locale]);
    expect([...texts.values()].filter((value) => value.trim() === '')).toEqual([]);
  }
});

test.each(locales)('the memory in %s has the pairs of the bitexts as other tools see them', (locale) => {
  const units = translationUnits(memory(locale));
  const remembered = new Set(units.map(({ texts }) => `${texts.get('en')} = ${texts.get(locale)}`));
  const plain = documents
    .flatMap((name) =>
      readBitext(read('2.0', `locales/${locale}/${name}.xlf`)).units.flatMap((unit) => plainSentence(unit) ?? []),
    )
    .flatMap(({ source, target }) => (target === undefined ? [] : [`${source} = ${target}`]));
  expect(plain.length).toBeGreaterThan(30);
  expect(plain.filter((pair) => !remembered.has(pair))).toEqual([]);
});

function memory(locale: string): string {
  return read('2.0', `memory/${locale}.tmx`);
}
