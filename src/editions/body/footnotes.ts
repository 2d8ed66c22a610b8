import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Strings } from '../types.js';
import { hasClass } from './element.js';

/**
 * Gives the footnotes of remark-rehype the locale's words: a visible heading, and back-links that say which reference
 * they lead to. Changes the tree.
 */
export function dressFootnotes(tree: Root, strings: Strings): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && hasClass(node, 'footnotes')) nameSection(node, strings);
    if (node.tagName === 'a' && node.properties.dataFootnoteBackref !== undefined) {
      node.properties.ariaLabel = `${strings.t('article.backToText')} ${referenceOf(node)}`.trim();
    }
  });
}

function nameSection(section: Element, strings: Strings): void {
  for (const child of section.children) {
    if (child.type !== 'element' || child.tagName !== 'h2') continue;
    child.children = [{ type: 'text', value: strings.t('article.footnotes') }];
    delete child.properties.className;
  }
}

/** `1`, or `1-2` for the second reference to a note: the end of `#user-content-fnref-1-2`. */
function referenceOf(link: Element): string {
  const { href } = link.properties;
  return (typeof href === 'string' && /fnref-(.+)$/.exec(href)?.[1]) || '';
}
