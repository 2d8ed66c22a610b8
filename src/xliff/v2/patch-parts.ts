import type { Ignorable, Segment } from '../../core/bitext.js';
import { identical, mentions } from '../codes.js';
import { sameProvenance } from '../provenance.js';
import { preservesSpace, spaceMatters } from '../space.js';
import { gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import { applyPatches, editTag, type Patch, replaceContent } from '../xml/patch.js';
import { type Entry, entriesFor, rearrange } from '../xml/rearrange.js';
import { attribute, childOf, childrenOf, elementsIn, type XmlElement } from '../xml/tree.js';
import { type DataTable, dataBlock, dataReferences, originalDataBlocks } from './original-data.js';
import type { StandingPart } from './read-unit.js';
import type { UnitEdit } from './unit-edit.js';
import { type InlineWriting, writeContent } from './write-inline.js';
import { partBlock, segmentAttributes, textElement } from './write-unit.js';

export interface PartsWriting {
  readonly writing: InlineWriting;
  /** Original data of the unit; grows while texts are written. */
  readonly data: DataTable;
  /** Codes that are new or mean something else: each text with one is written anew. */
  readonly changed: ReadonlySet<string>;
  /** Segments whose id must be in the file. */
  readonly named: ReadonlySet<string>;
}

/** The edits to segments, ignorables and the original data behind their codes. */
export function patchParts(edit: UnitEdit, parts: PartsWriting): readonly Patch[] {
  const { change, reading, place } = edit;
  const { text } = change.origin;
  const standing = reading.parts.map((known) => known.element);
  const indentation = indentationAt(text, standing[0]?.start ?? 0);
  const entries = entriesFor(reading.parts, change.wanted.parts, {
    same: continues,
    write: (part) => renderBlock(partBlock(part, parts.writing, place), indentation, change.layout),
    edit: (known, part) => partEdits(edit, parts, known, part),
  });
  const start = standing[0] ? gapStart(text, standing[0].start) : change.element.contentStart;
  const patches = rearrange(text, standing, entries, { start, indentation });
  return patches.length === 0 ? [] : [...patchData(edit, parts.data, entries), ...patches];
}

/** Segments are who their id says; what stands between them, what it says. */
function continues({ part }: StandingPart, wanted: Segment | Ignorable): boolean {
  if (part.type === 'segment') return wanted.type === 'segment' && wanted.id === part.id;
  return wanted.type === 'ignorable' && identical(part.source, wanted.source);
}

function partEdits(
  edit: UnitEdit,
  parts: PartsWriting,
  known: StandingPart,
  wanted: Segment | Ignorable,
): readonly Patch[] {
  const { text } = edit.change.origin;
  const texts = [...sourceEdits(text, parts, known, wanted), ...targetEdits(text, parts, known, wanted)];
  if (wanted.type === 'ignorable' || known.part.type === 'ignorable') return texts;
  const stands = known.part.state === wanted.state && known.part.provenance?.by === wanted.provenance?.by;
  const attributes = stands ? {} : segmentAttributes(wanted);
  const proof = sameProvenance(known.part.provenance, wanted.provenance);
  const touched = texts.length > 0 || !stands || !proof || parts.named.has(wanted.id);
  const id = touched && attribute(known.element, 'id') === undefined ? { id: wanted.id } : {};
  return [...editTag(text, known.element, { ...id, ...attributes }), ...texts];
}

function sourceEdits(text: string, parts: PartsWriting, known: StandingPart, wanted: Segment | Ignorable) {
  if (identical(known.part.source, wanted.source) && !mentions(wanted.source, parts.changed)) return [];
  return contentEdits(text, parts.writing, known.source, wanted.source);
}

function targetEdits(text: string, parts: PartsWriting, known: StandingPart, wanted: Segment | Ignorable) {
  const { target } = known;
  if (identical(known.part.target, wanted.target) && !mentions(wanted.target, parts.changed)) return [];
  if (!wanted.target) return target ? [{ start: gapStart(text, target.start), end: target.end, text: '' }] : [];
  if (target) return contentEdits(text, parts.writing, target, wanted.target);
  const space = { spacePreserved: preservesSpace(known.element) };
  const element = textElement('target', wanted.target, parts.writing, space);
  const at = known.source.end;
  return [{ start: at, end: at, text: indentationAt(text, known.source.start) + element }];
}

function contentEdits(text: string, writing: InlineWriting, element: XmlElement, content: Segment['source']) {
  const space = spaceMatters(content) && !preservesSpace(element) ? { 'xml:space': 'preserve' } : {};
  return [...editTag(text, element, space), replaceContent(text, element, writeContent(content, writing))];
}

/** Adds data that is referred to now, and drops what was and no longer is. */
function patchData(edit: UnitEdit, data: DataTable, entries: readonly Entry[]): readonly Patch[] {
  const { change, reading, place } = edit;
  const { element, layout, origin } = change;
  const { text } = origin;
  const raw = reading.parts.map((known) => text.slice(known.element.start, known.element.end));
  const before = new Set(raw.flatMap((markup) => [...dataReferences(markup)]));
  const now = new Set(
    entries.flatMap((entry) => {
      if (entry.index === undefined) return [...dataReferences(entry.text)];
      const from = reading.parts[entry.index]?.element.start;
      return [...dataReferences(applyPatches(raw[entry.index] ?? '', entry.edits, from))];
    }),
  );
  const wanted = [...data.texts].filter(([id]) => now.has(id) || !before.has(id));
  const holder = childOf(element, element.uri, 'originalData');
  const standing = holder ? childrenOf(holder, element.uri, 'data') : [];
  const places = new Map(standing.map((item, index) => [attribute(item, 'id') ?? '', index]));
  if (wanted.length === standing.length && wanted.every(([id]) => places.has(id))) return [];
  const first = reading.parts[0]?.element;
  if (!holder) {
    const previous = elementsIn(element).findLast((child) => child.end <= (first?.start ?? 0));
    const at = previous?.end ?? element.contentStart;
    const indentation = indentationAt(text, first?.start ?? 0);
    const blocks = originalDataBlocks(new Map(wanted), place);
    return blocks.map((block) => ({ start: at, end: at, text: indentation + renderBlock(block, indentation, layout) }));
  }
  if (wanted.length === 0) return [{ start: gapStart(text, holder.start), end: holder.end, text: '' }];
  const list = wanted.map(([id, value]): Entry => {
    const index = places.get(id);
    return index === undefined ? { text: dataBlock(id, value, place) } : { index, edits: [] };
  });
  const indentation = indentationAt(text, standing[0]?.start ?? holder.contentEnd);
  return rearrange(text, standing, list, { start: gapStart(text, holder.contentEnd), indentation });
}
