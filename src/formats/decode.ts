import { TarjumanError } from '../core/errors.js';

/**
 * The text of a source file with LF line ends and without byte order mark. UTF-8, or UTF-16 of either byte order
 * when the file starts with the mark; no bytes give an empty text.
 *
 * @throws {TarjumanError} `FILE_NOT_UTF8` with the line, column and byte offset of the first bad byte.
 */
export function decodeSource(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    throw notDecodable(bytes, path, encoding, cause);
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function notDecodable(bytes: Uint8Array, path: string, encoding: Encoding, cause: unknown): TarjumanError {
  const { offset, before } = firstBadByte(bytes, encoding);
  const lines = before.split(/\r\n?|\n/);
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  const what = encoding === 'utf-8' ? 'not UTF-8' : `not ${encoding.toUpperCase()}, though its first bytes say so`;
  const byte = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0') ?? 'end of file';
  return new TarjumanError('FILE_NOT_UTF8', `${path}:${line}:${column} is ${what} (byte ${offset}: ${byte})`, {
    hint: `Save the file as UTF-8. From the old Cyrillic encoding: iconv -f WINDOWS-1251 -t UTF-8 ${path}`,
    place: { file: path, line, column },
    cause,
  });
}

/** Halves its way to the longest beginning that decodes; what is decoded of it ends before the bad sequence. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): { offset: number; before: string } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeBeginning(bytes.subarray(0, middle), encoding) === undefined) bad = middle;
    else good = middle;
  }
  const before = decodeBeginning(bytes.subarray(0, good), encoding) ?? '';
  const offset = encoding === 'utf-8' ? markLength(bytes) + Buffer.byteLength(before) : 2 + before.length * 2;
  return { offset, before };
}

function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** An unfinished character at the end is no error here (`stream`). */
function decodeBeginning(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
