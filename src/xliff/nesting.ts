import type { Content } from '../core/inline.js';
import type { Piece } from './annotations.js';

/** A pair of ends in a stream of pieces: an inline code, or an annotation. */
interface End {
  readonly side: 'start' | 'end';
  readonly key: unknown;
}

/**
 * The positions of opens and closes that can be written as one element around what lies between them: both halves in
 * this content, and no other pair half inside and half outside. Of two pairs that overlap, the one that ends first
 * stays in two halves.
 */
export function nested(pieces: readonly Piece[], mayNest: (id: string) => boolean = () => true): ReadonlySet<number> {
  return pairUp(pieces, (piece) => codeEnd(piece, mayNest), new Set());
}

/**
 * The same for annotations and codes of one text. Where one of each overlap, the code stays whole in 2.x, which has
 * `sm` and `em` for the annotation; in 1.2 the annotation does, since only a code has halves there.
 */
export function nestedWith(
  first: 'codes' | 'annotations',
  pieces: readonly Piece[],
  mayNest: (id: string) => boolean,
): ReadonlySet<number> {
  const code = (piece: Piece) => codeEnd(piece, mayNest);
  const [leading, following] = first === 'codes' ? [code, annotationEnd] : [annotationEnd, code];
  const whole = pairUp(pieces, leading, new Set());
  const both = (piece: Piece, position: number) => (whole.has(position) ? leading(piece) : following(piece));
  return pairUp(pieces, both, whole);
}

function codeEnd(piece: Piece, mayNest: (id: string) => boolean): End | undefined {
  if (piece.type === 'open') return mayNest(piece.id) ? { side: 'start', key: piece.id } : undefined;
  return piece.type === 'close' ? { side: 'end', key: piece.id } : undefined;
}

function annotationEnd(piece: Piece): End | undefined {
  if (piece.type === 'begin') return { side: 'start', key: piece.annotation };
  return piece.type === 'end' ? { side: 'end', key: piece.annotation } : undefined;
}

/** @param settled positions of pairs that are one element whatever else overlaps them */
function pairUp(
  pieces: readonly Piece[],
  endOf: (piece: Piece, position: number) => End | undefined,
  settled: ReadonlySet<number>,
): ReadonlySet<number> {
  const positions = new Set(settled);
  const open: { readonly key: unknown; readonly position: number }[] = [];
  pieces.forEach((piece, position) => {
    const end = endOf(piece, position);
    if (end?.side === 'start') open.push({ key: end.key, position });
    if (end?.side !== 'end') return;
    const at = open.findLastIndex((candidate) => candidate.key === end.key);
    if (at < 0) return;
    if (settled.has(position)) {
      open.length = at;
      return;
    }
    const [start] = open.splice(at, 1);
    if (at === open.length && start) positions.add(start.position).add(position);
  });
  return positions;
}

/** Ids of the halves of pairs in some contents. */
export function halves(contents: readonly Content[]): { readonly opens: Set<string>; readonly closes: Set<string> } {
  const pieces = contents.flat();
  const ids = (type: 'open' | 'close') =>
    new Set(pieces.flatMap((piece) => (piece.type === type && 'id' in piece ? [piece.id] : [])));
  return { opens: ids('open'), closes: ids('close') };
}
