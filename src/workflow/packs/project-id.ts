import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { readTextIfThere } from '../files/read.js';
import { replaceFile } from '../files/replace.js';
import type { Project } from '../project.js';

/** An id that no other project has: 64 random bits. */
export function newProjectId(): string {
  return randomBytes(8).toString('hex');
}

/** The line of the configuration that says it. */
export function projectIdLines(id: string): string {
  return `# Packs for translators carry it, so that one of another project is not imported here. Do not change it.\nprojectId: "${id}"\n`;
}

/** The project's id; one that has none yet gets it, written to its configuration. */
export async function ensureProjectId(project: Project): Promise<{ readonly id: string; readonly written: boolean }> {
  const { projectId } = project.config;
  if (projectId !== undefined) return { id: projectId, written: false };
  const id = newProjectId();
  const file = basename(project.configPath);
  const before = (await readTextIfThere(project.configPath, file)) ?? '';
  const after = `${before === '' || before.endsWith('\n') ? before : `${before}\n`}\n${projectIdLines(id)}`;
  if (!(await says(after, file, id))) {
    throw new TarjumanError('CONFIG_INVALID', `${file} has no projectId, and it could not be added at its end`, {
      hint: `Add this line to it by hand: projectId: "${id}"`,
      place: { file },
    });
  }
  await replaceFile(project.configPath, before, after, file);
  return { id, written: true };
}

/** A configuration in braces, say, does not take a line at its end. */
async function says(text: string, file: string, id: string): Promise<boolean> {
  const { readConfig } = await import('../../core/config/read.js');
  try {
    return readConfig(text, file).projectId === id;
  } catch {
    return false;
  }
}
