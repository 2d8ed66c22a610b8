import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { combineGlossaries, parseGlossary } from '../../src/glossary/index.js';
import { fixture, glossary } from './sample.js';

function failure(csv: string): TarjumanError {
  try {
    parseGlossary(csv, 'glossary/names.csv');
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('parsed');
}

describe('parseGlossary', () => {
  test('reads facts, names, variants and the line of each row', () => {
    expect(glossary.entries[1]).toEqual({
      concept: 'capital',
      kind: 'place',
      pos: 'propn',
      gender: 'm',
      validFrom: '2019-03-23',
      validTo: '2022-09-16',
      keep: false,
      names: new Map([
        ['en', { preferred: 'Nur-Sultan', admitted: [], forbidden: [] }],
        ['kk', { preferred: 'Нұр-Сұлтан', admitted: [], forbidden: ['Нур-Султан'] }],
        ['ru', { preferred: 'Нур-Султан', admitted: [], forbidden: ['Нұр-Сұлтан'] }],
        ['uz', { preferred: 'Nur-Sulton', admitted: [], forbidden: ['Nur-Sultan'] }],
      ]),
      note: 'renamed for three years',
      place: { file: 'capitals.csv', line: 3 },
    });
  });

  test('reads what a spreadsheet saves: semicolons, byte order mark, CRLF, few columns', () => {
    const { entries } = parseGlossary(fixture('semicolons.csv'), 'semicolons.csv');
    expect(entries.map(({ concept }) => concept)).toEqual(['Almaty', 'Nur-Sultan; the city']);
    expect(entries[1]?.names.get('kk')).toEqual({ preferred: 'Нұр-Сұлтан', admitted: ['Елорда'], forbidden: [] });
  });

  test('reads tabs, empty lines and an empty file', () => {
    expect(parseGlossary('id\ten\n\na\tAlmaty\n\t\n', 'x.csv').entries).toHaveLength(1);
    expect(parseGlossary('', 'x.csv').entries).toEqual([]);
  });

  test.each([
    ['id,en,kk\na,Almaty\n', 'GLOSSARY_COLUMNS', 'glossary/names.csv:2 has 2 columns, the header 3'],
    ['id,en,kk\n\na,Astana, the city,Астана\n', 'GLOSSARY_COLUMNS', 'glossary/names.csv:3 has 4 columns, the header 3'],
    ['id,en\na,"Almaty\n', 'GLOSSARY_COLUMNS', 'not well-formed CSV'],
    ['id,en,gendre\na,b,m\n', 'GLOSSARY_HEADER', 'unknown column "gendre" (column 3)'],
    ['id,en,kk_forbiden\na,b,c\n', 'GLOSSARY_HEADER', 'unknown column "kk_forbiden"'],
    ['id,en,en\na,b,c\n', 'GLOSSARY_HEADER', 'the column "en" twice'],
    ['id,kind,note\na,b,c\n', 'GLOSSARY_HEADER', 'no column with names'],
    ['id,en,valid_from\na,b,2019-02-30\n', 'GLOSSARY_VALUE', ':2 valid_from "2019-02-30" is not a date'],
    ['en,valid_from,valid_to\na,2022-09-17,2019-03-22\n', 'GLOSSARY_VALUE', 'is before valid_from "2022-09-17"'],
    ['en,translate\na,maybe\n', 'GLOSSARY_VALUE', 'translate "maybe" is neither yes nor no'],
    ['en,gender\na,x\n', 'GLOSSARY_VALUE', 'gender "x" is not known'],
  ])('refuses %j', (csv, code, message) => {
    const error = failure(csv);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.hint).toBeTruthy();
    expect(error.place?.file).toBe('glossary/names.csv');
  });

  test('names the column or language that was meant', () => {
    expect(failure('id,en,gendre\n').hint).toContain('"gender"');
    expect(failure('id,en,kk,kk_forbiden\n').hint).toContain('"kk_forbidden"');
    expect(failure('id,en,kz\n').hint).toContain('"kk"');
  });
});

describe('combineGlossaries', () => {
  test('lets the earlier glossary decide on a concept, with all its rows', () => {
    const own = parseGlossary('id,kk\ncapital,Елорда\nnew,Жаңа\n', 'own.csv');
    const both = combineGlossaries([own, glossary]);
    expect(both.entries.filter(({ concept }) => concept === 'capital')).toEqual([own.entries[0]]);
    expect(both.entries).toHaveLength(glossary.entries.length - 3 + 2);
  });
});
