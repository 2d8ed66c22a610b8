import type { Code } from '../../core/code.js';
import { type CodeTable, codeType, learn } from '../codes.js';
import { failureAt, type Origin } from '../failure.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { type CodeElement, equivalentOf, readHints } from './code-hints.js';

/** What reading the codes of a unit needs and gathers. */
export interface CodeReading {
  readonly origin: Origin;
  readonly table: CodeTable;
  /** Original data by id. */
  readonly data: ReadonlyMap<string, string>;
}

/** Learns what a `ph` says; its id. */
export function readPlaceholder(element: XmlElement, reading: CodeReading): string {
  const id = required(element, reading);
  learn(
    reading.table,
    { ...common(element, id, reading, 'alone'), data: data(element, 'dataRef', reading) },
    { alone: element },
  );
  return id;
}

/** Learns what a `pc` says of both its ends; its id. */
export function readPair(element: XmlElement, reading: CodeReading): string {
  const id = required(element, reading);
  const closeData = data(element, 'dataRefEnd', reading);
  const code = { ...common(element, id, reading, 'pair'), data: data(element, 'dataRefStart', reading), closeData };
  learn(reading.table, code, { open: element, close: element });
  return id;
}

/** Learns what an `sc` says; its id. */
export function readStart(element: XmlElement, reading: CodeReading): string {
  const id = required(element, reading);
  const code = { ...common(element, id, reading, 'start'), data: data(element, 'dataRef', reading), closeData: '' };
  learn(reading.table, code, { open: element });
  return id;
}

/** An end points to its start, or, where that stands in another unit, has an id of its own (§4.2.3.5). */
export function readEnd(element: XmlElement, reading: CodeReading): string {
  const id = attribute(element, 'startRef') ?? required(element, reading);
  const code = { ...common(element, id, reading, 'end'), data: '', closeData: data(element, 'dataRef', reading) };
  learn(reading.table, code, { close: element });
  return id;
}

function common(element: XmlElement, id: string, reading: CodeReading, as: CodeElement): Omit<Code, 'data'> {
  const base = reading.table.codes.get(attribute(element, 'copyOf') ?? '');
  const suffix = as === 'pair' ? 'Start' : '';
  const subType = attribute(element, 'subType');
  const display = as === 'end' ? undefined : attribute(element, `disp${suffix}`);
  const equivalent = as === 'end' ? undefined : equivalentOf(element, `equiv${suffix}`);
  return {
    id,
    type: codeType(attribute(element, 'type') ?? base?.type),
    ...(subType === undefined ? {} : { subType }),
    ...(display === undefined ? {} : { display }),
    ...(equivalent === undefined ? {} : { equivalent }),
    ...(attribute(element, 'canDelete') === 'no' ? {} : { canDelete: true }),
    ...readHints(element, as),
  };
}

/** The markup behind a reference; a copy (`copyOf`) has that of its base. */
function data(element: XmlElement, name: 'dataRef' | 'dataRefStart' | 'dataRefEnd', reading: CodeReading): string {
  const reference = attribute(element, name);
  if (reference !== undefined) return reading.data.get(reference) ?? '';
  const base = reading.table.codes.get(attribute(element, 'copyOf') ?? '');
  return (name === 'dataRefEnd' ? base?.closeData : base?.data) ?? '';
}

function required(element: XmlElement, reading: CodeReading): string {
  const value = attribute(element, 'id');
  if (value !== undefined) return value;
  throw failureAt(
    reading.origin,
    element.start,
    'XLIFF_STRUCTURE',
    `<${element.name}> has no id`,
    'Inline codes need ids, so that target and source can be compared; export the file again.',
  );
}
