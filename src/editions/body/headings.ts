import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './element.js';

/**
 * Makes the tree's headings an outline: one `h1`, first (`title` where the tree has none), and below it no level
 * skipped, whatever the author wrote. Changes the tree and returns the `h1`.
 */
export function outlineHeadings(tree: Root, title: string): Element {
  let first: Element | undefined;
  /** The written levels of the headings that the present one stands under. */
  const open: number[] = [];
  visit(tree, 'element', (heading) => {
    const written = /^h([1-6])$/.exec(heading.tagName)?.[1];
    if (written === undefined) return;
    if (first === undefined && written === '1') {
      first = heading;
      open.length = 0;
      return;
    }
    while ((open.at(-1) ?? 0) >= Number(written)) open.pop();
    open.push(Number(written));
    heading.tagName = `h${Math.min(open.length + 1, 6)}`;
  });
  if (first) return first;
  const added = element('h1', {}, title);
  tree.children.unshift(added);
  return added;
}
