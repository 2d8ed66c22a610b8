import { advance, startOfText } from '../xml/spot.js';
import { detectEncoding, headLength } from './detect.js';
import { writingOf } from './read-only.js';
import { DecodingFailure, type Encoding, type Piece } from './types.js';
import { wrongBytes } from './wrong-bytes.js';

/** A whole file: its bytes, the text that they are, and the encoding that says so. */
export interface DecodedXliff extends Piece {
  readonly encoding: Encoding;
}

/** Bytes that are no text are looked for one by one, so not in the whole file. */
const step = 65_536;

/**
 * The text of an XLIFF file, in whatever encoding it says it is.
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} `XLIFF_ENCODING` with line and column where the bytes are not what they are said to be
 * @example
 * const decoded = decodeXliff(await readFile('locales/kk/news/summit.xlf'));
 * readBitext(decoded.text).targetLocale; // 'kk'
 * decoded.encoding.name; // 'utf-8'
 */
export function decodeXliff(bytes: Uint8Array, options: { readonly file?: string } = {}): DecodedXliff {
  const encoding = detectEncoding(bytes.subarray(0, headLength), options.file);
  const decoder = encoding.decoder();
  let text = '';
  try {
    for (let at = 0; at < bytes.length; at += step) text += decoder.decode(bytes.subarray(at, at + step)).text;
    text += decoder.rest().text;
  } catch (error) {
    if (!(error instanceof DecodingFailure)) throw error;
    throw wrongBytes(error, encoding, advance(startOfText(text), text), options.file);
  }
  return { bytes, text, encoding };
}

/**
 * A text as bytes of a file in that encoding; characters that it lacks become character references.
 * @throws {TarjumanError} `XLIFF_ENCODING` for an encoding that is only read
 */
export function encodeXliff(text: string, encoding: Encoding, options: { readonly file?: string } = {}): Uint8Array {
  return writingOf(encoding, options.file).encode(text);
}

/** The text with a label that is true of it where it is written as UTF-8. */
export function labelledUtf8({ text, encoding }: DecodedXliff): string {
  if (encoding.name === 'utf-8') return text;
  return text.replace(/^(\uFEFF?<\?xml\s[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}
