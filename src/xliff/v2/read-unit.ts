import type { BitextUnit, Ignorable, Note, Segment } from '../../core/bitext.js';
import { type CodeTable, emptyCodeTable } from '../codes.js';
import { failureAt, type Origin } from '../failure.js';
import { inherited } from '../inherited.js';
import { kindFrom } from '../kind.js';
import { readProvenance } from '../provenance.js';
import { isOurs, stateNamed, subStateOf } from '../states.js';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/tree.js';
import { type ListedSuggestion, readMatches } from './matches.js';
import { type ProvenanceReading, readMetadata } from './metadata.js';
import { readNote } from './notes.js';
import { readOriginalData } from './original-data.js';
import { readText } from './read-inline.js';

export interface StandingPart {
  readonly part: Segment | Ignorable;
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly target: XmlElement | undefined;
}

/** A unit together with the elements that say it: what an edit needs to know. */
export interface UnitReading {
  readonly unit: BitextUnit;
  readonly parts: readonly StandingPart[];
  readonly notes: readonly { readonly note: Note; readonly element: XmlElement }[];
  readonly suggestions: readonly ListedSuggestion[];
  readonly provenance: ProvenanceReading;
  readonly data: ReadonlyMap<string, string>;
  readonly table: CodeTable;
  /** The elements that begin annotations, by their id. */
  readonly marks: ReadonlyMap<string, XmlElement>;
}

/** @throws {TarjumanError} `XLIFF_STRUCTURE` for a unit without segments, or a segment without source */
export function readUnit(element: XmlElement, id: string, origin: Origin): UnitReading {
  const { uri } = element;
  const data = readOriginalData(childOf(element, uri, 'originalData'));
  const table = emptyCodeTable();
  const marks = new Map<string, XmlElement>();
  const provenance = readMetadata(element);
  const lines = new Map(provenance.entries.map((entry) => [entry.segment, entry.line]));
  const holders = childrenOf(element, uri).filter(({ local }) => local === 'segment' || local === 'ignorable');
  const ids = segmentIds(element, holders);
  const segmentOf = new Map<string, string>();

  // All sources before any target: what a code is, its source says.
  const sources = holders.map((holder) => {
    const source = childOf(holder, uri, 'source') ?? missing(origin, holder, 'a source');
    const { content, annotations } = readText(source, { origin, table, data, marks });
    const segmentId = ids.get(holder);
    if (segmentId !== undefined) {
      const begun = annotations.flatMap(({ start, id }) => (start === undefined || id === undefined ? [] : [id]));
      for (const name of [segmentId, ...begun]) segmentOf.set(name, segmentId);
    }
    return { holder, source, content, annotations };
  });
  if (sources.length === 0) missing(origin, element, 'a segment');
  const parts = sources.map(({ holder, source, content, annotations }, index): StandingPart => {
    const target = childOf(holder, uri, 'target');
    const read = target && readText(target, { origin, table, data, marks });
    const texts = {
      source: content,
      ...(read ? { target: read.content } : {}),
      ...(annotations.length > 0 ? { sourceAnnotations: annotations } : {}),
      ...(read?.annotations.length ? { targetAnnotations: read.annotations } : {}),
      ...orderOf(target, index, sources.length),
    };
    const segmentId = ids.get(holder);
    const part: Segment | Ignorable =
      segmentId === undefined
        ? { type: 'ignorable', ...texts }
        : {
            type: 'segment',
            id: segmentId,
            ...texts,
            ...standing(holder, lines.get(segmentId)),
            ...resegmenting(holder),
          };
    return { part, element: holder, source, target };
  });
  const noteElements = childrenOf(element, uri, 'notes').flatMap((notes) => childrenOf(notes, uri, 'note'));
  const notes = noteElements.map((note) => ({ note: readNote(note), element: note }));
  const suggestions = readMatches(element, origin, (name) => segmentOf.get(name), table);
  const name = attribute(element, 'name');
  const type = attribute(element, 'type');
  const kind = kindFrom(type, 'tarjuman:');
  const unit: BitextUnit = {
    id,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(kind === undefined && type !== undefined ? { type } : {}),
    ...(inherited(element, 'translate') === 'no' ? { translate: false } : {}),
    ...(inherited(element, 'canResegment') === 'no' ? { canResegment: false } : {}),
    parts: parts.map(({ part }) => part),
    codes: [...table.codes.values()],
    notes: notes.map(({ note }) => note),
    suggestions: suggestions.map(({ suggestion }) => suggestion),
  };
  return { unit, parts, notes, suggestions, provenance, data, table, marks };
}

/** State and provenance. A `subState` that somebody else set says that the target is theirs now. */
function standing(holder: XmlElement, line: string | undefined): Pick<Segment, 'state' | 'provenance' | 'subState'> {
  const state = stateNamed(attribute(holder, 'state')) ?? 'initial';
  const provenance = readProvenance(line);
  const subState = attribute(holder, 'subState');
  if (provenance && (subState === undefined || subState === subStateOf(provenance))) return { state, provenance };
  return subState === undefined || isOurs(subState) ? { state } : { state, subState };
}

/** Its own word, where it is not that of the unit. */
function resegmenting(segment: XmlElement): Pick<Segment, 'canResegment'> {
  const may = inherited(segment, 'canResegment') !== 'no';
  const unitMay = segment.parent ? inherited(segment.parent, 'canResegment') !== 'no' : true;
  return may === unitMay ? {} : { canResegment: may };
}

/** The `order` of a target that stands elsewhere than its source. */
function orderOf(target: XmlElement | undefined, index: number, count: number): Pick<Segment, 'order'> {
  const order = Number.parseInt((target && attribute(target, 'order')) ?? '', 10);
  return order >= 1 && order <= count && order !== index + 1 ? { order } : {};
}

/**
 * The ids of a unit's segments. One that has none in the file is called by its position, `s1`, `s2` …, unless
 * something of that unit has the name.
 */
function segmentIds(unit: XmlElement, holders: readonly XmlElement[]): ReadonlyMap<XmlElement, string> {
  const segments = holders.filter(({ local }) => local === 'segment');
  const taken = segments.every((segment) => attribute(segment, 'id') !== undefined)
    ? new Set<string>()
    : idsBelow(unit);
  return new Map(
    segments.map((segment, index) => {
      const given = attribute(segment, 'id');
      let made = `s${index + 1}`;
      while (given === undefined && taken.has(made)) made += '_';
      return [segment, given ?? made];
    }),
  );
}

function idsBelow(element: XmlElement, ids = new Set<string>()): Set<string> {
  for (const child of element.children) {
    if (child.type === 'text') continue;
    const id = attribute(child, 'id');
    if (id !== undefined) ids.add(id);
    idsBelow(child, ids);
  }
  return ids;
}

function missing(origin: Origin, element: XmlElement, what: string): never {
  throw failureAt(
    origin,
    element.start,
    'XLIFF_STRUCTURE',
    `<${element.name}> has no ${what.replace(/^an? /, '')}`,
    `The standard requires ${what} here; export the file again from the tool that made it.`,
  );
}
