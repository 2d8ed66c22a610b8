// Filling open segments: memory first, then what engines answered. A person's target is never touched.
import {
  type Bitext,
  type BitextUnit,
  fingerprint,
  hasTarget,
  isPersons,
  type Segment,
  type State,
  segments,
} from '../core/bitext.js';
import { type Content, contentKey } from '../core/inline.js';
import type { Memory } from '../memory/index.js';

/** A segment that a run may fill, with its surroundings. */
export interface OpenSegment {
  readonly unit: BitextUnit;
  readonly segment: Segment;
  /** `contentKey` of the neighbouring sentences, '' at the document's ends. */
  readonly before: string;
  readonly after: string;
}

/** Names a segment within its bitext. */
export function segmentKey(unit: BitextUnit, segment: Segment): string {
  return `${unit.id} ${segment.id}`;
}

/** What a run may write as a target, with its origin. */
export interface Fill {
  readonly target: Content;
  readonly state: State;
  readonly by: 'engine' | 'memory';
  readonly name: string;
}

/**
 * The segments without a target, and the run's own drafts: those a better source may replace.
 */
export function openSegments(bitext: Bitext): readonly OpenSegment[] {
  const all = bitext.units.flatMap((unit) => segments(unit).map((segment) => ({ unit, segment })));
  const textAt = (index: number) => {
    const source = all[index]?.segment.source;
    return source ? contentKey(source) : '';
  };
  return all.flatMap((entry, index) => {
    const { segment } = entry;
    if (hasTarget(segment) && (isPersons(segment) || segment.state !== 'initial')) return [];
    return [{ ...entry, before: textAt(index - 1), after: textAt(index + 1) }];
  });
}

/** Exact and in-context matches for the open segments. An ambiguous match is a draft: a person must choose. */
export function leverage(bitext: Bitext, memory: Memory): ReadonlyMap<string, Fill> {
  const fills = new Map<string, Fill>();
  for (const { unit, segment, before, after } of openSegments(bitext)) {
    const match = memory.match({
      source: segment.source,
      before,
      after,
      targetLocale: bitext.targetLocale,
      document: bitext.original,
      unit: unit.id,
    });
    if (!match) continue;
    fills.set(segmentKey(unit, segment), {
      target: match.target,
      state: match.ambiguous ? 'initial' : 'translated',
      by: 'memory',
      name: match.kind,
    });
  }
  return fills;
}

/** The bitext with targets put in and marked as the run's own. */
export function fillBitext(bitext: Bitext, fills: ReadonlyMap<string, Fill>): Bitext {
  if (fills.size === 0) return bitext;
  const units = bitext.units.map((unit) => {
    if (!segments(unit).some((segment) => fills.has(segmentKey(unit, segment)))) return unit;
    const parts = unit.parts.map((part) => {
      const fill = part.type === 'segment' ? fills.get(segmentKey(unit, part)) : undefined;
      return part.type === 'segment' && fill ? filled(part, fill) : part;
    });
    return { ...unit, parts };
  });
  return { ...bitext, units };
}

function filled(segment: Segment, { target, state, by, name }: Fill): Segment {
  const { targetAnnotations: _, subState: __, ...rest } = segment;
  return { ...rest, target, state, provenance: { by, name, fingerprint: fingerprint(target, state) } };
}
