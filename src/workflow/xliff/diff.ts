import { type BitextDiff, diffBitexts } from '../../xliff/diff/index.js';
import { readBitext } from '../../xliff/index.js';
import { readXliffFile } from './whole-file.js';

/**
 * What changed from one XLIFF file to another, of any versions.
 * @throws {TarjumanError} `FILE_NOT_FOUND`, and the errors of `readBitext`
 */
export async function diffFiles(options: {
  readonly cwd: string;
  readonly before: string;
  readonly after: string;
}): Promise<BitextDiff> {
  const { text: before } = await readXliffFile(options.cwd, options.before);
  const { text: after } = await readXliffFile(options.cwd, options.after);
  const first = readBitext(before, { file: options.before });
  if (before === after) return { header: [], units: [] };
  return diffBitexts(first, readBitext(after, { file: options.after }));
}
