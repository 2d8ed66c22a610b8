// `source`, `seg-source` and `target` of a 1.2 unit from the parts of a 2.x unit.
import { beside, core12 } from '../namespaces.js';
import { type Event, nestable, type Positions } from './events.js';
import { newSide } from './inline-to-2.js';
import { contentTo12, type InlineTo12, type TextTo12 } from './inline-to-12.js';
import { type Attribute, plain, type Tag, tag, valueAt } from './markup.js';
import type { Part2, Parts2 } from './parts-2.js';
import type { UnitState12 } from './unit-states.js';

export function textsTo12(
  { parts, plain: isPlain }: Parts2,
  states: UnitState12,
  inSource: ReadonlySet<string>,
  inline: InlineTo12,
): readonly Tag[] {
  const hasTargets = parts.some((part) => part.target !== undefined);
  const source: TextTo12 = { loneEndsBare: true, withData: () => isPlain, side: newSide(new Set()) };
  const target: TextTo12 = { loneEndsBare: true, withData: (id) => !inSource.has(id), side: newSide(new Set()) };
  const [only] = parts;
  if (isPlain && only) {
    const to = only.target && contentTo12(only.target, inMarks(only.target), target, inline);
    const from = contentTo12(only.source, inMarks(only.source), source, inline);
    return [
      tag(core12, 'source', spaces(only.sourceTag), from),
      ...(to ? [tag(core12, 'target', [...states.target, ...spaces(only.targetTag)], to)] : []),
    ];
  }
  foreseeData(parts, inSource, inline);
  const marked = markedTexts(parts, states);
  const whole = contentTo12(
    ...withElements(parts.flatMap((part) => part.source)),
    { loneEndsBare: true, withData: () => true, side: undefined },
    inline,
  );
  const segSource = contentTo12(marked.source, inMarks(marked.source), source, inline);
  return [
    tag(core12, 'source', [], whole),
    tag(core12, 'seg-source', [], segSource),
    ...(hasTargets
      ? [tag(core12, 'target', states.target, contentTo12(marked.target, inMarks(marked.target), target, inline))]
      : []),
  ];
}

/** The way back gives out data ids part by part, to each target before its source. */
function foreseeData(parts: readonly Part2[], inSource: ReadonlySet<string>, inline: InlineTo12): void {
  const source: TextTo12 = { loneEndsBare: true, withData: () => false, side: newSide(new Set()) };
  const target: TextTo12 = { loneEndsBare: true, withData: (id) => !inSource.has(id), side: newSide(new Set()) };
  for (const part of parts) {
    if (part.target) contentTo12(part.target, inMarks(part.target), target, inline);
    contentTo12(part.source, inMarks(part.source), source, inline);
  }
}

/** The whole source with elements for all spans that can have one, except those that were two halves in 1.2, too. */
function withElements(events: readonly Event[]): readonly [readonly Event[], Positions] {
  return [events, nestable(events, (event) => wasOf(event) === undefined || wasOf(event) === 'g', isElement)];
}

/** Spans across marks stay in halves, except those that were elements around the marks. */
function inMarks(events: readonly Event[]): Positions {
  const elements = new Set(events.flatMap((event) => ('key' in event && wasOf(event) === 'g' ? [event.key] : [])));
  const spans = (event: Event) =>
    'key' in event && (elements.has(event.key) || event.tag.local === 'sm' || event.tag.local === 'em');
  return nestable(events, spans, isElement);
}

function isElement(event: Event): boolean {
  if (event.type === 'raw') return false;
  return event.tag.uri === core12 || event.tag.local === 'pc' || event.tag.local === 'mrk';
}

function wasOf(event: Event): string | undefined {
  return event.type === 'raw' ? undefined : valueAt(event.tag, 'was', beside.tarjuman);
}

/** All parts in one text, segments in their marks; an ignorable without target stands as its source does. */
function markedTexts(parts: readonly Part2[], states: UnitState12) {
  let n = 0;
  const source: Event[] = [];
  const target: (readonly [number, readonly Event[]])[] = [];
  parts.forEach((part, i) => {
    const own = states.marks[part.isSegment ? n++ : -1] ?? [];
    source.push(...(part.isSegment ? inMark(part.mid, [], part.source) : part.source));
    const text = part.target ?? (part.isSegment ? [] : part.source);
    target.push([orderOf(part, i), part.isSegment ? inMark(part.mid, own, text) : text]);
  });
  return { source, target: target.toSorted(([a], [b]) => a - b).flatMap(([, events]) => events) };
}

/** `order` of a target (XLIFF 2.1 §4.3.1.23) counts from 1. */
function orderOf(part: Part2, index: number): number {
  const order = Number.parseInt((part.targetTag && valueAt(part.targetTag, 'order')) ?? '', 10);
  return Number.isNaN(order) ? index : order - 1;
}

function inMark(mid: string | undefined, own: readonly Attribute[], events: readonly Event[]): readonly Event[] {
  const mark = tag(core12, 'mrk', [...plain({ mtype: 'seg', mid }), ...own]);
  return [{ type: 'open', key: mark, tag: mark }, ...events, { type: 'close', key: mark, tag: mark }];
}

function spaces(text: Tag | undefined): readonly Attribute[] {
  return text ? plain({ 'xml:lang': valueAt(text, 'xml:lang'), 'xml:space': valueAt(text, 'xml:space') }) : [];
}
