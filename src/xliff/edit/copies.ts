import type { BitextUnit } from '../../core/bitext.js';
import type { Code } from '../../core/code.js';
import type { Content, Inline } from '../../core/inline.js';
import { freeId, idsOf } from './ids.js';
import { refused } from './refused.js';

/**
 * A text in which each code stands once: a second use of one becomes a copy, with an id of its own (XLIFF 2.1
 * §4.7.2.4.1).
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a code that may not be copied
 */
export function withCopies(
  unit: BitextUnit,
  segment: string,
  content: Content,
): { readonly content: Content; readonly copies: readonly Code[] } {
  const taken = idsOf(unit);
  const seen = new Set<string>();
  const copies: Code[] = [];
  /** The copies of a pair that wait for their ends, the last opened last. */
  const open = new Map<string, string[]>();
  const copyOf = (id: string): string => {
    const copy = freeId(taken, 'c');
    copies.push(copied(unit, segment, id, copy));
    return copy;
  };
  const written = content.map((piece): Inline => {
    if (piece.type === 'text') return piece;
    const key = `${piece.type} ${piece.id}`;
    const again = seen.has(key);
    seen.add(key);
    if (piece.type === 'close') {
      const copy = open.get(piece.id)?.pop();
      return copy === undefined ? piece : { ...piece, id: copy };
    }
    if (!again) {
      if (piece.type === 'open') open.set(piece.id, []);
      return piece;
    }
    const id = copyOf(piece.id);
    if (piece.type === 'open') open.get(piece.id)?.push(id);
    return { ...piece, id };
  });
  return { content: written, copies };
}

/** The copy names its base when, and only when, that has no markup of its own to share. */
function copied(unit: BitextUnit, segment: string, id: string, copy: string): Code {
  const base = unit.codes.find((code) => code.id === id);
  if (!base) throw refused(unit, segment, `there is no code "${id}"`, 'Use the codes of the source.');
  if (base.canCopy === false) {
    throw refused(unit, segment, `the code "${id}" may not be copied`, 'Use it once: its canCopy is "no".');
  }
  const own = base.data !== '' || (base.closeData ?? '') !== '';
  return { ...base, id: copy, ...(own ? {} : { copyOf: base.copyOf ?? id }) };
}
