import { resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { type BitextDiff, diffBitexts } from '../../xliff/diff/index.js';
import { readBitext } from '../../xliff/index.js';
import { readTextIfThere } from '../files/read.js';

/**
 * What changed from one XLIFF file to another, of any versions.
 * @throws {TarjumanError} `FILE_NOT_FOUND`, and the errors of `readBitext`
 */
export async function diffFiles(options: {
  readonly cwd: string;
  readonly before: string;
  readonly after: string;
}): Promise<BitextDiff> {
  const [before, after] = [await textOf(options.cwd, options.before), await textOf(options.cwd, options.after)];
  const first = readBitext(before, { file: options.before });
  if (before === after) return { header: [], units: [] };
  return diffBitexts(first, readBitext(after, { file: options.after }));
}

async function textOf(cwd: string, file: string): Promise<string> {
  const text = await readTextIfThere(resolve(cwd, file), file);
  if (text !== undefined) return text;
  throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, { hint: 'Correct its name.', place: { file } });
}
