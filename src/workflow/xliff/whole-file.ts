import { resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { type DecodedXliff, decodeXliff } from '../../xliff/index.js';
import { readBytesIfThere } from '../files/read.js';
import { writeFileWhole } from '../files/write.js';

/** What is converted or compared is held as a whole, with what becomes of it; no string of JavaScript is much longer. */
const largest = 256_000_000;

function tooLarge(file: string, length: number): TarjumanError {
  const megabytes = Math.ceil(length / 1_000_000);
  return new TarjumanError('XLIFF_TOO_LARGE', `${file} has ${megabytes} MB; at most 256 MB can be held as a whole`, {
    hint: 'Split it: each <file> in it can stand in a document of its own.',
    place: { file },
  });
}

/** @throws {TarjumanError} `FILE_NOT_FOUND`, `XLIFF_ENCODING`, `XLIFF_TOO_LARGE` and what reading throws */
export async function readXliffFile(cwd: string, file: string): Promise<DecodedXliff> {
  const bytes = await readBytesIfThere(resolve(cwd, file), file);
  if (bytes && bytes.length > largest) throw tooLarge(file, bytes.length);
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
