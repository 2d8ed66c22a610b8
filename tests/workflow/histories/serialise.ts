import { local, type XmlElement, type XmlNode } from './xml.js';

/** How a tool writes XML. */
export interface XmlStyle {
  /** Indentation of a level; undefined: white space stays as it is. */
  readonly indent?: string;
  readonly quote: '"' | "'";
  readonly newline: string;
  /** `<x/>`, `<x />` or `<x></x>`. */
  readonly empty: 'short' | 'spaced' | 'long';
  readonly sortAttributes: boolean;
  /** Line breaks and tabs in attributes stand plainly, as tools write that forget to escape them. */
  readonly plainBreaks: boolean;
}

export const plainStyle: XmlStyle = {
  quote: '"',
  newline: '\n',
  empty: 'short',
  sortAttributes: false,
  plainBreaks: false,
};

/** Elements whose white space is text: no tool indents what is in them. */
const mixed = new Set(['source', 'target', 'seg-source', 'note', 'data', 'meta', 'seg', 'prop']);

/** A whole file. */
export function serialise(root: XmlElement, style: XmlStyle): string {
  const text = write(root, style, style.indent === undefined ? undefined : '');
  const breaks = text.replaceAll('\n', style.newline);
  return `<?xml version=${style.quote}1.0${style.quote} encoding=${style.quote}UTF-8${style.quote}?>${style.newline}${breaks}${style.newline}`;
}

/** One element; `at` is its indentation, undefined inside text. */
export function write(node: XmlNode, style: XmlStyle, at?: string): string {
  if (node.type === 'text') return escapeText(node.value);
  if (node.type === 'raw') return node.value;
  const names = [...node.attributes];
  if (style.sortAttributes) names.sort(([a], [b]) => (a < b ? -1 : 1));
  const attributes = names.map(
    ([name, value]) => ` ${name}=${style.quote}${escapeAttribute(value, style)}${style.quote}`,
  );
  const open = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return open + { short: '/>', spaced: ' />', long: `></${node.name}>` }[style.empty];
  if (at === undefined || style.indent === undefined || mixed.has(local(node))) {
    return `${open}>${node.children.map((child) => write(child, style)).join('')}</${node.name}>`;
  }
  const inside = at + style.indent;
  const lines = node.children
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .map((child) => `\n${inside}${write(child, style, inside)}`);
  return `${open}>${lines.join('')}\n${at}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string, style: XmlStyle): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(style.quote, style.quote === '"' ? '&quot;' : '&apos;');
  return style.plainBreaks
    ? escaped
    : escaped.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;');
}
