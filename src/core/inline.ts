// The text of a segment with its inline codes, as a flat list. Flat, because a code may open in one
// sentence and close in the next (XLIFF 2.1 §4.2.3.2 `sc`/`ec`), which no tree of one segment can say.

import type { Code } from './code.js';

export type { Code, CodeType } from './code.js';

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** A code that opens a span; the `close` of the same id ends it, in this segment or a later one of the unit. */
export interface Open {
  readonly type: 'open';
  readonly id: string;
}

export interface Close {
  readonly type: 'close';
  readonly id: string;
}

/** A standalone code: a line break, an image, a placeholder such as `{{name}}`. */
export interface Placeholder {
  readonly type: 'ph';
  readonly id: string;
}

export type Inline = Text | Open | Close | Placeholder;
export type Content = readonly Inline[];

export function text(value: string): Text {
  return { type: 'text', value };
}

/** The text alone; codes vanish, unless `codes` is given and has an `equivalent` for them. */
export function plainText(content: Content, codes: readonly Code[] = []): string {
  let out = '';
  for (const piece of content) {
    if (piece.type === 'text') out += piece.value;
    else if (piece.type === 'ph') out += codes.find((code) => code.id === piece.id)?.equivalent ?? '';
  }
  return out;
}

/** Joins neighbouring text pieces and drops empty ones: the one normal form of a content. */
export function mergeText(content: Content): Content {
  if (isMerged(content)) return content;
  const out: Inline[] = [];
  for (const piece of content) {
    const last = out.at(-1);
    if (piece.type !== 'text') out.push(piece);
    else if (piece.value === '') continue;
    else if (last?.type === 'text') out[out.length - 1] = text(last.value + piece.value);
    else out.push(piece);
  }
  return out;
}

function isMerged(content: Content): boolean {
  return content.every((piece, i) => piece.type !== 'text' || (piece.value !== '' && content[i - 1]?.type !== 'text'));
}

/**
 * A string that is equal exactly when two contents are equal up to the numbering of their codes:
 * ids are replaced by their order of first appearance. Private-use characters mark the codes.
 */
export function contentKey(content: Content): string {
  const order = new Map<string, number>();
  let out = '';
  for (const piece of mergeText(content)) {
    if (piece.type === 'text') {
      out += piece.value;
      continue;
    }
    let n = order.get(piece.id);
    if (n === undefined) {
      n = order.size;
      order.set(piece.id, n);
    }
    out += `${{ open: '\uE000', close: '\uE001', ph: '\uE002' }[piece.type]}${n}\uE003`;
  }
  return out;
}

/** The ids of the codes in order of first appearance. */
export function codeIds(content: Content): readonly string[] {
  const ids = new Set<string>();
  for (const piece of content) if (piece.type !== 'text') ids.add(piece.id);
  return [...ids];
}

/** The same content with other code ids; ids that `rename` does not know stay. */
export function renameCodes(content: Content, rename: ReadonlyMap<string, string>): Content {
  return content.map((piece) => (piece.type === 'text' ? piece : { ...piece, id: rename.get(piece.id) ?? piece.id }));
}

/** True when nothing but white space and codes is in it: there is nothing to translate. */
export function isBlank(content: Content): boolean {
  return content.every((piece) => piece.type !== 'text' || piece.value.trim() === '');
}
