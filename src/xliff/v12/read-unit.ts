import type { AnnotatedText, Annotation } from '../../core/annotation.js';
import type { BitextUnit, Ignorable, Note, Provenance, Segment } from '../../core/bitext.js';
import { isBlank } from '../../core/inline.js';
import { type CodeTable, emptyCodeTable } from '../codes.js';
import { failureAt, type Origin } from '../failure.js';
import { inherited } from '../inherited.js';
import { kindFrom } from '../kind.js';
import { beside } from '../namespaces.js';
import { readProvenance } from '../provenance.js';
import { agrees, type Standing12, type State12, stateFrom12, stateNamed, stateTo12 } from '../states.js';
import { attribute, attributeOf, childOf, childrenOf, elementsIn, type XmlElement } from '../xml/tree.js';
import { type ListedSuggestion, readAltTrans } from './alt-trans.js';
import { readNote } from './notes.js';
import { type InlineReading, readPieces, readText, wholeText } from './read-inline.js';
import { type AlignedPart, alignStretches, isEmptyMark, stretches, texts, untranslated } from './segmentation.js';
import { typedBeside } from './typed-beside.js';
import { saysState, stateOf, type VendorStates, vendorStates } from './vendors.js';

/** A unit together with the elements that say it: what an edit needs to know. */
export interface UnitReading {
  readonly unit: BitextUnit;
  readonly source: XmlElement;
  readonly segSource: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** What is said about stretches of the unmarked source. */
  readonly sourceAnnotations: readonly Annotation[];
  /** Are the parts those of `seg-source`? Else the unit is read as one segment, whatever marks the file has. */
  readonly segmented: boolean;
  /** The marks of segments in the marked source, and in the target. */
  readonly sourceMarks: ReadonlyMap<string, XmlElement>;
  readonly marks: ReadonlyMap<string, XmlElement>;
  readonly notes: readonly { readonly note: Note; readonly element: XmlElement }[];
  readonly suggestions: readonly ListedSuggestion[];
  readonly table: CodeTable;
  /** The elements that begin annotations, by their id. */
  readonly annotations: ReadonlyMap<string, XmlElement>;
  /** Where a tool keeps states in attributes of its own. */
  readonly vendor: VendorStates;
  readonly raw: State12;
}

/** @throws {TarjumanError} `XLIFF_STRUCTURE` for a unit without source */
export function readUnit(element: XmlElement, id: string, origin: Origin): UnitReading {
  const { uri } = element;
  const source = childOf(element, uri, 'source');
  if (!source) {
    const hint = 'The standard requires a source here; export the file again from the tool that made it.';
    throw failureAt(origin, element.start, 'XLIFF_STRUCTURE', `<${element.name}> has no source`, hint);
  }
  const segSource = childOf(element, uri, 'seg-source');
  const target = childOf(element, uri, 'target');
  const annotations = new Map<string, XmlElement>();
  const reading: InlineReading = { origin, table: emptyCodeTable(), starts: new Map(), marks: annotations };
  const whole = readText(source, reading);
  const aligned = segSource && alignedParts(segSource, target, reading);
  const state = rawState(element, target);
  const vendor = vendorStates(element, aligned !== undefined);
  const parts = aligned
    ? withStates(aligned, state, vendor)
    : [wholeSegment(whole, target && wholeTarget(target, reading), target, state, vendor)];
  const notes = childrenOf(element, uri, 'note').map((note) => ({ note: readNote(note), element: note }));
  const suggestions = readAltTrans(element, parts, origin, reading.table);
  const name = attribute(element, 'resname');
  const type = attribute(element, 'restype');
  const kind = kindFrom(type, 'x-tarjuman-');
  const unit: BitextUnit = {
    id,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(kind === undefined && type !== undefined ? { type } : {}),
    ...(inherited(element, 'translate') === 'no' ? { translate: false } : {}),
    parts,
    codes: [...reading.table.codes.values()],
    notes: notes.map(({ note }) => note),
    suggestions: suggestions.map(({ suggestion }) => suggestion),
  };
  const sourceMarks = new Map(segSource && aligned ? marksIn(segSource) : []);
  const marks = new Map(
    (aligned ?? []).flatMap((part) => (part.type === 'segment' && part.mark ? [[part.id, part.mark]] : [])),
  );
  return {
    unit,
    source,
    segSource,
    sourceAnnotations: whole.annotations,
    target,
    segmented: aligned !== undefined,
    marks,
    sourceMarks,
    notes,
    suggestions,
    table: reading.table,
    annotations,
    vendor,
    raw: state,
  };
}

/** The parts as marked; undefined when a tool dropped the marks of the target, or brought them out of order. */
function alignedParts(
  segSource: XmlElement,
  target: XmlElement | undefined,
  reading: InlineReading,
): readonly AlignedPart[] | undefined {
  const from = stretches(readPieces(segSource, reading));
  if (!from) return undefined;
  const pieces = target ? readPieces(target, reading) : [];
  const to = stretches(pieces);
  if (to) return alignStretches(from, to);
  return isBlank(wholeText(pieces).content) ? untranslated(from) : undefined;
}

/** The target of a unit that can only be read as a whole. */
function wholeTarget(target: XmlElement, reading: InlineReading): AnnotatedText {
  const marked = stretches(readPieces(target, reading));
  return (marked && typedBeside(marked)) ?? readText(target, reading);
}

/** The marks of segments below an element, by `mid`. */
function marksIn(element: XmlElement): readonly (readonly [string, XmlElement])[] {
  return elementsIn(element).flatMap((child) => {
    const mid = attribute(child, 'mid');
    const isSegment = child.local === 'mrk' && attribute(child, 'mtype') === 'seg';
    return isSegment && mid !== undefined ? [[mid, child] as const] : marksIn(child);
  });
}

function rawState(unit: XmlElement, target: XmlElement | undefined): State12 {
  return {
    state: target && attribute(target, 'state'),
    qualifier: target && attribute(target, 'state-qualifier'),
    approved: attribute(unit, 'approved'),
  };
}

/** A run's proof holds only while the state beside it is still the one that goes with it. */
function wholeSegment(
  source: AnnotatedText,
  text: AnnotatedText | undefined,
  target: XmlElement | undefined,
  raw: State12,
  vendor: VendorStates,
): Segment {
  const said = { type: 'segment', id: 's1', ...texts(source, text) } as const;
  if (!target || !text) return { ...said, state: 'initial' };
  const standard = stateFrom12(raw);
  const state = stateOf(saysState(raw) ? standard : undefined, vendor.get('s1')) ?? standard;
  const provenance = readProvenance(attributeOf(target, beside.tarjuman, 'provenance'));
  const holds = agrees(raw, stateTo12([{ state, provenance }]));
  return { ...said, state, ...(holds ? proven(provenance, target) : {}) };
}

/**
 * States of several segments. 1.2 has one for all of them; where ours differ, each mark says its own, and they count
 * as long as their sum is what the target says. If it is not, somebody changed the unit's state, and that counts.
 */
function withStates(
  parts: readonly AlignedPart[],
  raw: State12,
  vendor: VendorStates,
): readonly (Segment | Ignorable)[] {
  const marked = parts.flatMap((part) => (part.type === 'segment' ? [standingOf(part)] : []));
  const own = marked.every((standing) => standing.state !== undefined);
  const whole = stateFrom12(raw);
  const claimed = marked.map(({ state, provenance }): Standing12 => ({ state: state ?? whole, provenance }));
  const holds = agrees(raw, stateTo12(claimed));
  return parts.map((part) => {
    if (part.type === 'ignorable') return part;
    const { mark, ...segment } = part;
    const { state, provenance } = standingOf(part);
    const marked = segment.target?.length === 0 && state === 'untranslated';
    if (!segment.target || marked || (isEmptyMark(segment) && state === undefined)) {
      const { target: _, targetAnnotations: __, ...rest } = segment;
      return { ...rest, state: 'initial' };
    }
    const standard = own && holds && state !== 'untranslated' ? (state ?? whole) : whole;
    const said = stateOf(saysState(raw) || own ? standard : undefined, vendor.get(segment.id)) ?? standard;
    return { ...segment, state: said, ...(holds && mark ? proven(provenance, mark) : {}) };
  });
}

/** Who wrote a target and a tool's word about its state, where the state is still the one that they belong to. */
function proven(provenance: Provenance | undefined, element: XmlElement): Pick<Segment, 'provenance' | 'subState'> {
  if (provenance) return { provenance };
  const subState = attributeOf(element, beside.tarjuman, 'sub-state');
  return subState === undefined ? {} : { subState };
}

/** What a mark of the target says of its segment. */
function standingOf(part: AlignedPart): { state: Standing12['state'] | undefined; provenance: Provenance | undefined } {
  const mark = part.type === 'segment' ? part.mark : undefined;
  const said = mark && attributeOf(mark, beside.tarjuman, 'state');
  const state = said === 'untranslated' ? 'untranslated' : stateNamed(said);
  return { state, provenance: readProvenance(mark && attributeOf(mark, beside.tarjuman, 'provenance')) };
}
