// Conversion between the versions of XLIFF.
import type { XliffVersion } from '../../core/bitext.js';
import { dialectOf } from '../file.js';
import { parseXml } from '../xml/parse.js';
import { attribute } from '../xml/tree.js';
import { convertAcross } from './across.js';
import { convertBetween2 } from './between2.js';
import type { Kept } from './report.js';

export type { Kept } from './report.js';

export interface Conversion {
  readonly text: string;
  readonly from: XliffVersion;
  readonly to: XliffVersion;
  /** What the version written to has no words for: it is in the file as an extension, and comes back on the way back. */
  readonly kept: readonly Kept[];
}
const versions: readonly XliffVersion[] = ['1.2', '2.0', '2.1', '2.2'];

/**
 * A file in another version of XLIFF. What the version has no words for is kept in the file as an extension and comes
 * back on the way back, merged with what was edited meanwhile.
 *
 * The same version is the same text. Among 2.0, 2.1 and 2.2, only what must differ is touched; between 1.2 and 2.x the
 * file is laid out anew.
 * @param options.to default: the version that the file has
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED`, `XLIFF_VERSION`, `XLIFF_STRUCTURE` as in reading
 * @example
 * const converted = convertXliff(await readFile('locales/kk/news/summit.xlf', 'utf8'), { to: '1.2' });
 * converted.text.includes('<trans-unit'); // true
 */
export function convertXliff(
  text: string,
  options: { readonly to?: XliffVersion; readonly file?: string } = {},
): Conversion {
  const origin = { text, file: options.file };
  const root = parseXml(origin, { keep: (element) => element.local !== 'trans-unit' && element.local !== 'unit' });
  dialectOf(root, origin);
  const from = versions.find((version) => version === attribute(root, 'version')) ?? '2.1';
  const to = options.to ?? from;
  if (from === to) return { text, from, to, kept: [] };
  if (from !== '1.2' && to !== '1.2') return { ...convertBetween2(origin, to), from, to };
  return { ...convertAcross(origin, root, to), from, to };
}
