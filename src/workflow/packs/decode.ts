import { detectEncoding, headLength } from '../../xliff/encoding/detect.js';
import { DecodingFailure } from '../../xliff/encoding/types.js';
import { wrongBytes } from '../../xliff/encoding/wrong-bytes.js';

/**
 * The text of an XLIFF file from outside, in whatever encoding it says.
 * @throws {TarjumanError} `XLIFF_ENCODING` with line and column when the bytes are not what they are said to be.
 */
export function decodeXliff(bytes: Uint8Array, file: string): string {
  const encoding = detectEncoding(bytes.subarray(0, headLength), file);
  const decoder = encoding.decoder();
  try {
    return decoder.decode(bytes).text + decoder.rest().text;
  } catch (error) {
    if (!(error instanceof DecodingFailure)) throw error;
    throw wrongBytes(error, encoding, { line: 1, column: 1 }, file);
  }
}
