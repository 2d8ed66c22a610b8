import type { TermMark } from '../../core/term.js';
import type { MarkedPiece, Piece } from './tokens.js';

/**
 * Puts the marked names among the pieces of a source. A name to be translated is bracketed and may hold whole codes;
 * one that would cut a pair in two is left unmarked. A name that stays as it is becomes a piece of its own, or
 * several where codes stand inside it. Of names that overlap, the first and longest counts.
 */
export function placeMarks(pieces: readonly Piece[], marks: readonly TermMark[]): readonly MarkedPiece[] {
  const chosen = withoutOverlaps(marks);
  let out: readonly MarkedPiece[] = splitAt(
    pieces,
    chosen.flatMap((mark) => [mark.start, mark.end]),
  );
  for (const mark of chosen.toReversed()) out = mark.keep ? keepName(out, mark) : bracketName(out, mark);
  return out;
}

function withoutOverlaps(marks: readonly TermMark[]): readonly TermMark[] {
  const chosen: TermMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end > mark.start && mark.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(mark);
  }
  return chosen;
}

function splitAt(pieces: readonly Piece[], offsets: readonly number[]): readonly Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type !== 'text') return [piece];
    const end = piece.offset + piece.value.length;
    const cuts = [piece.offset, ...new Set(offsets.filter((offset) => offset > piece.offset && offset < end)), end];
    return cuts.slice(1).map((cut, i) => {
      const from = cuts[i] ?? piece.offset;
      return { type: 'text', value: piece.value.slice(from - piece.offset, cut - piece.offset), offset: from };
    });
  });
}

function isInside(piece: MarkedPiece, mark: TermMark): boolean {
  return piece.type === 'text' && piece.offset >= mark.start && piece.offset < mark.end;
}

function keepName(pieces: readonly MarkedPiece[], mark: TermMark): readonly MarkedPiece[] {
  return pieces.map((piece) =>
    piece.type === 'text' && isInside(piece, mark) ? { type: 'keep', value: piece.value, mark } : piece,
  );
}

function bracketName(pieces: readonly MarkedPiece[], mark: TermMark): readonly MarkedPiece[] {
  let start = pieces.findIndex((piece) => isInside(piece, mark));
  let end = pieces.findLastIndex((piece) => isInside(piece, mark));
  if (start < 0) return pieces;
  const opened: number[] = [];
  const closed: number[] = [];
  for (const piece of pieces.slice(start, end + 1)) {
    if (piece.type === 'start') opened.push(piece.pair);
    else if (piece.type === 'end' && opened.at(-1) === piece.pair) opened.pop();
    else if (piece.type === 'end') closed.push(piece.pair);
  }
  // A pair that begins or ends right at the name is taken in: <b>Xi</b> Jinping, the <b>SCO</b>.
  for (const pair of closed) {
    const before = pieces[start - 1];
    if (before?.type !== 'start' || before.pair !== pair) return pieces;
    start -= 1;
  }
  for (const pair of opened.toReversed()) {
    const after = pieces[end + 1];
    if (after?.type !== 'end' || after.pair !== pair) return pieces;
    end += 1;
  }
  return [
    ...pieces.slice(0, start),
    { type: 'term-start', mark },
    ...pieces.slice(start, end + 1),
    { type: 'term-end', mark },
    ...pieces.slice(end + 1),
  ];
}
