// Segments that were joined into another: what pointed to one of them points to that other now.
import type { BitextUnit, Note, Suggestion } from '../../core/bitext.js';
import { segments } from '../../core/bitext.js';
import { followed, type Heirs } from '../references.js';
import { editTag, type Patch } from '../xml/patch.js';
import { attribute, elementsIn, type XmlElement } from '../xml/tree.js';
import { lineage } from './lineage.js';
import type { UnitReading } from './read-unit.js';
import type { UnitEdit } from './unit-edit.js';

export function heirsOf(reading: UnitReading, wanted: BitextUnit): Heirs {
  const now = new Set(segments(wanted).map(({ id }) => id));
  const gone = reading.parts.filter(({ part }) => part.type === 'segment' && !now.has(part.id));
  if (gone.length === 0) return new Map();
  const line = lineage(reading.parts, wanted);
  return new Map(
    gone.flatMap((known) => {
      const heir = line.heirOf(known);
      return heir && known.part.type === 'segment' ? [[known.part.id, heir.id]] : [];
    }),
  );
}

/** A note as it is after the segment that it is about was joined. */
export function followedNote(note: Note, heirs: Heirs): Note {
  const ref = followed(note.ref, heirs);
  const segment = heirs.get(note.segment ?? '');
  return { ...note, ...(ref === undefined ? {} : { ref }), ...(segment === undefined ? {} : { segment }) };
}

export function followedSuggestion(suggestion: Suggestion, heirs: Heirs): Suggestion {
  return { ...suggestion, segment: heirs.get(suggestion.segment) ?? suggestion.segment };
}

/** The references of modules and extensions; notes and listed suggestions follow where their lists are edited. */
export function followSegments(edit: UnitEdit): readonly Patch[] {
  const { change, reading, heirs } = edit;
  if (heirs.size === 0) return [];
  const { element } = change;
  const listed = new Set(reading.suggestions.map((known) => known.element));
  const patches: Patch[] = [];
  const visit = (at: XmlElement): void => {
    if (listed.has(at)) return;
    const ref = followed(attribute(at, 'ref'), heirs);
    if (ref !== undefined) patches.push(...editTag(change.origin.text, at, { ref }));
    for (const child of elementsIn(at)) visit(child);
  };
  for (const child of elementsIn(element)) if (child.uri !== element.uri) visit(child);
  return patches;
}
