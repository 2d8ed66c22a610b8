// The base of the three-way decision: what each unit of a document said when it was exported. Hashes are enough, since
// the only question is whether something is still the same; so it fits into an attribute and travels with the file.
import {
  type BitextUnit,
  inTargetOrder,
  type Note,
  type Segment,
  type State,
  segments,
  unitSource,
} from '../../core/bitext.js';
import { type Content, codeIds, contentKey, isBlank, mergeText, renameCodes } from '../../core/inline.js';
import { hashOf } from '../files/stamp.js';

export interface BaseSegment {
  readonly source: string;
  /** Empty where it had no target. */
  readonly target: string;
  readonly state: State;
}

export interface BaseUnit {
  /** The targets of all its segments as one text, for tools that join segments; empty where it had none. */
  readonly whole: string;
  readonly segments: ReadonlyMap<string, BaseSegment>;
  /** Its notes. */
  readonly notes: readonly string[];
  /** Was the source put where targets were missing, for a tool that shows nothing else? */
  readonly prefilled: boolean;
}

/** By unit id. */
export type Base = ReadonlyMap<string, BaseUnit>;

/** @param unit as it is in the project, before anything was put into it for a tool. */
export function baseOf(unit: BitextUnit, options: { readonly prefilled: boolean }): BaseUnit {
  return {
    whole: hashOfText(wholeTargetKey(unit)),
    segments: new Map(segments(unit).map((segment) => [segment.id, baseOfSegment(unit, segment)])),
    notes: [...unit.notes, ...commentsOn(unit)].map((note) => noteHash(note.text)),
    prefilled: options.prefilled,
  };
}

function baseOfSegment(unit: BitextUnit, segment: Segment): BaseSegment {
  return {
    source: sourceHash(segment.source),
    target: hashOfText(targetKey(unit, segment.target)),
    state: segment.state,
  };
}

/**
 * A target as text that is equal for equal targets, whatever a tool calls the codes: they are numbered as they appear
 * in the unit's source, so that two swapped codes are a difference. Empty for none.
 */
export function targetKey(unit: BitextUnit, target: Content | undefined): string {
  if (!target || isBlank(target)) return '';
  const order = new Map(codeIds(unitSource(unit)).map((id, index) => [id, `#${index}`]));
  return mergeText(renameCodes(target, order))
    .map((piece) => (piece.type === 'text' ? piece.value : `\uE000${piece.type}\uE001${piece.id}\uE000`))
    .join('');
}

/** All targets of a unit with what stands between them, without white space at its ends. */
export function wholeTargetKey(unit: BitextUnit): string {
  return targetKey(unit, wholeTarget(unit)).trim();
}

/** What a tool that joins segments makes of a unit's targets; nothing where no segment has one. */
export function wholeTarget(unit: BitextUnit): Content {
  if (segments(unit).every(({ target }) => !target || isBlank(target))) return [];
  return mergeText(
    inTargetOrder(unit.parts).flatMap((part) => part.target ?? (part.type === 'ignorable' ? part.source : [])),
  );
}

export function sourceHash(source: Content): string {
  return hashOfText(contentKey(source));
}

/**
 * Comments on stretches of a target (`mrk type="comment"`) as notes: the stretch is the tool's, the words are a
 * translator's.
 */
export function commentsOn(unit: BitextUnit): readonly Note[] {
  return segments(unit).flatMap(({ id, targetAnnotations = [] }) =>
    targetAnnotations.flatMap(({ type, value, text }) =>
      type === 'comment' && value?.trim() ? [{ segment: id, text: text ? `${text}: ${value}` : value }] : [],
    ),
  );
}

export function noteHash(text: string): string {
  return hashOfText(text.trim());
}

/** 48 bits: two texts that a person may put into one place will not meet by chance. */
export function hashOfText(text: string): string {
  return text === '' ? '' : hashOf(text).slice(0, 8);
}

const stateLetters: Readonly<Record<State, string>> = { initial: 'i', translated: 't', reviewed: 'r', final: 'f' };

/** A unit's base as one line: `w:… n:…,… p s1:source:target:state …`. */
export function writeBase(base: BaseUnit): string {
  const own = [...base.segments].map(
    ([id, { source, target, state }]) => `s:${encodeURIComponent(id)}:${source}:${target}:${stateLetters[state]}`,
  );
  return [
    `w:${base.whole}`,
    ...(base.notes.length > 0 ? [`n:${base.notes.join(',')}`] : []),
    ...(base.prefilled ? ['p'] : []),
    ...own,
  ].join(' ');
}

/** Undefined for what is no line of {@link writeBase}: a damaged base counts as none. */
export function readBase(text: string): BaseUnit | undefined {
  let whole: string | undefined;
  let notes: readonly string[] = [];
  let prefilled = false;
  const own = new Map<string, BaseSegment>();
  for (const token of text.trim().split(/\s+/)) {
    const [kind, ...rest] = token.split(':');
    if (kind === 'w') whole = rest[0] ?? '';
    else if (kind === 'n') notes = (rest[0] ?? '').split(',');
    else if (kind === 'p') prefilled = true;
    else if (kind === 's') {
      const [id = '', source = '', target = '', letter = ''] = rest;
      const state = stateOf(letter);
      const name = decoded(id);
      if (rest.length !== 4 || !state || name === undefined) return undefined;
      own.set(name, { source, target, state });
    } else return undefined;
  }
  return whole === undefined ? undefined : { whole, segments: own, notes, prefilled };
}

function stateOf(letter: string): State | undefined {
  const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
  return states.find((state) => stateLetters[state] === letter);
}

function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
