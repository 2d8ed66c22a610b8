// What two files say, to see whether a conversion brought everything back.
import { infoset } from '../../../src/xliff/convert/infoset.js';
import { tagOf } from '../../../src/xliff/convert/markup.js';
import { parseXml } from '../../../src/xliff/xml/parse.js';

/** Equal for two files that have the same elements, attributes, texts and comments in the same order. */
export function saying(text: string): string {
  return infoset(tagOf(parseXml({ text }), text)).replaceAll('\u0002', '\n<');
}
