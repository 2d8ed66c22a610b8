import { resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { readTextIfThere } from '../files/read.js';
import { writeFileWhole } from '../files/write.js';

/** @throws {TarjumanError} `FILE_NOT_FOUND` and what reading throws */
export async function readFileToConvert(cwd: string, file: string): Promise<string> {
  const text = await readTextIfThere(resolve(cwd, file), file);
  if (text !== undefined) return text;
  throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
    hint: 'Name an XLIFF file, or - for standard input.',
    place: { file },
  });
}

/** Whole or not at all. */
export async function writeConverted(cwd: string, file: string, text: string): Promise<void> {
  await writeFileWhole(resolve(cwd, file), text, file);
}
