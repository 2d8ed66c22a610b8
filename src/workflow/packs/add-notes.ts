import { type BitextUnit, type Note, segments } from '../../core/bitext.js';
import { type Base, commentsOn, noteHash } from './exported.js';
import type { UnitPair } from './match.js';

/** Adds notes that people wrote meanwhile to the units in `units`, and says how many. */
export function addNotes(pairs: readonly UnitPair[], units: Map<string, BitextUnit>, base: Base): number {
  let added = 0;
  for (const { from, to } of pairs) {
    const unit = units.get(to.id) ?? to;
    const fresh = freshNotes(from, [...unit.notes, ...commentsOn(unit)], base);
    if (fresh.length === 0) continue;
    const ids = new Set(segments(unit).map((segment) => segment.id));
    units.set(unit.id, { ...unit, notes: [...unit.notes, ...fresh.map((note) => placed(note, ids))] });
    added += fresh.length;
  }
  return added;
}

/**
 * The notes of people on a returned unit that are neither known nor were exported with it: one that was exported and is
 * gone here was removed here, and stays so.
 */
export function freshNotes(from: BitextUnit, known: readonly Note[], base: Base): readonly Note[] {
  const seen = new Set([...known.map((note) => noteHash(note.text)), ...(base.get(from.id)?.notes ?? [])]);
  return [...from.notes.filter(isPersons), ...commentsOn(from)].filter((note) => {
    const hash = noteHash(note.text);
    const isNew = !seen.has(hash);
    seen.add(hash);
    return isNew;
  });
}

function isPersons(note: Note): boolean {
  return note.text.trim() !== '' && !note.category?.startsWith('tarjuman:');
}

/** Without its id, which may be another note's here; about a segment only if that is there. */
function placed({ id: _, segment, ...note }: Note, ids: ReadonlySet<string>): Note {
  return segment !== undefined && ids.has(segment) ? { ...note, segment } : note;
}
