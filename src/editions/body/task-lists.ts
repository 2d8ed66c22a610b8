import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Turns the check boxes of task lists, which nobody can tick on a page, into signs. Changes the tree. */
export function dressTaskLists(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
  });
}
