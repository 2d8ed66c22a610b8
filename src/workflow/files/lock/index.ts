import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TarjumanError } from '../../../core/errors.js';
import { type Project, shown } from '../../project.js';
import { removeLeftovers } from '../leftovers.js';
import { systemReason } from '../write.js';
import { livenessOf, type Owner, thisProcess } from './owner.js';
import { beatMs, ownerAt, release, silenceMs, take } from './take.js';

/**
 * Takes the project for one run. A lock whose process is gone (kill -9, power cut, a pid that another program has now)
 * is taken over at once, one of another machine when that gave no sign of life for three minutes; what the dead process
 * left half written is removed.
 * @returns the function that gives it back.
 * @throws {TarjumanError} `PROJECT_LOCKED` while another run works here.
 */
export function lockProject(project: Project): () => void {
  const { folders } = project;
  const path = join(folders.cache, 'lock');
  const file = shown(project, path);
  const mine = thisProcess();
  try {
    mkdirSync(folders.cache, { recursive: true });
    const taking = take(path, mine);
    if (!taking.taken) throw locked(file, taking.owner);
    if (taking.overFrom) removeLeftovers([folders.locales, folders.memory, folders.output, folders.cache]);
  } catch (cause) {
    if (cause instanceof TarjumanError) throw cause;
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${file}: ${systemReason(cause)}`, {
      hint: 'The project folder must be writable; paths.cache in tarjuman.config.yaml can point elsewhere.',
      place: { file },
      cause,
    });
  }
  const beat = setInterval(() => giveSign(path, mine), beatMs).unref();
  return () => {
    clearInterval(beat);
    release(path, mine);
  };
}

/** A byte of white space more: the disk notes the time. A disk that is full or gone tells whoever writes there next. */
function giveSign(path: string, mine: Owner): void {
  try {
    if (ownerAt(path).owner?.token === mine.token) appendFileSync(path, '\n');
  } catch {
    // The run goes on; what it writes is compared with what it read in any case.
  }
}

function locked(file: string, owner: Owner | undefined): TarjumanError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  const isElsewhere = owner !== undefined && livenessOf(owner) === 'elsewhere';
  const remedy = isElsewhere
    ? `That is another machine: ${silenceMs / 60_000} minutes after its last sign of life the project is free by itself. If you know that it is off, delete ${file}.`
    : `If no such process runs any more, delete ${file}.`;
  return new TarjumanError('PROJECT_LOCKED', `Another run is working on this project (${who})`, {
    hint: `Wait for it to end. ${remedy}`,
    place: { file },
  });
}
