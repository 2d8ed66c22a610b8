import type { BitextUnit } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { BytePatcher } from '../encoding/patch-bytes.js';
import { writingOf } from '../encoding/read-only.js';
import { normalUnit, sameUnit } from '../same.js';
import { type Layout, layoutOf } from '../xml/layout.js';
import type { Patch } from '../xml/patch.js';
import type { UnitPlace } from './place.js';
import type { ReadUnitsOptions } from './read-units.js';
import { scan } from './scan.js';
import type { ScannedUnit } from './scanner.js';

/** Says what a unit shall be: the same object where nothing is to change. */
export type EditUnit = (unit: BitextUnit, place: UnitPlace) => BitextUnit | Promise<BitextUnit>;

/**
 * The bytes of an XLIFF file with some units edited, for files of any size. What is not edited stays byte for byte, and
 * of an edited unit all that the edit does not concern. Edits are written in the encoding of the file.
 *
 * The bytes come while the file is read: only when the last has come is it certain that the file is sound. So write
 * them beside the file, and put them in its place at the end.
 *
 * @param chunks the bytes of the file, in chunks of any size
 * @throws {TarjumanError} the errors of `readUnits`; `XLIFF_ENCODING` for an edit in an encoding that is only read
 * (Shift_JIS, GB18030 …); `XLIFF_STRUCTURE` for an edit that changes the unit's id
 * @example
 * import { createReadStream } from 'node:fs';
 *
 * const chunks = createReadStream('locales/kk/news/summit.xlf');
 * const withoutNotes = (unit: BitextUnit) => ({ ...unit, notes: [] });
 * for await (const bytes of editUnits(chunks, withoutNotes)) {
 *   if (bytes.length === 0) throw new Error('no chunk is empty');
 * }
 */
export async function* editUnits(
  chunks: AsyncIterable<Uint8Array>,
  edit: EditUnit,
  options: ReadUnitsOptions = {},
): AsyncGenerator<Uint8Array> {
  let beginning = '';
  let patcher: BytePatcher | undefined;
  for await (const { encoding, piece, units, passed } of scan(chunks, options)) {
    patcher ??= new BytePatcher(() => writingOf(encoding, options.file));
    patcher.add(piece);
    if (beginning.length < beginningLength) beginning += piece.text;
    for (const unit of units) patcher.patch(await patchesFor(unit, edit, () => layoutAt(beginning, unit)));
    yield* patcher.flush(passed);
  }
  if (patcher) yield* patcher.rest();
}

/** So much of a file shows how it is laid out. */
const beginningLength = 65_536;

/** However the file comes in chunks, the same stretch is looked at. */
function layoutAt(beginning: string, { start, element }: ScannedUnit): Layout {
  return layoutOf(beginning.slice(0, Math.min(beginningLength, start + element.end)));
}

async function patchesFor(
  { place, element, origin, start, dialect }: ScannedUnit,
  edit: EditUnit,
  layout: () => Layout,
): Promise<readonly Patch[]> {
  const unit = dialect.readUnit(element, place.id, origin);
  const edited = await edit(unit, place);
  if (edited === unit) return [];
  const wanted = normalUnit(edited);
  if (wanted.id !== unit.id) throw otherId(unit.id, wanted.id);
  if (sameUnit(unit, wanted)) return [];
  const patches = dialect.patchUnit({ origin, element, id: unit.id, wanted, layout: layout() });
  return patches.map((patch) => ({ ...patch, start: start + patch.start, end: start + patch.end }));
}

function otherId(id: string, wanted: string): TarjumanError {
  return new TarjumanError('XLIFF_STRUCTURE', `an edit gives the unit "${id}" the id "${wanted}"`, {
    hint: 'Units are known by their ids; leave the id as it is.',
    place: { unit: id },
  });
}
