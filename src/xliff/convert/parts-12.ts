// The parts of a 1.2 unit: segments and what stands between them, each with its target, as `seg-source` and `target`
// mark them. The rules are those of reading (`v12/segmentation.ts`), on markup instead of contents.
import type { Event } from './events.js';
import { type Tag, valueAt } from './markup.js';
import { isBlank, isEmpty, keyOf, type Stretch, stretchesOf } from './text-of-12.js';

export interface Part12 {
  /** The `mid` of a segment; undefined for an ignorable, and for the one segment of a unit without marks. */
  readonly mid?: string | undefined;
  readonly isSegment: boolean;
  readonly source: readonly Event[];
  /** The part's own stretch of the target; an ignorable that only repeats its source has none. */
  readonly target?: readonly Event[] | undefined;
  /** The mark of a segment in the target. */
  readonly mark?: Tag | undefined;
  /** Where in the target it stands, from 1, when that is not where it stands in the source. */
  readonly order?: number | undefined;
}

/** Undefined where source and target do not line up: then the unit is one segment. */
export function alignedParts(segSource: Tag, target: Tag | undefined): readonly Part12[] | undefined {
  const from = marked(segSource);
  if (!from) return undefined;
  if (!target) return from.map((stretch) => part(stretch, undefined));
  const to = marked(target);
  if (to) return align(from, to) ?? reordered(from, to);
  const text = stretchesOf(target).flatMap((stretch) => stretch.events);
  return isBlank(text) && text.every((event) => event.type === 'raw')
    ? from.map((stretch) => part(stretch, undefined))
    : undefined;
}

function marked(text: Tag): readonly Stretch[] | undefined {
  const all = stretchesOf(text);
  const mids = all.flatMap(({ mark }) => (mark ? [valueAt(mark, 'mid')] : []));
  return mids.length === 0 || mids.includes(undefined) || new Set(mids).size < mids.length ? undefined : all;
}

function midOf({ mark }: Stretch): string | undefined {
  return mark && valueAt(mark, 'mid');
}

function part(source: Stretch, target: Stretch | undefined): Part12 {
  const mid = midOf(source);
  return { mid, isSegment: mid !== undefined, source: source.events, target: target?.events, mark: target?.mark };
}

function align(source: readonly Stretch[], target: readonly Stretch[]): readonly Part12[] | undefined {
  const parts: Part12[] = [];
  let next = 0;
  let gap: Event[] = [];
  const fillGap = (until: number) => {
    const filled = between(source.slice(next, until), gap);
    if (filled) parts.push(...filled);
    next = until;
    gap = [];
    return filled !== undefined;
  };
  for (const stretch of target) {
    const mid = midOf(stretch);
    if (mid === undefined) {
      gap.push(...stretch.events);
      continue;
    }
    const at = source.findIndex((candidate) => midOf(candidate) === mid);
    const from = source[at];
    if (!from || at < next || !fillGap(at)) return undefined;
    parts.push(part(from, stretch));
    next = at + 1;
  }
  return fillGap(source.length) ? parts : undefined;
}

/** Parts between two marks that the target has: ignorables, and segments whose mark it lacks. */
function between(stretches: readonly Stretch[], text: readonly Event[]): readonly Part12[] | undefined {
  const ignorables = stretches.filter((stretch) => midOf(stretch) === undefined);
  if (ignorables.length === 0 && !isEmpty(text)) return undefined;
  const same = keyOf(text) === keyOf(ignorables.flatMap((stretch) => stretch.events));
  let rest: readonly Event[] = text;
  return stretches.map((stretch) => {
    if (midOf(stretch) !== undefined || same) return part(stretch, undefined);
    const target = rest;
    rest = [];
    return part(stretch, { events: target });
  });
}

/** All parts of the source in another order: marks by their `mid`, what stands between them one after the other. */
function reordered(source: readonly Stretch[], target: readonly Stretch[]): readonly Part12[] | undefined {
  if (source.length !== target.length) return undefined;
  const gaps = target.filter((stretch) => midOf(stretch) === undefined);
  const parts = source.map((stretch, i): Part12 | undefined => {
    const mid = midOf(stretch);
    const found = mid === undefined ? gaps.shift() : target.find((other) => midOf(other) === mid);
    if (!found) return undefined;
    const order = target.indexOf(found) + 1;
    return { ...part(stretch, found), ...(order === i + 1 ? {} : { order }) };
  });
  return parts.every((one) => one !== undefined) ? parts : undefined;
}
