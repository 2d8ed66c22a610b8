import type { Attribute, Piece, Tag } from './markup.js';
import { holdsElementsOnly } from './render.js';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The characters that character data stands for; comments and processing instructions say nothing. */
export function decode(markup: string): string {
  if (!/[&<\r]/.test(markup)) return markup;
  return markup
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, data?: string, entity?: string) => {
      if (data !== undefined) return data;
      return entity === undefined ? whole : character(entity, whole);
    });
}

function character(entity: string, whole: string): string {
  if (!entity.startsWith('#')) return named[entity] ?? whole;
  const code = entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** All text below an element, decoded. */
export function textIn(tag: Tag): string {
  return tag.children.map((child) => (child.type === 'raw' ? decode(child.markup) : textIn(child))).join('');
}

/** Comments and processing instructions of a stretch of character data, without the text between. */
export function remarks(markup: string): readonly string[] {
  return markup.match(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g) ?? [];
}

/**
 * A string that is equal for two trees exactly when they say the same: same names, attributes in any order, text,
 * comments. Prefixes, quotes, ways to write a character, and the layout between elements do not count.
 */
export function infoset(tag: Tag): string {
  const attributes = tag.attributes.map(attributeKey).sort().join('\u0001');
  return `\u0002${tag.uri} ${tag.local}\u0001${attributes}\u0003${contentKey(tag)}\u0004`;
}

export function sameInfoset(a: Tag | undefined, b: Tag | undefined): boolean {
  if (!a || !b) return a === b;
  return infoset(a) === infoset(b);
}

/** The same for what is inside an element alone. */
export function contentKey(tag: Pick<Tag, 'uri' | 'local' | 'children'>): string {
  const layout = holdsElementsOnly(tag);
  return tag.children.map((child) => pieceKey(child, layout)).join('');
}

function attributeKey({ uri, local, value }: Attribute): string {
  return `${uri} ${local}=${value}`;
}

function pieceKey(piece: Piece, layout: boolean): string {
  if (piece.type === 'tag') return infoset(piece);
  const said = remarks(piece.markup)
    .map((remark) => `\u0005${remark}\u0006`)
    .join('');
  const text = decode(piece.markup);
  return said + (layout ? text.trim() : text);
}
