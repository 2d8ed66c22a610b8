import {
  type Bitext,
  type BitextUnit,
  hasTarget,
  isPersons,
  type Note,
  type Segment,
  segments,
  statusOf,
} from '../core/bitext.js';
import type { Finding } from '../core/finding.js';
import { segmentKey } from './fill.js';
import type { Terms } from './terms.js';

const ours = { terms: 'tarjuman:terms', repair: 'tarjuman:repair', finding: 'tarjuman:finding' } as const;
const priorities = { error: 1, warning: 2, info: 3 } as const;

/** What a run has to say about the segments of a bitext. */
export interface Remarks {
  readonly findings: readonly Finding[];
  readonly terms: Terms;
  /** Repairs of this run by `segmentKey`. */
  readonly repairs: ReadonlyMap<string, readonly string[]>;
}

/**
 * Renews our notes: the names of open segments, repairs in drafts, findings. People's notes stay as they are; ours go
 * when their reason is gone.
 */
export function withNotes(bitext: Bitext, remarks: Remarks): Bitext {
  const bySegment = new Map<string, Finding[]>();
  for (const finding of remarks.findings) {
    const key = `${finding.place.unit} ${finding.segment}`;
    bySegment.set(key, [...(bySegment.get(key) ?? []), finding]);
  }
  const units = bitext.units.map((unit): BitextUnit => {
    const others = unit.notes.filter((note) => !Object.values<string | undefined>(ours).includes(note.category));
    const renewed = segments(unit).flatMap((segment) =>
      notesOf(unit, segment, remarks, bySegment.get(segmentKey(unit, segment)) ?? []),
    );
    const notes = [...others, ...renewed];
    return JSON.stringify(notes) === JSON.stringify(unit.notes.map(withoutId))
      ? unit
      : { ...unit, notes: keepIds(notes, unit.notes) };
  });
  return { ...bitext, units };
}

function notesOf(
  unit: BitextUnit,
  segment: Segment,
  { terms, repairs }: Remarks,
  found: readonly Finding[],
): readonly Note[] {
  const about = { segment: segment.id };
  const names = isOpen(segment) ? terms.notes(segment.source) : [];
  const fixed = repairs.get(segmentKey(unit, segment)) ?? earlierRepairs(unit, segment);
  return [
    ...names.map((text): Note => ({ category: ours.terms, ...about, text })),
    ...fixed.map((text): Note => ({ category: ours.repair, ...about, text })),
    ...found.map(
      (finding): Note => ({
        category: ours.finding,
        ...about,
        priority: priorities[finding.severity],
        text: `${finding.check}: ${finding.message} ${finding.remedy}`,
      }),
    ),
  ];
}

function isOpen(segment: Segment): boolean {
  const status = statusOf(segment);
  return status === 'untranslated' || status === 'draft';
}

/** A repair is worth telling as long as the repaired draft stands. */
function earlierRepairs(unit: BitextUnit, segment: Segment): readonly string[] {
  if (!hasTarget(segment) || isPersons(segment)) return [];
  return unit.notes.flatMap((note) =>
    note.category === ours.repair && note.segment === segment.id ? [note.text] : [],
  );
}

function withoutId({ id: _, ...note }: Note): Note {
  return note;
}

/** A note that is there already keeps its id, so that the file keeps its line. */
function keepIds(notes: readonly Note[], before: readonly Note[]): readonly Note[] {
  const left = [...before];
  return notes.map((note) => {
    const index = left.findIndex((old) => JSON.stringify(withoutId(old)) === JSON.stringify(withoutId(note)));
    return index < 0 ? note : (left.splice(index, 1)[0] ?? note);
  });
}
