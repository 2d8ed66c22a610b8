import { CsvError, parse } from 'csv-parse/sync';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import { type Column, type Fact, readColumns } from './columns.js';
import type { Entry, Glossary, Names } from './types.js';

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a glossary from CSV (RFC 4180; comma, semicolon or tab, with or without byte order mark). The columns are
 * described in docs/glossary.md; which of them there are is free.
 * @param file its name, for messages.
 * @throws {TarjumanError} `GLOSSARY_HEADER`, `GLOSSARY_COLUMNS` (a row with too many or too few cells, or broken
 *   quotes), `GLOSSARY_VALUE` (a cell that its column does not allow); each with the line.
 * @example
 * parseGlossary('id,en,kk\ntoqaev,Toqaev,Тоқаев\n', 'glossary/names.csv').entries.length; // 1
 */
export function parseGlossary(text: string, file: string): Glossary {
  const [header, ...rows] = readRows(text, file);
  if (!header) return { entries: [] };
  const columns = readColumns(header.cells, file);
  return {
    entries: rows.filter(hasContent).map((row) => {
      if (row.cells.length !== columns.length) throw wrongWidth(row, columns.length, file);
      return readEntry(row, columns, file);
    }),
  };
}

/** Several glossaries as one: where two know a concept, the earlier one's rows count. */
export function combineGlossaries(glossaries: readonly Glossary[]): Glossary {
  const owner = new Map<string, Glossary>();
  const entries: Entry[] = [];
  for (const glossary of glossaries) {
    for (const entry of glossary.entries) {
      const first = owner.get(entry.concept) ?? glossary;
      owner.set(entry.concept, first);
      if (first === glossary) entries.push(entry);
    }
  }
  return { entries };
}

function readRows(text: string, file: string): readonly Row[] {
  const firstLine = /^\uFEFF?(.*)/.exec(text)?.[1] ?? '';
  try {
    const lines: number[] = [];
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(firstLine),
      on_record(record, { lines: line }) {
        lines.push(line);
        return record;
      },
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return records.map((cells, i) => ({ cells, line: lines[i] ?? 0 }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : undefined;
    throw new TarjumanError(
      'GLOSSARY_COLUMNS',
      `${file}${line ? `:${line}` : ''} is not well-formed CSV: ${cause.message}`,
      {
        hint: 'Close every quote; write a quote inside a quoted cell twice ("").',
        place: { file, ...(line && { line }) },
        cause,
      },
    );
  }
}

function delimiterOf(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function hasContent(row: Row): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

function wrongWidth(row: Row, expected: number, file: string): TarjumanError {
  const found = row.cells.length;
  return new TarjumanError('GLOSSARY_COLUMNS', `${file}:${row.line} has ${found} columns, the header ${expected}`, {
    hint:
      found > expected
        ? 'Quote a cell that contains the separator: "Astana, Kazakhstan".'
        : 'Add the missing separators; empty cells need theirs as well.',
    place: { file, line: row.line },
  });
}

function readEntry(row: Row, columns: readonly Column[], file: string): Entry {
  const facts = new Map<Fact, string>();
  const names = new Map<Locale, Names>();
  columns.forEach((column, i) => {
    const cell = (row.cells[i] ?? '').trim().normalize('NFC');
    if (cell === '') return;
    if (column.type === 'fact') facts.set(column.name, cell);
    else names.set(column.locale, addNames(names.get(column.locale), column.status, variants(cell)));
  });
  const check = valueReader(facts, { file, line: row.line });
  const [kind, pos, note] = [facts.get('kind'), facts.get('pos'), facts.get('note')];
  const gender = check.gender();
  const { validFrom, validTo } = check.period();
  return {
    concept: facts.get('id') ?? firstName(names) ?? `${file}:${row.line}`,
    ...(kind && { kind }),
    ...(pos && { pos }),
    ...(gender && { gender }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    keep: check.keep(),
    names,
    ...(note && { note }),
    place: { file, line: row.line },
  };
}

function variants(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((variant) => variant.trim())
    .filter((variant) => variant !== '');
}

function addNames(before: Names | undefined, status: keyof Names, values: readonly string[]): Names {
  const names = before ?? { admitted: [], forbidden: [] };
  if (status !== 'preferred') return { ...names, [status]: [...names[status], ...values] };
  const [preferred, ...others] = values;
  return { ...names, ...(preferred !== undefined && { preferred }), admitted: [...others, ...names.admitted] };
}

function firstName(names: ReadonlyMap<Locale, Names>): string | undefined {
  for (const { preferred } of names.values()) if (preferred !== undefined) return preferred;
  return undefined;
}

function valueReader(facts: ReadonlyMap<Fact, string>, place: { file: string; line: number }) {
  const fail = (column: Fact, why: string, hint: string) =>
    new TarjumanError('GLOSSARY_VALUE', `${place.file}:${place.line} ${column} "${facts.get(column)}" ${why}`, {
      hint,
      place,
    });
  const date = (column: 'valid_from' | 'valid_to') => {
    const value = facts.get(column);
    if (value !== undefined && !isDate(value)) throw fail(column, 'is not a date', 'Write year-month-day: 2019-03-23.');
    return value;
  };
  return {
    gender() {
      const value = facts.get('gender');
      if (value === undefined || value === 'm' || value === 'f' || value === 'n') return value;
      throw fail('gender', 'is not known', 'Write m, f or n, or leave it empty.');
    },
    keep() {
      const value = facts.get('translate') ?? 'yes';
      if (value !== 'yes' && value !== 'no') {
        throw fail(
          'translate',
          'is neither yes nor no',
          'Write "no" for a name that stays as it is, else leave it empty.',
        );
      }
      return value === 'no';
    },
    period() {
      const [validFrom, validTo] = [date('valid_from'), date('valid_to')];
      if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
        throw fail(
          'valid_to',
          `is before valid_from "${validFrom}"`,
          'valid_to is the last day on which the name counts.',
        );
      }
      return { validFrom, validTo };
    },
  };
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
