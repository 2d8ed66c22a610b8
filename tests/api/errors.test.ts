import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  check,
  errorCodes,
  extract,
  formatPlace,
  readBitext,
  render,
  TarjumanError,
  translate,
  writeBitext,
} from '../../src/index.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
beforeEach(() => {
  project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk, ru]\n',
    'source/ferry.txt': 'Ferry Back\n\nThe ferry is back.\n',
  });
});
afterEach(() => project.dispose());

async function errorOf(work: () => unknown): Promise<TarjumanError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** What users do wrong, and the code, place and hint they get. */
const mistakes: readonly (readonly [string, () => unknown, { code: string; place?: object; hint: string }])[] = [
  [
    'a folder without a configuration',
    () => project.remove('tarjuman.config.yaml'),
    { code: 'CONFIG_NOT_FOUND', place: { file: 'tarjuman.config.yaml' }, hint: 'tarjuman init' },
  ],
  [
    'a misspelt key',
    () => project.write('tarjuman.config.yaml', 'sourceLocale: en\ntargetLocale: [kk]\n'),
    { code: 'CONFIG_UNKNOWN_KEY', place: { line: 2, column: 1 }, hint: 'targetLocales' },
  ],
  [
    'a wrong value',
    () => project.write('tarjuman.config.yaml', 'xliff:\n  version: "3.0"\n'),
    { code: 'CONFIG_INVALID', place: { line: 2, column: 12 }, hint: 'docs/configuration.md' },
  ],
  [
    'no sources',
    () => project.remove('source'),
    { code: 'SOURCE_MISSING', place: { file: 'source' }, hint: 'put an article' },
  ],
  [
    'two sources of one page',
    () => project.write('source/ferry.md', 'Another.\n'),
    { code: 'PAGE_COLLISION', place: { file: 'source/ferry.txt' }, hint: 'Rename' },
  ],
];

describe.each(mistakes)('%s', (_, make, expected) => {
  test.each([
    ['translate', translate],
    ['check', check],
    ['render', render],
  ] as const)('stops %s with code, place and remedy, and leaves the files alone', async (_command, work) => {
    make();
    const before = project.snapshot('source', 'locales', 'memory', 'public');
    const error = await errorOf(() => work({ cwd: project.folder }));
    expect(error).toMatchObject({
      code: expected.code,
      exitStatus: 2,
      ...(expected.place && { place: expected.place }),
    });
    expect(error.hint).toContain(expected.hint);
    expect(error.message).not.toBe('');
    expect(project.snapshot('source', 'locales', 'memory', 'public')).toEqual(before);
  });
});

test.each([
  ['kz', 'LOCALE_UNKNOWN', 'kk'],
  ['en', 'LOCALE_IS_SOURCE', 'kk, ru'],
  ['not a locale', 'LOCALE_UNKNOWN', 'kk'],
])('to: %s is refused and names what there is', async (locale, code, named) => {
  const error = await errorOf(() => translate({ cwd: project.folder, to: [locale] }));
  expect(error.code).toBe(code);
  expect(`${error.message} ${error.hint}`).toContain(named);
});

test.each([
  ['a.docx', 'x', { code: 'FORMAT_UNKNOWN', place: { file: 'a.docx' } }],
  ['a.txt', Uint8Array.of(0x41, 0xff, 0x42), { code: 'FILE_NOT_UTF8', place: { file: 'a.txt' } }],
  ['a.md', '---\ntitle: [\n---\nText.\n', { code: 'FRONT_MATTER_INVALID', place: { file: 'a.md' } }],
  ['a.json', '{\n  "a": "b"\n  "c": "d"\n}', { code: 'RESOURCE_JSON_INVALID', place: { file: 'a.json', line: 3 } }],
] as const)('extract refuses %s with a place and a hint', async (path, content, expected) => {
  const error = await errorOf(() => extract({ path, content }));
  expect(error).toMatchObject(expected);
  expect(error.hint).toMatch(/./);
});

test.each([
  ['<xliff version="1.2">\n  <file>\n</xliff>', { code: 'XLIFF_NOT_WELL_FORMED', place: { file: 'x.xlf', line: 3 } }],
  ['<tmx version="1.4"/>', { code: 'XLIFF_STRUCTURE', place: { file: 'x.xlf', line: 1, column: 1 } }],
  ['<xliff version="3.0"/>', { code: 'XLIFF_VERSION', place: { file: 'x.xlf', line: 1 } }],
])('readBitext refuses %j with line and column', async (text, expected) => {
  const error = await errorOf(() => readBitext(text, { file: 'x.xlf' }));
  expect(error).toMatchObject(expected);
  expect(formatPlace(error.place)).toMatch(/^x\.xlf:\d+:\d+/);
  expect(error.hint).toMatch(/./);
});

test('writeBitext refuses two units of one id', async () => {
  const unit = { id: 'u1', parts: [], codes: [], notes: [], suggestions: [] };
  const bitext = {
    version: '2.0',
    sourceLocale: 'en',
    targetLocale: 'kk',
    original: 'a',
    units: [unit, unit],
  } as const;
  expect(await errorOf(() => writeBitext(bitext))).toMatchObject({ code: 'XLIFF_STRUCTURE', place: { unit: 'u1' } });
});

test('what stops one document is in the summary, and the others are done', async () => {
  project.write('source/broken.json', '{"a": }');
  project.write('source/good.txt', 'Good News\n\nAll is well.\n');
  const { failures, processed, written } = await translate({ cwd: project.folder, environment: {} });
  expect(failures).toMatchObject([
    { name: 'TarjumanError', code: 'RESOURCE_JSON_INVALID', place: { file: 'source/broken.json', line: 1 } },
  ]);
  expect(processed).toBe(2);
  expect(written).toContain('locales/kk/good.xlf');
});

test('every code leads to an exit status', () => {
  expect(new Set(Object.values(errorCodes))).toEqual(new Set([2, 3, 130]));
});
