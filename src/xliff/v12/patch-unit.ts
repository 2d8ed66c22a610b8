import type { BitextUnit } from '../../core/bitext.js';
import { segments, unitSource } from '../../core/bitext.js';
import { type Content, codeIds } from '../../core/inline.js';
import { changedCodes, identical, mentions } from '../codes.js';
import type { UnitChange } from '../dialect.js';
import {
  type AnnotationsOf,
  type KeptAnnotations,
  keptAnnotations,
  sameAnnotations,
  withLiveSuggestions,
} from '../kept-annotations.js';
import { namesAt } from '../namespaces.js';
import { sameProvenance } from '../provenance.js';
import { sameNote, sameSuggestion } from '../same.js';
import { preservesSpace, spaceMatters } from '../space.js';
import { gapStart, indentationAt, renderBlock } from '../xml/layout.js';
import { editTag, type Patch, replaceContent, type WantedAttributes } from '../xml/patch.js';
import { entriesFor, rearrange } from '../xml/rearrange.js';
import { attribute, childrenOf, type XmlElement } from '../xml/tree.js';
import { altTransBlock } from './alt-trans.js';
import { writeNote } from './notes.js';
import { patchStudioSegments, statesIn, unitWord } from './patch-vendors.js';
import { readUnit, type UnitReading } from './read-unit.js';
import { writeContent } from './write-inline.js';
import {
  hasTargets,
  isPlain,
  markAttributes,
  segSourceContent,
  segSourceElement,
  sourceContent,
  targetAttributes,
  targetContent,
  targetElement,
  type UnitWriting,
  unitState,
  unitType,
  unitWriting,
} from './write-unit.js';

/** One unit being edited. */
interface UnitEdit {
  readonly change: UnitChange;
  readonly text: string;
  readonly reading: UnitReading;
  readonly wanted: BitextUnit;
  readonly writing: UnitWriting;
  /** Codes that are new or mean something else: each text with one is written anew. */
  readonly changed: ReadonlySet<string>;
  /** Same segments with the same sources as before, so that only targets can differ. */
  readonly sameSources: boolean;
  /** What is said about the texts: in the file, and as it shall be. */
  readonly annotations: { readonly before: AnnotationsOf; readonly after: AnnotationsOf };
}

/** The edits inside a `trans-unit` that make it say what it shall. */
export function patchUnit(change: UnitChange): readonly Patch[] {
  const { element, origin, layout } = change;
  const reading = readUnit(element, change.id, origin);
  const { wanted, annotations } = annotated(reading, change.wanted);
  const names = namesAt(element);
  const changed = changedCodes(reading.unit.codes, wanted.codes);
  const forms = new Map([...reading.table.forms].filter(([code]) => !changed.has(code)));
  const writing = unitWriting(wanted, {
    names,
    newline: layout.newline || '\n',
    forms,
    text: origin.text,
    annotations: annotations.after,
    marks: reading.annotations,
    segmentMarks: { source: reading.sourceMarks, target: reading.marks },
    states: statesIn(reading, wanted),
  });
  const sameSources = sourcesMatch(reading.unit, wanted) && !mentions(unitSource(wanted), changed);
  const edit: UnitEdit = { change, text: origin.text, reading, wanted, writing, changed, sameSources, annotations };
  const patches = [
    ...patchSources(edit),
    ...patchTarget(edit),
    ...patchNotes(edit),
    ...patchSuggestions(edit),
    ...patchStudioSegments(origin.text, element, reading, wanted),
  ];
  const facts: WantedAttributes = {
    ...(reading.unit.name === wanted.name ? {} : { resname: wanted.name }),
    ...(reading.unit.kind === wanted.kind && (wanted.type ?? reading.unit.type) === reading.unit.type
      ? {}
      : { restype: unitType(wanted) }),
    // Together with the state of the target: one without the other would say something else.
    ...(sameSources && sameStanding(reading.unit, wanted) ? {} : approval(edit)),
    ...unitWord(element, reading, wanted),
    ...newSpace(edit),
    ...names.declarations(),
  };
  return [...patches, ...editTag(origin.text, element, facts)];
}

/** Annotations by part, and the unit without suggestions for such as are gone. */
function annotated(reading: UnitReading, wanted: BitextUnit) {
  const standing = new Map(segments(reading.unit).map((segment) => [segment.id, segment]));
  const after = keptAnnotations(wanted, (part) => {
    if (part.type === 'segment') return standing.get(part.id);
    return reading.unit.parts.find((known) => known.type === 'ignorable' && identical(known.source, part.source));
  });
  return { wanted: withLiveSuggestions(wanted, after), annotations: { before: keptAnnotations(reading.unit), after } };
}

/** Is something else said about a text of a part that stands at the same place as before? */
function reannotated(
  edit: UnitEdit,
  side: keyof KeptAnnotations,
): (part: BitextUnit['parts'][number], i: number) => boolean {
  return (part, i) => {
    const known = edit.reading.unit.parts[i];
    const before = known ? edit.annotations.before(known)[side] : [];
    return !sameAnnotations(before, edit.annotations.after(part)[side]);
  };
}

function sourcesMatch(before: BitextUnit, wanted: BitextUnit): boolean {
  if (before.parts.length !== wanted.parts.length) return false;
  return before.parts.every((part, i) => {
    const other = wanted.parts[i];
    if (!other || part.type !== other.type || !identical(part.source, other.source)) return false;
    return part.type === 'ignorable' || (other.type === 'segment' && part.id === other.id);
  });
}

/** Same segments with the same states by the same hands, so that no attribute has to change. */
function sameStanding(before: BitextUnit, wanted: BitextUnit): boolean {
  const [old, now] = [segments(before), segments(wanted)];
  return (
    old.length === now.length &&
    old.every((segment, i) => {
      const other = now[i];
      if (!other || segment.id !== other.id || segment.state !== other.state) return false;
      const sameTarget = (segment.target === undefined) === (other.target === undefined);
      if (!sameTarget || segment.subState !== other.subState) return false;
      return sameProvenance(segment.provenance, other.provenance);
    })
  );
}

function approval({ change, wanted, writing }: UnitEdit): WantedAttributes {
  if (writing.states === 'standard' && unitState(wanted)?.approved) return { approved: 'yes' };
  return attribute(change.element, 'approved') === 'yes' ? { approved: 'no' } : {};
}

/** A new text whose white space matters, in a unit where nothing keeps it. */
function newSpace(edit: UnitEdit): WantedAttributes {
  const { reading, wanted, change } = edit;
  const texts = (unit: BitextUnit) =>
    unit.parts.flatMap((part) => (part.target ? [part.source, part.target] : [part.source]));
  const before = texts(reading.unit);
  const fresh = texts(wanted).filter((content) => !before.some((old) => identical(old, content)));
  return fresh.some(spaceMatters) && !preservesSpace(change.element) ? { 'xml:space': 'preserve' } : {};
}

function patchSources(edit: UnitEdit): readonly Patch[] {
  const { text, reading, wanted, writing } = edit;
  const { source, segSource } = reading;
  if (edit.sameSources) {
    if (!wanted.parts.some(reannotated(edit, 'source'))) return [];
    return segSource && reading.segmented
      ? [replaceContent(text, segSource, segSourceContent(wanted, writing))]
      : [replaceContent(text, source, sourceContent(wanted, writing))];
  }
  const patches: Patch[] = [];
  const before: Content = unitSource(reading.unit);
  const [only] = wanted.parts;
  const said = only && isPlain(wanted.parts) ? edit.annotations.after(only).source : reading.sourceAnnotations;
  if (
    !sameAnnotations(said, reading.sourceAnnotations) ||
    !identical(before, unitSource(wanted)) ||
    mentions(before, edit.changed) ||
    mentions(unitSource(wanted), edit.changed)
  ) {
    patches.push(replaceContent(text, source, sourceContent(wanted, writing)));
  }
  if (isPlain(wanted.parts)) return segSource ? [...patches, cut(text, segSource)] : patches;
  if (segSource) return [...patches, replaceContent(text, segSource, segSourceContent(wanted, writing))];
  const marked = indentationAt(text, source.start) + segSourceElement(wanted, writing);
  return [...patches, { start: source.end, end: source.end, text: marked }];
}

function patchTarget(edit: UnitEdit): readonly Patch[] {
  const { text, reading, wanted, writing } = edit;
  const { target, source, segSource } = reading;
  if (!hasTargets(wanted)) return target && hasTargets(reading.unit) ? [cut(text, target)] : [];
  if (!target) {
    const at = (segSource ?? source).end;
    return [{ start: at, end: at, text: indentationAt(text, source.start) + targetElement(wanted, writing) }];
  }
  const stands = edit.sameSources && sameStanding(reading.unit, wanted);
  const attributes = stands
    ? []
    : editTag(text, target, targetAttributes(wanted, writing.names, target, writing.states));
  return [...attributes, ...(edit.sameSources ? targetEdits(edit, target, stands) : [rewriteTarget(edit, target)])];
}

function rewriteTarget(edit: UnitEdit, target: XmlElement): Patch {
  return replaceContent(edit.text, target, targetContent(edit.wanted, edit.writing));
}

/** Edits to the texts of a target whose unit has the same segments as before: mark by mark where it has all marks. */
function targetEdits(edit: UnitEdit, target: XmlElement, stands: boolean): readonly Patch[] {
  const { text, reading, wanted, writing } = edit;
  const isNew = (before: Content | undefined, now: Content | undefined) =>
    !identical(before, now) || mentions(now, edit.changed);
  const renoted = reannotated(edit, 'target');
  const renewed = wanted.parts.filter(
    (part, i) => isNew(reading.unit.parts[i]?.target, part.target) || renoted(part, i),
  );
  if (!reading.segmented) return renewed.length === 0 ? [] : [rewriteTarget(edit, target)];
  if (wanted.parts.some((part, i) => part.order !== reading.unit.parts[i]?.order)) return [rewriteTarget(edit, target)];
  if (renewed.length === 0 && stands) return [];
  const allMarked = segments(wanted).every((segment) => reading.marks.has(segment.id));
  if (!allMarked || renewed.some((part) => part.type === 'ignorable')) return [rewriteTarget(edit, target)];
  return segments(wanted).flatMap((segment) => {
    const mark = reading.marks.get(segment.id);
    if (!mark) return [];
    const attributes = stands
      ? []
      : editTag(text, mark, markAttributes(wanted, segment, writing.names, mark, writing.states));
    const content = writeContent(segment.target ?? [], writing.inside, writing.annotations(segment).target);
    return [...attributes, ...(renewed.includes(segment) ? [replaceContent(text, mark, content)] : [])];
  });
}

function patchNotes(edit: UnitEdit): readonly Patch[] {
  const { reading, wanted, writing, change, text } = edit;
  const entries = entriesFor(reading.notes, wanted.notes, {
    same: (known, note) => sameNote(known.note, note),
    write: (note) => writeNote(note, writing.names, change.layout.newline || '\n'),
  });
  const before = (reading.target ?? reading.segSource ?? reading.source).end;
  const place = { start: before, indentation: indentationAt(text, reading.source.start) };
  return rearrange(
    text,
    reading.notes.map((known) => known.element),
    entries,
    place,
  );
}

function patchSuggestions(edit: UnitEdit): readonly Patch[] {
  const { reading, wanted, writing, change, text } = edit;
  const indentation = indentationAt(text, reading.source.start);
  const marked = (reading.segmented && edit.sameSources) || !isPlain(wanted.parts);
  const [first] = segments(wanted);
  // Codes that the source has lost: a suggestion that has one must bring its markup now.
  const inSource = new Set(codeIds(unitSource(wanted)));
  const stale = new Set(codeIds(unitSource(reading.unit)).filter((id) => !inSource.has(id)));
  const entries = entriesFor(reading.suggestions, wanted.suggestions, {
    same: (known, suggestion) =>
      sameSuggestion(known.suggestion, suggestion) &&
      !mentions(suggestion.source, stale) &&
      !mentions(suggestion.target, stale),
    write: (suggestion) => {
      const block = altTransBlock(suggestion, marked ? suggestion.segment : undefined, writing.inside);
      return renderBlock(block, indentation, change.layout);
    },
    // Without `mid` it belongs to the first segment, which may be another one now, or one without a mark.
    edit: ({ element }, { segment }) => {
      const mid = attribute(element, 'mid');
      if (marked) return (mid ?? first?.id) === segment ? [] : editTag(text, element, { mid: segment });
      return reading.segmented ? editTag(text, element, { mid: undefined }) : [];
    },
  });
  const core = childrenOf(change.element, change.element.uri);
  const start = core.at(-1)?.end ?? change.element.contentStart;
  const standing = reading.suggestions.map((known) => known.element);
  return rearrange(text, standing, entries, { start, indentation });
}

function cut(text: string, element: XmlElement): Patch {
  return { start: gapStart(text, element.start), end: element.end, text: '' };
}
