import { open } from 'node:fs/promises';
import { TarjumanError } from '../../core/errors.js';
import { systemCode } from './system-code.js';
import { systemReason } from './write.js';

/** Large enough that the disk is asked seldom, small enough that several fit any memory. */
const chunkLength = 256 * 1024;

/**
 * The bytes of a file, chunk by chunk.
 * @throws {TarjumanError} `FILE_NOT_FOUND`, `FILE_NOT_READABLE`
 */
export async function* readChunks(path: string, shownAs: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    try {
      for (;;) {
        const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(chunkLength) });
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (cause) {
    // What the reader of the chunks throws comes by here, too.
    if (systemCode(cause) === undefined || cause instanceof TarjumanError) throw cause;
    throw unreadable(cause, shownAs);
  }
}

function unreadable(cause: unknown, file: string): TarjumanError {
  if (systemCode(cause) === 'ENOENT') {
    return new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
      hint: 'Correct its name.',
      place: { file },
    });
  }
  return new TarjumanError('FILE_NOT_READABLE', `Cannot read ${file}: ${systemReason(cause)}`, {
    hint: 'Correct its rights, or name another file.',
    place: { file },
    cause,
  });
}
