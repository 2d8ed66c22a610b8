import type { Content } from '../core/inline.js';
import { attribute, type XmlElement } from './xml/tree.js';

/** Is `xml:space="preserve"` in force inside an element? */
export function preservesSpace(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = attribute(at, 'xml:space');
    if (value !== undefined) return value === 'preserve';
  }
  return false;
}

/** Would a tool that collapses white space change this content? */
export function spaceMatters(content: Content): boolean {
  const value = content.map((piece) => (piece.type === 'text' ? piece.value : '\uFFFC')).join('');
  return /^[ \t\r\n]|[ \t\r\n]$|[\t\r\n]| {2}/.test(value);
}
