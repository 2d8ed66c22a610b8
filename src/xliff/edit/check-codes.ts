// What the standard demands of the codes of a target (XLIFF 2.1 §4.7.2.5, §4.7.2.6, §4.7.7).
import type { BitextUnit, Segment } from '../../core/bitext.js';
import type { Code } from '../../core/code.js';
import type { Content, Inline } from '../../core/inline.js';
import { nested } from '../nesting.js';
import { refused } from './refused.js';
import { reorderedSequence } from './sequences.js';

type Mark = Exclude<Inline, { readonly type: 'text' }>;

/**
 * @param added ids of codes that the edit itself brings: copies, and those that the caller described
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a code that must stay and is missing, one that is not the segment's,
 * a pair that is broken or overlaps another that it may not, a sequence that changed its order
 */
export function checkCodes(unit: BitextUnit, segment: Segment, target: Content, added: ReadonlySet<string>): void {
  const codes = new Map(unit.codes.map((code) => [code.id, code]));
  const show = (id: string) => shown(codes.get(id), id);
  const refuse = (message: string, hint: string) => refused(unit, segment.id, message, hint);
  const [before, after] = [marksOf(segment.source), marksOf(target)];
  const own = new Set([...before, ...marksOf(segment.target ?? [])].map(({ id }) => id));
  for (const { id } of after) {
    if (own.has(id) || added.has(id)) continue;
    throw refuse(
      `the code ${show(id)} is not in the source`,
      'Use the codes of this segment, or describe new ones in `codes`.',
    );
  }
  const present = new Set(after.map(({ id }) => id));
  for (const { id } of before) {
    if (present.has(id) || codes.get(id)?.canDelete === true) continue;
    throw refuse(`the code ${show(id)} must not be left out`, 'Put it where it belongs in the translation.');
  }
  const broken = brokenPair(before, after);
  if (broken !== undefined) {
    throw refuse(`the pair of codes ${show(broken)} is broken`, 'Open it once, close it once, in this order.');
  }
  const overlapping = overlap(segment.source, target, codes);
  if (overlapping !== undefined) {
    throw refuse(`the code ${show(overlapping)} overlaps another, which it must not`, 'Let one be inside the other.');
  }
  const moved = reorderedSequence(segment.source, target, codes);
  if (moved !== undefined) {
    throw refuse(
      `the code ${show(moved)} must not change its place among the others`,
      'Keep their order: canReorder is "no".',
    );
  }
}

export function marksOf(content: Content): readonly Mark[] {
  return content.filter((piece): piece is Mark => piece.type !== 'text');
}

function shown(code: Code | undefined, id: string): string {
  const markup = code?.display ?? (code?.data || code?.equivalent);
  return markup ? `"${id}" (${markup})` : `"${id}"`;
}

/** A pair that has other halves than in the source, or its end in front of its start. One that is new has both. */
function brokenPair(before: readonly Mark[], after: readonly Mark[]): string | undefined {
  const halves = (marks: readonly Mark[], id: string) =>
    marks
      .filter((mark) => mark.id === id)
      .map(({ type }) => type)
      .join();
  const paired = new Set(after.flatMap(({ type, id }) => (type === 'ph' ? [] : [id])));
  return [...paired].find((id) => halves(after, id) !== (halves(before, id) || 'open,close'));
}

/** A pair around one half of another, though it may not be (§4.3.1.4 `canOverlap`) and is not in the source. */
function overlap(source: Content, target: Content, codes: ReadonlyMap<string, Code>): string | undefined {
  const [before, after] = [partialsInside(source), partialsInside(target)];
  const around = namesAround(source);
  return [...after].find(([id, partials]) => {
    if (codes.get(id)?.canOverlap ?? !around.has(id)) return false;
    return [...partials].some((other) => !before.get(id)?.has(other));
  })?.[0];
}

/** Pairs that stand as one element around their text; by default, they may not overlap. */
function namesAround(content: Content): ReadonlySet<string> {
  const found = new Set<string>();
  for (const position of nested(content)) {
    const piece = content[position];
    if (piece && piece.type !== 'text') found.add(piece.id);
  }
  return found;
}

/** For each whole pair, the codes of which one half only is inside it. */
function partialsInside(content: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = marksOf(content);
  const out = new Map<string, ReadonlySet<string>>();
  marks.forEach((mark, start) => {
    if (mark.type !== 'open') return;
    const end = marks.findIndex((other, at) => at > start && other.type === 'close' && other.id === mark.id);
    if (end < 0) return;
    const inside = marks.slice(start + 1, end).filter(({ type }) => type !== 'ph');
    const alone = inside.filter(({ id, type }) => !inside.some((other) => other.id === id && other.type !== type));
    out.set(mark.id, new Set(alone.map(({ id }) => id)));
  });
  return out;
}
