import type { Bitext } from '../core/bitext.js';
import { bitextOf, readFile } from './file.js';
import { remember } from './remembered.js';
import type { CollectOptions } from './units.js';

/**
 * What an XLIFF file says: 1.2, 2.0, 2.1 or 2.2. Units that are not to be translated
 * (`translate="no"`) are listed only with `units: 'all'`; they have `translate: false` then.
 *
 * @param options.file the file's name, for messages
 * @param options.maxUnitMegabytes the most that one unit may take; default 64, see `readUnits`
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED` with line and column, `XLIFF_VERSION` for a version that is not read
 * or contradicts the namespace, `XLIFF_STRUCTURE` where something required is missing or an id is used twice,
 * `XLIFF_TOO_LARGE`
 * @example
 * const bitext = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * bitext.units.map((unit) => plainText(unitSource(unit)));
 */
export function readBitext(text: string, options: { readonly file?: string } & CollectOptions = {}): Bitext {
  const file = readFile({ text, file: options.file }, options);
  remember(file);
  return bitextOf(file);
}
