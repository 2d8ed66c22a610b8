import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Strings } from '../types.js';
import { element, hasClass } from './element.js';

/**
 * Makes asides notes: an `aside` is a landmark of the whole page, and inside an article axe reports it. Those that
 * point to another article (`see-also`) get the locale's words for "See also" in front. Changes the tree.
 */
export function dressAsides(tree: Root, strings: Strings): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'aside') return;
    node.tagName = 'div';
    node.properties.role = 'note';
    if (hasClass(node, 'see-also')) {
      node.children.unshift(element('p', { className: ['label'] }, strings.t('article.seeAlso')));
    }
  });
}
