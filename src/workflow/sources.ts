import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import { formatNameFor } from '../formats/index.js';
import { systemReason } from './files/write.js';
import { isBelow, type Project, shown } from './project.js';

/** A file of the source folder that a format can read. */
export interface SourceEntry {
  /** Path below the source folder, `/` between. */
  readonly path: string;
  /** `path` without its extension: the document's name. */
  readonly name: string;
  readonly absolute: string;
}

/**
 * The documents of the source folder, by path. Files of no known format (pictures, notes) are left alone.
 * @throws {TarjumanError} `SOURCE_MISSING`, `PATH_OUTSIDE_PROJECT` (a link that leads out), `PAGE_COLLISION`.
 */
export function listSources(project: Project): readonly SourceEntry[] {
  const folder = project.folders.source;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new TarjumanError('SOURCE_MISSING', `There is no folder ${shown(project, folder)}/ in ${project.root}`, {
      hint: 'Create it and put an article into it, or start a project with `tarjuman init`.',
      place: { file: shown(project, folder) },
    });
  }
  const entries = [...walk(project, '')].sort((a, b) => (a.path < b.path ? -1 : 1));
  refuseEqualNames(project, entries);
  return entries;
}

function* walk(project: Project, below: string): Generator<SourceEntry> {
  for (const entry of entriesOf(project, below)) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') || isExcluded(project, path)) continue;
    if (entry.isSymbolicLink()) refuseWayOut(project, path);
    const absolute = join(project.folders.source, path);
    if (entry.isDirectory()) yield* walk(project, path);
    else if (formatNameFor(path) && (entry.isFile() || statSync(absolute, { throwIfNoEntry: false })?.isFile())) {
      yield { path, name: path.replace(/\.[^./]+$/, ''), absolute };
    }
  }
}

function entriesOf(project: Project, below: string): readonly Dirent[] {
  const folder = join(project.folders.source, below);
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const file = shown(project, folder);
    throw new TarjumanError('FILE_NOT_READABLE', `Cannot read the folder ${file}/: ${systemReason(cause)}`, {
      hint: 'Correct its rights, or name it in `exclude`.',
      place: { file },
      cause,
    });
  }
}

function isExcluded(project: Project, path: string): boolean {
  return project.config.exclude.some(
    (excluded) => path === excluded || `${path}/`.startsWith(`${excluded.replace(/\/$/, '')}/`),
  );
}

/** A link may point around inside the source folder, never out of it: a run must not publish what nobody put there. */
function refuseWayOut(project: Project, path: string): void {
  const absolute = join(project.folders.source, path);
  const real = realPathOf(absolute);
  if (real && isBelow(realpathSync(project.folders.source), real)) return;
  const where = real ? 'that leads out of the source folder' : 'to nothing';
  throw new TarjumanError('PATH_OUTSIDE_PROJECT', `${shown(project, absolute)} is a link ${where}`, {
    hint: 'Put the file itself there, or name the link in `exclude`.',
    place: { file: shown(project, absolute) },
  });
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** `a.md` and `a.txt` would share a bitext and a page; so would `A.md` and `a.md` on some disks. */
function refuseEqualNames(project: Project, entries: readonly SourceEntry[]): void {
  const seen = new Map<string, SourceEntry>();
  for (const entry of entries) {
    const key = entry.name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other) throw collision(project, other.path, entry.path, `${entry.name}.xlf`);
    seen.set(key, entry);
  }
}

export function collision(project: Project, first: string, second: string, target: string): TarjumanError {
  const file = shown(project, join(project.folders.source, second));
  return new TarjumanError('PAGE_COLLISION', `${first} and ${second} would both be written to ${target}`, {
    hint: 'Rename one of them; for pages, `slug` in the front matter or in `documents` of the configuration helps too.',
    place: { file },
  });
}
