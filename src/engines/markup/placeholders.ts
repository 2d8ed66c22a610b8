// Codes as signs in plain text, for engines that know no markup: ⟦1⟧ … ⟦/1⟧ a pair, ⟦2⟧ a code that stands alone or
// a name that stays as it is. Names to be translated are not marked. The brackets (U+27E6, U+27E7) hardly occur in
// prose, belong to no language and survive where XML would be read as words.

import type { Reply, Token } from './tokens.js';

/** Tokens as text with placeholders; undefined when the text has such brackets itself. */
export function writePlaceholders(tokens: readonly Token[]): string | undefined {
  let out = '';
  for (const token of tokens) {
    if (token.type === 'text') {
      if (/[⟦⟧]/.test(token.value)) return undefined;
      out += token.value;
    } else if (token.type === 'single' || token.type === 'keep') out += `⟦${token.n}⟧`;
    else if (token.of === 'pair') out += token.type === 'start' ? `⟦${token.n}⟧` : `⟦/${token.n}⟧`;
  }
  return out;
}

/** Reads an answer by the tokens that were sent; undefined when brackets are broken or a number is not known. */
export function readPlaceholders(answer: string, sent: readonly Token[]): readonly Reply[] | undefined {
  const known = new Map<number, Token>();
  for (const token of sent) if (token.type !== 'text' && !known.has(token.n)) known.set(token.n, token);
  const out: Reply[] = [];
  let from = 0;
  for (const match of answer.matchAll(/⟦\s*(\/?)\s*(\d+)\s*⟧/g)) {
    if (match.index > from) out.push({ type: 'text', value: answer.slice(from, match.index) });
    from = match.index + match[0].length;
    const n = Number(match[2]);
    const token = known.get(n);
    if (token?.type === 'single') out.push({ type: 'single', n });
    else if (token?.type === 'keep') out.push({ type: 'keep', n, value: token.value });
    else if (token?.type === 'start') out.push({ type: match[1] ? 'end' : 'start', n });
    else return undefined;
  }
  if (from < answer.length) out.push({ type: 'text', value: answer.slice(from) });
  return out.some((reply) => reply.type === 'text' && /[⟦⟧]/.test(reply.value)) ? undefined : out;
}
