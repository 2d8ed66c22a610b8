// How far a translation is, between the two families of the standard and ours. Nothing is rounded up: what a file says
// less clearly than we would reads as less.
import type { Provenance, State } from '../core/bitext.js';
import { qualifiers12, states12, writtenAs12 } from './state-table.js';

/** From the least done to the most. */
const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** The state that is least far. */
export function lowest(states: readonly State[]): State {
  return order.find((state) => states.includes(state)) ?? 'initial';
}

/** XLIFF 2.1 §4.3.1.35: the names are ours. Anything else is no state. */
export function stateNamed(value: string | undefined): State | undefined {
  return order.find((state) => state === value);
}

/** `subState` (XLIFF 2.1 §4.3.1.36) says for a run's target who wrote it. */
export function subStateOf(provenance: Provenance | undefined): string | undefined {
  return provenance && `tarjuman:${provenance.by}`;
}

/** A `subState` that speaks of a run and not of a tool. */
export function isOurs(subState: string): boolean {
  return subState.startsWith('tarjuman:');
}

/** What XLIFF 1.2 says of a whole unit: `state` and `state-qualifier` of its target, `approved` of the unit. */
export interface State12 {
  readonly state?: string | undefined;
  readonly qualifier?: string | undefined;
  readonly approved?: string | undefined;
}

/** `state-qualifier` (XLIFF 1.2 §2.4, table of values), from the least trustworthy to the most. */
const qualifiers = ['mt-suggestion', 'fuzzy-match', 'exact-match', 'id-match'] as const;

function qualifierOf(state: State, provenance: Provenance): (typeof qualifiers)[number] {
  if (provenance.by === 'engine') return 'mt-suggestion';
  if (state === 'initial') return 'fuzzy-match';
  return provenance.name === 'in-context' ? 'id-match' : 'exact-match';
}

/** A segment as 1.2 has to sum it up; `untranslated` where it has no target. */
export interface Standing12 {
  readonly state: State | 'untranslated';
  readonly provenance?: Provenance | undefined;
}

/**
 * One state for a unit of several segments: that of the segment which is least far. One sentence without target makes
 * the unit `needs-translation`; a person's sentence among a memory's takes the qualifier away, an engine's sets it.
 */
export function stateTo12(segments: readonly Standing12[]): State12 {
  const states = segments.flatMap((segment) => (segment.state === 'untranslated' ? [] : [segment.state]));
  if (states.length < segments.length) return { state: 'needs-translation' };
  const state = lowest(states);
  const found = segments.map((segment) =>
    segment.state === 'untranslated' || !segment.provenance
      ? undefined
      : qualifierOf(segment.state, segment.provenance),
  );
  const unsure = qualifiers.slice(0, 2).find((qualifier) => found.includes(qualifier));
  const sure = found.includes(undefined) ? undefined : qualifiers.find((qualifier) => found.includes(qualifier));
  return { ...writtenAs12[state], qualifier: unsure ?? sure };
}

/**
 * The state of a 1.2 unit that has a target. `approved="yes"` lifts a translation to reviewed, never a draft;
 * `approved="no"` brings a state that claims review down to translated, `rejected-…` any to initial.
 */
export function stateFrom12({ state, qualifier, approved }: State12): State {
  if (qualifier !== undefined && lookUp(qualifiers12, qualifier) === 'rejected') return 'initial';
  const said = state === undefined ? undefined : lookUp(states12, state);
  if (said === 'final' || said === 'reviewed') return approved === 'no' ? 'translated' : said;
  if (said === 'translated') return approved === 'yes' ? 'reviewed' : 'translated';
  if (state === undefined || state.startsWith('x-')) return approved === 'yes' ? 'reviewed' : 'initial';
  return 'initial';
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Does the file still say what we wrote? A state that a tool left out says nothing and so contradicts nothing. */
export function agrees(file: State12, ours: State12): boolean {
  if (file.state === undefined) return file.approved !== 'yes' || ours.approved === 'yes';
  return (
    file.state === ours.state &&
    (file.qualifier ?? '') === (ours.qualifier ?? '') &&
    (file.approved === 'yes') === (ours.approved === 'yes')
  );
}
