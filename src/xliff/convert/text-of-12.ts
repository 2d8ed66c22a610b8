// Texts of 1.2 as events, cut at the marks of their segments.
import { core12 } from '../namespaces.js';
import { codeIdOf, type FactTable, isEnd } from './code-facts.js';
import { type Event, nestable } from './events.js';
import { decode } from './infoset.js';
import { type Tag, valueAt } from './markup.js';

/** A stretch of a marked text: inside a mark (`mrk mtype="seg"`), or between marks. */
export interface Stretch {
  readonly mark?: Tag;
  readonly events: readonly Event[];
}

const empty: ReadonlySet<string> = new Set(['x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it']);

export function isCode(tag: Tag): boolean {
  return tag.uri === core12 && (empty.has(tag.local) || tag.local === 'g');
}

/** A text without the marks of its segments. */
export function eventsOf12(text: Tag): readonly Event[] {
  return stretchesOf(text).flatMap((stretch) => stretch.events);
}

/** The text in stretches; a mark inside a mark is an annotation like others. */
export function stretchesOf(text: Tag): readonly Stretch[] {
  const out: Stretch[] = [];
  let gathered: Event[] = [];
  let inMark = false;
  const cut = (mark?: Tag) => {
    if (mark) out.push({ mark, events: gathered });
    else if (gathered.length > 0) out.push({ events: gathered });
    gathered = [];
  };
  const walk = (parent: Tag) => {
    for (const child of parent.children) {
      if (child.type === 'raw') {
        if (child.markup !== '') gathered.push(child);
      } else if (isMark(child) && !inMark) {
        cut();
        inMark = true;
        walk(child);
        inMark = false;
        cut(child);
      } else if (child.uri === core12 && empty.has(child.local)) gathered.push({ type: 'alone', tag: child });
      else if (child.uri === core12 && (child.local === 'g' || child.local === 'mrk')) {
        gathered.push({ type: 'open', key: child, tag: child });
        walk(child);
        gathered.push({ type: 'close', key: child, tag: child });
      } else walk(child);
    }
  };
  walk(text);
  cut();
  return out;
}

function isMark(tag: Tag): boolean {
  return tag.uri === core12 && tag.local === 'mrk' && valueAt(tag, 'mtype') === 'seg';
}

/** Nothing but white space and codes. */
export function isBlank(events: readonly Event[]): boolean {
  return events.every((event) => event.type !== 'raw' || decode(event.markup).trim() === '');
}

/** Nothing at all. */
export function isEmpty(events: readonly Event[]): boolean {
  return events.every((event) => event.type === 'raw' && decode(event.markup) === '');
}

/** What two stretches say, to see whether they say the same. */
export function keyOf(events: readonly Event[]): string {
  return events
    .map((event) => {
      if (event.type === 'raw') return decode(event.markup);
      return `\u0001${event.type} ${event.tag.local === 'ex' ? valueAt(event.tag, 'rid') : valueAt(event.tag, 'id')}\u0002`;
    })
    .join('');
}

/** Ids of the codes of which a half is in a text. */
export function halvesOf(
  events: readonly Event[],
  table: FactTable,
): { readonly opens: ReadonlySet<string>; readonly closes: ReadonlySet<string> } {
  const opens = new Set<string>();
  const closes = new Set<string>();
  for (const event of events) {
    if (event.type === 'raw' || !isCode(event.tag) || event.tag.local === 'it') continue;
    const id = codeIdOf(event.tag, table);
    if (event.type === 'close' || isEnd(event.tag)) closes.add(id);
    else if (event.type === 'open' || event.tag.local === 'bx' || event.tag.local === 'bpt') opens.add(id);
  }
  return { opens, closes };
}

/** The codes of a text, at their starts, their ends in two halves, or alone. */
export function codesIn(events: readonly Event[]): readonly Tag[] {
  return events.flatMap((event) =>
    event.type !== 'raw' && event.type !== 'close' && isCode(event.tag) ? [event.tag] : [],
  );
}

/** Pairs that the source has in two halves (`bx`, `ex`) though one element would do. */
export function halvesInSource(source: readonly Event[], table: FactTable): ReadonlySet<string> {
  const keyed = source.map((event): Event => {
    if (event.type !== 'alone' || (event.tag.local !== 'bx' && event.tag.local !== 'ex')) return event;
    return { type: event.tag.local === 'bx' ? 'open' : 'close', key: codeIdOf(event.tag, table), tag: event.tag };
  });
  const isElement = (event: Event) => 'key' in event && typeof event.key !== 'string';
  const elements = nestable(keyed, (event) => !isElement(event), isElement);
  return new Set(
    keyed.flatMap((event, i) =>
      'key' in event && typeof event.key === 'string' && elements.has(i) ? [event.key] : [],
    ),
  );
}
