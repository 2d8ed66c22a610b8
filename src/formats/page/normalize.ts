// The normal form of a page's tree. Merging a text gives the tree that extraction gave only if nothing is lost on the
// way through a unit, so what units do not carry (runs of white space, a redundant `lang`) is settled here, once.
import type { Element, Nodes, Root, RootContent, Text } from 'hast';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { maxDepth, type SourceFile } from '../types.js';
import { isElement, isForeign, isInert, isOpaque, isSourceLanguage } from './elements.js';
import { replaceRuns, setChildren } from './replace.js';
import { findSlots, type SlotOptions, type TextSlot } from './slots.js';
import { leadingSpace, trailingSpace } from './space.js';

/**
 * Brings a freshly parsed tree into normal form, in place: white space in texts collapsed as HTML shows it (around a
 * text it stays), neighbouring text nodes joined, characters that neither HTML nor XML can hold replaced by U+FFFD,
 * `lang` removed where it repeats the source's.
 * @throws {TarjumanError} `SOURCE_TOO_LARGE` when elements nest deeper than `maxDepth`.
 */
export function normalizeTree(tree: Root, file: SourceFile, options: SlotOptions): void {
  delete tree.data;
  tree.children = tree.children.filter((child) => child.type !== 'doctype');
  clean(tree, { file, depth: 0, foreign: false });
  const slots = findSlots(tree, options);
  for (const slot of slots) if (slot.type === 'attribute') collapseAttribute(slot.element, slot.property);
  const texts = slots.filter((slot): slot is TextSlot => slot.type === 'text' && !slot.preserve);
  replaceRuns(texts.map((slot) => ({ ...slot, nodes: collapseSlot(slot, options.sourceLocale) })));
}

/** Where the parser found things is of use while extracting, and noise in the document. */
export function removePositions(node: Nodes): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) removePositions(child);
}

interface Surroundings {
  readonly file: SourceFile;
  readonly depth: number;
  /** Is this inside an element in another language? */
  readonly foreign: boolean;
}

function clean(node: Root | Element, around: Surroundings): void {
  if (around.depth > maxDepth) throw tooDeep(around.file);
  const children: RootContent[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (child.type === 'text' || child.type === 'comment') child.value = allowedCharacters(child.value);
    if (child.type === 'text' && last?.type === 'text') {
      last.value += child.value;
      continue;
    }
    if (isElement(child)) cleanElement(child, around);
    children.push(child);
  }
  setChildren(node, children);
}

function cleanElement(element: Element, around: Surroundings): void {
  const { sourceLocale } = around.file;
  for (const [name, value] of Object.entries(element.properties)) {
    if (typeof value === 'string') element.properties[name] = allowedCharacters(value);
  }
  const [first] = element.children;
  // HTML drops the first line break of a `pre` whenever it is read: more than none would not survive.
  if (element.tagName === 'pre' && first?.type === 'text') first.value = first.value.replace(/^\n+/, '');
  const lang = element.properties.lang;
  const isForeignHere = isForeign(element, sourceLocale);
  if (typeof lang === 'string' && isSourceLanguage(lang, sourceLocale)) {
    if (around.foreign) element.properties.lang = sourceLocale;
    else delete element.properties.lang;
  }
  const foreign = isForeignHere || (around.foreign && typeof lang !== 'string');
  clean(element, { ...around, depth: around.depth + 1, foreign });
}

/** The error for a tree that no article has and that would exhaust the stack of whatever reads it. */
export function tooDeep(file: SourceFile, cause?: unknown): TarjumanError {
  return new TarjumanError('SOURCE_TOO_LARGE', `${file.path} nests its content more than ${maxDepth} levels deep`, {
    hint: 'Look for markup that is opened again and again and never closed.',
    place: { file: file.path },
    cause,
  });
}

// XML 1.0 §2.2 `Char`: a unit's text goes into XLIFF, and HTML allows no more.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const forbidden = /[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

function allowedCharacters(value: string): string {
  return value.replace(forbidden, '\ufffd').replaceAll('\f', ' ');
}

function collapseAttribute(element: Element, property: string): void {
  element.properties[property] = String(element.properties[property]).replace(/\s+/g, ' ').trim();
}

/** Where the collapsing of white space stands in a text. */
interface Flow {
  readonly sourceLocale: Locale;
  /** The text node that ended in a space, as long as nothing visible came after it. */
  spaceIn: Text | undefined;
  /** A space here would not show: the start of the text, or after another space. */
  swallows: boolean;
}

function collapseSlot(slot: TextSlot, sourceLocale: Locale): readonly RootContent[] {
  const nodes = slot.parent.children.slice(slot.start, slot.end);
  const first = nodes[0];
  const last = nodes.at(-1);
  const lead = first?.type === 'text' ? leadingSpace(first.value) : '';
  const tail = last?.type === 'text' ? trailingSpace(last.value) : '';
  const flow: Flow = { sourceLocale, spaceIn: undefined, swallows: true };
  collapseNodes(nodes, flow);
  endLine(flow);
  if (first?.type === 'text') first.value = lead + first.value;
  if (last?.type === 'text') last.value += tail;
  for (const node of nodes) removeEmptyTexts(node);
  return nodes.filter((node) => !isEmptyText(node));
}

function collapseNodes(nodes: readonly RootContent[], flow: Flow): void {
  for (const node of nodes) {
    if (node.type === 'text') collapseText(node, flow);
    else if (isElement(node)) collapseElement(node, flow);
  }
}

function collapseText(node: Text, flow: Flow): void {
  let value = node.value.replace(/[ \t\n\r]+/g, ' ');
  if (flow.swallows && value.startsWith(' ')) value = value.slice(1);
  node.value = value;
  if (value === '') return;
  flow.swallows = value.endsWith(' ');
  flow.spaceIn = flow.swallows ? node : undefined;
}

function collapseElement(element: Element, flow: Flow): void {
  if (element.tagName === 'br') {
    endLine(flow);
    flow.swallows = true;
    return;
  }
  if (isInert(element) || element.tagName === 'wbr') return;
  if (isOpaque(element, flow.sourceLocale)) {
    flow.swallows = false;
    flow.spaceIn = undefined;
    return;
  }
  collapseNodes(element.children, flow);
}

/** A space before a line's end does not show. */
function endLine(flow: Flow): void {
  if (flow.spaceIn) flow.spaceIn.value = flow.spaceIn.value.slice(0, -1);
  flow.spaceIn = undefined;
}

function removeEmptyTexts(node: RootContent): void {
  if (!isElement(node)) return;
  for (const child of node.children) removeEmptyTexts(child);
  node.children = node.children.filter((child) => !isEmptyText(child));
}

function isEmptyText(node: RootContent): boolean {
  return node.type === 'text' && node.value === '';
}
