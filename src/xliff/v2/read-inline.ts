import { type Code, type Content, type Inline, mergeText, text } from '../../core/inline.js';
import { type CodeTable, codeType, learn } from '../codes.js';
import { failureAt, type Origin } from '../failure.js';
import { attribute, textOf, type XmlElement } from '../xml/tree.js';

/** What reading the inline content of a unit needs and gathers. */
export interface InlineReading {
  readonly origin: Origin;
  readonly table: CodeTable;
  /** Original data by id. */
  readonly data: ReadonlyMap<string, string>;
  /** Ids of the annotations met (`mrk`, `sm`). */
  readonly annotations?: Set<string>;
}

/**
 * The content of a `source` or `target` (XLIFF 2.1 §4.7). Annotations (`mrk`, `sm`, `em`) are passed over, their text is not.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for a code without the id that the standard requires
 */
export function readContent(element: XmlElement, reading: InlineReading): Content {
  const out: Inline[] = [];
  walk(element, reading, out);
  return mergeText(out);
}

function walk(element: XmlElement, reading: InlineReading, out: Inline[]): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      out.push(text(child.value));
      continue;
    }
    switch (child.uri === element.uri ? child.local : '') {
      case 'cp':
        out.push(text(codePoint(child)));
        break;
      case 'ph':
        out.push({ type: 'ph', id: readPlaceholder(child, reading) });
        break;
      case 'pc': {
        const id = readPair(child, reading);
        out.push({ type: 'open', id });
        walk(child, reading, out);
        out.push({ type: 'close', id });
        break;
      }
      case 'sc':
        out.push({ type: 'open', id: readStart(child, reading) });
        break;
      case 'ec':
        out.push({ type: 'close', id: readEnd(child, reading) });
        break;
      case 'mrk':
      case 'sm':
        reading.annotations?.add(attribute(child, 'id') ?? '');
        walk(child, reading, out);
        break;
      default:
        walk(child, reading, out);
    }
  }
}

/** A character that XML cannot carry (§4.7.2.1); U+FFFD for what is no code point. */
function codePoint(element: XmlElement): string {
  const value = Number.parseInt(attribute(element, 'hex') ?? '', 16);
  return value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '\uFFFD';
}

/** The text of a `data` element, which may hold `cp`. */
export function dataText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.local === 'cp' ? codePoint(child) : textOf(child);
    })
    .join('');
}

function readPlaceholder(element: XmlElement, reading: InlineReading): string {
  const id = required(element, 'id', reading);
  learn(
    reading.table,
    { ...common(element, id, reading, ''), data: data(element, 'dataRef', reading) },
    { alone: element },
  );
  return id;
}

function readPair(element: XmlElement, reading: InlineReading): string {
  const id = required(element, 'id', reading);
  const closeData = data(element, 'dataRefEnd', reading);
  const code = { ...common(element, id, reading, 'Start'), data: data(element, 'dataRefStart', reading), closeData };
  learn(reading.table, code, { open: element, close: element });
  return id;
}

function readStart(element: XmlElement, reading: InlineReading): string {
  const id = required(element, 'id', reading);
  const code = { ...common(element, id, reading, ''), data: data(element, 'dataRef', reading), closeData: '' };
  learn(reading.table, code, { open: element });
  return id;
}

/** An end points to its start, or, where that stands in another unit, has an id of its own (§4.7.2.4). */
function readEnd(element: XmlElement, reading: InlineReading): string {
  const id = attribute(element, 'startRef') ?? required(element, 'id', reading);
  const code = { ...common(element, id, reading, ''), data: '', closeData: data(element, 'dataRef', reading) };
  learn(reading.table, code, { close: element });
  return id;
}

function common(element: XmlElement, id: string, reading: InlineReading, suffix: 'Start' | ''): Omit<Code, 'data'> {
  const base = reading.table.codes.get(attribute(element, 'copyOf') ?? '');
  const subType = attribute(element, 'subType');
  const display = attribute(element, `disp${suffix}`);
  const equivalent = attribute(element, `equiv${suffix}`);
  return {
    id,
    type: codeType(attribute(element, 'type') ?? base?.type),
    ...(subType === undefined ? {} : { subType }),
    ...(display === undefined ? {} : { display }),
    ...(equivalent === undefined ? {} : { equivalent }),
    ...(attribute(element, 'canDelete') === 'no' ? {} : { canDelete: true }),
  };
}

/** The markup behind a reference; a copy (`copyOf`) has that of its base. */
function data(element: XmlElement, name: 'dataRef' | 'dataRefStart' | 'dataRefEnd', reading: InlineReading): string {
  const reference = attribute(element, name);
  if (reference !== undefined) return reading.data.get(reference) ?? '';
  const base = reading.table.codes.get(attribute(element, 'copyOf') ?? '');
  return (name === 'dataRefEnd' ? base?.closeData : base?.data) ?? '';
}

function required(element: XmlElement, name: string, reading: InlineReading): string {
  const value = attribute(element, name);
  if (value !== undefined) return value;
  throw failureAt(
    reading.origin,
    element.start,
    'XLIFF_STRUCTURE',
    `<${element.name}> has no ${name}`,
    'Inline codes need ids, so that target and source can be compared; export the file again.',
  );
}
