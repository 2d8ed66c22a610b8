import type { BitextUnit, Ignorable, Segment } from '../../core/bitext.js';
import { segments } from '../../core/bitext.js';
import { type Content, codeIds } from '../../core/inline.js';
import type { WritePlace } from '../dialect.js';
import { identified, type KeptAnnotations, keptAnnotations, withLiveSuggestions } from '../kept-annotations.js';
import { halves } from '../nesting.js';
import { spaceMatters } from '../space.js';
import { subStateOf } from '../states.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { matchBlock } from './matches.js';
import { metadataBlocks } from './metadata.js';
import { writeNote } from './notes.js';
import { dataTable, originalDataBlocks } from './original-data.js';
import { type InlineWriting, writeContent } from './write-inline.js';

/** A new `unit`: modules, notes, original data, segments, in the order of the schema (XLIFF 2.1 §4.2.2.5). */
export function unitBlock(given: BitextUnit, place: WritePlace): Block {
  const annotations = identified(given, keptAnnotations(given));
  const unit = withLiveSuggestions(given, annotations);
  const { core } = place.names;
  const data = dataTable();
  const writing = inlineWriting(unit, place, { dataId: data.idFor, forms: new Map() });
  const parts = unit.parts.map((part) =>
    partBlock(part, writing, { ...place, spacePreserved: true, annotations: annotations(part) }),
  );
  const contents = partContents(unit);
  const inUnit = new Set(contents.flatMap((content) => codeIds(content)));
  const offers = unit.suggestions.map((suggestion) => matchBlock(suggestion, unit.codes, inUnit, place));
  const children = [
    ...matchesBlocks(offers, place),
    ...metadataBlocks(segments(unit), place),
    ...notesBlocks(unit, place),
    ...originalDataBlocks(data.texts, place),
    ...parts,
  ];
  const made = attributes({
    id: unit.id,
    name: unit.name,
    type: unitType(unit),
    translate: unit.translate === false ? 'no' : undefined,
    canResegment: unit.canResegment === false ? 'no' : undefined,
    'xml:space': !place.spacePreserved && contents.some(spaceMatters) ? 'preserve' : undefined,
    ...place.names.declarations(),
  });
  return { open: `<${core}unit${made}>`, close: `</${core}unit>`, children };
}

export function unitType(unit: BitextUnit): string | undefined {
  return unit.kind ? `tarjuman:${unit.kind}` : unit.type;
}

/** The list of candidates around its items; nothing around none. */
export function matchesBlocks(items: readonly Block[], place: WritePlace): readonly Block[] {
  if (items.length === 0) return [];
  const mtc = place.names.of('mtc');
  return [{ open: `<${mtc}matches>`, close: `</${mtc}matches>`, children: items }];
}

export function notesBlocks(unit: BitextUnit, place: WritePlace): readonly Block[] {
  if (unit.notes.length === 0) return [];
  const { core } = place.names;
  const children = unit.notes.map((note) => writeNote(note, place.names, place.newline));
  return [{ open: `<${core}notes>`, close: `</${core}notes>`, children }];
}

/** All sources and targets of a unit. */
export function partContents(unit: BitextUnit): readonly Content[] {
  return unit.parts.flatMap((part) => (part.target ? [part.source, part.target] : [part.source]));
}

export function inlineWriting(
  unit: BitextUnit,
  place: WritePlace,
  known: Pick<InlineWriting, 'dataId' | 'forms' | 'marks'>,
): InlineWriting {
  return {
    core: place.names.core,
    newline: place.newline,
    codes: new Map(unit.codes.map((code) => [code.id, code])),
    ...known,
    ...halves(partContents(unit)),
  };
}

/** Where a part is written: whether white space is safe there, and what is said about its texts. */
export interface PartPlace extends Pick<WritePlace, 'spacePreserved'> {
  readonly annotations: KeptAnnotations;
  /** Attributes of the texts that the part was cut from. */
  readonly like?: { readonly source: TextAttributes; readonly target: TextAttributes };
}

type TextAttributes = Readonly<Record<string, string | undefined>>;

/** A new `segment` or `ignorable`. */
export function partBlock(part: Segment | Ignorable, writing: InlineWriting, place: PartPlace): Block {
  const name = `${writing.core}${part.type}`;
  const made =
    part.type === 'segment' ? attributes({ id: part.id, ...resegmenting(part), ...segmentAttributes(part) }) : '';
  const target = part.target ? [targetElement(part, part.target, writing, place)] : [];
  return {
    open: `<${name}${made}>`,
    close: `</${name}>`,
    children: [sourceElement(part, writing, place), ...target],
  };
}

function sourceElement(part: Segment | Ignorable, writing: InlineWriting, place: PartPlace): string {
  const made = attributes({ ...spaceFor(part.source, place), ...place.like?.source });
  const name = `${writing.core}source`;
  return `<${name}${made}>${writeContent(part.source, writing, place.annotations.source)}</${name}>`;
}

export function targetElement(
  part: Segment | Ignorable,
  target: Content,
  writing: InlineWriting,
  place: PartPlace,
): string {
  const made = attributes({ ...spaceFor(target, place), ...place.like?.target, order: part.order });
  const name = `${writing.core}target`;
  return `<${name}${made}>${writeContent(target, writing, place.annotations.target)}</${name}>`;
}

function spaceFor(content: Content, place: PartPlace): TextAttributes {
  return !place.spacePreserved && spaceMatters(content) ? { 'xml:space': 'preserve' } : {};
}

function resegmenting({ canResegment }: Segment) {
  return { canResegment: canResegment === undefined ? undefined : canResegment ? 'yes' : 'no' };
}

/** The state of a segment that has a target; `subState` for what a run wrote, else what a tool said. */
export function segmentAttributes(segment: Segment) {
  const subState = subStateOf(segment.provenance) ?? segment.subState;
  const says = segment.target !== undefined || segment.state !== 'initial' || subState !== undefined;
  return { state: says ? segment.state : undefined, subState };
}
