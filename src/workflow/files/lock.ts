import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { systemReason } from './write.js';

/**
 * Takes the project for one run. A lock whose process is gone (kill -9, power cut) is taken over at once.
 * @returns the function that gives it back.
 * @throws {TarjumanError} `PROJECT_LOCKED` while another run works here.
 */
export function lockProject(cacheFolder: string): () => void {
  const path = join(cacheFolder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  try {
    mkdirSync(cacheFolder, { recursive: true });
    if (!create(path, mine)) {
      const owner = readOwner(path);
      if (owner && isAlive(owner)) throw locked(path, owner);
      rmSync(path, { force: true });
      if (!create(path, mine)) throw locked(path, readOwner(path));
    }
  } catch (cause) {
    if (cause instanceof TarjumanError) throw cause;
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${path}: ${systemReason(cause)}`, {
      hint: 'The project folder must be writable; paths.cache in tarjuman.config.yaml can point elsewhere.',
      place: { file: path },
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function locked(path: string, owner: Owner | undefined): TarjumanError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new TarjumanError('PROJECT_LOCKED', `Another run is working on this project (${who})`, {
    hint: `Wait for it to end. If no such process runs any more, delete ${path}.`,
    place: { file: path },
  });
}
