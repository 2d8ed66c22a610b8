import type { BitextUnit, Note } from '../../core/bitext.js';
import { idsOf, isName } from './ids.js';
import { refused } from './refused.js';
import { segmentOf } from './segment.js';

/**
 * The unit with one more note, behind the others.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a note without text, about a segment that there is not, with a priority
 * that is none of 1 to 10, with an id that is taken, or in a category of ours, which a run would renew
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) addNote(unit, { category: 'editor', segment: 's1', text: 'Is the title official?' });
 */
export function addNote(unit: BitextUnit, note: Note): BitextUnit {
  const { id, segment, priority, category } = note;
  if (segment !== undefined) segmentOf(unit, segment);
  if (note.text.trim() === '') throw refused(unit, segment, 'the note is empty', 'Give it a text.');
  if (priority !== undefined && !(Number.isInteger(priority) && priority >= 1 && priority <= 10)) {
    throw refused(unit, segment, `${priority} is no priority`, 'Give a whole number from 1, the highest, to 10.');
  }
  if (id !== undefined && (idsOf(unit).has(id) || !isName(id))) {
    throw refused(unit, segment, `"${id}" cannot be the id of the note`, 'Choose a free one, or none.');
  }
  if (category?.startsWith('tarjuman:')) {
    const hint = 'Choose a category of your own: a run renews those that start with "tarjuman:".';
    throw refused(unit, segment, `a note of the category "${category}" would not stay`, hint);
  }
  return { ...unit, notes: [...unit.notes, note] };
}

/**
 * The unit without one of its notes, given as it stands in `unit.notes`.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when the unit has no such note
 * @example
 * const { units } = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * for (const unit of units) for (const note of unit.notes) removeNote(unit, note);
 */
export function removeNote(unit: BitextUnit, note: Note): BitextUnit {
  const at = unit.notes.indexOf(note);
  if (at >= 0) return { ...unit, notes: unit.notes.toSpliced(at, 1) };
  throw refused(unit, note.segment, 'there is no such note', 'Give one of `unit.notes`.');
}
