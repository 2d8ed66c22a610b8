import { resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { type DecodedXliff, decodeXliff } from '../../xliff/index.js';
import { readBytesIfThere } from '../files/read.js';
import { writeFileWhole } from '../files/write.js';

/** @throws {TarjumanError} `FILE_NOT_FOUND`, `XLIFF_ENCODING` and what reading throws */
export async function readXliffFile(cwd: string, file: string): Promise<DecodedXliff> {
  const bytes = await readBytesIfThere(resolve(cwd, file), file);
  if (bytes) return decodeXliff(bytes, { file });
  throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
    hint: 'Correct its name. Commands that take standard input call it -.',
    place: { file },
  });
}

/** Whole or not at all. */
export async function writeConverted(cwd: string, file: string, content: Uint8Array): Promise<void> {
  await writeFileWhole(resolve(cwd, file), content, file);
}
