import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { systemReason, writeDerivedFile } from '../files/write.js';
import { isBelow, type Project, shown } from '../project.js';

/** A file of the source folder that pages show, and what came of copying it. */
export interface CopiedAsset {
  /** From the project's root. */
  readonly output: string;
  readonly written: boolean;
  /** Why it could not be copied: the page is published all the same. */
  readonly problem?: TarjumanError;
}

/** Copies a picture or attachment to the same path below the output folder, where it differs. */
export async function copyAsset(project: Project, asset: string, usedBy: string): Promise<CopiedAsset> {
  const from = join(project.folders.source, asset);
  const to = join(project.folders.output, asset);
  const output = shown(project, to);
  try {
    if (!isBelow(realpathSync(project.folders.source), realpathSync(from))) {
      return {
        output,
        written: false,
        problem: missing(project, from, usedBy, 'it is a link that leads out of the source folder'),
      };
    }
    const wanted = await readFile(from);
    const present = await readFile(to).catch(() => undefined);
    if (present?.equals(wanted)) return { output, written: false };
    await writeDerivedFile(to, wanted, output);
    return { output, written: true };
  } catch (cause) {
    if (cause instanceof TarjumanError) throw cause;
    return { output, written: false, problem: missing(project, from, usedBy, systemReason(cause)) };
  }
}

function missing(project: Project, path: string, usedBy: string, reason: string): TarjumanError {
  const file = shown(project, path);
  return new TarjumanError('FILE_NOT_FOUND', `${file} cannot be published: ${reason}`, {
    hint: `Put the file there, or correct the link in ${usedBy}.`,
    place: { file: usedBy },
  });
}
