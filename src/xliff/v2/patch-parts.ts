import type { BitextUnit, Ignorable, Segment } from '../../core/bitext.js';
import { identical, mentions } from '../codes.js';
import { identified, type KeptAnnotations, keptAnnotations, sameAnnotations } from '../kept-annotations.js';
import { sameProvenance } from '../provenance.js';
import { preservesSpace, spaceMatters } from '../space.js';
import { gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import { editTag, type Patch, replaceContent, type WantedAttributes } from '../xml/patch.js';
import { entriesFor, rearrange } from '../xml/rearrange.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { type Lineage, lineage } from './lineage.js';
import type { DataTable } from './original-data.js';
import { patchData } from './patch-data.js';
import type { StandingPart, UnitReading } from './read-unit.js';
import type { UnitEdit } from './unit-edit.js';
import { type InlineWriting, writeContent } from './write-inline.js';
import { partBlock, segmentAttributes, targetElement } from './write-unit.js';

type Part = Segment | Ignorable;

export interface PartsWriting {
  readonly writing: InlineWriting;
  /** Original data of the unit; grows while texts are written. */
  readonly data: DataTable;
  /** Codes that are new or mean something else: each text with one is written anew. */
  readonly changed: ReadonlySet<string>;
  /** Segments whose id must be in the file. */
  readonly named: ReadonlySet<string>;
  readonly plan: PartsPlan;
}

/** Which parts stay, and the annotations that all shall have. */
export interface PartsPlan {
  readonly continued: ReadonlyMap<Part, StandingPart>;
  annotations(part: Part): KeptAnnotations;
}

export function planParts(reading: UnitReading, wanted: BitextUnit): PartsPlan {
  const continued = continuedBy(reading.parts, wanted.parts);
  const kept = keptAnnotations(wanted, (part) => continued.get(part)?.part);
  return { continued, annotations: identified(wanted, kept) };
}

/** One part being edited: as it stands, as it shall be. */
interface PartEdit {
  readonly text: string;
  readonly parts: PartsWriting;
  readonly known: StandingPart;
  readonly wanted: Part;
  /** Places of the target in the unit's translation, before and after. */
  readonly order: { readonly before: number; readonly after: number };
  readonly annotations: { readonly before: KeptAnnotations; readonly after: KeptAnnotations };
  /** May the unit be resegmented? */
  readonly unitMay: boolean;
  /** Attributes that both texts must have now. */
  readonly space: WantedAttributes;
}

/** The edits to segments, ignorables and the original data behind their codes. */
export function patchParts(edit: UnitEdit, parts: PartsWriting): readonly Patch[] {
  const { change, reading, place } = edit;
  const { text } = change.origin;
  const { wanted } = change;
  const standing = reading.parts.map((known) => known.element);
  const indentation = indentationAt(text, standing[0]?.start ?? 0);
  const naming = { ...parts, named: named(edit, parts) };
  const { continued, annotations: after } = parts.plan;
  const line = lineage(reading.parts, wanted);
  const before = keptAnnotations(reading.unit);
  const entries = entriesFor(reading.parts, wanted.parts, {
    same: (known, part) => continued.get(part) === known,
    write: (part) => {
      const like = likeOrigin(line.originsOf(part)[0]);
      const made = partBlock(part, parts.writing, { ...place, annotations: after(part), ...like });
      return renderBlock(made, indentation, change.layout);
    },
    edit: (known, part) =>
      partEdits({
        text,
        parts: naming,
        known,
        wanted: part,
        order: {
          before: known.part.order ?? reading.parts.indexOf(known) + 1,
          after: part.order ?? wanted.parts.indexOf(part) + 1,
        },
        annotations: { before: before(known.part), after: after(part) },
        unitMay: wanted.canResegment ?? reading.unit.canResegment ?? true,
        space: joinedSpace(line, part),
      }),
  });
  const start = standing[0] ? gapStart(text, standing[0].start) : change.element.contentStart;
  const patches = rearrange(text, standing, entries, { start, indentation });
  return patches.length === 0 ? [] : [...patchData(edit, parts.data, entries), ...patches];
}

/** A segment without id is called by its position: where positions change, every id must be in the file. */
function named({ change, reading }: UnitEdit, parts: PartsWriting): ReadonlySet<string> {
  const ids = (of: readonly Part[]) => of.flatMap((part) => (part.type === 'segment' ? [part.id] : []));
  const wanted = ids(change.wanted.parts);
  const standing = ids(reading.parts.map(({ part }) => part));
  const isMoved = standing.some((id, index) => wanted[index] !== id);
  return isMoved ? new Set(wanted) : parts.named;
}

/** Segments are who their id says; what stands between them, what it says. Each part of the file is continued once. */
function continuedBy(standing: readonly StandingPart[], wanted: readonly Part[]): ReadonlyMap<Part, StandingPart> {
  const rest = new Set(standing);
  const found = new Map<Part, StandingPart>();
  for (const part of wanted) {
    for (const known of rest) {
      if (!continues(known, part)) continue;
      rest.delete(known);
      found.set(part, known);
      break;
    }
  }
  return found;
}

function continues({ part }: StandingPart, wanted: Part): boolean {
  if (part.type === 'segment') return wanted.type === 'segment' && wanted.id === part.id;
  return wanted.type === 'ignorable' && identical(part.source, wanted.source);
}

/** A part that was cut from another has the attributes of its texts (§4.8.3). */
function likeOrigin(origin: StandingPart | undefined) {
  if (!origin) return {};
  const { source, target } = origin;
  return { like: { source: textAttributes(source), target: textAttributes(target) } };
}

function textAttributes(element: XmlElement | undefined) {
  if (!element) return {};
  return { 'xml:lang': attribute(element, 'xml:lang'), 'xml:space': attribute(element, 'xml:space') };
}

/** Texts that are joined keep white space when one of them did (§4.8.3). */
function joinedSpace(line: Lineage<StandingPart>, part: Part): WantedAttributes {
  const kept = new Set(line.originsOf(part).map(({ source }) => preservesSpace(source)));
  return kept.size > 1 ? { 'xml:space': 'preserve' } : {};
}

function partEdits(edit: PartEdit): readonly Patch[] {
  const { known, wanted, parts, text } = edit;
  const texts = [...sourceEdits(edit), ...targetEdits(edit)];
  if (wanted.type === 'ignorable' || known.part.type === 'ignorable') return texts;
  const stands =
    known.part.state === wanted.state &&
    known.part.provenance?.by === wanted.provenance?.by &&
    known.part.subState === wanted.subState;
  const attributes = stands ? {} : segmentAttributes(wanted);
  const proof = sameProvenance(known.part.provenance, wanted.provenance);
  const touched = texts.length > 0 || !stands || !proof || parts.named.has(wanted.id);
  const id = touched && attribute(known.element, 'id') === undefined ? { id: wanted.id } : {};
  return [...editTag(text, known.element, { ...id, ...resegmenting(edit, wanted), ...attributes }), ...texts];
}

/** Its own word about resegmentation, where another is wanted than is in force. */
function resegmenting({ known, unitMay }: PartEdit, { canResegment }: Segment): WantedAttributes {
  const own = attribute(known.element, 'canResegment');
  const inForce = own === undefined ? unitMay : own !== 'no';
  return canResegment === undefined || canResegment === inForce ? {} : { canResegment: canResegment ? 'yes' : 'no' };
}

function sourceEdits({ text, parts, known, wanted, annotations, space }: PartEdit): readonly Patch[] {
  const same = identical(known.part.source, wanted.source) && !mentions(wanted.source, parts.changed);
  if (same && sameAnnotations(annotations.before.source, annotations.after.source)) return [];
  const inside = writeContent(wanted.source, parts.writing, annotations.after.source);
  return contentEdits(text, known.source, wanted.source, inside, space);
}

function targetEdits({ text, parts, known, wanted, annotations, order, space }: PartEdit): readonly Patch[] {
  const { target } = known;
  if (!wanted.target) return target ? [{ start: gapStart(text, target.start), end: target.end, text: '' }] : [];
  if (!target) {
    const place = { spacePreserved: preservesSpace(known.element), annotations: annotations.after };
    const element = targetElement(wanted, wanted.target, parts.writing, place);
    const at = known.source.end;
    return [{ start: at, end: at, text: indentationAt(text, known.source.start) + element }];
  }
  const moved = orderAttribute(target, wanted, order);
  const same = identical(known.part.target, wanted.target) && !mentions(wanted.target, parts.changed);
  if (same && sameAnnotations(annotations.before.target, annotations.after.target)) {
    return editTag(text, target, moved);
  }
  const inside = writeContent(wanted.target, parts.writing, annotations.after.target);
  return contentEdits(text, target, wanted.target, inside, { ...space, ...moved });
}

/** A target that stands elsewhere says so; one at its own place need not, and where it does, it does so rightly. */
function orderAttribute(target: XmlElement, wanted: Part, order: PartEdit['order']): WantedAttributes {
  if (wanted.order !== undefined) return { order: String(wanted.order) };
  const stands = attribute(target, 'order') === undefined || order.before === order.after;
  return stands ? {} : { order: String(order.after) };
}

function contentEdits(
  text: string,
  element: XmlElement,
  content: Segment['source'],
  inside: string,
  wanted: WantedAttributes,
): readonly Patch[] {
  const space = spaceMatters(content) && !preservesSpace(element) ? { 'xml:space': 'preserve' } : {};
  return [...editTag(text, element, { ...space, ...wanted }), replaceContent(text, element, inside)];
}
