import { beside, core12, core20 } from '../namespaces.js';
import { writeCharacter } from '../v12/ctype.js';
import { annotationTo12 } from './annotations.js';
import { isBookkeeping } from './bookkeeping.js';
import { emptyFacts, type FactTable, learn } from './code-facts.js';
import { attributesTo2, dataOf, type Form2, takeData } from './code-to-2.js';
import { codeIdIn2, codeTo12, type Form12, formTo12 } from './code-to-12.js';
import { type GrowingData, growingData } from './data-ids.js';
import { type Building, build, type Event, type Positions } from './events.js';
import { idTo12 } from './ids.js';
import { placeFor, type Side } from './inline-to-2.js';
import { type Piece, plain, spaced, type Tag, tag, valueAt } from './markup.js';
import { residue } from './residue.js';
import { codeAt } from './text-of-2.js';

/** What the texts of a unit, or of a candidate, have in common. */
export interface InlineTo12 {
  readonly data: ReadonlyMap<string, string>;
  readonly ends: ReadonlyMap<string, Tag>;
  /** What 1.2 will know of the codes, and the data ids that the way back will give out: so we see what it would miss. */
  readonly table: FactTable;
  readonly growing: GrowingData;
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
}

/** How one text of 1.2 is written. */
export interface TextTo12 {
  readonly loneEndsBare: boolean;
  readonly withData: (id: string) => boolean;
  /** The ids that the way back has given out on this side; undefined where nothing is read back (`source` beside `seg-source`). */
  readonly side: Side | undefined;
}

/** What all texts of a unit say of its codes, sources before targets. */
export function inlineTo12(
  sources: readonly (readonly Event[])[],
  targets: readonly (readonly Event[])[],
  data: ReadonlyMap<string, string>,
  growing: GrowingData,
): InlineTo12 {
  const codes = [...sources.flat(), ...targets.flat()].flatMap((event) => codeAt(event) ?? []);
  const ends = new Map<string, Tag>();
  for (const code of codes) {
    const id = codeIdIn2(code);
    if (code.local === 'ec' && !ends.has(id)) ends.set(id, code);
  }
  const table = emptyFacts();
  for (const code of codes)
    learn(codeTo12(code, formTo12(code), { data, ends, withData: true, loneEndsBare: true }), table);
  return { data, ends, table, growing, ...halvesIn(codes) };
}

/** Ids of codes, as 1.2 calls them, of which a half is among these. */
function halvesIn(codes: readonly Tag[]): Pick<InlineTo12, 'opens' | 'closes'> {
  const ids = (without: string) =>
    new Set(codes.filter(({ local }) => local !== 'ph' && local !== without).map((code) => idTo12(codeIdIn2(code))));
  return { opens: ids('ec'), closes: ids('sc') };
}

/** For a candidate, of which each text is for itself. */
export function forOneText(inline: InlineTo12, events: readonly Event[]): InlineTo12 {
  return { ...inline, ...halvesIn(events.flatMap((event) => codeAt(event) ?? [])) };
}

export function contentTo12(
  events: readonly Event[],
  elements: Positions,
  how: TextTo12,
  inline: InlineTo12,
): readonly Piece[] {
  const building: Building = {
    begin(original) {
      if (original.uri === core12) return original;
      if (original.local === 'mrk') return tag(core12, 'mrk', annotationTo12(original));
      if (original.local === 'sm') return spanMark(original);
      return code(original, 'g', how, inline);
    },
    start: (original) => (original.local === 'sm' ? [] : [code(original, withoutElement(original), how, inline)]),
    end: (original) => (original.local === 'em' ? [] : [code(original, formTo12(original), how, inline)]),
    alone: (original) => [
      original.local === 'cp' ? character(original) : code(original, formTo12(original), how, inline),
    ],
  };
  return build(events, elements, building);
}

/** A span between two markers that can be one element here. */
function spanMark(original: Tag): Tag {
  return tag(core12, 'mrk', [...annotationTo12(original), ...spaced(beside.tarjuman, { was: 'sm' })]);
}

function withoutElement(original: Tag): Form12 {
  const form = formTo12(original);
  return form === 'g' ? 'bx' : form;
}

function character(original: Tag): Piece {
  const hex = (valueAt(original, 'hex') ?? 'FFFD').toUpperCase().padStart(4, '0');
  const markup = writeCharacter(hex, '');
  const [, id, ctype] = /id="([^"]*)" ctype="([^"]*)"/.exec(markup) ?? [];
  return tag(core12, 'x', plain({ id, ctype }));
}

function code(original: Tag, form: Form12, how: TextTo12, inline: InlineTo12): Tag {
  const id = codeIdIn2(original);
  const place = { data: inline.data, ends: inline.ends, loneEndsBare: how.loneEndsBare, withData: how.withData(id) };
  const made = codeTo12(original, form, place);
  const kept = how.side ? keptOf(original, made, how.side, inline) : [];
  return { ...made, attributes: [...made.attributes, ...kept] };
}

/** What the way back would not know, and the data ids that it will give out. */
function keptOf(original: Tag, made: Tag, side: Side, inline: InlineTo12) {
  const form: Form2 | undefined = forms.find((candidate) => candidate === original.local);
  if (!form) return [];
  const place = placeFor(made, form, original.local === 'sc' && made.local === 'g', side, {
    ...inline,
    data: inline.growing,
    ...noHelp,
  });
  const references = foreseen(dataOf(made, form, inline.table), inline.growing);
  const expected = [...attributesTo2(made, form, place), ...plain(Object.fromEntries(references))];
  const actual = original.attributes.filter((attribute) => !isBookkeeping(attribute) && attribute.uri !== core12);
  const kept = residue(actual, expected, core20);
  takeData({ ...made, attributes: [...made.attributes, ...kept] }, form, place);
  return kept;
}

/** The ids that texts will get; a new one takes its id before the next asks. */
function foreseen(
  texts: readonly (readonly [string, string])[],
  growing: GrowingData,
): readonly (readonly [string, string | undefined])[] {
  const [first, second] = texts;
  if (!first || !second || growing.peek(first[1]) !== growing.peek(second[1])) {
    return texts.map(([name, text]) => [name, growing.peek(text)]);
  }
  const trial = growingData(growing.texts);
  return texts.map(([name, text]) => [name, trial.take(text)]);
}

const forms: readonly Form2[] = ['ph', 'pc', 'sc', 'ec'];
const noHelp = { halvesInSource: new Set<string>(), withData: () => false, loneEndsBare: true };
