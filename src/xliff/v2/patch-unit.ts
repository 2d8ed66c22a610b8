import type { BitextUnit, Segment, Suggestion } from '../../core/bitext.js';
import { segments } from '../../core/bitext.js';
import { codeIds } from '../../core/inline.js';
import { changedCodes } from '../codes.js';
import type { UnitChange, WritePlace } from '../dialect.js';
import { beside, namesAt } from '../namespaces.js';
import { sameProvenance } from '../provenance.js';
import { sameNote, sameSuggestion } from '../same.js';
import { preservesSpace } from '../space.js';
import { type Block, gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import { editTag, type Patch } from '../xml/patch.js';
import { type Entry, entriesFor, rearrange } from '../xml/rearrange.js';
import { childOf, childrenOf, isSelfClosing, type XmlElement } from '../xml/tree.js';
import { matchBlock } from './matches.js';
import { metadataBlocks, provenanceBlock } from './metadata.js';
import { writeNote } from './notes.js';
import { dataTable } from './original-data.js';
import { patchParts } from './patch-parts.js';
import { readUnit, type UnitReading } from './read-unit.js';
import { inlineWriting, listBlock, notesBlocks, partContents } from './write-unit.js';

/** The edits inside a `unit` that make it say what it shall. */
export function patchUnit(change: UnitChange): readonly Patch[] {
  const { element, origin, id, wanted, layout } = change;
  const reading = readUnit(element, id, origin);
  const names = namesAt(element);
  const place: WritePlace = { names, newline: layout.newline || '\n', spacePreserved: preservesSpace(element) };
  const edit: UnitEdit = { change, reading, place };
  const changed = changedCodes(reading.unit.codes, wanted.codes);
  const data = dataTable(reading.data);
  const forms = new Map([...reading.table.forms].filter(([code]) => !changed.has(code)));
  const writing = inlineWriting(wanted, place, { dataId: data.idFor, forms });
  const patches = [
    ...patchParts(edit, { writing, data, changed, named: newlyNamed(reading, wanted) }),
    ...patchNotes(edit),
    ...patchMatches(edit),
    ...patchMetadata(edit),
  ];
  const { unit } = reading;
  const facts = {
    ...(unit.name === wanted.name ? {} : { name: wanted.name }),
    ...(unit.kind === wanted.kind ? {} : { type: wanted.kind && `tarjuman:${wanted.kind}` }),
  };
  return [...patches, ...editTag(origin.text, element, { ...facts, ...names.declarations() })];
}

/** One unit being edited. */
export interface UnitEdit {
  readonly change: UnitChange;
  readonly reading: UnitReading;
  readonly place: WritePlace;
}

/** Segments that something new points to: they need their id in the file. */
function newlyNamed(reading: UnitReading, wanted: BitextUnit): ReadonlySet<string> {
  const notes = wanted.notes.filter((note) => !reading.notes.some((known) => sameNote(known.note, note)));
  const offers = wanted.suggestions.filter(
    (offer) => !reading.suggestions.some((known) => sameSuggestion(known.suggestion, offer)),
  );
  return new Set([...notes, ...offers].flatMap((item) => item.segment ?? []));
}

function patchNotes(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { element, wanted } = change;
  const holder = reading.notes[0]?.element.parent ?? childOf(element, element.uri, 'notes');
  if (!holder || isSelfClosing(holder)) {
    const before = element.children.findLast((child) => child.type === 'element' && child.uri !== element.uri);
    return insert(edit, before?.end ?? element.contentStart, notesBlocks(wanted, place));
  }
  if (wanted.notes.length === 0) return [cut(edit, holder)];
  const entries = entriesFor(reading.notes, wanted.notes, {
    same: (known, note) => sameNote(known.note, note),
    write: (note) => writeNote(note, place.names, place.newline),
  });
  return list(
    edit,
    holder,
    reading.notes.map((note) => note.element),
    entries,
  );
}

function patchMatches(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { element, wanted } = change;
  const inUnit = new Set(partContents(wanted).flatMap((content) => codeIds(content)));
  const block = (suggestion: Suggestion) => matchBlock(suggestion, wanted.codes, inUnit, place);
  const holder = reading.suggestions[0]?.element.parent ?? childOf(element, beside.mtc, 'matches');
  if (!holder || isSelfClosing(holder)) {
    return insert(
      edit,
      element.contentStart,
      wanted.suggestions.length === 0 ? [] : listBlock('matches', place, wanted.suggestions.map(block)),
    );
  }
  const others = childrenOf(holder, beside.mtc, 'match').length > reading.suggestions.length;
  if (wanted.suggestions.length === 0 && reading.suggestions.length > 0 && !others) return [cut(edit, holder)];
  const inside = insideOf(edit, holder);
  const entries = entriesFor(reading.suggestions, wanted.suggestions, {
    same: (known, suggestion) => sameSuggestion(known.suggestion, suggestion),
    write: (suggestion) => renderBlock(block(suggestion), inside, change.layout),
  });
  return list(
    edit,
    holder,
    reading.suggestions.map((known) => known.element),
    entries,
  );
}

function patchMetadata(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { metadata, group, entries: standing } = reading.provenance;
  const now = new Map(segments(change.wanted).map((segment) => [segment.id, segment]));
  const before = new Map(segments(reading.unit).map((segment) => [segment.id, segment]));
  const same = (segment: Segment) => sameProvenance(before.get(segment.id)?.provenance, segment.provenance);
  if ([...now.values()].every(same) && standing.every((entry) => now.has(entry.segment))) return [];
  if (!group || !metadata) {
    const blocks = metadataBlocks([...now.values()], place);
    const [block] = blocks;
    if (!metadata || isSelfClosing(metadata)) return insert(edit, change.element.contentStart, blocks);
    return block && typeof block !== 'string'
      ? insert(edit, gapStart(change.origin.text, metadata.contentEnd), block.children, metadata)
      : [];
  }
  const kept = standing.flatMap((entry, index): Entry[] => {
    const segment = now.get(entry.segment);
    if (!segment) return [];
    if (same(segment)) return [{ index, edits: [] }];
    const text = provenanceBlock(segment, place);
    return text === undefined ? [] : [{ text }];
  });
  const added = [...now.values()].flatMap((segment): Entry[] => {
    const text = standing.some((entry) => entry.segment === segment.id) ? undefined : provenanceBlock(segment, place);
    return text === undefined ? [] : [{ text }];
  });
  const entries = [...kept, ...added];
  if (entries.length > 0)
    return list(
      edit,
      group,
      standing.map((entry) => entry.element),
      entries,
    );
  const alone = metadata.children.every((child) => child.type === 'text' || child === group);
  return [cut(edit, alone ? metadata : group)];
}

/** Blocks at a place between a unit's children, indented like its segments. */
function insert(edit: UnitEdit, at: number, blocks: readonly Block[], parent?: XmlElement): readonly Patch[] {
  const { layout, element } = edit.change;
  const indentation = insideOf(edit, parent ?? element);
  return blocks.map((block) => ({ start: at, end: at, text: indentation + renderBlock(block, indentation, layout) }));
}

/** Line break and spaces in front of an element's children. */
function insideOf(edit: UnitEdit, parent: XmlElement): string {
  const { origin, layout } = edit.change;
  const first = parent.children.find((child) => child.type === 'element');
  if (first) return indentationAt(origin.text, first.start);
  const own = indentationAt(origin.text, parent.start);
  return own === '' ? '' : own + layout.step;
}

function cut(edit: UnitEdit, element: XmlElement): Patch {
  return { start: gapStart(edit.change.origin.text, element.start), end: element.end, text: '' };
}

function list(
  edit: UnitEdit,
  holder: XmlElement,
  standing: readonly XmlElement[],
  entries: readonly Entry[],
): readonly Patch[] {
  const { text } = edit.change.origin;
  return rearrange(text, standing, entries, {
    start: gapStart(text, holder.contentEnd),
    indentation: insideOf(edit, holder),
  });
}
