import { TarjumanError } from '../../core/errors.js';
import type { Encoding, EncodingWriting } from './types.js';

/** @throws {TarjumanError} `XLIFF_ENCODING` for an encoding that is only read */
export function writingOf(encoding: Encoding, file: string | undefined): EncodingWriting {
  if (encoding.writing) return encoding.writing;
  throw new TarjumanError(
    'XLIFF_ENCODING',
    `${file === undefined ? 'the file' : file} is in ${encoding.name.toUpperCase()}, which can be read but not written`,
    {
      hint: 'Save it as UTF-8 (with encoding="UTF-8" in its first line) in the tool that made it, then edit it.',
      ...(file !== undefined && { place: { file } }),
    },
  );
}
