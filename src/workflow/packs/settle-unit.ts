// One unit of the project and the returned segments that belong to it.
import { type BitextUnit, hasTarget, isPersons, type Segment } from '../../core/bitext.js';
import type { Locale } from '../../core/locale.js';
import { inlineCodes } from '../../quality/checks/inline-codes.js';
import { type Decision, decide, type RefusalReason } from './decide.js';
import type { Base } from './exported.js';
import { comparedWith } from './facts.js';
import type { SegmentPair } from './match.js';
import { withCodes, withOffer } from './offer.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { type Recoded, recode, renamingBetween } from './recode.js';

export type PlacedSegment = SegmentPair & { readonly to: NonNullable<SegmentPair['to']> };

export interface Settled {
  readonly unit: BitextUnit;
  readonly outcomes: readonly Outcome[];
  /** Returned segments in which nobody did anything. */
  readonly unchanged: number;
  /** Those of them that have no translation yet. */
  readonly open: number;
}

export interface Languages {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
}

interface Decided {
  readonly pair: PlacedSegment;
  readonly decision: Decision;
  readonly target: Recoded;
}

export function settleUnit(
  unit: BitextUnit,
  pairs: readonly PlacedSegment[],
  base: Base,
  languages: Languages,
): Settled {
  const decided = withSoundCodes(
    unit,
    pairs.map((pair) => decidePair(pair, base)),
    languages,
  );
  let settled = withTakes(unit, decided);
  for (const one of decided) settled = withKept(settled, unit, one);
  const left = decided.filter(({ decision }) => decision.do === 'leave');
  return {
    unit: settled,
    outcomes: decided.flatMap((one) => outcome(one)),
    unchanged: left.length,
    open: left.filter(({ decision }) => decision.do === 'leave' && decision.because === 'open').length,
  };
}

function decidePair(pair: PlacedSegment, base: Base): Decided {
  const { incoming, target, ...compared } = comparedWith(pair, base);
  const decision = decide({
    incoming: incoming.segment,
    present: pair.to.segment,
    copiesSource: incoming.copiesSource,
    ...compared,
  });
  return { pair, decision, target };
}

/** Refuses what would break codes; once more after each, since a code may have moved between two sentences. */
function withSoundCodes(unit: BitextUnit, decided: readonly Decided[], languages: Languages): readonly Decided[] {
  const candidate = withTakes(unit, decided);
  const isBroken = ({ decision, pair }: Decided) =>
    decision.do === 'take' && breaksCodes(pair.to.segment, unit, candidate, languages);
  if (!decided.some(isBroken)) return decided;
  const sound = decided.map((one): Decided => {
    return isBroken(one) ? { ...one, decision: { do: 'refuse', reason: 'codes' } } : one;
  });
  return withSoundCodes(unit, sound, languages);
}

/** Would the target have faults in its codes that the present one has not? */
export function breaksCodes(present: Segment, before: BitextUnit, after: BitextUnit, languages: Languages): boolean {
  const next = after.parts.find((part) => part.type === 'segment' && part.id === present.id);
  if (next?.type !== 'segment') return false;
  const known = new Set(faults(before, present, languages));
  return faults(after, next, languages).some((fault) => !known.has(fault));
}

export function faults(unit: BitextUnit, segment: Segment, languages: Languages): readonly string[] {
  if (!hasTarget(segment)) return [];
  const { source, target } = segment;
  return inlineCodes.check({ unit, segment, source, target, ...languages, options: {} }).map(({ message }) => message);
}

function withTakes(unit: BitextUnit, decided: readonly Decided[]): BitextUnit {
  const byId = new Map(decided.map((one) => [one.pair.to.segment.id, one]));
  const taken = decided.filter(({ decision }) => decision.do === 'take' || decision.do === 'set-state');
  if (taken.length === 0) return unit;
  const parts = unit.parts.map((part) => {
    const one = part.type === 'segment' ? byId.get(part.id) : undefined;
    return part.type === 'segment' && one ? decidedSegment(part, one) : part;
  });
  const codes = taken.flatMap(({ decision, target }) => (decision.do === 'take' ? target.codes : []));
  return { ...unit, parts, codes: withCodes(unit.codes, codes) };
}

function decidedSegment(present: Segment, { decision, pair, target }: Decided): Segment {
  // What a run or a tool said about the text and state of before does not hold for the new ones.
  const { provenance: _, subState: __, ...own } = present;
  if (decision.do === 'set-state') return { ...own, state: decision.state };
  if (decision.do !== 'take') return present;
  const { targetAnnotations: ___, ...rest } = own;
  return { ...rest, target: target.content, state: pair.from.segment.state };
}

/** Keeps beside the segment what a person wrote and what is not its target now: what was refused, and what gave way. */
function withKept(settled: BitextUnit, before: BitextUnit, { decision, pair, target }: Decided): BitextUnit {
  const { from, to } = pair;
  if (decision.do === 'take' && hasTarget(to.segment) && isPersons(to.segment)) {
    return withOffer(settled, {
      segment: to.segment.id,
      source: to.segment.source,
      target: to.segment.target,
      codes: [],
    });
  }
  if (decision.do !== 'refuse' || decision.reason === 'emptied') return settled;
  const source = recode(from.segment.source, from.unit, before, renamingBetween(from, to));
  return withOffer(settled, {
    segment: to.segment.id,
    source: source.content,
    target: target.content,
    codes: [...source.codes, ...target.codes],
  });
}

function outcome({ decision, pair }: Decided): readonly Outcome[] {
  const { unit, segment } = pair.from;
  if (decision.do === 'leave') return [];
  const place = { ...unit, id: pair.to.unit.id };
  const said = { ...segment, id: pair.to.segment.id };
  if (decision.do !== 'refuse') {
    return [outcomeOf(place, said, { result: decision.do === 'take' ? 'taken' : 'state' })];
  }
  return [outcomeOf(place, said, { result: 'refused', reason: decision.reason, ...keptBeside(decision.reason) })];
}

function keptBeside(reason: RefusalReason): Pick<Outcome, 'kept'> {
  return reason === 'emptied' ? {} : { kept: 'suggestion' };
}
