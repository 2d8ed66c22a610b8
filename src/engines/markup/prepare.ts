// What of a segment is sent, and what stays at home. The ends of a segment that are no text (white space, pairs
// that hold the whole sentence, halves of pairs) are peeled off; the rest becomes tokens with running numbers, so
// that equal sentences are written equally whatever their codes are called.

import { type Content, type Inline, mergeText, text } from '../../core/inline.js';
import type { TermMark } from '../../core/term.js';
import { placeMarks } from './marks.js';
import { numberTokens, type Piece, type Token } from './tokens.js';

/** A source made ready for an engine. */
export interface Prepared {
  /** Peeled from the start; put back as it was. */
  readonly lead: Content;
  readonly body: readonly Token[];
  /** Peeled from the end. */
  readonly trail: Content;
}

/** Splits a source into what an engine needs to see and what is put back around its answer. */
export function prepare(source: Content, marks: readonly TermMark[]): Prepared {
  const pieces = findPairs(mergeText(source));
  let start = 0;
  let end = pieces.length;
  const lead: Inline[] = [];
  const trail: Inline[] = [];
  for (;;) {
    const first = pieces[start];
    const last = pieces[end - 1];
    if (start >= end || !first || !last) break;
    if (isEdge(first)) {
      lead.push(inlineOf(first));
      start += 1;
    } else if (isEdge(last)) {
      trail.unshift(inlineOf(last));
      end -= 1;
    } else if (first.type === 'start' && last.type === 'end' && first.pair === last.pair) {
      lead.push(first.inline);
      trail.unshift(last.inline);
      start += 1;
      end -= 1;
    } else if (first.type === 'text' && /^\s/.test(first.value)) {
      const space = first.value.length - first.value.trimStart().length;
      lead.push(text(first.value.slice(0, space)));
      pieces[start] = { type: 'text', value: first.value.slice(space), offset: first.offset + space };
    } else if (last.type === 'text' && /\s$/.test(last.value)) {
      const kept = last.value.trimEnd();
      trail.unshift(text(last.value.slice(kept.length)));
      pieces[end - 1] = { ...last, value: kept };
    } else break;
  }
  return { lead, body: numberTokens(placeMarks(pieces.slice(start, end), marks)), trail };
}

/** Is there anything to translate: a letter or digit outside the codes and the names that stay as they are? */
export function needsTranslation(prepared: Prepared): boolean {
  return prepared.body.some((token) => token.type === 'text' && /[\p{L}\p{N}]/u.test(token.value));
}

/** White space alone, or half of a pair whose other half is elsewhere: at an end, nothing can move across it. */
function isEdge(piece: Piece): boolean {
  return (
    (piece.type === 'single' && piece.inline.type !== 'ph') || (piece.type === 'text' && piece.value.trim() === '')
  );
}

function inlineOf(piece: Piece): Inline {
  return piece.type === 'text' ? text(piece.value) : piece.inline;
}

/**
 * Pairs that open and close here and nest well. A half whose other half is in another segment, or that crosses
 * another pair, stands alone.
 */
function findPairs(source: Content): Piece[] {
  const open: { readonly id: string; readonly at: number }[] = [];
  const pairOf = new Map<number, number>();
  source.forEach((inline, at) => {
    if (inline.type === 'open') open.push({ id: inline.id, at });
    if (inline.type !== 'close') return;
    const depth = open.findLastIndex((candidate) => candidate.id === inline.id);
    const partner = open[depth];
    if (!partner) return;
    if (depth === open.length - 1) {
      pairOf.set(partner.at, partner.at);
      pairOf.set(at, partner.at);
    }
    open.splice(depth, 1);
  });
  let offset = 0;
  return source.map((inline, at): Piece => {
    if (inline.type === 'text') {
      const piece: Piece = { type: 'text', value: inline.value, offset };
      offset += inline.value.length;
      return piece;
    }
    const pair = pairOf.get(at);
    if (pair === undefined || inline.type === 'ph') return { type: 'single', inline };
    return { type: inline.type === 'open' ? 'start' : 'end', pair, inline };
  });
}
