import type { Content } from '../core/inline.js';

/**
 * The positions of opens and closes that can be written as one element around what lies between them: both halves in
 * this content, and no other pair half inside and half outside. Of two pairs that overlap, the one that ends first
 * stays in two halves.
 */
export function nested(content: Content, mayNest: (id: string) => boolean = () => true): ReadonlySet<number> {
  const positions = new Set<number>();
  const open: { readonly id: string; readonly position: number }[] = [];
  content.forEach((piece, position) => {
    if (piece.type === 'open' && mayNest(piece.id)) open.push({ id: piece.id, position });
    if (piece.type !== 'close') return;
    const at = open.findLastIndex((candidate) => candidate.id === piece.id);
    if (at < 0) return;
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
