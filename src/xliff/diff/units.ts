import { type BitextUnit, isPersons, type Note, type Segment, type Suggestion, unitSource } from '../../core/bitext.js';
import { mergeText } from '../../core/inline.js';
import { type SegmentPair, segmentPairs } from './pairs.js';
import { shownText } from './shown.js';

/** A value before and after; absent where there was or is none. */
export interface Change {
  readonly before?: string;
  readonly after?: string;
}

export interface SegmentChanges {
  readonly segment: string;
  readonly source?: Change;
  readonly target?: Change;
  /** `initial (deepl)`, `translated (person)`. */
  readonly state?: Change;
}

export interface ShownUnit {
  readonly source: string;
  readonly target?: string;
}

export interface UnitChanges {
  /** The id of the unit that it stands behind now, empty at the beginning; absent where it did not move. */
  readonly movedBehind?: string;
  readonly name?: Change;
  readonly kind?: Change;
  readonly segments: readonly SegmentChanges[];
  /** Text between segments that changed. */
  readonly between: readonly Change[];
  readonly notes: readonly Change[];
  readonly suggestions: readonly Change[];
}

/** Undefined where the units say the same. */
export function changesIn(
  before: BitextUnit,
  after: BitextUnit,
  movedBehind: string | undefined,
): UnitChanges | undefined {
  const pairs = segmentPairs(before, after);
  const ids = new Map(pairs.flatMap((pair) => (pair.before && pair.after ? [[pair.before.id, pair.after.id]] : [])));
  const changes: UnitChanges = {
    ...(movedBehind === undefined ? {} : { movedBehind }),
    ...named('name', before.name, after.name),
    ...named('kind', before.kind, after.kind),
    segments: segmentChanges(pairs),
    between: listChanges(between(before), between(after)),
    notes: listChanges(
      before.notes.map((note) => shownNote(note, ids)),
      after.notes.map((note) => shownNote(note)),
    ),
    suggestions: listChanges(
      before.suggestions.map((offer) => shownSuggestion(offer, ids)),
      after.suggestions.map((offer) => shownSuggestion(offer)),
    ),
  };
  const { segments: texts, between: gaps, notes, suggestions, ...rest } = changes;
  const some = texts.length + gaps.length + notes.length + suggestions.length + Object.keys(rest).length > 0;
  return some ? changes : undefined;
}

export function shownUnit(unit: BitextUnit): ShownUnit {
  const target = unit.parts.some((part) => part.type === 'segment' && part.target)
    ? mergeText(unit.parts.flatMap((part) => part.target ?? (part.type === 'ignorable' ? part.source : [])))
    : undefined;
  return { source: shownText(unitSource(unit)), ...(target ? { target: shownText(target) } : {}) };
}

function segmentChanges(pairs: readonly SegmentPair[]): readonly SegmentChanges[] {
  return pairs.flatMap(({ before, after }) => {
    const changed = {
      ...named('source', before && shownText(before.source), after && shownText(after.source)),
      ...named('target', before && shownTarget(before), after && shownTarget(after)),
      ...named('state', before && shownState(before), after && shownState(after)),
    };
    return Object.keys(changed).length === 0 ? [] : [{ segment: after?.id ?? before?.id ?? '', ...changed }];
  });
}

function shownTarget(segment: Segment): string | undefined {
  return segment.target && shownText(segment.target);
}

/** State and author; nothing for a segment that has no target. */
function shownState(segment: Segment): string | undefined {
  if (!segment.target) return undefined;
  return `${segment.state} (${isPersons(segment) ? 'person' : (segment.provenance?.name ?? 'person')})`;
}

type Ids = ReadonlyMap<string, string>;

function between(unit: BitextUnit): readonly string[] {
  return unit.parts.flatMap((part) => (part.type === 'ignorable' ? [shownText(part.target ?? part.source)] : []));
}

/** @param ids what segments are called in the other file */
function shownNote({ category, segment, priority, text }: Note, ids: Ids = new Map()): string {
  const about = [
    category,
    ids.get(segment ?? '') ?? segment,
    priority === undefined ? undefined : `priority ${priority}`,
  ].filter(Boolean);
  return about.length === 0 ? text : `(${about.join(', ')}) ${text}`;
}

function shownSuggestion({ segment, kind, source, target, similarity }: Suggestion, ids: Ids = new Map()): string {
  const likeness = similarity === undefined ? '' : `, ${similarity} %`;
  return `(${ids.get(segment) ?? segment}, ${kind}${likeness}) ${shownText(source)} = ${shownText(target)}`;
}

/** What is in one list and not in the other; the order does not count. */
function listChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const rest = [...after];
  const gone = before.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((item) => ({ before: item })), ...rest.map((item) => ({ after: item }))];
}

function named<K extends string>(
  name: K,
  before: string | undefined,
  after: string | undefined,
): { readonly [P in K]?: Change } {
  if (before === after) return {};
  const change: Change = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  const changes: { [P in K]?: Change } = {};
  changes[name] = change;
  return changes;
}
