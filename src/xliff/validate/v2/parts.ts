import { attribute, childOf, childrenOf, type XmlElement } from '../../xml/tree.js';

/** A segment or ignorable of a unit. */
export interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** Its place among the parts of the unit, from 1. */
  readonly position: number;
}

export type Side = 'source' | 'target';
export const sides: readonly Side[] = ['source', 'target'];

/** Looked up by every check of a unit, and worked out once. */
const parts = new WeakMap<XmlElement, readonly Part[]>();
const inlines = new WeakMap<XmlElement, readonly XmlElement[]>();
const none: readonly XmlElement[] = [];

/** The segments and ignorables of a unit that has ended, in order. */
export function partsOf(unit: XmlElement): readonly Part[] {
  const known = parts.get(unit);
  if (known) return known;
  const elements = childrenOf(unit, unit.uri).filter(({ local }) => local === 'segment' || local === 'ignorable');
  const found = elements.map((element, index) => ({
    element,
    source: childOf(element, unit.uri, 'source'),
    target: childOf(element, unit.uri, 'target'),
    position: index + 1,
  }));
  parts.set(unit, found);
  return found;
}

/** The inline elements inside an element of the core that has ended, in the order of their start tags. */
export function inlineIn(content: XmlElement | undefined): readonly XmlElement[] {
  if (!content) return none;
  const known = inlines.get(content);
  if (known) return known;
  const found: XmlElement[] = [];
  gather(content, found);
  inlines.set(content, found);
  return found;
}

function gather(content: XmlElement, found: XmlElement[]): void {
  for (const child of content.children) {
    if (child.type !== 'element' || child.uri !== content.uri) continue;
    found.push(child);
    gather(child, found);
  }
}

/** The inline elements of one side of a unit, over all its parts. */
export function inlineOf(parts: readonly Part[], side: Side): readonly XmlElement[] {
  return parts.flatMap((part) => inlineIn(part[side]));
}

const codes: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

/** Is it a code, and no annotation or character? */
export function isCode({ local }: XmlElement): boolean {
  return codes.has(local);
}

/** What a code is known by: its id, or for the end of a span that of its start. */
export function codeKey(code: XmlElement): string {
  if (code.local === 'ec') return endKey(attribute(code, 'startRef') ?? attribute(code, 'id') ?? '');
  return attribute(code, 'id') ?? '';
}

/** The key of the end of the span that begins with this id. */
export function endKey(id: string): string {
  return `ec ${id}`;
}

/** Is it inside a segment or ignorable, and not in a candidate or another module's copy of the core? */
export function isInPart({ parent }: XmlElement): boolean {
  for (let at = parent; at; at = at.parent) if (at.local === 'segment' || at.local === 'ignorable') return true;
  return false;
}
