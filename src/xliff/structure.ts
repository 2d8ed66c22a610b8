// What stands around the units of a file: its files and groups with their notes, and what a unit inherits from them.
import type { Note } from '../core/bitext.js';
import type { Direction } from '../core/code.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './file.js';
import { inherited } from './inherited.js';
import { isUnit } from './units.js';
import { readNote as readNote2 } from './v2/notes.js';
import { readNote as readNote12 } from './v12/notes.js';
import { directionNamed } from './values.js';
import { parseXml } from './xml/parse.js';
import { attribute, childrenOf, type XmlElement } from './xml/tree.js';

/** A `file` or `group`: what it is called, and what is noted about it. */
export interface XliffSection {
  readonly kind: 'file' | 'group';
  /** `id`; of a file in 1.2, which has none, its `original`. */
  readonly id: string;
  /** The document of a file; the resource's key of a group. */
  readonly name?: string;
  readonly type?: string;
  readonly notes: readonly Note[];
}

/** What is in force for a unit, its own or inherited (XLIFF 2.1 §4.3.1; 1.2 §2.4). */
export interface UnitSurroundings {
  /** As in the file. */
  readonly id: string;
  /** What it stands in, the outermost first: a file, then groups. */
  readonly within: readonly XliffSection[];
  readonly translate: boolean;
  readonly canResegment: boolean;
  readonly space: 'default' | 'preserve';
  readonly sourceDirection: Direction;
  readonly targetDirection: Direction;
  /** 1.2: what of its layout may change; `yes`, `no`, or names such as `coord;font`. */
  readonly reformat: string;
  /** 1.2: how much room the translation has, in `size-unit` (default pixels) or bytes. */
  readonly room: UnitRoom;
}

export interface UnitRoom {
  readonly maxWidth?: number;
  readonly minWidth?: number;
  readonly maxHeight?: number;
  readonly minHeight?: number;
  readonly maxBytes?: number;
  readonly minBytes?: number;
  readonly sizeUnit?: string;
}

/**
 * For each unit of a file, those that are not to be translated among them, what it stands in and what it inherits.
 *
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} as `readBitext`, but for what is inside units
 * @example
 * const text = await readFile('locales/kk/news/summit.xlf', 'utf8');
 * for (const { id, within, translate } of readSurroundings(text)) {
 *   const notes = within.flatMap((section) => section.notes.map((note) => note.text));
 *   if (!translate) throw new Error(`${id} is fixed: ${notes.join(' ')}`);
 * }
 */
export function readSurroundings(text: string, options: { readonly file?: string } = {}): readonly UnitSurroundings[] {
  const origin = { text, file: options.file };
  let dialect: Dialect | undefined;
  const root = parseXml(origin, {
    keep(element) {
      dialect ??= dialectOf(rootOf(element), origin);
      return !isUnit(element, dialect);
    },
  });
  const known = dialect ?? dialectOf(root, origin);
  known.readHeader(root, origin);
  const found: UnitSurroundings[] = [];
  const visit = (element: XmlElement, within: readonly XliffSection[]): void => {
    for (const child of childrenOf(element, root.uri)) {
      if (isUnit(child, known)) found.push(surroundingsOf(child, within, known));
      else if (child.local === 'body') visit(child, within);
      else if (child.local === 'group' || child.local === 'file') visit(child, [...within, sectionOf(child, known)]);
    }
  };
  visit(root, []);
  return found;
}

function rootOf(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}

function sectionOf(element: XmlElement, dialect: Dialect): XliffSection {
  const isFile = element.local === 'file';
  const in12 = dialect.unitName === 'trans-unit';
  const id = isFile ? dialect.fileId(element) : (attribute(element, 'id') ?? '');
  const name = attribute(element, isFile ? 'original' : in12 ? 'resname' : 'name');
  const type = attribute(element, in12 ? (isFile ? 'datatype' : 'restype') : 'type');
  return {
    kind: isFile ? 'file' : 'group',
    id,
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    notes: in12 ? notesIn12(element) : notesIn2(element),
  };
}

function notesIn2(element: XmlElement): readonly Note[] {
  const lists = childrenOf(element, element.uri, 'notes');
  return lists.flatMap((list) => childrenOf(list, element.uri, 'note')).map(readNote2);
}

/** Those of a file stand in its header. */
function notesIn12(element: XmlElement): readonly Note[] {
  const holders = element.local === 'file' ? childrenOf(element, element.uri, 'header') : [element];
  return holders.flatMap((holder) => childrenOf(holder, element.uri, 'note')).map(readNote12);
}

function surroundingsOf(unit: XmlElement, within: readonly XliffSection[], dialect: Dialect): UnitSurroundings {
  const in12 = dialect.unitName === 'trans-unit';
  return {
    id: attribute(unit, 'id') ?? '',
    within,
    translate: inherited(unit, 'translate') !== 'no',
    canResegment: in12 || inherited(unit, 'canResegment') !== 'no',
    space: inherited(unit, 'xml:space') === 'preserve' ? 'preserve' : 'default',
    sourceDirection: (in12 ? undefined : directionNamed(inherited(unit, 'srcDir'))) ?? 'auto',
    targetDirection: (in12 ? undefined : directionNamed(inherited(unit, 'trgDir'))) ?? 'auto',
    reformat: (in12 ? inherited(unit, 'reformat') : undefined) ?? 'yes',
    room: in12 ? roomOf(unit) : {},
  };
}

function roomOf(unit: XmlElement): UnitRoom {
  const names = {
    maxWidth: 'maxwidth',
    minWidth: 'minwidth',
    maxHeight: 'maxheight',
    minHeight: 'minheight',
    maxBytes: 'maxbytes',
    minBytes: 'minbytes',
  } as const;
  const sizes = Object.entries(names).flatMap(([field, name]) => {
    const value = Number.parseInt(inherited(unit, name) ?? '', 10);
    return Number.isNaN(value) ? [] : [[field, value] as const];
  });
  const sizeUnit = inherited(unit, 'size-unit');
  return { ...Object.fromEntries(sizes), ...(sizeUnit === undefined ? {} : { sizeUnit }) };
}
