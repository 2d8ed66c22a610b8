import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { TarjumanError } from '../../core/errors.js';

/**
 * Writes a file whole or not at all (temporary file, fsync, rename), creating its folders.
 * @throws {TarjumanError} `FILE_NOT_WRITABLE` with the system's reason (read-only, disk full …).
 */
export async function writeFileWhole(path: string, content: string | Uint8Array, shownAs: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${shownAs}: ${systemReason(cause)}`, {
      hint: 'Free space or correct the rights, then run again; files written before are whole, this one is as it was.',
      place: { file: shownAs },
      cause,
    });
  }
}

/** Writes only when the bytes differ, so that a run with nothing to say leaves times and watchers alone. Says whether it wrote. */
export async function writeFileIfDifferent(path: string, content: string, shownAs: string): Promise<boolean> {
  if ((await readFileIfThere(path)) === content) return false;
  await writeFileWhole(path, content, shownAs);
  return true;
}

/**
 * Writes a file that people edit, unless it changed since `expected` was read (undefined: was not there).
 * @throws {TarjumanError} `BITEXT_CHANGED_MEANWHILE`; what the person saved stays.
 */
export async function replaceFile(
  path: string,
  expected: string | undefined,
  content: string,
  shownAs: string,
): Promise<void> {
  if ((await readFileIfThere(path)) !== expected) {
    throw new TarjumanError('BITEXT_CHANGED_MEANWHILE', `${shownAs} was saved by somebody while the run worked on it`, {
      hint: 'Nothing was written to it. Run again.',
      place: { file: shownAs },
    });
  }
  await writeFileWhole(path, content, shownAs);
}

async function readFileIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The system's error in words people know. */
export function systemReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENOTDIR: 'a file stands where a folder is needed',
    EISDIR: 'a folder stands where a file is needed',
    ENOENT: 'it is not there',
    EMFILE: 'too many open files',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
