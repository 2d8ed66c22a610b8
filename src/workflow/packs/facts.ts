// What the three-way decision asks about a returned segment, found out by comparing texts.
import type { Segment } from '../../core/bitext.js';
import { type Content, contentKey, renameCodes } from '../../core/inline.js';
import type { BaseFacts, Incoming } from './decide.js';
import { type Base, type BaseSegment, type BaseUnit, hashOfText, sourceHash, targetKey } from './exported.js';
import type { SegmentPair } from './match.js';
import { inverse, type Recoded, recode, renamingBetween } from './recode.js';

type Place = SegmentPair['from'];

/** A returned segment as it came, with what is known of its export. */
export function incomingOf({ from, to }: SegmentPair, base: Base): Incoming {
  const found = exported(from, to, base);
  return {
    segment: from.segment,
    copiesSource: copiesSource(from.segment),
    base: found && {
      hadTarget: found.segment.target !== '',
      state: found.segment.state,
      prefilled: found.unit.prefilled,
      incomingIsBase: hashOfText(targetKey(from.unit, from.segment.target)) === found.segment.target,
    },
  };
}

/** The base's segment of that id, unless it is about another sentence: then nothing is known. */
function exported(
  { unit, segment }: Place,
  to: Place | undefined,
  base: Base,
): { readonly unit: BaseUnit; readonly segment: BaseSegment } | undefined {
  const found = base.get(unit.id);
  const known = found?.segments.get(segment.id);
  if (!found || !known) return undefined;
  const sources = [segment.source, ...(to ? [to.segment.source] : [])].map(sourceHash);
  return sources.includes(known.source) ? { unit: found, segment: known } : undefined;
}

export function copiesSource({ source, target }: Segment): boolean {
  return target !== undefined && contentKey(target).trim() === contentKey(source).trim();
}

/** The same, and how the project's own target compares; for a segment that has a place. */
export function comparedWith(
  pair: SegmentPair & { readonly to: Place },
  base: Base,
): {
  readonly incoming: Incoming;
  readonly base: BaseFacts | undefined;
  readonly sameText: boolean;
  readonly target: Recoded;
} {
  const { from, to } = pair;
  const incoming = incomingOf(pair, base);
  const known = exported(from, to, base);
  const renaming = renamingBetween(from, to);
  const target = recode(from.segment.target ?? [], from.unit, to.unit, renaming);
  const present = renameCodes(to.segment.target ?? [], inverse(renaming));
  return {
    incoming,
    base: incoming.base &&
      known && {
        ...incoming.base,
        presentIsBase: hashOfText(targetKey(from.unit, present)) === known.segment.target,
      },
    sameText: sameTarget(pair, target.content),
    target,
  };
}

function sameTarget({ to }: { readonly to: Place }, target: Content): boolean {
  return targetKey(to.unit, target) === targetKey(to.unit, to.segment.target);
}
