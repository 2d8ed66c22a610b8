import { TarjumanError } from '../../core/errors.js';

/**
 * The text of an XLIFF file from outside: by its byte order mark, else by what its XML declaration says, else UTF-8
 * (XML 1.0, appendix F).
 * @throws {TarjumanError} `FILE_NOT_UTF8` when the bytes are not what they are said to be.
 */
export function decodeXliff(bytes: Uint8Array, file: string): string {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_UTF8', `${file} is not valid ${label}`, {
      hint: 'Save or export it again, as UTF-8.',
      place: { file },
      cause,
    });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}
