// Which item of an edited list is which item of the list before: the ground under unit ids that survive editing.
// Equal items are found by patience diff (unique items first, then what lies between), then moved ones, then ones
// that changed a little. No step looks at positions alone, so an insertion never disturbs its neighbours.
import { similarity } from './similarity.js';

export interface Alignment {
  /** Index in `before` for each item of `after`; undefined: new. */
  readonly previous: readonly (number | undefined)[];
  /** Indexes of `before` that nothing in `after` continues. */
  readonly removed: readonly number[];
}

/** How alike two texts must be to count as one that changed, where their neighbours agree, and where they do not. */
const alikeInPlace = 0.45;
const alikeElsewhere = 0.75;

/** Beyond this many pairs a gap is only searched for equal items: a rewrite of everything is not an edit. */
const mostPairs = 10_000;

export function align(before: readonly string[], after: readonly string[]): Alignment {
  const match: Matching = { previous: new Array(after.length).fill(undefined), taken: new Set() };
  pairInOrder(
    before,
    after,
    { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length },
    match,
  );
  pairMoved(before, after, match);
  for (const gap of gaps(before.length, match)) pairChanged(before, after, gap.before, gap.after, alikeInPlace, match);
  pairChanged(before, after, freeBefore(before.length, match), freeAfter(match), alikeElsewhere, match);
  return { previous: match.previous, removed: freeBefore(before.length, match) };
}

interface Matching {
  readonly previous: (number | undefined)[];
  readonly taken: Set<number>;
}

interface Range {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

function pair(match: Matching, beforeIndex: number, afterIndex: number): void {
  match.previous[afterIndex] = beforeIndex;
  match.taken.add(beforeIndex);
}

/** Patience diff: common head and tail, then items that occur once on each side as anchors, then the ranges between. */
function pairInOrder(before: readonly string[], after: readonly string[], range: Range, match: Matching): void {
  const work: Range[] = [range];
  for (let next = work.pop(); next; next = work.pop()) {
    let { beforeStart, beforeEnd, afterStart, afterEnd } = next;
    while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
      pair(match, beforeStart++, afterStart++);
    }
    while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
      pair(match, --beforeEnd, --afterEnd);
    }
    if (beforeStart === beforeEnd || afterStart === afterEnd) continue;
    let from = { before: beforeStart, after: afterStart };
    const anchors = uniqueAnchors(before, after, { beforeStart, beforeEnd, afterStart, afterEnd });
    if (anchors.length === 0) continue;
    for (const anchor of anchors) {
      pair(match, anchor.before, anchor.after);
      work.push({ beforeStart: from.before, beforeEnd: anchor.before, afterStart: from.after, afterEnd: anchor.after });
      from = { before: anchor.before + 1, after: anchor.after + 1 };
    }
    work.push({ beforeStart: from.before, beforeEnd, afterStart: from.after, afterEnd });
  }
}

interface Anchor {
  readonly before: number;
  readonly after: number;
}

function uniqueAnchors(before: readonly string[], after: readonly string[], range: Range): readonly Anchor[] {
  const once = new Map<string, { before: number; after: number; beforeCount: number; afterCount: number }>();
  for (let i = range.beforeStart; i < range.beforeEnd; i++) {
    const entry = once.get(before[i] ?? '') ?? { before: i, after: -1, beforeCount: 0, afterCount: 0 };
    once.set(before[i] ?? '', { ...entry, beforeCount: entry.beforeCount + 1 });
  }
  for (let i = range.afterStart; i < range.afterEnd; i++) {
    const entry = once.get(after[i] ?? '');
    if (entry) once.set(after[i] ?? '', { ...entry, after: i, afterCount: entry.afterCount + 1 });
  }
  const candidates = [...once.values()].filter((entry) => entry.beforeCount === 1 && entry.afterCount === 1);
  return longestIncreasing(candidates.sort((a, b) => a.after - b.after));
}

/** The longest subsequence whose `before` rises too (patience sorting, n log n). */
function longestIncreasing(items: readonly Anchor[]): readonly Anchor[] {
  const piles: { item: Anchor; below: number }[][] = [];
  for (const item of items) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.at(-1)?.item.before ?? 0) < item.before) low = middle + 1;
      else high = middle;
    }
    const entry = { item, below: (piles[low - 1]?.length ?? 0) - 1 };
    const pile = piles[low];
    if (pile) pile.push(entry);
    else piles.push([entry]);
  }
  const chain: Anchor[] = [];
  let index = (piles.at(-1)?.length ?? 0) - 1;
  for (let p = piles.length - 1; p >= 0; p--) {
    const entry = piles[p]?.[index];
    if (!entry) break;
    chain.push(entry.item);
    index = entry.below;
  }
  return chain.reverse();
}

/** Equal items that changed places. Among duplicates the one with the same neighbours wins, then the first. */
function pairMoved(before: readonly string[], after: readonly string[], match: Matching): void {
  const free = new Map<string, number[]>();
  for (const index of freeBefore(before.length, match)) {
    const list = free.get(before[index] ?? '');
    if (list) list.push(index);
    else free.set(before[index] ?? '', [index]);
  }
  for (const index of freeAfter(match)) {
    const candidates = free.get(after[index] ?? '');
    if (!candidates?.length) continue;
    const sameNeighbours = (candidate: number) =>
      Number(before[candidate - 1] === after[index - 1]) + Number(before[candidate + 1] === after[index + 1]);
    let best = 0;
    for (let i = 1; i < Math.min(candidates.length, 50); i++) {
      if (sameNeighbours(candidates[i] ?? 0) > sameNeighbours(candidates[best] ?? 0)) best = i;
    }
    const [chosen] = candidates.splice(best, 1);
    if (chosen !== undefined) pair(match, chosen, index);
  }
}

/** Changed items among the free ones of two stretches, likest first. */
function pairChanged(
  before: readonly string[],
  after: readonly string[],
  freeBeforeIndexes: readonly number[],
  freeAfterIndexes: readonly number[],
  threshold: number,
  match: Matching,
): void {
  if (freeBeforeIndexes.length * freeAfterIndexes.length > mostPairs) return;
  const candidates: { before: number; after: number; score: number }[] = [];
  for (const b of freeBeforeIndexes) {
    for (const a of freeAfterIndexes) {
      const score = similarity(before[b] ?? '', after[a] ?? '');
      if (score >= threshold) candidates.push({ before: b, after: a, score });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.after - y.after || x.before - y.before);
  for (const candidate of candidates) {
    if (match.taken.has(candidate.before) || match.previous[candidate.after] !== undefined) continue;
    pair(match, candidate.before, candidate.after);
  }
}

/** Stretches of free items between the same matched neighbours on both sides. */
function gaps(beforeLength: number, match: Matching): readonly { before: number[]; after: number[] }[] {
  const byEnd = new Map<number, number[]>();
  let run: number[] = [];
  for (let b = 0; b <= beforeLength; b++) {
    if (b < beforeLength && !match.taken.has(b)) run.push(b);
    else {
      byEnd.set(b, run);
      run = [];
    }
  }
  const found: { before: number[]; after: number[] }[] = [];
  let afterRun: number[] = [];
  for (let a = 0; a <= match.previous.length; a++) {
    const next = a < match.previous.length ? match.previous[a] : beforeLength;
    if (next === undefined) {
      afterRun.push(a);
      continue;
    }
    const beforeRun = byEnd.get(next) ?? [];
    if (afterRun.length > 0 && beforeRun.length > 0) found.push({ before: beforeRun, after: afterRun });
    afterRun = [];
  }
  return found;
}

function freeBefore(length: number, match: Matching): number[] {
  return Array.from({ length }, (_, index) => index).filter((index) => !match.taken.has(index));
}

function freeAfter(match: Matching): number[] {
  return match.previous.flatMap((previous, index) => (previous === undefined ? [index] : []));
}
