import type { BitextUnit, Suggestion } from '../../core/bitext.js';
import { codeIds } from '../../core/inline.js';
import { changedCodes, mentions } from '../codes.js';
import type { UnitChange, WritePlace } from '../dialect.js';
import { withLiveSuggestions } from '../kept-annotations.js';
import { beside, namesAt } from '../namespaces.js';
import { sameNote, sameSuggestion } from '../same.js';
import { preservesSpace } from '../space.js';
import { renderBlock } from '../xml/layout.js';
import { editTag, type Patch, type WantedAttributes } from '../xml/patch.js';
import { entriesFor } from '../xml/rearrange.js';
import { childOf, childrenOf, elementsIn, isSelfClosing } from '../xml/tree.js';
import { followedNote, followedSuggestion, followSegments, heirsOf } from './follow.js';
import { matchBlock } from './matches.js';
import { writeNote } from './notes.js';
import { dataTable } from './original-data.js';
import { patchMetadata } from './patch-metadata.js';
import { patchParts, planParts } from './patch-parts.js';
import { readUnit, type UnitReading } from './read-unit.js';
import { cut, insert, insideOf, list, type UnitEdit } from './unit-edit.js';
import { inlineWriting, matchesBlocks, notesBlocks, partContents, unitType } from './write-unit.js';

/** The edits inside a `unit` that make it say what it shall. */
export function patchUnit(asked: UnitChange): readonly Patch[] {
  const { element, origin, layout } = asked;
  const reading = readUnit(element, asked.id, origin);
  const plan = planParts(reading, asked.wanted);
  const wanted = withLiveSuggestions(asked.wanted, plan.annotations);
  const change: UnitChange = { ...asked, wanted };
  const names = namesAt(element);
  const place: WritePlace = { names, newline: layout.newline || '\n', spacePreserved: preservesSpace(element) };
  const edit: UnitEdit = { change, reading, place, heirs: heirsOf(reading, wanted) };
  const changed = changedCodes(reading.unit.codes, wanted.codes);
  const data = dataTable(reading.data);
  const forms = new Map([...reading.table.forms].filter(([code]) => !changed.has(code)));
  const writing = inlineWriting(wanted, place, { dataId: data.idFor, forms, marks: reading.marks });
  const patches = [
    ...patchParts(edit, { writing, data, changed, named: newlyNamed(reading, wanted), plan }),
    ...patchNotes(edit),
    ...patchMatches(edit),
    ...patchMetadata(edit),
    ...followSegments(edit),
  ];
  const { unit } = reading;
  const facts = {
    ...(unit.name === wanted.name ? {} : { name: wanted.name }),
    ...(unit.kind === wanted.kind && (wanted.type ?? unit.type) === unit.type ? {} : { type: unitType(wanted) }),
    ...flag('translate', unit.translate, wanted.translate),
    ...flag('canResegment', unit.canResegment, wanted.canResegment),
  };
  return [...patches, ...editTag(origin.text, element, { ...facts, ...names.declarations() })];
}

/** An attribute of which `yes` is the default, where another value is wanted than is in force. */
function flag(name: string, file: boolean | undefined, wanted: boolean | undefined): WantedAttributes {
  return wanted === undefined || wanted === (file ?? true) ? {} : { [name]: wanted ? 'yes' : 'no' };
}

/** Segments that something new points to: they need their id in the file. */
function newlyNamed(reading: UnitReading, wanted: BitextUnit): ReadonlySet<string> {
  const notes = wanted.notes.filter((note) => !reading.notes.some((known) => sameNote(known.note, note)));
  const offers = wanted.suggestions.filter(
    (offer) => !reading.suggestions.some((known) => sameSuggestion(known.suggestion, offer)),
  );
  return new Set([...notes, ...offers].flatMap((item) => item.segment ?? []));
}

function patchNotes(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { element, wanted } = change;
  const holder = reading.notes[0]?.element.parent ?? childOf(element, element.uri, 'notes');
  if (!holder || isSelfClosing(holder)) {
    const before = elementsIn(element).findLast((child) => child.uri !== element.uri);
    return insert(edit, before?.end ?? element.contentStart, notesBlocks(wanted, place));
  }
  if (wanted.notes.length === 0) return reading.notes.length === 0 ? [] : [cut(edit, holder)];
  const entries = entriesFor(reading.notes, wanted.notes, {
    same: (known, note) => sameNote(followedNote(known.note, edit.heirs), note),
    write: (note) => writeNote(note, place.names, place.newline),
    edit: ({ note: known, element }, note) => {
      const ref = known.ref === note.ref ? {} : { ref: note.ref };
      const segment = known.segment === note.segment ? {} : { [`${place.names.of('tarjuman')}segment`]: note.segment };
      return editTag(change.origin.text, element, { ...ref, ...segment });
    },
  });
  const standing = reading.notes.map((note) => note.element);
  return list(edit, holder, standing, entries);
}

function codesInTexts(unit: BitextUnit): ReadonlySet<string> {
  return new Set(partContents(unit).flatMap((content) => codeIds(content)));
}

function patchMatches(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { element, wanted } = change;
  const inUnit = codesInTexts(wanted);
  // Codes that the unit's texts have lost: a suggestion that has one must bring its markup now.
  const stale = new Set([...codesInTexts(reading.unit)].filter((id) => !inUnit.has(id)));
  const block = (suggestion: Suggestion) => matchBlock(suggestion, wanted.codes, inUnit, place);
  const holder = reading.suggestions[0]?.element.parent ?? childOf(element, beside.mtc, 'matches');
  if (!holder || isSelfClosing(holder)) {
    return insert(edit, element.contentStart, matchesBlocks(wanted.suggestions.map(block), place));
  }
  const others = childrenOf(holder, beside.mtc, 'match').length > reading.suggestions.length;
  if (wanted.suggestions.length === 0 && reading.suggestions.length > 0 && !others) return [cut(edit, holder)];
  const inside = insideOf(edit, holder);
  const entries = entriesFor(reading.suggestions, wanted.suggestions, {
    same: (known, suggestion) =>
      sameSuggestion(followedSuggestion(known.suggestion, edit.heirs), suggestion) &&
      !mentions(suggestion.source, stale) &&
      !mentions(suggestion.target, stale),
    write: (suggestion) => renderBlock(block(suggestion), inside, change.layout),
    edit: ({ suggestion: known, element }, suggestion) => {
      if (known.segment === suggestion.segment || suggestion.annotation !== undefined) return [];
      return editTag(change.origin.text, element, { ref: `#${suggestion.segment}` });
    },
  });
  const standing = reading.suggestions.map((known) => known.element);
  return list(edit, holder, standing, entries);
}
