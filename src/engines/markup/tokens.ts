import type { Close, Inline, Open, Placeholder } from '../../core/inline.js';
import type { TermMark } from '../../core/term.js';

/** A source cut into text, codes and marked names, before numbering. Offsets count in the plain text of the source. */
export type Piece =
  | { readonly type: 'text'; readonly value: string; readonly offset: number }
  | { readonly type: 'single'; readonly inline: Placeholder | Open | Close }
  | { readonly type: 'start' | 'end'; readonly pair: number; readonly inline: Open | Close };

/** {@link Piece}s with the marked names among them. */
export type MarkedPiece =
  | Piece
  | { readonly type: 'term-start' | 'term-end'; readonly mark: TermMark }
  | { readonly type: 'keep'; readonly value: string; readonly mark: TermMark };

/**
 * What is written to an engine. `single`: a code that stands alone. `start`/`end`: a pair of codes, or a name that
 * is to be translated. `keep`: a name, or a piece of one, that stays as it is. Numbers run from 1 in order of
 * appearance.
 */
export type Token =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'single'; readonly n: number; readonly inline: Placeholder | Open | Close }
  | { readonly type: 'start' | 'end'; readonly n: number; readonly of: 'pair'; readonly inline: Inline }
  | { readonly type: 'start' | 'end'; readonly n: number; readonly of: 'term'; readonly mark: TermMark }
  | { readonly type: 'keep'; readonly n: number; readonly value: string; readonly mark: TermMark };

/** What came back: tokens by number only. */
export type Reply =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'single' | 'start' | 'end'; readonly n: number }
  | { readonly type: 'keep'; readonly n: number; readonly value: string };

/** Tokens as the reply of a perfect engine that changes nothing. */
export function echo(tokens: readonly Token[]): readonly Reply[] {
  return tokens.map((token): Reply => {
    if (token.type === 'text') return token;
    return token.type === 'keep' ? { type: 'keep', n: token.n, value: token.value } : { type: token.type, n: token.n };
  });
}

/** Gives every code and name its number. */
export function numberTokens(pieces: readonly MarkedPiece[]): readonly Token[] {
  let count = 0;
  const pairs = new Map<number, number>();
  const terms = new Map<TermMark, number>();
  const next = () => {
    count += 1;
    return count;
  };
  return pieces.map((piece): Token => {
    if (piece.type === 'text') return { type: 'text', value: piece.value };
    if (piece.type === 'single') return { type: 'single', n: next(), inline: piece.inline };
    if (piece.type === 'keep') return { type: 'keep', n: next(), value: piece.value, mark: piece.mark };
    if ('pair' in piece) {
      const n = pairs.get(piece.pair) ?? next();
      pairs.set(piece.pair, n);
      return { type: piece.type, n, of: 'pair', inline: piece.inline };
    }
    const n = terms.get(piece.mark) ?? next();
    terms.set(piece.mark, n);
    return { type: piece.type === 'term-start' ? 'start' : 'end', n, of: 'term', mark: piece.mark };
  });
}
