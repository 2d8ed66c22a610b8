import type { BitextUnit } from '../../core/bitext.js';

/** Every id that something in a unit has: segments, codes, annotations and notes must not share one (XLIFF 2.1 §4.3.1.21). */
export function idsOf(unit: BitextUnit): Set<string> {
  const ids = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined) ids.add(id);
  };
  for (const part of unit.parts) {
    if (part.type === 'segment') add(part.id);
    for (const { id } of [...(part.sourceAnnotations ?? []), ...(part.targetAnnotations ?? [])]) add(id);
  }
  for (const { id } of unit.codes) add(id);
  for (const { id } of unit.notes) add(id);
  return ids;
}

/** The first of `s1`, `s2` … that is free, which is then taken. */
export function freeId(taken: Set<string>, letter: string): string {
  for (let n = 1; ; n++) {
    const id = `${letter}${n}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** Ids are names without white space (`NMTOKEN`). */
export function isName(id: string): boolean {
  return /^[\p{L}\p{M}\p{N}._:\-·]+$/u.test(id);
}
