import { type BitextUnit, type Segment, segments, unitSource } from '../../core/bitext.js';
import { codeIds, mergeText } from '../../core/inline.js';
import type { WritePlace } from '../dialect.js';
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
  const writing = unitWriting(unit, { names, newline, forms: new Map(), text: '' });
  const plain = isPlain(unit.parts);
  const children: Block[] = [sourceElement(unit, writing)];
  if (!plain) children.push(segSourceElement(unit, writing));
  if (hasTargets(unit)) children.push(targetElement(unit, writing));
  children.push(...unit.notes.map((note) => writeNote(note, names.core, newline)));
  children.push(
    ...unit.suggestions.map((offer) => altTransBlock(offer, plain ? undefined : offer.segment, writing.inside)),
  );
  const made = attributes({
    id: unit.id,
    resname: unit.name,
    restype: unit.kind && `x-tarjuman-${unit.kind}`,
    approved: unitState(unit)?.approved,
    // The schema gives every trans-unit `default` of its own, so what the file says would not reach it.
    'xml:space': 'preserve',
    ...names.declarations(),
  });
  return { open: `<${names.core}trans-unit${made}>`, close: `</${names.core}trans-unit>`, children };
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
}

export function unitWriting(
  unit: BitextUnit,
  known: Pick<InlineWriting, 'names' | 'newline' | 'forms' | 'text'>,
): UnitWriting {
  const codes = new Map(unit.codes.map((code) => [code.id, code]));
  const inSource = new Set(codeIds(unitSource(unit)));
  return {
    names: known.names,
    source: { ...known, codes, withData: () => true },
    inside: { ...known, codes, withData: (id) => !inSource.has(id) },
  };
}

export function sourceContent(unit: BitextUnit, writing: UnitWriting): string {
  return writeContent(unitSource(unit), writing.source);
}

function sourceElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  return `<${core}source>${sourceContent(unit, writing)}</${core}source>`;
}

export function segSourceElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  const inside = unit.parts.map((part) => {
    const content = writeContent(part.source, writing.inside);
    return part.type === 'ignorable' ? content : mark(part.id, content, {}, core);
  });
  return `<${core}seg-source>${inside.join('')}</${core}seg-source>`;
}

export function targetElement(unit: BitextUnit, writing: UnitWriting): string {
  const { core } = writing.names;
  const made = attributes(targetAttributes(unit, writing.names, undefined));
  return `<${core}target${made}>${targetContent(unit, writing)}</${core}target>`;
}

/** What is inside a target: its text, or a mark for each segment with what stands between them. */
export function targetContent(unit: BitextUnit, writing: UnitWriting): string {
  if (isPlain(unit.parts))
    return writeContent(mergeText(unit.parts.flatMap((part) => part.target ?? [])), writing.inside);
  return unit.parts
    .map((part) => {
      if (part.type === 'ignorable') return writeContent(part.target ?? part.source, writing.inside);
      const content = writeContent(part.target ?? [], writing.inside);
      return mark(part.id, content, markAttributes(unit, part, writing.names, undefined), writing.names.core);
    })
    .join('');
}

function mark(id: string, content: string, said: WantedAttributes, core: string): string {
  const tag = `<${core}mrk${attributes({ mtype: 'seg', mid: id, ...said })}`;
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
export function targetAttributes(unit: BitextUnit, names: Names, present: XmlElement | undefined): WantedAttributes {
  const state = unitState(unit);
  const [only] = segments(unit);
  const provenance = isPlain(unit.parts) ? only?.provenance : undefined;
  return {
    state: state?.state,
    'state-qualifier': state?.qualifier,
    ...own('provenance', provenance && writeProvenance(provenance), names, present),
  };
}

/** What a mark says of its segment: its own state where the unit's would not do for all, and who wrote it. */
export function markAttributes(
  unit: BitextUnit,
  segment: Segment,
  names: Names,
  present: XmlElement | undefined,
): WantedAttributes {
  const all = segments(unit);
  const uniform = all.every((other) => other.target && other.state === segment.state && !isEmptyMark(other));
  const state = segment.target ? segment.state : 'untranslated';
  return {
    ...own('state', uniform ? undefined : state, names, present),
    ...own('provenance', segment.provenance && writeProvenance(segment.provenance), names, present),
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
