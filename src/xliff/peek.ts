import type { Dialect, Header } from './dialect.js';
import { dialectOf } from './file.js';
import { parseXml } from './xml/parse.js';

/**
 * What a file says about itself (version, locales, original), without reading its units.
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} as `readBitext`, as far as the start of the file shows it
 */
export function peekBitext(text: string, options: { readonly file?: string } = {}): Header {
  const origin = { text, file: options.file };
  const root = parseXml(origin, { until: 'file' });
  const dialect: Dialect = dialectOf(root, origin);
  return dialect.readHeader(root, origin);
}
