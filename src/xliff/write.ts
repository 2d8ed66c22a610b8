import type { Bitext } from '../core/bitext.js';
import { BytePatcher } from './encoding/patch-bytes.js';
import { writingOf } from './encoding/read-only.js';
import type { DecodedXliff } from './encoding/whole.js';
import { dialectFor } from './file.js';
import { patchBitext, refuseTwins } from './patch-bitext.js';
import { normalUnit } from './same.js';
import { freshLayout, renderBlock } from './xml/layout.js';
import { applyPatches } from './xml/patch.js';

/**
 * A bitext as XLIFF of its version. With `onto`, the present text of the file, only what differs is touched and the
 * rest stays byte for byte: `writeBitext(readBitext(t), { onto: t }) === t`. Units of the file that are not to be
 * translated stay, whether the bitext has them or not.
 *
 * @throws {TarjumanError} what `readBitext` throws for `onto`; `XLIFF_VERSION` when `onto` is of another version (2.0
 * and 2.1 become each other in place): every name in the file would change, which is what `tarjuman xliff convert` is
 * for; `XLIFF_STRUCTURE` when two units have one id
 * @example
 * const text = await readFile(path, 'utf8');
 * const bitext = readBitext(text);
 * const edited = writeBitext({ ...bitext, units: bitext.units.filter(keep) }, { onto: text });
 */
export function writeBitext(bitext: Bitext, options: { readonly onto?: string } = {}): string {
  const { onto } = options;
  if (onto !== undefined) return applyPatches(onto, patchBitext(bitext, onto));
  const units = bitext.units.map(normalUnit);
  refuseTwins(units);
  const block = dialectFor(bitext.version).fileBlock({ ...bitext, units });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderBlock(block, '\n', freshLayout)}\n`;
}

/**
 * The bytes of a file that says what a bitext says, in the file's own encoding: what does not differ stays byte for byte,
 * and where nothing does, these are the very bytes of `onto`.
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} the errors of `writeBitext`; `XLIFF_ENCODING` for an edit in an encoding that is only read
 * @example
 * const onto = decodeXliff(await readFile('locales/kk/news/summit.xlf'));
 * const bytes = writeBitextBytes({ ...readBitext(onto.text), units: [] }, onto);
 * bytes.length < onto.bytes.length; // true
 */
export function writeBitextBytes(
  bitext: Bitext,
  onto: DecodedXliff,
  options: { readonly file?: string } = {},
): Uint8Array {
  const patches = patchBitext(bitext, onto.text);
  if (patches.length === 0) return onto.bytes;
  const patcher = new BytePatcher(() => writingOf(onto.encoding, options.file));
  patcher.add(onto);
  patcher.patch(patches);
  return Buffer.concat([...patcher.rest()]);
}
