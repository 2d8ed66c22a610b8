// From the tree that a format made to the one a page shows. Each file here is one step over a sanitised copy.
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headline } from '../facts.js';
import { rewriteLinks } from '../links.js';
import type { Edition, Strings } from '../types.js';
import { sanitize } from './allow-list.js';
import { dressAsides } from './asides.js';
import { dressFigures } from './figures.js';
import { dressFootnotes } from './footnotes.js';
import { outlineHeadings } from './headings.js';
import { dressTables } from './tables.js';
import { dressTaskLists } from './task-lists.js';

/** The edition's article as a new tree, with `byline` after its headline. Empty for a document that is no page. */
export function dressBody(edition: Edition, strings: Strings, byline: readonly ElementContent[]): Root {
  const { body } = edition.document;
  if (body.type !== 'page') return { type: 'root', children: [] };
  const tree = sanitize(body.tree);
  const title = outlineHeadings(tree, headline(edition.document, edition.name));
  dressTaskLists(tree);
  dressFootnotes(tree, strings);
  dressFigures(tree);
  dressTables(tree);
  dressAsides(tree, strings);
  rewriteLinks(tree, edition);
  tidyAttributes(tree);
  insertAfter(tree, title, byline);
  return tree;
}

/** No class list that the allow list emptied; and an id names one element (HTML §3.2.6), even if an author uses it twice. */
function tidyAttributes(tree: Root): void {
  const seen = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    if (seen.has(properties.id)) delete properties.id;
    else seen.add(properties.id);
  });
}

function insertAfter(tree: Root, place: Element, added: readonly ElementContent[]): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node !== place || !parent || index === undefined) return undefined;
    parent.children.splice(index + 1, 0, ...added);
    return false;
  });
}
