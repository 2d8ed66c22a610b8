import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './element.js';

/**
 * Turns a paragraph that holds a picture alone into a figure; the picture's title (`![alt](x.jpg "title")`), which
 * touch screens and the keyboard cannot reach, becomes the caption. Every picture gets an `alt`, be it empty.
 * Changes the tree.
 */
export function dressFigures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') node.properties.alt ??= '';
    if (node.tagName !== 'p' || !parent || index === undefined) return undefined;
    const picture = onlyPicture(node);
    if (!picture) return undefined;
    const { title, ...properties } = picture.properties;
    picture.properties = properties;
    picture.properties.alt ??= '';
    const caption = typeof title === 'string' && title !== '' ? [element('figcaption', {}, title)] : [];
    const figure = parent.type === 'element' && parent.tagName === 'figure';
    parent.children.splice(
      index,
      1,
      ...(figure ? [...node.children, ...caption] : [element('figure', {}, ...node.children, ...caption)]),
    );
    return SKIP;
  });
}

/** The picture of a paragraph that has nothing else in it; it may be a link. */
function onlyPicture(paragraph: Element): Element | undefined {
  const [child, ...others] = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (child?.type !== 'element' || others.length > 0) return undefined;
  if (child.tagName === 'img') return child;
  return child.tagName === 'a' ? onlyPicture(child) : undefined;
}
