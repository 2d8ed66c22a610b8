import type { Bitext, BitextUnit, Segment } from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';

/** The bitext with one unit changed. */
export function withUnit(bitext: Bitext, id: string, change: (unit: BitextUnit) => BitextUnit): Bitext {
  return { ...bitext, units: bitext.units.map((unit) => (unit.id === id ? change(unit) : unit)) };
}

/** The bitext with one segment changed, as an editor does it: what a run had proved is gone, and what was said of the old target. */
export function withSegment(bitext: Bitext, unitId: string, segmentId: string, change: Partial<Segment>): Bitext {
  return withUnit(bitext, unitId, (unit) => ({
    ...unit,
    parts: unit.parts.map((part) => {
      if (part.type === 'ignorable' || part.id !== segmentId) return part;
      const { provenance: _, targetAnnotations, ...rest } = part;
      return { ...rest, ...(change.target || !targetAnnotations ? {} : { targetAnnotations }), ...change };
    }),
  }));
}

export function translated(value: string): Partial<Segment> {
  return { target: [text(value)], state: 'translated' };
}

/** Lines of `after` that `before` has not, and the other way round, as `- old` and `+ new`. */
export function lineChanges(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (lines: readonly string[]) => lines.slice(start, lines.length - end);
  return [...cut(old).map((line) => `- ${line.trim()}`), ...cut(now).map((line) => `+ ${line.trim()}`)];
}
