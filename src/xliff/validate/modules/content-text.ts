import { attribute, type XmlElement } from '../../xml/tree.js';

/** The text of a source or target: codes left out, characters that XML forbids decoded from `<cp>`. */
export function contentText(element: XmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : textIn(child))).join('');
}

function textIn(child: XmlElement): string {
  return child.local === 'cp' ? characterOf(child) : contentText(child);
}

/** The character that a `<cp>` stands for; nothing where its number is none. */
export function characterOf(cp: XmlElement): string {
  const hex = attribute(cp, 'hex') ?? '';
  const codePoint = /^[\da-f]{1,8}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}
