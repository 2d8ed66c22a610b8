import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '../facts.js';
import { element } from './element.js';

/**
 * Lets wide tables scroll on their own: each goes into a section that the keyboard can reach, named by its caption or
 * the heading above. GFM's `align` attribute, gone from HTML, becomes a class. Changes the tree.
 */
export function dressTables(tree: Root): void {
  const names = new Map<string, number>();
  let heading = '';
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node).trim();
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const name = captionOf(node) ?? heading;
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    visit(node, 'element', alignByClass);
    parent.children[index] = element(
      'section',
      { className: ['table'], ariaLabel: seen === 1 ? name : `${name} (${seen})`, tabIndex: 0 },
      node,
    );
    return SKIP;
  });
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption && (textOf(caption).trim() || undefined);
}

function alignByClass(cell: Element): void {
  const { align, ...properties } = cell.properties;
  if (typeof align === 'string') cell.properties = { ...properties, className: [`align-${align}`] };
}
