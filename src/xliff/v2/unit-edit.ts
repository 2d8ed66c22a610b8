// Edits inside a unit that patch-unit, patch-parts and patch-metadata have in common.
import type { UnitChange, WritePlace } from '../dialect.js';
import type { Heirs } from '../references.js';
import { type Block, gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import type { Patch } from '../xml/patch.js';
import { type Entry, rearrange } from '../xml/rearrange.js';
import { elementsIn, type XmlElement } from '../xml/tree.js';
import type { UnitReading } from './read-unit.js';

/** One unit being edited. */
export interface UnitEdit {
  readonly change: UnitChange;
  readonly reading: UnitReading;
  readonly place: WritePlace;
  /** Segments of the file that were joined into others. */
  readonly heirs: Heirs;
}

/** Blocks at a place between a unit's children, indented like its segments. */
export function insert(edit: UnitEdit, at: number, blocks: readonly Block[], parent?: XmlElement): readonly Patch[] {
  const { layout, element } = edit.change;
  const indentation = insideOf(edit, parent ?? element);
  return blocks.map((block) => ({ start: at, end: at, text: indentation + renderBlock(block, indentation, layout) }));
}

/** Line break and spaces in front of an element's children. */
export function insideOf(edit: UnitEdit, parent: XmlElement): string {
  const { origin, layout } = edit.change;
  const [first] = elementsIn(parent);
  if (first) return indentationAt(origin.text, first.start);
  const own = indentationAt(origin.text, parent.start);
  return own === '' ? '' : own + layout.step;
}

/** Takes an element out, with the white space in front. */
export function cut(edit: UnitEdit, element: XmlElement): Patch {
  return { start: gapStart(edit.change.origin.text, element.start), end: element.end, text: '' };
}

/** Brings a list of elements to the wanted entries. */
export function list(
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
