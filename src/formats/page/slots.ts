// The places of a page that hold text, in reading order. Extraction reads them, merging fills them: both walk the
// same tree and must find the same slots, so nothing here may depend on the texts being in one language or another.
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import type { UnitKind } from '../../core/document.js';
import type { Locale } from '../../core/locale.js';
import {
  hasClass,
  isBackReference,
  isBlockName,
  isElement,
  isFootnotes,
  isFootnotesLabel,
  isForeign,
  isInert,
  isKept,
  isOpaque,
  isOpaqueName,
  isPreformatted,
  isReopened,
  isUnseen,
} from './elements.js';

/** A run of text and inline markup: `parent.children` from `start` to before `end`. */
export interface TextSlot {
  readonly type: 'text';
  readonly parent: Root | Element;
  readonly start: number;
  readonly end: number;
  readonly kind: UnitKind;
  /** White space counts (`pre`). */
  readonly preserve: boolean;
  /** The run is all the text that its parent element has. */
  readonly whole: boolean;
}

/** An attribute that is text. */
export interface AttributeSlot {
  readonly type: 'attribute';
  readonly element: Element;
  /** As HTML writes it: `aria-label`. */
  readonly name: string;
  /** As hast writes it: `ariaLabel`. */
  readonly property: string;
}

export type Slot = TextSlot | AttributeSlot;

export interface SlotOptions {
  readonly sourceLocale: Locale;
  /** Names of the attributes that are text. */
  readonly attributes: readonly string[];
}

/** What the elements around a place say about it. */
interface Context extends Marking {
  readonly kind: UnitKind;
  readonly preserve: boolean;
}

interface Marking {
  /** Inside `translate="no"`. */
  readonly kept: boolean;
  /** Inside another language than the source's. */
  readonly foreign: boolean;
}

/** The slots of a tree in document order; the attributes inside a text follow it. Slots without any text are none. */
export function findSlots(tree: Root, options: SlotOptions): readonly Slot[] {
  const slots: Slot[] = [];
  const containers = blockContainers(tree);
  const attributes = options.attributes.map((name) => ({ name, property: propertyName(name) }));
  let headlineSeen = false;

  function visit(parent: Root | Element, context: Context): void {
    const visible = parent.children.filter((child) => !isInert(child)).length;
    let start = 0;
    parent.children.forEach((child, index) => {
      if (!isElement(child) || !containers.has(child)) return;
      addRun(parent, start, index, visible, context);
      visitBlock(child, context);
      start = index + 1;
    });
    addRun(parent, start, parent.children.length, visible, context);
  }

  function visitBlock(element: Element, outer: Context): void {
    if (isFootnotesLabel(element)) return;
    const context = contextOf(element, outer);
    if (isTranslated(context)) addAttributes(element);
    const slotsBefore = slots.length;
    visit(element, context);
    if (element.tagName === 'h1' && slots.length > slotsBefore) headlineSeen = true;
  }

  function contextOf(element: Element, outer: Context): Context {
    return {
      kind: kindOf(element, outer.kind, headlineSeen),
      preserve: outer.preserve || isPreformatted(element.tagName),
      ...markingOf(element, outer, options.sourceLocale),
    };
  }

  function addRun(parent: Root | Element, from: number, to: number, visible: number, context: Context): void {
    const { children } = parent;
    let start = from;
    let end = to;
    if (!context.preserve) {
      while (start < end && isInertAt(children, start)) start++;
      while (end > start && isInertAt(children, end - 1)) end--;
    }
    const run = children.slice(start, end);
    if (isTranslated(context) && hasText(run, options.sourceLocale)) {
      const whole = run.filter((child) => !isInert(child)).length === visible;
      slots.push({ type: 'text', parent, start, end, kind: context.kind, preserve: context.preserve, whole });
    }
    for (const child of children.slice(from, to)) addInlineAttributes(child, context);
  }

  function addInlineAttributes(node: Nodes, outer: Marking): void {
    if (!isElement(node) || isBackReference(node) || isUnseen(node.tagName)) return;
    const marking = markingOf(node, outer, options.sourceLocale);
    if (isTranslated(marking)) addAttributes(node);
    for (const child of node.children) addInlineAttributes(child, marking);
  }

  function addAttributes(element: Element): void {
    for (const { name, property } of attributes) {
      const value = element.properties[property];
      if (typeof value === 'string' && value.trim() !== '') slots.push({ type: 'attribute', element, name, property });
    }
  }

  visit(tree, { kind: 'paragraph', preserve: false, kept: false, foreign: false });
  return slots;
}

function isInertAt(children: readonly RootContent[], index: number): boolean {
  const child = children[index];
  return child !== undefined && isInert(child);
}

/** The elements that end a text: blocks, and whatever has a block in it (a link around a card). */
function blockContainers(tree: Root): ReadonlySet<Element> {
  const found = new Set<Element>();
  function mark(node: Nodes): boolean {
    if (!isElement(node)) return false;
    if (isOpaqueName(node.tagName)) return false;
    let isContainer = isBlockName(node.tagName);
    for (const child of node.children) if (mark(child)) isContainer = true;
    if (isContainer) found.add(node);
    return isContainer;
  }
  for (const child of tree.children) mark(child);
  return found;
}

function markingOf(element: Element, outer: Marking, sourceLocale: Locale): Marking {
  const { lang } = element.properties;
  return {
    kept: isKept(element) || (outer.kept && !isReopened(element)),
    foreign: typeof lang === 'string' && lang !== '' ? isForeign(element, sourceLocale) : outer.foreign,
  };
}

function isTranslated(marking: Marking): boolean {
  return !marking.kept && !marking.foreign;
}

const kinds: Readonly<Record<string, UnitKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
  blockquote: 'quote',
};

function kindOf(element: Element, outer: UnitKind, headlineSeen: boolean): UnitKind {
  if (outer === 'footnote' || isFootnotes(element)) return 'footnote';
  if (element.tagName === 'h1' && !headlineSeen) return 'headline';
  if (hasClass(element, 'caption')) return 'caption';
  return kinds[element.tagName] ?? outer;
}

function hasText(nodes: readonly (RootContent | ElementContent)[], sourceLocale: Locale): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return node.value.trim() !== '';
    return isElement(node) && !isOpaque(node, sourceLocale) && hasText(node.children, sourceLocale);
  });
}

/** `aria-label` → `ariaLabel`, as hast names properties. */
function propertyName(attribute: string): string {
  return attribute.toLowerCase().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
