import type { Code } from '../../core/code.js';
import { type Content, codeIds } from '../../core/inline.js';

/**
 * The first code of a target that breaks a sequence of the source: codes that begin with `canReorder="firstNo"` and go
 * on with `no` keep number and order, and nothing of another sequence comes between (XLIFF 2.1 §4.7.2.6). Whole
 * sequences may change places.
 */
export function reorderedSequence(
  source: Content,
  target: Content,
  codes: ReadonlyMap<string, Code>,
): string | undefined {
  const fixed = (content: Content) => codeIds(content).filter((id) => isFixed(codes.get(id)));
  const wanted = fixed(target);
  const placed = new Map(wanted.map((id, index) => [id, index]));
  for (const sequence of sequencesOf(fixed(source), codes)) {
    const [first] = sequence;
    const start = first === undefined ? undefined : placed.get(first);
    const broken = sequence.find((id, index) => start === undefined || placed.get(id) !== start + index);
    if (broken !== undefined && sequence.length > 1) return broken;
  }
  return undefined;
}

function isFixed(code: Code | undefined): boolean {
  return code?.canReorder === 'firstNo' || code?.canReorder === 'no';
}

function sequencesOf(ids: readonly string[], codes: ReadonlyMap<string, Code>): readonly (readonly string[])[] {
  const sequences: string[][] = [];
  for (const id of ids) {
    const last = sequences.at(-1);
    if (last && codes.get(id)?.canReorder === 'no') last.push(id);
    else sequences.push([id]);
  }
  return sequences;
}
