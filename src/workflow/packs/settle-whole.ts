// A unit that came back cut into other segments: a tool joined its sentences, dropped their marks, or split one. It can
// only be decided as a whole.
import {
  type BitextUnit,
  fingerprint,
  hasTarget,
  isPersons,
  type Segment,
  type State,
  segments,
  unitSource,
} from '../../core/bitext.js';
import { type Content, contentKey } from '../../core/inline.js';
import { decide } from './decide.js';
import { type Base, hashOfText, wholeTarget, wholeTargetKey } from './exported.js';
import type { UnitPair } from './match.js';
import { withCodes, withOffer } from './offer.js';
import { outcomeOf } from './outcome.js';
import { recode, renamingBetween } from './recode.js';
import { faults, type Languages, type Settled } from './settle-unit.js';

export function settleWhole(pair: UnitPair, base: Base, languages: Languages): Settled {
  const { from, to } = pair;
  const incoming = wholeSegment(from);
  const present = wholeSegment(to);
  const known = base.get(from.id);
  const target = recode(incoming.target ?? [], from, to, renamingBetween({ unit: from }, { unit: to }));
  const decision = decide({
    incoming,
    present,
    copiesSource: contentKey(incoming.target ?? []).trim() === contentKey(incoming.source).trim(),
    sameText: wholeTargetKey(from) === wholeTargetKey(to),
    base: known && {
      hadTarget: known.whole !== '',
      state: lowest([...known.segments.values()].map(({ state }) => state)),
      prefilled: known.prefilled,
      incomingIsBase: hashOfText(wholeTargetKey(from)) === known.whole,
      presentIsBase: hashOfText(wholeTargetKey(to)) === known.whole,
    },
  });
  const nothing = { unit: to, outcomes: [], unchanged: 1, open: 0 };
  if (decision.do === 'leave') return { ...nothing, open: decision.because === 'open' ? 1 : 0 };
  // A state that a tool gave to joined sentences is no word about each of them.
  if (decision.do === 'set-state') return nothing;
  if (decision.do === 'refuse' && decision.reason === 'emptied') {
    return { ...nothing, unchanged: 0, outcomes: [outcomeOf(to, incoming, { result: 'refused', reason: 'emptied' })] };
  }
  const taken = decision.do === 'take' ? withParts(pair) : undefined;
  const isSound = taken !== undefined && !breaksCodes(to, taken, languages);
  if (taken && isSound) {
    const kept = segments(to).reduce((unit, segment) => withDisplaced(unit, segment), taken);
    return { ...nothing, unit: kept, unchanged: 0, outcomes: [outcomeOf(to, incoming, { result: 'taken' })] };
  }
  const reason = decision.do === 'refuse' ? decision.reason : 'codes';
  const [first] = segments(to);
  const offer = { segment: first?.id ?? '', source: unitSource(to), target: target.content, codes: target.codes };
  const outcome = outcomeOf(to, incoming, { result: 'refused', reason, kept: 'suggestion' });
  return { ...nothing, unit: withOffer(to, offer), unchanged: 0, outcomes: [outcome] };
}

/** All segments of a unit as one, in the state of the least finished. */
function wholeSegment(unit: BitextUnit): Segment {
  const all = segments(unit);
  const target = wholeTarget(unit);
  const isPersonsWork = all.some(isPersons);
  const whole: Segment = {
    type: 'segment',
    id: all[0]?.id ?? '',
    source: unitSource(unit),
    state: lowest(all.filter(hasTarget).map(({ state }) => state)),
    ...(target.length > 0 && { target }),
  };
  const [provenance] = all.flatMap((segment) => segment.provenance ?? []);
  return isPersonsWork || !provenance ? whole : asRunsOwn(whole, provenance.by);
}

/** The proof that it is a run's, computed for the joined text: each of its sentences has a proof of its own. */
function asRunsOwn(whole: Segment, by: 'engine' | 'memory'): Segment {
  if (!whole.target) return whole;
  return { ...whole, provenance: { by, name: by, fingerprint: fingerprint(whole.target, whole.state) } };
}

/** The unit with the segments that came back; what was about segments that are gone is about the first. */
function withParts({ from, to }: UnitPair): BitextUnit {
  const renaming = renamingBetween({ unit: from }, { unit: to });
  const codes: BitextUnit['codes'][number][] = [];
  const renamed = (content: Content) => {
    const recoded = recode(content, from, { ...to, codes: withCodes(to.codes, codes) }, renaming);
    codes.push(...recoded.codes);
    return recoded.content;
  };
  // What the tool says about stretches of its texts is about the ids and codes of its own file.
  const parts = from.parts.map(({ sourceAnnotations: _, targetAnnotations: __, ...part }) => ({
    ...part,
    source: renamed(part.source),
    ...(part.target && { target: renamed(part.target) }),
  }));
  const ids = new Set(segments(from).map((segment) => segment.id));
  const first = segments(from)[0]?.id ?? '';
  const placed = <T extends { readonly segment?: string }>(about: T): T =>
    about.segment === undefined || ids.has(about.segment) ? about : { ...about, segment: first };
  return {
    ...to,
    parts,
    codes: withCodes(to.codes, codes),
    notes: to.notes.map(placed),
    suggestions: to.suggestions.map(placed),
  };
}

/** A sentence that a person translated here stays as a suggestion unless its translation is in the new text. */
function withDisplaced(unit: BitextUnit, segment: Segment): BitextUnit {
  if (!hasTarget(segment) || !isPersons(segment)) return unit;
  const first = segments(unit)[0]?.id ?? '';
  const about = segments(unit).some(({ id }) => id === segment.id) ? segment.id : first;
  return withOffer(unit, { segment: about, source: segment.source, target: segment.target, codes: [] });
}

function breaksCodes(before: BitextUnit, after: BitextUnit, languages: Languages): boolean {
  const all = (unit: BitextUnit) => segments(unit).flatMap((segment) => faults(unit, segment, languages));
  const known = new Set(all(before));
  return all(after).some((fault) => !known.has(fault));
}

function lowest(states: readonly State[]): State {
  const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
  return order.find((state) => states.includes(state)) ?? 'initial';
}
