import { type BitextUnit, type Segment, segments } from '../../core/bitext.js';
import { shownText } from './shown.js';

export interface SegmentPair {
  readonly before?: Segment;
  readonly after?: Segment;
}

/**
 * The segments of a unit before and after: those with the same source first, by id and then by order, since ids change
 * with segmentation and version; then those with the same id. What is left came or went.
 */
export function segmentPairs(before: BitextUnit, after: BitextUnit): readonly SegmentPair[] {
  const old = new Set(segments(before));
  const pairs = new Map<Segment, Segment>();
  const match = (same: (a: Segment, b: Segment) => boolean) => {
    for (const segment of segments(after)) {
      if (pairs.has(segment)) continue;
      const was = [...old].find((candidate) => same(candidate, segment));
      if (!was) continue;
      pairs.set(segment, was);
      old.delete(was);
    }
  };
  const sameSource = (a: Segment, b: Segment) => shownText(a.source) === shownText(b.source);
  match((a, b) => a.id === b.id && sameSource(a, b));
  match(sameSource);
  match((a, b) => a.id === b.id);
  const gone = [...old].map((segment): SegmentPair => ({ before: segment }));
  const now = segments(after).map((segment): SegmentPair => {
    const was = pairs.get(segment);
    return { after: segment, ...(was ? { before: was } : {}) };
  });
  return [...gone, ...now];
}
