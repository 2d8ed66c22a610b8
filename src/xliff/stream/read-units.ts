import type { BitextUnit } from '../../core/bitext.js';
import type { FileFacts, UnitPlace } from './place.js';
import { scan } from './scan.js';

export interface ReadUnitsOptions {
  /** The file's name, for messages. */
  readonly file?: string;
  /** The most that one unit may take, in megabytes of 2^20 UTF-16 code units; default 64. */
  readonly maxUnitMegabytes?: number;
  /** Units for which it says `false` are passed over without being read, which is several times faster. */
  readonly where?: (place: UnitPlace) => boolean;
  /** Is told each `<file>` as it begins, also one without units. */
  readonly onFile?: (file: FileFacts) => void;
}

export interface StreamedUnit {
  readonly place: UnitPlace;
  /** As `readBitext` has it, but for its id, which is that of the file even where two `<file>` use the same. */
  readonly unit: BitextUnit;
}

/**
 * The units of an XLIFF file of any size, one after the other: memory grows with a unit, not with the file. Units that
 * are not to be translated are among them (`place.translate`). Encodings: UTF-8, UTF-16, and those that the XML
 * declaration names and `TextDecoder` knows.
 *
 * @param chunks the bytes of the file, in chunks of any size
 * @throws {TarjumanError} the errors of `readBitext` as soon as they are met, `XLIFF_ENCODING`, `XLIFF_TOO_LARGE`
 * @example
 * import { createReadStream } from 'node:fs';
 *
 * for await (const { unit, place } of readUnits(createReadStream('locales/kk/news/summit.xlf'))) {
 *   if (!segments(unit).every((segment) => segment.target)) throw new Error(`line ${place.line}: ${unit.id} is open`);
 * }
 */
export async function* readUnits(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadUnitsOptions = {},
): AsyncGenerator<StreamedUnit> {
  for await (const { units } of scan(chunks, options)) {
    for (const { place, element, origin, dialect } of units) {
      yield { place, unit: dialect.readUnit(element, place.id, origin) };
    }
  }
}
