import type { Nodes, Root } from 'hast';
import type { DocumentMeta, SourceDocument, Unit } from '../../core/document.js';
import { plainText, text } from '../../core/inline.js';
import { metaUnits } from '../meta.js';
import { type FormatName, type FormatOptions, maxDepth, type SourceFile } from '../types.js';
import { readSlot } from './content.js';
import { normalizeTree, removePositions, tooDeep } from './normalize.js';
import { type AttributeSlot, findSlots, type Slot, type TextSlot } from './slots.js';

/** A page as its format parsed it; the tree is the caller's to give away. */
export interface ParsedPage {
  readonly tree: Root;
  readonly meta: DocumentMeta;
  /** Line of each fact of `meta`. */
  readonly metaLines: ReadonlyMap<string, number>;
}

/**
 * The document of a page. Keys of units are `meta:…` for facts and running numbers for the places of the body.
 *
 * @param parse Gives a tree of its own; its nodes carry positions where they are known.
 */
export function extractPage(
  file: SourceFile,
  format: FormatName,
  options: FormatOptions,
  parse: (file: SourceFile) => ParsedPage,
): SourceDocument {
  const { tree, meta, metaLines } = withDepthGuard(file, () => parse(file));
  const slotOptions = { sourceLocale: file.sourceLocale, attributes: options.html.attributes };
  withDepthGuard(file, () => normalizeTree(tree, file, slotOptions));
  const slots = findSlots(tree, slotOptions);
  const units = slots.map((slot, index) => unitOf(slot, String(index + 1), file));
  removePositions(tree);
  const title = meta.title ?? headlineOf(units);
  return {
    name: file.path.replace(/\.[^./]+$/, ''),
    path: file.path,
    format,
    sourceLocale: file.sourceLocale,
    meta: title === undefined ? meta : { ...meta, title },
    units: [...metaUnits(meta, options.markdown.frontMatter, metaLines), ...units],
    body: { type: 'page', tree },
  };
}

/** Parsers recurse: a tree far beyond {@link maxDepth} ends them before it can be measured. */
function withDepthGuard<T>(file: SourceFile, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(file, error);
    throw error;
  }
}

/** The plain text of the first headline. */
export function headlineOf(units: readonly Unit[]): string | undefined {
  const headline = units.find((unit) => unit.kind === 'headline');
  return headline && plainText(headline.content, headline.codes);
}

function unitOf(slot: Slot, key: string, file: SourceFile): Unit {
  const line = lineOf(slot);
  const unit = slot.type === 'text' ? textUnit(slot, key, file) : attributeUnit(slot, key);
  return line === undefined ? unit : { ...unit, line };
}

function textUnit(slot: TextSlot, key: string, file: SourceFile): Unit {
  const { content, codes } = readSlot(slot, file.sourceLocale);
  return { key, kind: slot.kind, content, codes, named: false };
}

function attributeUnit({ element, name, property }: AttributeSlot, key: string): Unit {
  const about = element.properties.src ?? element.properties.href;
  const note = `Attribute ${name} of <${element.tagName}>${typeof about === 'string' ? ` ${about}` : ''}.`;
  return {
    key,
    kind: 'attribute',
    content: [text(String(element.properties[property]))],
    codes: [],
    named: false,
    note,
  };
}

/** The line of the first node of a slot that has one: some nodes that HTML inside Markdown brings have none. */
function lineOf(slot: Slot): number | undefined {
  const nodes: readonly Nodes[] =
    slot.type === 'text' ? [...slot.parent.children.slice(slot.start, slot.end), slot.parent] : [slot.element];
  const lines = nodes.map((node) => node.position?.start?.line);
  return lines.find((line) => line !== undefined);
}
