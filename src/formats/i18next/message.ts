// One text of a resource: words, and the parts that i18next or the page replaces at run time (i18next JSON v4:
// interpolation `{{name}}`, nesting `$t(key)`; tags as react-i18next's Trans takes them).

import type { TextRun } from '../../core/document.js';
import { type Code, type Content, type Inline, mergeText, text } from '../../core/inline.js';
import { codeKindOf } from '../code-kind.js';
import { type CodeShape, type Nested, nest } from '../nesting.js';

export interface Message {
  readonly content: Content;
  readonly codes: readonly Code[];
}

/** Why a text is no valid message, and where in it (UTF-16 offset). */
export interface MessageFault {
  readonly message: string;
  readonly offset: number;
}

/** The first fault of a message: an interpolation or a nesting that does not end, or is empty. */
export function findFault(value: string): MessageFault | undefined {
  for (let index = 0; index < value.length; ) {
    const token = specialAt(value, index);
    if (token === undefined) {
      index++;
    } else if (typeof token === 'number') {
      index = token;
    } else {
      return { message: token.message, offset: index };
    }
  }
  return undefined;
}

/** The end of the interpolation or nesting that starts at an offset, or why it has none; undefined when none starts there. */
function specialAt(value: string, start: number): number | { message: string } | undefined {
  if (value.startsWith('{{', start)) return interpolationEnd(value, start);
  if (value.startsWith('$t(', start)) return nestingEnd(value, start);
  return undefined;
}

function interpolationEnd(value: string, start: number): number | { message: string } {
  const end = value.indexOf('}}', start + 2);
  const nextStart = value.indexOf('{{', start + 2);
  if (end === -1 || (nextStart !== -1 && nextStart < end)) return { message: 'an interpolation {{ has no }}' };
  if (/^-?\s*$/.test(value.slice(start + 2, end))) return { message: 'an interpolation {{ }} names no variable' };
  return end + 2;
}

function nestingEnd(value: string, start: number): number | { message: string } {
  let depth = 0;
  let quote = '';
  for (let index = start + 2; index < value.length; index++) {
    const char = value.charAt(index);
    if (quote !== '') {
      if (char === '\\') index++;
      else if (char === quote) quote = '';
    } else if (char === '"') {
      quote = char;
    } else if (char === '(') {
      depth++;
    } else if (char === ')' && --depth === 0) {
      return nestingFault(value.slice(start + 3, index)) ?? index + 1;
    }
  }
  return { message: 'a nesting $t( has no )' };
}

/** `key` or `key, { options }`. */
function nestingFault(inside: string): { message: string } | undefined {
  const comma = inside.indexOf(',');
  const key = comma === -1 ? inside : inside.slice(0, comma);
  if (key.trim() === '') return { message: 'a nesting $t( ) names no key' };
  const options = comma === -1 ? undefined : inside.slice(comma + 1).trim();
  if (options === undefined || /^\{[\s\S]*\}$/.test(options)) return undefined;
  return { message: 'the options of a nesting $t( ) must stand in braces { }' };
}

type Token =
  | { readonly type: 'text' | 'variable' | 'nesting' | 'unprintable'; readonly value: string }
  | { readonly type: 'tag'; readonly value: string; readonly name: string; readonly role: 'open' | 'close' | 'void' };

/** A message without faults, as content and codes. */
export function readMessage(value: string): Message {
  const tokens = tokenize(value);
  const partners = pairTags(tokens);
  const pieces: Inline[] = [];
  const codes: Code[] = [];
  const idByOpening = new Map<number, string>();
  const add = (code: Omit<Code, 'id'>): string => {
    const id = String(codes.length + 1);
    codes.push({ id, ...code });
    return id;
  };
  tokens.forEach((token, index) => {
    if (token.type === 'text') {
      pieces.push(text(token.value));
    } else if (token.type !== 'tag') {
      pieces.push({ type: 'ph', id: add(placeholderOf(token.type, token.value)) });
    } else if (token.role === 'void') {
      const equivalent = token.name === 'br' ? { equivalent: '\n' } : {};
      pieces.push({
        type: 'ph',
        id: add({ ...codeKindOf(token.name), data: token.value, display: token.value, ...equivalent }),
      });
    } else {
      const partner = partners.get(index);
      const closing = partner === undefined ? undefined : tokens[partner];
      if (partner === undefined || !closing) {
        pieces.push(text(token.value));
      } else if (token.role === 'open') {
        const id = add({ ...codeKindOf(token.name), data: token.value, closeData: closing.value });
        idByOpening.set(index, id);
        pieces.push({ type: 'open', id });
      } else {
        pieces.push({ type: 'close', id: idByOpening.get(partner) ?? '' });
      }
    }
  });
  return { content: mergeText(pieces), codes };
}

const tag = /<(\/?)([A-Za-z][\w.-]*|\d+)((?:\s[^<>]*)?)(\/?)>/y;
// What JSON can hold and XML cannot (XML 1.0 §2.2).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/uy;

function tokenize(value: string): readonly Token[] {
  const tokens: Token[] = [];
  let textStart = 0;
  for (let index = 0; index < value.length; ) {
    const token = tokenAt(value, index);
    if (!token) {
      index++;
      continue;
    }
    if (index > textStart) tokens.push({ type: 'text', value: value.slice(textStart, index) });
    tokens.push(token);
    index += token.value.length;
    textStart = index;
  }
  if (textStart < value.length) tokens.push({ type: 'text', value: value.slice(textStart) });
  return tokens;
}

function tokenAt(value: string, index: number): Token | undefined {
  const char = value.charAt(index);
  if (char === '<') return tagAt(value, index);
  const end = specialAt(value, index);
  if (typeof end === 'number') return { type: char === '$' ? 'nesting' : 'variable', value: value.slice(index, end) };
  unprintable.lastIndex = index;
  const match = unprintable.exec(value);
  return match ? { type: 'unprintable', value: match[0] } : undefined;
}

function tagAt(value: string, index: number): Token | undefined {
  tag.lastIndex = index;
  const match = tag.exec(value);
  if (!match) return undefined;
  const [whole, slash, name = '', attributes = '', selfClosing] = match;
  const isVoid = selfClosing === '/' || attributes.endsWith('/') || ['br', 'hr', 'img', 'wbr'].includes(name);
  const role = slash === '/' ? 'close' : isVoid ? 'void' : 'open';
  return { type: 'tag', value: whole, name, role };
}

/** The index of each balanced tag's partner. Tags that cross or lack a partner are text. */
function pairTags(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'tag' || token.role === 'void') return;
    if (token.role === 'open') {
      open.push({ name: token.name, index });
      return;
    }
    const start = open.findLastIndex((each) => each.name === token.name);
    const opening = open[start];
    if (!opening) return;
    partners.set(opening.index, index).set(index, opening.index);
    open.length = start;
  });
  return partners;
}

function placeholderOf(type: 'variable' | 'nesting' | 'unprintable', value: string): Omit<Code, 'id'> {
  if (type === 'variable') return { type: 'ui', subType: 'xlf:var', data: value, display: value };
  if (type === 'nesting') return { type: 'ui', subType: 'i18next:nesting', data: value, display: value };
  const notation = `\\u${value.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return { type: 'other', subType: escapeType, data: notation, display: notation };
}

const escapeType = 'json:escape';

/** A translated text as a message again. */
export function writeMessage(runs: readonly TextRun[], codes: readonly Code[]): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const shapes = new Map<string, CodeShape>();
  for (const code of codes) shapes.set(code.id, code.closeData === undefined ? 'placeholder' : 'pair');
  const write = (node: Nested): string => {
    if (node.type === 'text') return node.value;
    const code = byId.get(node.id);
    if (!code) return '';
    if (code.subType === escapeType) return String.fromCharCode(Number.parseInt(code.data.slice(2), 16));
    return `${code.data}${(node.children ?? []).map(write).join('')}${code.closeData ?? ''}`;
  };
  return nest(runs, shapes, '').map(write).join('');
}
