// A returned bitext brought together with the project's. Pure: the same input gives the same result, and bringing the
// result together with the same return again changes nothing.
import type { Bitext, BitextUnit } from '../../core/bitext.js';
import { type PlacedPair, placedPairs } from '../sync/index.js';
import { addNotes, freshNotes } from './add-notes.js';
import { isWork } from './decide.js';
import type { Base } from './exported.js';
import { incomingOf } from './facts.js';
import { match, type SegmentPair } from './match.js';
import { likestSegment, withOffer } from './offer.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { recode } from './recode.js';
import { type PlacedSegment, type Settled, settleUnit } from './settle-unit.js';
import { settleWhole } from './settle-whole.js';

export interface MergeInput {
  /** The project's bitext; undefined where the document is gone. */
  readonly present: Bitext | undefined;
  readonly returned: Bitext;
  /** What the returned units said when they were exported, as far as that is known. */
  readonly base: Base;
}

export interface Merged {
  /** Absent where there is none to write. */
  readonly bitext?: Bitext;
  /** A person's pairs whose unit is gone: they belong in the memory before the bitext is written. */
  readonly retired: readonly PlacedPair[];
  readonly outcomes: readonly Outcome[];
  /** Notes of people that were added. */
  readonly notes: number;
  /** Notes of people whose unit is gone. */
  readonly lostNotes: readonly string[];
  /** Returned segments in which nobody did anything. */
  readonly unchanged: number;
  /** Those of them that have no translation yet. */
  readonly open: number;
}

export function mergeReturned({ present, returned, base }: MergeInput): Merged {
  const matches = match(returned.units, present?.units ?? []);
  const units = new Map((present?.units ?? []).map((unit) => [unit.id, unit]));
  const results: Settled[] = [];
  const settle = (settled: Settled) => {
    units.set(settled.unit.id, settled.unit);
    results.push(settled);
  };
  for (const [unit, pairs] of byUnit(matches.segments)) settle(settleUnit(unit, pairs, base, returned));
  for (const pair of matches.resegmented) settle(settleWhole(pair, base, returned));
  const lost = matches.segments.filter((pair) => !pair.to);
  const work = lost.filter((pair) => isWork(incomingOf(pair, base)));
  const rehomed = work.filter((pair) => pair.home !== undefined);
  for (const pair of rehomed) keepAtHome(pair, units);
  const placed = new Set(matches.units.map((pair) => pair.from));
  const notes = addNotes(matches.units, units, base);
  const homeless = new Set(work.filter((pair) => pair.home === undefined).map((pair) => pair.from.segment));
  return {
    ...(present && { bitext: { ...present, units: present.units.map((unit) => units.get(unit.id) ?? unit) } }),
    retired: placedPairs(returned.units).flatMap(({ unit: _, ...pair }) => (homeless.has(pair.segment) ? [pair] : [])),
    outcomes: [...results.flatMap(({ outcomes }) => outcomes), ...work.map(lostOutcome)],
    notes,
    lostNotes: returned.units.flatMap((unit) =>
      placed.has(unit) ? [] : freshNotes(unit, [], base).map(({ text }) => text),
    ),
    unchanged: sum(results.map(({ unchanged }) => unchanged)) + lost.length - work.length,
    open: sum(results.map(({ open }) => open)),
  };
}

function byUnit(pairs: readonly SegmentPair[]): ReadonlyMap<BitextUnit, readonly PlacedSegment[]> {
  const groups = new Map<BitextUnit, PlacedSegment[]>();
  for (const pair of pairs) {
    const { to } = pair;
    if (!to) continue;
    const group = groups.get(to.unit) ?? [];
    group.push({ ...pair, to });
    groups.set(to.unit, group);
  }
  return groups;
}

/** The sentence is another one now: the old pair stays beside it, with its old source. */
function keepAtHome({ from, home }: SegmentPair, units: Map<string, BitextUnit>): void {
  const unit = home && units.get(home.id);
  const segment = unit && likestSegment(unit, from.segment.id, from.segment.source);
  if (!unit || segment === undefined) return;
  const whole = recode([...from.segment.source, ...(from.segment.target ?? [])], from.unit, unit, new Map());
  const length = from.segment.source.length;
  units.set(
    unit.id,
    withOffer(unit, {
      segment,
      source: whole.content.slice(0, length),
      target: whole.content.slice(length),
      codes: whole.codes,
    }),
  );
}

function lostOutcome({ from, home }: SegmentPair): Outcome {
  const said = home
    ? ({ reason: 'source-changed', kept: 'suggestion' } as const)
    : ({ reason: 'unit-gone', kept: 'memory' } as const);
  return outcomeOf(home ? { ...from.unit, id: home.id } : from.unit, from.segment, { result: 'refused', ...said });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
