import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { type Project, shown } from '../project.js';
import { removeLeftovers } from './leftovers.js';
import { systemCode } from './system-code.js';
import { systemReason } from './write.js';

/** A lock without an owner is one that is just being written, or was cut off by a crash: so long decides. */
const writingMs = 100;

/**
 * Takes the project for one run. A lock whose process is gone (kill -9, power cut) is taken over at once, and what that
 * process left half written is removed.
 * @returns the function that gives it back.
 * @throws {TarjumanError} `PROJECT_LOCKED` while another run works here.
 */
export function lockProject(project: Project): () => void {
  const { folders } = project;
  const path = join(folders.cache, 'lock');
  const file = shown(project, path);
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  try {
    mkdirSync(folders.cache, { recursive: true });
    if (!create(path, mine)) {
      takeAway(path, file);
      if (!create(path, mine)) throw locked(file, readOwner(path));
      removeLeftovers([folders.locales, folders.memory, folders.output, folders.cache]);
    }
  } catch (cause) {
    if (cause instanceof TarjumanError) throw cause;
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${file}: ${systemReason(cause)}`, {
      hint: 'The project folder must be writable; paths.cache in tarjuman.config.yaml can point elsewhere.',
      place: { file },
      cause,
    });
  }
  return () => rmSync(path, { force: true });
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** False when the file is there already: `wx` decides among processes. */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead run's lock out of the way. It is renamed, not deleted: of several runs that find it, only one has it,
 * and what that one has in hand it can look at once more, for another run may have locked the project meanwhile.
 */
function takeAway(path: string, file: string): void {
  const owner = readOwner(path) ?? readLater(path);
  if (owner && isAlive(owner)) throw locked(file, owner);
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readOwner(aside);
  if (taken && isAlive(taken)) {
    renameSync(aside, path);
    throw locked(file, taken);
  }
  rmSync(aside, { force: true });
}

function readLater(path: string): Owner | undefined {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, writingMs);
  return readOwner(path);
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner)) return undefined;
    return { pid: Number(owner.pid), host: String(owner.host) };
  } catch {
    return undefined;
  }
}

/** On another machine (a shared disk) nobody can tell, so it counts as alive. */
function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  if (owner.pid === process.pid) return true;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function locked(file: string, owner: Owner | undefined): TarjumanError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new TarjumanError('PROJECT_LOCKED', `Another run is working on this project (${who})`, {
    hint: `Wait for it to end. If no such process runs any more, delete ${file}.`,
    place: { file },
  });
}
