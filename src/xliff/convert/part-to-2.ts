import { core20 } from '../namespaces.js';
import { type Event, whole } from './events.js';
import { contentTo2, type InlineTo2, type Side } from './inline-to-2.js';
import { plain, type Tag, tag, valueAt } from './markup.js';
import type { Part12 } from './parts-12.js';
import type { UnitPlace } from './place.js';
import { isBlank, isEmpty } from './text-of-12.js';
import { markedTo2, rawState, type Standing2, wholeTo2 } from './unit-states.js';

/** All sources of a unit, or all its targets. */
export interface SideWriting extends InlineTo2 {
  readonly side: Side;
  /** The element that the text comes from, in a unit without marks: it may say its language and white space. */
  readonly text: Tag | undefined;
}

export interface PartWriting {
  readonly source: SideWriting;
  readonly target: SideWriting;
  readonly place: UnitPlace;
}

/** What each segment says of its target; undefined for ignorables, and for segments without one. */
export function standingsOf(
  unit: Tag,
  target: Tag | undefined,
  parts: readonly Part12[],
  aligned: boolean,
): readonly (Standing2 | undefined)[] {
  const said = rawState(unit, target);
  if (!aligned) return parts.map(() => target && wholeTo2(said, target));
  const segments = parts.filter((part) => part.isSegment);
  const standings = markedTo2(
    said,
    segments.map(({ mark, target, source }) => ({ mark, empty: isEmpty(target ?? []), blankSource: isBlank(source) })),
  );
  return parts.map((part) => (part.isSegment ? standings[segments.indexOf(part)] : undefined));
}

/** A segment or an ignorable with its texts. */
export function partTo2(
  part: Part12,
  id: string | undefined,
  standing: Standing2 | undefined,
  writing: PartWriting,
): Tag {
  const { sourceLanguage, targetLanguage } = writing.place;
  const has = part.target && (standing !== undefined || !part.isSegment);
  // Our own writer gives out data ids to a target before its source.
  const target = has ? [ordered(text('target', part.target ?? [], writing.target, targetLanguage), part.order)] : [];
  const source = text('source', part.source, writing.source, sourceLanguage);
  const attributes = part.isSegment ? plain({ id, state: standing?.state, subState: standing?.subState }) : [];
  return tag(core20, part.isSegment ? 'segment' : 'ignorable', attributes, [source, ...target]);
}

/** `order` (XLIFF 2.1 §4.3.1.23). */
function ordered(target: Tag, order: number | undefined): Tag {
  return order === undefined ? target : { ...target, attributes: [...target.attributes, ...plain({ order })] };
}

/** `xml:lang` must say the language of the file, if anything (XLIFF 2.1 §4.2.2.12). */
function text(
  local: 'source' | 'target',
  events: readonly Event[],
  writing: SideWriting,
  language: string | undefined,
): Tag {
  const said = writing.text && valueAt(writing.text, 'xml:lang');
  const attributes = plain({
    'xml:lang': said !== undefined && said === language ? said : undefined,
    'xml:space': writing.text && valueAt(writing.text, 'xml:space'),
  });
  return tag(core20, local, attributes, contentTo2(events, elements(events), writing.side, writing));
}

/** Spans that were two markers in 2.x become that again. */
function elements(events: readonly Event[]): ReadonlySet<number> {
  const all = whole(events);
  return new Set([...all].filter((at) => !wasMarkers(events[at])));
}

function wasMarkers(event: Event | undefined): boolean {
  return (
    event !== undefined &&
    event.type !== 'raw' &&
    event.tag.attributes.some(({ local, value }) => local === 'was' && value === 'sm')
  );
}
