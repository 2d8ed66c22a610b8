import type { Code } from '../../core/code.js';
import { type CodeTable, codeId, codeType, learn } from '../codes.js';
import type { Origin } from '../failure.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { type CodeElement, equivalentOf, readHints } from './code-hints.js';

/** What reading the codes of a unit needs and gathers. */
export interface CodeReading {
  readonly origin: Origin;
  readonly table: CodeTable;
  /** Original data by id. */
  readonly data: ReadonlyMap<string, string>;
}

// Files have more codes than anything else: here objects are filled step by step, which is twice as fast as spreading
// what may be there into them.

/** Learns what a `ph` says; its id. */
export function readPlaceholder(element: XmlElement, reading: CodeReading): string {
  const code = common(element, codeId(element, reading.origin), reading, 'alone');
  code.data = data(element, 'dataRef', reading);
  learn(reading.table, code, { alone: element });
  return code.id;
}

/** Learns what a `pc` says of both its ends; its id. */
export function readPair(element: XmlElement, reading: CodeReading): string {
  const code = common(element, codeId(element, reading.origin), reading, 'pair');
  code.data = data(element, 'dataRefStart', reading);
  code.closeData = data(element, 'dataRefEnd', reading);
  learn(reading.table, code, { open: element, close: element });
  return code.id;
}

/** Learns what an `sc` says; its id. */
export function readStart(element: XmlElement, reading: CodeReading): string {
  const code = common(element, codeId(element, reading.origin), reading, 'start');
  code.data = data(element, 'dataRef', reading);
  code.closeData = '';
  learn(reading.table, code, { open: element });
  return code.id;
}

/** An end points to its start, or, where that stands in another unit, has an id of its own (§4.2.3.5). */
export function readEnd(element: XmlElement, reading: CodeReading): string {
  const code = common(element, attribute(element, 'startRef') ?? codeId(element, reading.origin), reading, 'end');
  code.closeData = data(element, 'dataRef', reading);
  learn(reading.table, code, { close: element });
  return code.id;
}

type Growing = { -readonly [K in keyof Code]: Code[K] };

function common(element: XmlElement, id: string, reading: CodeReading, as: CodeElement): Growing {
  const base = baseOf(element, reading);
  const suffix = as === 'pair' ? 'Start' : '';
  const code: Growing = { id, type: codeType(attribute(element, 'type') ?? base?.type), data: '' };
  const subType = attribute(element, 'subType');
  if (subType !== undefined) code.subType = subType;
  const display = as === 'end' ? undefined : attribute(element, `disp${suffix}`);
  if (display !== undefined) code.display = display;
  const equivalent = as === 'end' ? undefined : equivalentOf(element, `equiv${suffix}`);
  if (equivalent !== undefined) code.equivalent = equivalent;
  if (attribute(element, 'canDelete') !== 'no') code.canDelete = true;
  return Object.assign(code, readHints(element, as));
}

function baseOf(element: XmlElement, { table }: CodeReading): Code | undefined {
  const base = attribute(element, 'copyOf');
  return base === undefined ? undefined : table.codes.get(base);
}

/** The markup behind a reference; a copy (`copyOf`) has that of its base. */
function data(element: XmlElement, name: 'dataRef' | 'dataRefStart' | 'dataRefEnd', reading: CodeReading): string {
  const reference = attribute(element, name);
  if (reference !== undefined) return reading.data.get(reference) ?? '';
  const base = baseOf(element, reading);
  return (name === 'dataRefEnd' ? base?.closeData : base?.data) ?? '';
}
