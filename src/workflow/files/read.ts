import { readFile } from 'node:fs/promises';
import { TarjumanError } from '../../core/errors.js';
import { systemCode } from './system-code.js';
import { systemReason } from './write.js';

/** The text of a file, or undefined where there is none. A byte order mark stays: it belongs to the file. */
export async function readTextIfThere(path: string, shownAs: string): Promise<string | undefined> {
  const bytes = await readBytesIfThere(path, shownAs);
  return bytes && utf8Text(bytes, shownAs);
}

/** @throws {TarjumanError} `FILE_NOT_UTF8` */
export function utf8Text(bytes: Uint8Array, shownAs: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_UTF8', `${shownAs} is not valid UTF-8`, {
      hint: 'Save the file as UTF-8.',
      place: { file: shownAs },
      cause,
    });
  }
}

/** @throws {TarjumanError} `FILE_NOT_READABLE` where the file is there and cannot be read. */
export async function readBytesIfThere(path: string, shownAs: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return undefined;
    throw new TarjumanError('FILE_NOT_READABLE', `Cannot read ${shownAs}: ${systemReason(cause)}`, {
      hint: 'Correct its rights, or move it out of the project.',
      place: { file: shownAs },
      cause,
    });
  }
}
