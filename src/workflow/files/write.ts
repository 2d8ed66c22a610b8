import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { TarjumanError } from '../../core/errors.js';
import { systemCode } from './system-code.js';

/** What a run that was killed may leave beside a file: see `removeLeftovers`. */
export const temporaryName = /^\.tarjuman-[0-9a-f-]{36}\.tmp$/;

/** A name for a temporary file in the folder of another. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.tarjuman-${randomUUID()}.tmp`);
}

/**
 * Writes a file whole or not at all (temporary file, fsync, rename), creating its folders. A file that is there keeps
 * its rights and its owner; where it is a link, the file behind it is written.
 * @throws {TarjumanError} `FILE_NOT_WRITABLE` with the system's reason (read-only, disk full …).
 */
export async function writeFileWhole(path: string, content: string | Uint8Array, shownAs: string): Promise<void> {
  await writeAside(path, content, shownAs, { waitForDisk: true });
}

/**
 * Writes a file that can be computed again (a page, the run state): whole, too, but without waiting for the disk. A
 * power cut may leave it empty; its stamp then differs from what the state says, or the state is unreadable, and the
 * next run makes it anew.
 */
export async function writeDerivedFile(path: string, content: string | Uint8Array, shownAs: string): Promise<void> {
  await writeAside(path, content, shownAs, { waitForDisk: false });
}

/**
 * The same only when the bytes differ, so that a run with nothing to say leaves times and watchers alone. Says whether
 * it wrote.
 */
export async function writeDerivedFileIfDifferent(path: string, content: string, shownAs: string): Promise<boolean> {
  if ((await readFileIfThere(path)) === content) return false;
  await writeDerivedFile(path, content, shownAs);
  return true;
}

/**
 * Writes a file of any size from chunks that come while another is read, whole or not at all. `mayTakePlace` is asked
 * when everything but the rename is done: it throws, or says `leave` where there is nothing to change.
 */
export async function writeFileFromChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  shownAs: string,
  mayTakePlace: () => 'write' | 'leave',
): Promise<void> {
  const swap = (temporary: string, target: string) => {
    if (mayTakePlace() === 'leave') rmSync(temporary);
    else renameSync(temporary, target);
  };
  await writeAside(path, chunks, shownAs, { waitForDisk: true, swap });
}

interface WriteOptions {
  readonly waitForDisk: boolean;
  /** Puts the finished temporary file in the place of the target, without a pause; a rename if absent. */
  readonly swap?: (temporary: string, target: string) => void;
}

/**
 * Writes a temporary file beside the target, which may be behind a link, and swaps it in. One step follows the other at
 * once, but for the disk: what comes before it is quick, so that other work can go on while the disk is waited for; what
 * comes after it must not be interrupted.
 */
export async function writeAside(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  shownAs: string,
  { waitForDisk, swap }: WriteOptions,
): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = realPathOf(path) ?? path;
    const before = statSync(target, { throwIfNoEntry: false });
    if (!before) mkdirSync(dirname(path), { recursive: true });
    temporary = temporaryBeside(target);
    await writeTemporary(temporary, content, before, waitForDisk);
    if (swap) swap(temporary, target);
    else renameSync(temporary, target);
  } catch (cause) {
    if (temporary !== undefined) removeQuietly(temporary);
    if (cause instanceof TarjumanError) throw cause;
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${shownAs}: ${systemReason(cause)}`, {
      hint: 'Free space or correct the rights, then run again; files written before are whole, this one is as it was.',
      place: { file: shownAs },
      cause,
    });
  }
}

async function writeTemporary(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  before: Stats | undefined,
  waitForDisk: boolean,
): Promise<void> {
  const file = openSync(path, 'wx', before?.mode ?? 0o666);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else for await (const chunk of content) writeFileSync(file, chunk);
    if (before?.isFile()) {
      fchmodSync(file, before.mode & 0o7777);
      // Only root can give files away; run by anybody else, the file is theirs as every file they save.
      if (process.getuid?.() === 0) fchownSync(file, before.uid, before.gid);
    }
    if (waitForDisk) await onDisk(file);
  } finally {
    closeSync(file);
  }
}

const onDisk = promisify(fsync);

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The next run sweeps it.
  }
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
  const code = systemCode(cause) ?? '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENOTDIR: 'a file stands where a folder is needed',
    EEXIST: 'a file stands where a folder is needed',
    EISDIR: 'a folder stands where a file is needed',
    ENOENT: 'it is not there',
    ENAMETOOLONG: 'its name is too long for this disk',
    EMFILE: 'too many open files',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
