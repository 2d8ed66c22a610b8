// Texts of 2.x as events. Halves of spans that belong together have one key, wherever in the unit they stand.
import { core20 } from '../namespaces.js';
import { codeIdIn2 } from './code-to-12.js';
import { type Event, nestable, type Positions } from './events.js';
import { type Tag, valueAt } from './markup.js';

const empty: ReadonlySet<string> = new Set(['ph', 'cp']);

export function eventsOf2(text: Tag): readonly Event[] {
  const events: Event[] = [];
  const walk = (parent: Tag) => {
    for (const child of parent.children) {
      if (child.type === 'raw') {
        if (child.markup !== '') events.push(child);
        continue;
      }
      const local = child.uri === core20 ? child.local : '';
      if (empty.has(local)) events.push({ type: 'alone', tag: child });
      else if (local === 'pc' || local === 'mrk') {
        events.push({ type: 'open', key: child, tag: child });
        walk(child);
        events.push({ type: 'close', key: child, tag: child });
      } else if (local === 'sc') events.push({ type: 'open', key: `code ${codeIdIn2(child)}`, tag: child });
      else if (local === 'ec') events.push({ type: 'close', key: `code ${codeIdIn2(child)}`, tag: child });
      else if (local === 'sm') events.push({ type: 'open', key: `annotation ${valueAt(child, 'id')}`, tag: child });
      else if (local === 'em')
        events.push({ type: 'close', key: `annotation ${valueAt(child, 'startRef')}`, tag: child });
      else walk(child);
    }
  };
  walk(text);
  return events;
}

/** A code, at its start, its end, or alone; the end of an element says nothing new. */
export function codeAt(event: Event): Tag | undefined {
  if (event.type === 'raw') return undefined;
  const { local } = event.tag;
  if (local === 'pc') return event.type === 'open' ? event.tag : undefined;
  return local === 'ph' || local === 'sc' || local === 'ec' ? event.tag : undefined;
}

/** Spans that are elements and stay so. */
export function elementsOf(events: readonly Event[]): Positions {
  return nestable(
    events,
    () => false,
    (event) => event.type !== 'raw' && (event.tag.local === 'pc' || event.tag.local === 'mrk'),
  );
}
