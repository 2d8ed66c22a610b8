import { gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import { applyPatches, type Patch } from '../xml/patch.js';
import { type Entry, rearrange } from '../xml/rearrange.js';
import { attribute, childOf, childrenOf, elementsIn } from '../xml/tree.js';
import { type DataTable, dataBlock, dataReferences, originalDataBlocks } from './original-data.js';
import type { UnitEdit } from './unit-edit.js';

/** Adds data that is referred to now, and drops what was and no longer is. */
export function patchData(edit: UnitEdit, data: DataTable, entries: readonly Entry[]): readonly Patch[] {
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
