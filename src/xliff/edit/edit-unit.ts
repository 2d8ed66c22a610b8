import type { Bitext, BitextUnit } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';

/**
 * The bitext with one unit edited, all others as they are.
 *
 * @throws {TarjumanError} `XLIFF_UNIT_UNKNOWN` when it has no unit of that id; what the edit throws
 * @example
 * const bitext = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * const [first] = bitext.units;
 * if (first) editUnit(bitext, first.id, (unit) => addNote(unit, { text: 'Seen.' }));
 */
export function editUnit(bitext: Bitext, unitId: string, edit: (unit: BitextUnit) => BitextUnit): Bitext {
  const at = bitext.units.findIndex(({ id }) => id === unitId);
  const unit = bitext.units[at];
  if (unit) return { ...bitext, units: bitext.units.with(at, edit(unit)) };
  throw new TarjumanError('XLIFF_UNIT_UNKNOWN', `${bitext.original || 'the bitext'} has no unit "${unitId}"`, {
    hint: 'Ids are those of `units`; where two files of one bitext use the same, the file stands in front: file/unit.',
    place: { unit: unitId },
  });
}
