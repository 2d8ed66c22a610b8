import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { TarjumanError } from '../../core/errors.js';
import { readBytesIfThere, utf8Text } from './read.js';
import { stampOf } from './stamp.js';

/** A file that was written to so short a time ago may be in the middle of being saved. */
const freshMs = 2_000;
const pauseMs = 40;
const mostAttempts = 10;

export interface Settled<T> {
  readonly value: T;
  /** From before it was read: what somebody saves later has another one. */
  readonly stamp?: string;
}

/**
 * Reads a file that people save at any time. Tools write in pieces, so what cannot be understood is read again as long
 * as it is fresh and still changes.
 * @throws what `parse` throws, once the file stands still.
 */
export async function readSettledBytes<T>(
  path: string,
  shownAs: string,
  parse: (bytes: Uint8Array) => T,
): Promise<Settled<T> | undefined> {
  for (let attempt = 1; ; attempt++) {
    const stamp = stampOf(path);
    try {
      const bytes = await readBytesIfThere(path, shownAs);
      return bytes === undefined ? undefined : { value: parse(bytes), ...(stamp !== undefined && { stamp }) };
    } catch (error) {
      // A character may be cut, too, so also what is no text; a file that cannot be opened is another matter.
      const isHopeless = !(error instanceof TarjumanError) || error.code === 'FILE_NOT_READABLE';
      if (isHopeless || attempt === mostAttempts || !isFresh(path)) throw error;
      await wait(pauseMs);
      // A last look when it did not move: the pause may have been all it needed.
      if (stampOf(path) === stamp && attempt > 1) throw error;
    }
  }
}

/** The same of a file in UTF-8. */
export async function readSettled<T>(
  path: string,
  shownAs: string,
  parse: (text: string) => T,
): Promise<(Settled<T> & { readonly text: string }) | undefined> {
  const found = await readSettledBytes(path, shownAs, (bytes) => {
    const text = utf8Text(bytes, shownAs);
    return { text, value: parse(text) };
  });
  return found && { ...found, ...found.value };
}

function isFresh(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < freshMs;
}
