import { type Annotation, holds, inOrder } from '../core/annotation.js';
import type { BitextUnit, Ignorable, Segment } from '../core/bitext.js';
import { identical } from './codes.js';

type Part = Segment | Ignorable;

/** The annotations of a part's texts as they shall be in the file. */
export interface KeptAnnotations {
  readonly source: readonly Annotation[];
  readonly target: readonly Annotation[];
}

export type AnnotationsOf = (part: Segment | Ignorable) => KeptAnnotations;

const none: KeptAnnotations = { source: [], target: [] };

/**
 * Which annotations each part of a unit shall have in the file: those that it names, or, where it is silent and its
 * text is as before, those that it had. One whose text has changed no longer holds and goes, as does the half of one
 * whose other half is gone.
 *
 * @param before the part of the file that a wanted one continues
 */
export function keptAnnotations(
  unit: BitextUnit,
  before: (part: Part) => Part | undefined = () => undefined,
): AnnotationsOf {
  if (!unit.parts.some((part) => isAnnotated(part) || isAnnotated(before(part)))) return () => none;
  const named = new Map(unit.parts.map((part) => [part, namedBy(part, before(part))]));
  const held = new Map(unit.parts.map((part) => [part, holding(part, named.get(part) ?? none)]));
  const had = [...named.values(), ...unit.parts.map((part) => listsOf(before(part)))];
  const lonely = {
    source: lonelyHalves(had, [...held.values()], 'source'),
    target: lonelyHalves(had, [...held.values()], 'target'),
  };
  return (part) => {
    const { source, target } = held.get(part) ?? none;
    return { source: source.filter((one) => !lonely.source(one)), target: target.filter((one) => !lonely.target(one)) };
  };
}

function isAnnotated(part: Part | undefined): boolean {
  return part?.sourceAnnotations !== undefined || part?.targetAnnotations !== undefined;
}

function listsOf(part: Part | undefined): KeptAnnotations {
  if (!part || !isAnnotated(part)) return none;
  return { source: part.sourceAnnotations ?? [], target: part.targetAnnotations ?? [] };
}

function namedBy(part: Part, before: Part | undefined): KeptAnnotations {
  const had = listsOf(before);
  return {
    source: inOrder(part.sourceAnnotations ?? (identical(before?.source, part.source) ? had.source : [])),
    target: inOrder(part.targetAnnotations ?? (identical(before?.target, part.target) ? had.target : [])),
  };
}

function holding(part: Part, { source, target }: KeptAnnotations): KeptAnnotations {
  return {
    source: source.filter((annotation) => holds(part.source, annotation)),
    target: target.filter((annotation) => part.target !== undefined && holds(part.target, annotation)),
  };
}

/** Halves that had another half and have lost it. */
function lonelyHalves(
  had: readonly KeptAnnotations[],
  have: readonly KeptAnnotations[],
  side: keyof KeptAnnotations,
): (annotation: Annotation) => boolean {
  const halfIds = (lists: readonly KeptAnnotations[], half: 'start' | 'end') =>
    new Set(
      lists.flatMap((list) => list[side].flatMap((one) => (isHalf(one, half) && one.id !== undefined ? [one.id] : []))),
    );
  const [starts, ends] = [halfIds(have, 'start'), halfIds(have, 'end')];
  const [hadStarts, hadEnds] = [halfIds(had, 'start'), halfIds(had, 'end')];
  return ({ id, start, end }) => {
    if (id === undefined || (start !== undefined && end !== undefined)) return false;
    return start === undefined ? hadStarts.has(id) && !starts.has(id) : hadEnds.has(id) && !ends.has(id);
  };
}

function isHalf({ start, end }: Annotation, half: 'start' | 'end'): boolean {
  return half === 'start' ? start !== undefined && end === undefined : start === undefined && end !== undefined;
}

/** Annotations that all have an id, as 2.x requires: 1.2 does without. */
export function identified(unit: BitextUnit, kept: AnnotationsOf): AnnotationsOf {
  const lists = unit.parts.map((part) => kept(part));
  const all = lists.flatMap(({ source, target }) => [...source, ...target]);
  if (all.every(({ id }) => id !== undefined)) return kept;
  const taken = new Set([...all.map(({ id }) => id), ...unit.codes.map(({ id }) => id)]);
  let n = 0;
  const withId = (annotation: Annotation): Annotation => {
    if (annotation.id !== undefined) return annotation;
    do n++;
    while (taken.has(`m${n}`));
    return { ...annotation, id: `m${n}` };
  };
  const renamed = new Map(
    unit.parts.map((part, i) => {
      const { source, target } = lists[i] ?? none;
      return [part, { source: source.map(withId), target: target.map(withId) }];
    }),
  );
  return (part) => renamed.get(part) ?? none;
}

/** A suggestion for an annotation that is gone is one for its segment. */
export function withLiveSuggestions(unit: BitextUnit, kept: (part: Part) => KeptAnnotations): BitextUnit {
  if (unit.suggestions.every(({ annotation }) => annotation === undefined)) return unit;
  const live = new Set(unit.parts.flatMap((part) => kept(part).source.map(({ id }) => id)));
  const suggestions = unit.suggestions.map(({ annotation, ...suggestion }) =>
    annotation !== undefined && live.has(annotation) ? { ...suggestion, annotation } : suggestion,
  );
  return { ...unit, suggestions };
}

/** Do two lists of annotations in their order say the same? */
export function sameAnnotations(a: readonly Annotation[], b: readonly Annotation[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((one, i) => sameAnnotation(one, b[i]));
}

function sameAnnotation(a: Annotation, b: Annotation | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    (a.type ?? 'generic') === (b.type ?? 'generic') &&
    a.start === b.start &&
    a.end === b.end &&
    a.value === b.value &&
    a.ref === b.ref &&
    a.translate === b.translate
  );
}
