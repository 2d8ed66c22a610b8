// Taking a lock file, and taking it over from a process that died. Every step that could meet another process is one
// operation of the system that succeeds for one of them: a link that must not exist yet, a rename.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { systemCode } from '../system-code.js';
import { temporaryBeside } from '../write.js';
import { livenessOf, type Owner, parseOwner } from './owner.js';

/** Where links are not to be had, a lock without an owner may be one that is just being written: so long decides. */
const writingMs = 100;

/** An owner on another machine that gave no sign of life for so long is taken for dead; it gives one every `beatMs`. */
export const silenceMs = 180_000;
export const beatMs = 15_000;

export type Taking =
  | { readonly taken: true; readonly overFrom?: Owner | 'unreadable' }
  | { readonly taken: false; readonly owner?: Owner };

/**
 * Takes the lock at a path, from a dead owner too. Of several processes that find a dead one's lock, the one that holds
 * the lock of that lock (named after the dead owner's token) takes it over; if that one dies in turn, the same goes for
 * its lock.
 */
export function take(path: string, mine: Owner): Taking {
  if (create(path, mine)) return { taken: true };
  const found = look(path);
  if (found === 'free') return create(path, mine) ? { taken: true } : { taken: false, ...ownerAt(path) };
  if (!found.dead) return { taken: false, ...(found.owner && { owner: found.owner }) };
  const inner = `${path}.${found.token}`;
  if (!take(inner, mine).taken) return { taken: false };
  try {
    const now = look(path);
    if (now === 'free' || now.token !== found.token || !now.dead) return { taken: false, ...ownerAt(path) };
    // Replaced, not removed and made: nobody who only creates can come between.
    renameSync(written(path, mine), path);
    return { taken: true, overFrom: found.owner ?? 'unreadable' };
  } finally {
    rmSync(inner, { force: true });
  }
}

/** Gives the lock back, unless somebody took it over meanwhile. */
export function release(path: string, mine: Owner): void {
  if (ownerAt(path).owner?.token === mine.token) rmSync(path, { force: true });
}

/** A lock in a file of its own, whole before it gets the lock's name. */
function written(path: string, owner: Owner): string {
  const temporary = temporaryBeside(path);
  writeFileSync(temporary, JSON.stringify(owner), { flag: 'wx' });
  return temporary;
}

/** False when the file is there already: a link decides among processes, also on network disks. */
function create(path: string, owner: Owner): boolean {
  const temporary = written(path, owner);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    return createWithoutLink(path, owner);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createWithoutLink(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

interface Found {
  readonly owner?: Owner;
  readonly dead: boolean;
  /** Names this very lock. */
  readonly token: string;
}

function look(path: string): Found | 'free' {
  const { owner } = ownerAt(path).owner ? ownerAt(path) : ownerLater(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'free';
  if (!owner) return { dead: true, token: `unreadable-${stats.ino}-${Math.round(stats.ctimeMs)}` };
  const liveness = livenessOf(owner);
  const dead = liveness === 'gone' || (liveness === 'elsewhere' && silenceOf(path, stats.mtimeMs) > silenceMs);
  return { owner, dead, token: owner.token };
}

/** How long ago a file was written by the clock of the disk it lies on: on a network disk that is the server's. */
function silenceOf(path: string, writtenMs: number): number {
  const probe = temporaryBeside(path);
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - writtenMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

export function ownerAt(path: string): { readonly owner?: Owner } {
  try {
    const owner = parseOwner(readFileSync(path, 'utf8'));
    return owner ? { owner } : {};
  } catch {
    return {};
  }
}

function ownerLater(path: string): { readonly owner?: Owner } {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, writingMs);
  return ownerAt(path);
}
