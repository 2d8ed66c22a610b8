import type { BitextUnit } from '../core/bitext.js';
import { type Content, codeIds } from '../core/inline.js';
import type { CodeTable } from './codes.js';
import { nested } from './nesting.js';

/**
 * Marks pairs that stand in two halves though they could be one element: by default such a pair may overlap others,
 * and one that is one element may not (XLIFF 2.1 §4.3.1.4). How the source writes a pair counts.
 * @param half the element that is the first of two halves
 */
export function learnOverlaps(table: CodeTable, parts: BitextUnit['parts'], half: 'sc' | 'bpt'): void {
  const inHalves = new Set<string>();
  for (const [id, { open }] of table.forms) {
    if (open?.local === half && table.codes.get(id)?.canOverlap === undefined) inHalves.add(id);
  }
  if (inHalves.size === 0) return;
  const learnFrom = (contents: readonly Content[]) => {
    for (const content of contents) {
      for (const position of nested(content)) {
        const piece = content[position];
        const code = piece?.type === 'open' && inHalves.has(piece.id) ? table.codes.get(piece.id) : undefined;
        if (code) table.codes.set(code.id, { ...code, canOverlap: true });
      }
    }
    for (const id of contents.flatMap((content) => codeIds(content))) inHalves.delete(id);
  };
  learnFrom(parts.map((part) => part.source));
  learnFrom(parts.flatMap((part) => (part.target ? [part.target] : [])));
}
