// Writing a file that people edit at the same time. The system has no "replace this file if it is still that one", so
// three things stand in for it: what is replaced gets a second name first, so that it is never gone; it is compared
// last of all, in the same breath as the rename; and it is looked at once more afterwards.
import { linkSync, readFileSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { TarjumanError } from '../../core/errors.js';
import { temporaryBeside, writeAside } from './write.js';

/**
 * Writes a file that people edit, unless it changed since `expected` was read (undefined: was not there).
 *
 * Notices every save up to the rename, and a program that writes into the very file during it: then that file is put
 * back. What remains is a save by rename between the last look and our rename, two system calls that follow each other,
 * and a program that opened the file before our rename and writes to it after we looked again.
 * @throws {TarjumanError} `BITEXT_CHANGED_MEANWHILE`; what the person saved stays. `FILE_NOT_WRITABLE`.
 */
export async function replaceFile(
  path: string,
  expected: string | Uint8Array | undefined,
  content: string | Uint8Array,
  shownAs: string,
): Promise<void> {
  await writeAside(path, content, shownAs, {
    waitForDisk: true,
    swap(temporary, target) {
      const swapped =
        expected === undefined ? putNew(temporary, target) : putOver(temporary, target, Buffer.from(expected));
      if (!swapped) throw changedMeanwhile(shownAs);
    },
  });
}

function changedMeanwhile(file: string): TarjumanError {
  return new TarjumanError('BITEXT_CHANGED_MEANWHILE', `${file} was saved by somebody while the run worked on it`, {
    hint: 'Nothing was written to it. Run again.',
    place: { file },
  });
}

/** A link fails where a file is; where the disk has no links, a look must do. */
function putNew(temporary: string, target: string): boolean {
  try {
    linkSync(temporary, target);
  } catch {
    // No file is there where the disk has no links, or where a link to nothing stands.
    if (statOf(target)) return false;
    renameSync(temporary, target);
    return true;
  }
  rmSync(temporary, { force: true });
  return true;
}

function putOver(temporary: string, target: string, expected: Buffer): boolean {
  const second = secondName(target);
  const seen = statOf(second ?? target);
  try {
    if (!readOf(second ?? target)?.equals(expected) || !isSame(seen, statOf(target))) return false;
    renameSync(temporary, target);
    if (second === undefined || readOf(second)?.equals(expected)) return true;
    renameSync(second, target);
    return false;
  } finally {
    if (second !== undefined) rmSync(second, { force: true });
  }
}

/** Undefined where there is no file, or the disk has no links (or none for us). */
function secondName(target: string): string | undefined {
  const second = temporaryBeside(target);
  try {
    linkSync(target, second);
    return second;
  } catch {
    return undefined;
  }
}

function isSame(a: Stats | undefined, b: Stats | undefined): boolean {
  return a?.ino === b?.ino && a?.dev === b?.dev && a?.size === b?.size && a?.mtimeMs === b?.mtimeMs;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function readOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
