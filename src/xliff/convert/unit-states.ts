// The states of a unit's segments, between the one state that 1.2 has for all of them and the states of 2.x. The rules
// are those of reading and writing in place, so that a converted bitext reads as the original does.
import type { Provenance, State } from '../../core/bitext.js';
import { beside, core20 } from '../namespaces.js';
import { readProvenance } from '../provenance.js';
import { agrees, type Standing12, type State12, stateFrom12, stateNamed, stateTo12, subStateOf } from '../states.js';
import { type Attribute, plain, spaced, type Tag, valueAt } from './markup.js';
import { type State2, state2From12, state12From2 } from './states.js';

/** How a segment stands in 2.x, with the proof of the run that wrote it. */
export interface Standing2 extends State2 {
  readonly provenance?: Provenance | undefined;
}

export function rawState(unit: Tag, target: Tag | undefined): State12 {
  return {
    state: target && valueAt(target, 'state'),
    qualifier: target && valueAt(target, 'state-qualifier'),
    approved: valueAt(unit, 'approved'),
  };
}

/** The one segment of a unit without marks, when it has a target. */
export function wholeTo2(said: State12, target: Tag): Standing2 {
  const state = stateFrom12(said);
  const provenance = readProvenance(valueAt(target, 'provenance', beside.tarjuman));
  if (provenance && agrees(said, stateTo12([{ state, provenance }]))) return proven(state, provenance, target);
  return keptState(target, state2From12(said));
}

/** A segment of a marked unit, as the target has it. */
export interface Marked {
  /** Absent where the target has no mark for the segment. */
  readonly mark: Tag | undefined;
  readonly empty: boolean;
  /** Is there nothing to translate in the source? */
  readonly blankSource: boolean;
}

/** Segment by segment; undefined for those without a target. */
export function markedTo2(said: State12, marked: readonly Marked[]): readonly (Standing2 | undefined)[] {
  const claims = marked.map(({ mark }) => ({
    state: mark && markState(valueAt(mark, 'state', beside.tarjuman)),
    provenance: readProvenance(mark && valueAt(mark, 'provenance', beside.tarjuman)),
  }));
  const whole = stateFrom12(said);
  const claimed = claims.map(({ state, provenance }): Standing12 => ({ state: state ?? whole, provenance }));
  const holds = agrees(said, stateTo12(claimed));
  const own = holds && claims.every(({ state }) => state !== undefined);
  const proofs = holds && claims.some(({ provenance }) => provenance !== undefined);
  return marked.map(({ mark, empty, blankSource }, i) => {
    const claim = claims[i];
    if (!mark || !claim) return undefined;
    if (empty && (claim.state === 'untranslated' || (claim.state === undefined && !blankSource))) return undefined;
    const state = own && claim.state !== 'untranslated' ? (claim.state ?? whole) : whole;
    if (holds && claim.provenance) return proven(state, claim.provenance, mark);
    return keptState(mark, own || proofs ? { state } : state2From12(said));
  });
}

function proven(state: State, provenance: Provenance, on: Tag): Standing2 {
  const kept = keptState(on, { state });
  return { ...kept, subState: kept.subState ?? subStateOf(provenance), provenance };
}

function markState(said: string | undefined): Standing12['state'] | undefined {
  return said === 'untranslated' ? 'untranslated' : stateNamed(said);
}

/** What 2.x said besides, as long as the state is the one that it went with. */
function keptState(on: Tag, computed: State2): State2 {
  const state = valueAt(on, 'state', core20);
  if (state === undefined) return computed;
  if (state === 'none') return (computed.state ?? 'initial') === 'initial' ? {} : computed;
  if (stateNamed(state) !== (computed.state ?? 'initial')) return computed;
  return { state: stateNamed(state), subState: valueAt(on, 'subState', core20) };
}

/** A segment of 2.x; `standing` is undefined where it has no target. */
export interface Said {
  readonly standing: Standing2 | undefined;
  /** An empty target for a source that has something to translate. */
  readonly emptyMark: boolean;
  readonly blankSource: boolean;
}

/** What 1.2 says of a unit, and of the mark of each segment. */
export interface UnitState12 {
  readonly said: State12;
  readonly target: readonly Attribute[];
  readonly marks: readonly (readonly Attribute[])[];
}

export function wholeTo12(standing: Standing2 | undefined): UnitState12 {
  if (!standing) return { said: {}, target: [], marks: [] };
  const { provenance, state } = standing;
  const said = provenance ? stateTo12([{ state: state ?? 'initial', provenance }]) : state12From2(standing);
  const proof = proofOf(provenance);
  return {
    said,
    target: [...stateAttributes(said), ...proof, ...keep(standing, wholeTo2Of(said, provenance))],
    marks: [],
  };
}

/** What reading the whole back would say, without help. */
function wholeTo2Of(said: State12, provenance: Provenance | undefined): State2 {
  return provenance ? { state: stateFrom12(said), subState: subStateOf(provenance) } : state2From12(said);
}

/** @param hasTarget has the unit a target, be it of an ignorable only? */
export function markedTo12(all: readonly Said[], hasTarget: boolean): UnitState12 {
  const there = all.flatMap(({ standing }) => standing ?? []);
  if (!hasTarget) return { said: {}, target: [], marks: all.map(() => []) };
  const speaks = there.some(({ state, provenance }) => state !== undefined || provenance !== undefined);
  // An empty mark means no target, unless the source is blank, too.
  const clear = all.every(({ standing, emptyMark, blankSource }) => (standing ? !emptyMark : !blankSource));
  if (!speaks && clear && there.length > 0)
    return { said: {}, target: [], marks: all.map(({ standing }) => keep(standing, {})) };
  const common = commonState(all);
  if (common) {
    return {
      said: common,
      target: stateAttributes(common),
      marks: all.map(({ standing }) => keep(standing, state2From12(common))),
    };
  }
  const standings = all.map(
    ({ standing }): Standing12 =>
      standing ? { state: standing.state ?? 'initial', provenance: standing.provenance } : { state: 'untranslated' },
  );
  const said = stateTo12(standings);
  const [first] = standings;
  const uniform = all.every(
    ({ standing, emptyMark }, i) => standing && !emptyMark && standings[i]?.state === first?.state,
  );
  const proofs = there.some(({ provenance }) => provenance !== undefined);
  const marks = all.map(({ standing }, i) => {
    const state = standings[i]?.state;
    const back: State2 =
      uniform && !proofs
        ? state2From12(said)
        : { state: stateNamed(state), subState: subStateOf(standing?.provenance) };
    const own = spaced(beside.tarjuman, { state: uniform ? undefined : state });
    return [...own, ...proofOf(standing?.provenance), ...keep(standing, back)];
  });
  return { said, target: stateAttributes(said), marks };
}

/** One state of 1.2 that says what all segments say, without words of ours. */
function commonState(all: readonly Said[]): State12 | undefined {
  const [first] = all;
  if (!first?.standing) return undefined;
  const said = state12From2(first.standing);
  const same = all.every(({ standing, emptyMark }) => {
    if (!standing || emptyMark || standing.provenance) return false;
    const other = state12From2(standing);
    return other.state === said.state && other.qualifier === said.qualifier && other.approved === said.approved;
  });
  return same ? said : undefined;
}

function stateAttributes({ state, qualifier }: State12): readonly Attribute[] {
  return plain({ state, 'state-qualifier': qualifier });
}

function proofOf(provenance: Provenance | undefined): readonly Attribute[] {
  if (!provenance) return [];
  return spaced(beside.tarjuman, { provenance: `${provenance.by} ${provenance.fingerprint} ${provenance.name}` });
}

/** What the way back would not say by itself. */
function keep(standing: Standing2 | undefined, back: State2): readonly Attribute[] {
  if (!standing || (standing.state === back.state && standing.subState === back.subState)) return [];
  if (standing.state === undefined) return spaced(core20, { state: 'none' });
  return spaced(core20, { state: standing.state, subState: standing.subState });
}
