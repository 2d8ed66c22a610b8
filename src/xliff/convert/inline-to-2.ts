import { beside, core12, core20 } from '../namespaces.js';
import { readCharacter } from '../v12/ctype.js';
import { annotationTo2 } from './annotations.js';
import { codeIdOf, type FactTable } from './code-facts.js';
import { type CodePlace, codeTo2, type Form2 } from './code-to-2.js';
import { codeTo12, formTo12 } from './code-to-12.js';
import type { GrowingData } from './data-ids.js';
import { type Building, build, type Event, type Positions } from './events.js';
import { freeId, idTo2 } from './ids.js';
import { type Piece, plain, type Tag, tag, valueAt } from './markup.js';
import { isForeign, residue } from './residue.js';

/** What the texts of a unit, or of a candidate, have in common. */
export interface InlineTo2 {
  readonly loneEndsBare: boolean;
  readonly table: FactTable;
  readonly data: GrowingData;
  /** Ids of codes of which one half is in some text. */
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
  /** Pairs in two halves that the way back would write as one element in the whole source. */
  readonly halvesInSource: ReadonlySet<string>;
  /** Is the markup behind a code written at this place in 1.2, or has another text it? */
  withData(id: string): boolean;
}

/** One side of a unit: all its sources, or all its targets. Ids must differ within. */
export interface Side {
  readonly taken: Set<string>;
  readonly copies: Map<Tag, string>;
  readonly annotations: Map<Tag, string>;
  /** Ids that codes and annotations without one may not get. */
  readonly reserved: ReadonlySet<string>;
  unnamed: number;
}

export function newSide(reserved: ReadonlySet<string>): Side {
  return { taken: new Set(), copies: new Map(), annotations: new Map(), reserved, unnamed: 0 };
}

/** Inline content of 1.2 as that of 2.x. Spans that cross the boundaries of the stretch become pairs of markers. */
export function contentTo2(
  events: readonly Event[],
  elements: Positions,
  side: Side,
  inline: InlineTo2,
): readonly Piece[] {
  const code = (original: Tag, form: Form2, was: string | undefined) => codeOf(original, form, was, side, inline);
  const mark = (original: Tag, local: 'mrk' | 'sm') =>
    tag(core20, local, annotationTo2(original, annotationId(original, side)));
  const building: Building = {
    begin: (original) => (original.local === 'mrk' ? mark(original, 'mrk') : code(original, 'pc', undefined)),
    start: (original) => [original.local === 'mrk' ? mark(original, 'sm') : code(original, 'sc', 'g')],
    end(original) {
      if (original.local !== 'mrk') return [crossingEnd(original, side, inline)];
      return [tag(core20, 'em', plain({ startRef: annotationId(original, side) }))];
    },
    alone(original) {
      const character = readCharacter(valueAt(original, 'ctype'));
      if (character !== undefined && original.local === 'x') return [codePoint(character)];
      const [form, was] = formOf(original, inline);
      return [code(original, form, was)];
    },
  };
  return build(events, elements, building);
}

function codePoint(character: string): Tag {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return tag(core20, 'cp', plain({ hex }));
}

/** What an element becomes, and the word that brings it back where our own form would be another. */
function formOf(original: Tag, inline: InlineTo2): readonly [Form2, string | undefined] {
  switch (original.local) {
    case 'x':
      return ['ph', undefined];
    case 'ph':
      return ['ph', 'ph'];
    case 'it':
      return [valueAt(original, 'pos') === 'close' ? 'ec' : 'sc', 'it'];
    case 'bpt':
      return ['sc', 'bpt'];
    case 'ept':
      return ['ec', 'ept'];
    case 'ex':
      return ['ec', undefined];
    default:
      return ['sc', inline.halvesInSource.has(codeIdOf(original, inline.table)) ? 'bx' : undefined];
  }
}

function codeOf(original: Tag, form: Form2, was: string | undefined, side: Side, inline: InlineTo2): Tag {
  const place = placeFor(original, form, was === 'g', side, inline);
  const made = codeTo2(original, form, place, was);
  const id = codeIdOf(original, inline.table);
  return { ...made, attributes: [...made.attributes, ...keptOf(original, made, id, inline)] };
}

/** @param crossing an element that is taken apart here */
export function placeFor(original: Tag, form: Form2, crossing: boolean, side: Side, inline: InlineTo2): CodePlace {
  const { table, data, opens, closes } = inline;
  const id = codeIdOf(original, table);
  const half = form === 'sc' || form === 'ec';
  const alone = original.local === 'it' || (!crossing && !(form === 'ec' ? opens : closes).has(id));
  const isolated = half && alone;
  return { table, data, isolated, copyId: copyId(original, id, form, isolated, side) };
}

/** A code that is there twice gets an id of its own the second time; the ends of pairs follow their starts. */
function copyId(original: Tag, id: string, form: Form2, isolated: boolean, side: Side): string | undefined {
  if (form === 'ec' && !isolated) return undefined;
  const wanted = idTo2(id);
  if (!side.taken.has(wanted)) {
    side.taken.add(wanted);
    return undefined;
  }
  const made = freeId(wanted, new Set([...side.taken, ...side.reserved]));
  side.taken.add(made);
  side.copies.set(original, made);
  return made;
}

function keptOf(original: Tag, made: Tag, id: string, inline: InlineTo2) {
  const place = {
    data: inline.data.texts,
    ends: new Map<string, Tag>(),
    withData: inline.withData(id),
    loneEndsBare: inline.loneEndsBare,
  };
  const back = codeTo12(made, formTo12(made), place);
  // Attributes of ours that the way back adds or not are no business of the code.
  const expected = back.attributes.filter(({ uri }) => uri !== beside.tarjuman);
  return residue(original.attributes, expected, core12);
}

/** The end of an element that had to be taken apart: its start says all. */
function crossingEnd(original: Tag, side: Side, inline: InlineTo2): Tag {
  const bare = { ...original, attributes: original.attributes.filter((attribute) => !isForeign(attribute)) };
  const place = { table: inline.table, data: inline.data, isolated: false, copyId: side.copies.get(original) };
  return codeTo2(bare, 'ec', place, undefined);
}

function annotationId(original: Tag, side: Side): string {
  const known = side.annotations.get(original);
  if (known !== undefined) return known;
  const mid = valueAt(original, 'mid');
  let id = mid === undefined ? `m${++side.unnamed}` : idTo2(mid);
  while (side.taken.has(id) || (mid === undefined && side.reserved.has(id))) id = `m${++side.unnamed}`;
  side.taken.add(id);
  side.annotations.set(original, id);
  return id;
}
