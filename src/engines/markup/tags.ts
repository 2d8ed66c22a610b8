// Codes as XML elements, for engines that understand markup: <g id="1">…</g> a pair, <x id="2"/> a code that stands
// alone, <t id="3">…</t> a name to be translated, <k id="4">…</k> a name that stays as it is.

import type { Reply, Token } from './tokens.js';

/** The element whose text an engine must leave alone. */
export const keepElement = 'k';

/** All elements that can occur; none of them ends a sentence. */
export const inlineElements: readonly string[] = ['g', 'x', 't', keepElement];

/** Tokens as well-formed XML content; undefined when the text has characters that XML 1.0 §2.2 does not allow. */
export function writeTags(tokens: readonly Token[]): string | undefined {
  const out = tokens.map(writeToken).join('');
  return isXml(out) ? out : undefined;
}

function writeToken(token: Token): string {
  switch (token.type) {
    case 'text':
      return encode(token.value);
    case 'single':
      return `<x id="${token.n}"/>`;
    case 'keep':
      return `<${keepElement} id="${token.n}">${encode(token.value)}</${keepElement}>`;
    case 'start':
      return `<${token.of === 'pair' ? 'g' : 't'} id="${token.n}">`;
    case 'end':
      return `</${token.of === 'pair' ? 'g' : 't'}>`;
  }
}

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isXml(value: string): boolean {
  return value.isWellFormed() && !/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(value);
}

const tag = /<(\/?)([gxtk])(?:\s+id\s*=\s*["'](\d+)["'])?\s*(\/?)>/y;

/** Reads an answer; undefined when its tags are not well formed or not ours. Text that forgot to escape & is taken as it is. */
export function readTags(answer: string): readonly Reply[] | undefined {
  const out: Reply[] = [];
  const open: { readonly name: string; readonly n: number; readonly at: number }[] = [];
  let from = 0;
  const addText = (to: number) => {
    if (to > from) out.push({ type: 'text', value: decode(answer.slice(from, to)) });
  };
  for (let at = answer.indexOf('<'); at >= 0; at = answer.indexOf('<', Math.max(at + 1, from))) {
    tag.lastIndex = at;
    const match = tag.exec(answer);
    if (!match) {
      if (/^<[/!?a-z]/i.test(answer.slice(at, at + 2))) return undefined;
      continue;
    }
    addText(at);
    from = tag.lastIndex;
    const [, slash, name = '', id, selfClosing] = match;
    if (slash) {
      const opened = open.pop();
      if (opened?.name !== name) return undefined;
      if (!close(out, opened)) return undefined;
    } else {
      if (id === undefined) return undefined;
      const n = Number(id);
      out.push({ type: 'start', n });
      const opened = { name, n, at: out.length };
      if (!selfClosing) open.push(opened);
      else if (!close(out, opened)) return undefined;
    }
  }
  addText(answer.length);
  return open.length === 0 ? out : undefined;
}

/** Ends an element. What stands alone must be empty, and a name that is kept must hold nothing but text. */
function close(out: Reply[], opened: { readonly name: string; readonly n: number; readonly at: number }): boolean {
  const { name, n, at } = opened;
  if (name !== 'x' && name !== keepElement) {
    out.push({ type: 'end', n });
    return true;
  }
  const inside = out.splice(at - 1).slice(1);
  if (inside.some((reply) => reply.type !== 'text')) return false;
  const value = inside.map((reply) => (reply.type === 'text' ? reply.value : '')).join('');
  out.push(name === 'x' ? { type: 'single', n } : { type: 'keep', n, value });
  return name === keepElement || value.trim() === '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(value: string): string {
  return value.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const codePoint = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
