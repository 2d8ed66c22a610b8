// Codes of a returned unit under the names that they have in the project: tools renumber them, and so does a source
// that changed in another sentence.
import { type BitextUnit, type Segment, unitSource } from '../../core/bitext.js';
import { type Code, type Content, codeIds, contentKey, renameCodes } from '../../core/inline.js';

/** A content with the codes that it needs and its new unit lacks. */
export interface Recoded {
  readonly content: Content;
  readonly codes: readonly Code[];
}

/** From ids of one unit to those of another, as far as their sources have the same codes in the same order. */
export type Renaming = ReadonlyMap<string, string>;

/**
 * How codes of a returned segment are called in the unit that it belongs to: by order in the whole source where that is
 * the same on both sides, else by order in the sentence.
 */
export function renamingBetween(
  from: { readonly unit: BitextUnit; readonly segment?: Segment },
  to: { readonly unit: BitextUnit; readonly segment?: Segment },
): Renaming {
  const [whole, other] = [unitSource(from.unit), unitSource(to.unit)];
  if (contentKey(whole) === contentKey(other)) return byOrder(whole, other);
  return from.segment && to.segment ? byOrder(from.segment.source, to.segment.source) : new Map();
}

function byOrder(from: Content, to: Content): Renaming {
  const ids = codeIds(to);
  return new Map(
    codeIds(from).flatMap((id, index) => {
      const other = ids[index];
      return other === undefined ? [] : [[id, other] as const];
    }),
  );
}

export function inverse(renaming: Renaming): Renaming {
  return new Map([...renaming].map(([from, to]) => [to, from]));
}

/** A content of one unit for another: known codes renamed, unknown ones brought along under free ids. */
export function recode(content: Content, from: BitextUnit, to: BitextUnit, renaming: Renaming): Recoded {
  const names = new Map(renaming);
  const codes: Code[] = [];
  const taken = new Set([...to.codes.map((code) => code.id), ...renaming.values()]);
  for (const id of codeIds(content)) {
    if (names.has(id)) continue;
    const code = from.codes.find((candidate) => candidate.id === id);
    const known = to.codes.find((candidate) => isSameCode(candidate, id, code));
    if (known && ![...names.values()].includes(known.id)) {
      names.set(id, known.id);
      continue;
    }
    const free = freeId(id, taken);
    taken.add(free);
    names.set(id, free);
    if (code) codes.push({ ...code, id: free });
  }
  return { content: renameCodes(content, names), codes };
}

/** The same markup; where a tool dropped that, the same id. */
function isSameCode(candidate: Code, id: string, code: Code | undefined): boolean {
  if (!code?.data) return candidate.id === id;
  return candidate.data === code.data && candidate.closeData === code.closeData;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}x${n}`)) return `${wanted}x${n}`;
}
