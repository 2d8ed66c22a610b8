import {
  type BitextUnit,
  type Ignorable,
  inTargetOrder,
  type Segment,
  segments,
  unitSource,
} from '../../core/bitext.js';
import { type Content, codeIds } from '../../core/inline.js';
import { taken } from '../codes.js';
import type { WritePlace } from '../dialect.js';
import { type AnnotationsOf, keptAnnotations } from '../kept-annotations.js';
import { beside, type Names } from '../namespaces.js';
import { writeProvenance } from '../provenance.js';
import { type Standing12, stateTo12 } from '../states.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import type { WantedAttributes } from '../xml/patch.js';
import { attributeOf, type XmlElement } from '../xml/tree.js';
import { altTransBlock } from './alt-trans.js';
import { writeNote } from './notes.js';
import { isEmptyMark } from './segmentation.js';
import { type InlineWriting, writeContent } from './write-inline.js';

/** A new `trans-unit`: source, marked source, target, notes, suggestions (XLIFF 1.2 §2.3). */
export function unitBlock(unit: BitextUnit, place: WritePlace): Block {
  const { names, newline } = place;
  const known = { names, newline, forms: new Map(), text: '', annotations: keptAnnotations(unit) };
  const writing = unitWriting(unit, known);
  const plain = isPlain(unit.parts);
  const children: Block[] = [sourceElement(unit, writing)];
  if (!plain) children.push(segSourceElement(unit, writing));
  if (hasTargets(unit)) children.push(targetElement(unit, writing));
  children.push(...unit.notes.map((note) => writeNote(note, names, newline)));
  children.push(
    ...unit.suggestions.map((offer) => altTransBlock(offer, plain ? undefined : offer.segment, writing.inside)),
  );
  const made = attributes({
    id: unit.id,
    resname: unit.name,
    restype: unitType(unit),
    translate: unit.translate === false ? 'no' : undefined,
    approved: unitState(unit)?.approved,
    // The schema gives every trans-unit `default` of its own, so what the file says would not reach it.
    'xml:space': 'preserve',
    ...names.declarations(),
  });
  return { open: `<${names.core}trans-unit${made}>`, close: `</${names.core}trans-unit>`, children };
}

export function unitType(unit: BitextUnit): string | undefined {
  return unit.kind ? `x-tarjuman-${unit.kind}` : unit.type;
}

/** One segment by the name that a reader would give it needs no marks. */
export function isPlain(parts: BitextUnit['parts']): boolean {
  const [first] = parts;
  return parts.length === 1 && first?.type === 'segment' && first.id === 's1';
}

export function hasTargets(unit: BitextUnit): boolean {
  return unit.parts.some((part) => part.target !== undefined);
}

/** How the texts of a unit are written: the source with the markup behind its codes, all others without. */
export interface UnitWriting {
  readonly names: Names;
  readonly source: InlineWriting;
  readonly inside: InlineWriting;
  readonly annotations: AnnotationsOf;
  /** Marks of segments that the file has in its marked source and in its target; foreign attributes are taken over. */
  readonly segmentMarks: SegmentMarks;
  /** Whose words say how far a translation is: those of the standard, or of a tool alone. */
  readonly states: 'standard' | "tool's";
}

export interface SegmentMarks {
  readonly source: ReadonlyMap<string, XmlElement>;
  readonly target: ReadonlyMap<string, XmlElement>;
}

const noMarks: SegmentMarks = { source: new Map(), target: new Map() };

export function unitWriting(
  unit: BitextUnit,
  {
    annotations,
    segmentMarks = noMarks,
    states = 'standard',
    ...known
  }: Pick<InlineWriting, 'names' | 'newline' | 'forms' | 'text' | 'marks'> &
    Pick<UnitWriting, 'annotations'> &
    Partial<Pick<UnitWriting, 'segmentMarks' | 'states'>>,
): UnitWriting {
  const codes = new Map(unit.codes.map((code) => [code.id, code]));
  const inSource = new Set(codeIds(unitSource(unit)));
  return {
    names: known.names,
    source: { ...known, codes, withData: () => true },
    inside: { ...known, codes, withData: (id) => !inSource.has(id) },
    annotations,
    segmentMarks,
    states,
  };
}

/** The source as a whole; where it is marked, what is said about its stretches stands in the marked one only. */
export function sourceContent(unit: BitextUnit, writing: UnitWriting): string {
  const [only] = unit.parts;
  const annotations = only && isPlain(unit.parts) ? writing.annotations(only).source : [];
  return writeContent(unitSource(unit), writing.source, annotations);
}

function sourceElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  return `<${core}source>${sourceContent(unit, writing)}</${core}source>`;
}

export function segSourceElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  return `<${core}seg-source>${segSourceContent(unit, writing)}</${core}seg-source>`;
}

export function segSourceContent(unit: BitextUnit, writing: UnitWriting): string {
  const inside = unit.parts.map((part) => {
    const content = writeContent(part.source, writing.inside, writing.annotations(part).source);
    if (part.type === 'ignorable') return content;
    return mark(part.id, content, {}, writing.segmentMarks.source.get(part.id), writing.names.core);
  });
  return inside.join('');
}

export function targetElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  const made = attributes(targetAttributes(unit, writing.names, undefined, writing.states));
  return `<${core}target${made}>${targetContent(unit, writing)}</${core}target>`;
}

/** What is inside a target: its text, or a mark for each segment with what stands between them. */
export function targetContent(unit: BitextUnit, writing: UnitWriting): string {
  const inside = (part: Segment | Ignorable, content: Content | undefined) =>
    writeContent(content ?? [], writing.inside, writing.annotations(part).target);
  const [only] = unit.parts;
  if (only && isPlain(unit.parts)) return inside(only, only.target);
  return inTargetOrder(unit.parts)
    .map((part) => {
      if (part.type === 'ignorable') return inside(part, part.target ?? part.source);
      const known = writing.segmentMarks.target.get(part.id);
      const said = markAttributes(unit, part, writing.names, undefined, writing.states);
      return mark(part.id, inside(part, part.target), said, known, writing.names.core);
    })
    .join('');
}

/** @param known the mark that the file has for the segment */
function mark(
  id: string,
  content: string,
  said: WantedAttributes,
  known: XmlElement | undefined,
  core: string,
): string {
  const tag = `<${core}mrk${attributes({ ...(known ? taken(known) : {}), mtype: 'seg', mid: id, ...said })}`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${core}mrk>`;
}

/** The state of a unit that has a target. */
export function unitState(unit: BitextUnit) {
  return hasTargets(unit) ? stateTo12(segments(unit).map(standing)) : undefined;
}

function standing(segment: Segment): Standing12 {
  return segment.target ? segment : { state: 'untranslated' };
}

/** State and, where the unit is one segment, provenance. `present`: the tag as it is. */
export function targetAttributes(
  unit: BitextUnit,
  names: Names,
  present: XmlElement | undefined,
  states: 'standard' | "tool's" = 'standard',
): WantedAttributes {
  const state = states === 'standard' ? unitState(unit) : undefined;
  const [only] = segments(unit);
  const provenance = isPlain(unit.parts) ? only?.provenance : undefined;
  return {
    state: state?.state,
    'state-qualifier': state?.qualifier,
    ...own('provenance', provenance && writeProvenance(provenance), names, present),
    ...own('sub-state', isPlain(unit.parts) ? only?.subState : undefined, names, present),
  };
}

/** What a mark says of its segment: its own state where the unit's would not do for all, and who wrote it. */
export function markAttributes(
  unit: BitextUnit,
  segment: Segment,
  names: Names,
  present: XmlElement | undefined,
  states: 'standard' | "tool's" = 'standard',
): WantedAttributes {
  const all = segments(unit);
  const uniform = all.every((other) => other.target && other.state === segment.state && !isEmptyMark(other));
  const state = segment.target ? segment.state : 'untranslated';
  return {
    ...own('state', uniform || states !== 'standard' ? undefined : state, names, present),
    ...own('provenance', segment.provenance && writeProvenance(segment.provenance), names, present),
    ...own('sub-state', segment.subState, names, present),
  };
}

/** An attribute of our namespace. One that is not wanted and not there needs no word, and no declaration. */
function own(
  local: string,
  value: string | undefined,
  names: Names,
  present: XmlElement | undefined,
): WantedAttributes {
  const there = present && attributeOf(present, beside.tarjuman, local) !== undefined;
  return value === undefined && !there ? {} : { [`${names.of('tarjuman')}${local}`]: value };
}
