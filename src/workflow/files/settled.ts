import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { TarjumanError } from '../../core/errors.js';
import { readTextIfThere } from './read.js';
import { stampOf } from './stamp.js';

/** A file that was written to so short a time ago may be in the middle of being saved. */
const freshMs = 2_000;
const pauseMs = 40;
const mostAttempts = 10;

export interface Settled<T> {
  readonly text: string;
  readonly value: T;
  /** From before it was read: what somebody saves later has another one. */
  readonly stamp?: string;
}

/**
 * Reads a file that people save at any time. Tools write in pieces, so what cannot be understood is read again as long
 * as it is fresh and still changes.
 * @throws what `parse` throws, once the file stands still.
 */
export async function readSettled<T>(
  path: string,
  shownAs: string,
  parse: (text: string) => T,
): Promise<Settled<T> | undefined> {
  for (let attempt = 1; ; attempt++) {
    const stamp = stampOf(path);
    try {
      const text = await readTextIfThere(path, shownAs);
      return text === undefined ? undefined : { text, value: parse(text), ...(stamp !== undefined && { stamp }) };
    } catch (error) {
      // A character may be cut, too, so also what is no UTF-8; a file that cannot be opened is another matter.
      const isHopeless = !(error instanceof TarjumanError) || error.code === 'FILE_NOT_READABLE';
      if (isHopeless || attempt === mostAttempts || !isFresh(path)) throw error;
      await wait(pauseMs);
      // A last look when it did not move: the pause may have been all it needed.
      if (stampOf(path) === stamp && attempt > 1) throw error;
    }
  }
}

function isFresh(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < freshMs;
}
