import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../fixtures/xliff/', import.meta.url);

/** All files, those of folders with the folder in front. */
export const fixtureNames = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(fileURLToPath(folder), join(entry.parentPath, entry.name)));

export function fixture(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
