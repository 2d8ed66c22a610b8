import type { BitextUnit, Ignorable, Segment } from '../../core/bitext.js';
import { segments } from '../../core/bitext.js';
import { type Content, codeIds } from '../../core/inline.js';
import type { WritePlace } from '../dialect.js';
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
export function unitBlock(unit: BitextUnit, place: WritePlace): Block {
  const { core } = place.names;
  const data = dataTable();
  const writing = inlineWriting(unit, place, { dataId: data.idFor, forms: new Map() });
  const parts = unit.parts.map((part) => partBlock(part, writing, { ...place, spacePreserved: true }));
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
    type: unit.kind && `tarjuman:${unit.kind}`,
    'xml:space': !place.spacePreserved && contents.some(spaceMatters) ? 'preserve' : undefined,
    ...place.names.declarations(),
  });
  return { open: `<${core}unit${made}>`, close: `</${core}unit>`, children };
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
  known: Pick<InlineWriting, 'dataId' | 'forms'>,
): InlineWriting {
  return {
    core: place.names.core,
    newline: place.newline,
    codes: new Map(unit.codes.map((code) => [code.id, code])),
    ...known,
    ...halves(partContents(unit)),
  };
}

/** A new `segment` or `ignorable`. */
export function partBlock(part: Segment | Ignorable, writing: InlineWriting, place: WritePlace): Block {
  const name = `${writing.core}${part.type}`;
  const made = part.type === 'segment' ? attributes({ id: part.id, ...segmentAttributes(part) }) : '';
  const target = part.target ? [textElement('target', part.target, writing, place)] : [];
  return {
    open: `<${name}${made}>`,
    close: `</${name}>`,
    children: [textElement('source', part.source, writing, place), ...target],
  };
}

export function textElement(
  name: 'source' | 'target',
  content: Content,
  writing: InlineWriting,
  place: Pick<WritePlace, 'spacePreserved'>,
): string {
  const space = !place.spacePreserved && spaceMatters(content) ? ' xml:space="preserve"' : '';
  return `<${writing.core}${name}${space}>${writeContent(content, writing)}</${writing.core}${name}>`;
}

/** The state of a segment that has a target; `subState` for what a run wrote. */
export function segmentAttributes(segment: Segment) {
  const subState = subStateOf(segment.provenance);
  const says = segment.target !== undefined || segment.state !== 'initial' || subState !== undefined;
  return { state: says ? segment.state : undefined, subState };
}
