// Files below the output folder, whoever they belong to.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { allDone } from '../all-done.js';
import { stampOf } from '../files/stamp.js';
import { writeDerivedFileIfDifferent } from '../files/write.js';
import { isBelow, type Project, shown } from '../project.js';

/** Files written together: each waits for the disk, so several may wait at once. */
const atOnce = 8;

/** Writes what differs; stamps all. */
export async function writeOutputs(project: Project, files: ReadonlyMap<string, string>) {
  const outputs: Record<string, string> = {};
  const written: string[] = [];
  const all = [...files];
  for (let start = 0; start < all.length; start += atOnce) {
    const group = all.slice(start, start + atOnce).map(async ([path, text]) => {
      const file = shown(project, path);
      return { path, file, isWritten: await writeDerivedFileIfDifferent(path, text, file) };
    });
    for (const { path, file, isWritten } of await allDone(group)) {
      if (isWritten) written.push(file);
      outputs[file] = stampOf(path) ?? '';
    }
  }
  return { outputs, written };
}

/** Removes pages that an earlier run wrote and that nothing writes any more. Never leaves the output folder. */
export async function removeOutputs(project: Project, paths: Iterable<string>): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const path of paths) {
    const absolute = join(project.root, path);
    if (!isBelow(project.folders.output, absolute) || !existsSync(absolute)) continue;
    await rm(absolute, { force: true });
    removed.push(path);
  }
  return removed;
}
