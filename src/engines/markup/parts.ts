// The last way: the pieces of text between the codes go out by themselves, and the codes stay where they were.
// The translation suffers, the codes cannot.

import type { Reply, Token } from './tokens.js';

/** The pieces that need translating, without the white space around them. */
export function writeParts(tokens: readonly Token[]): readonly string[] {
  return textBetweenCodes(tokens).flatMap((part) =>
    part.type === 'text' && hasWords(part.value) ? [part.value.trim()] : [],
  );
}

/** Puts the answers, in the order of {@link writeParts}, back between the codes. */
export function readParts(answers: readonly string[], sent: readonly Token[]): readonly Reply[] {
  const rest = [...answers];
  return textBetweenCodes(sent).map((part): Reply => {
    if (part.type !== 'text' || !hasWords(part.value)) return part;
    const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(part.value) ?? [];
    return { type: 'text', value: before + (rest.shift() ?? '').trim() + after };
  });
}

/** The tokens without the brackets of names: these would cut sentences for nothing. */
function textBetweenCodes(tokens: readonly Token[]): readonly Reply[] {
  const out: Reply[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.type === 'text') {
      if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + token.value };
      else out.push(token);
    } else if (token.type === 'single') out.push({ type: 'single', n: token.n });
    else if (token.type === 'keep') out.push({ type: 'keep', n: token.n, value: token.value });
    else if (token.of === 'pair') out.push({ type: token.type, n: token.n });
  }
  return out;
}

function hasWords(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}
