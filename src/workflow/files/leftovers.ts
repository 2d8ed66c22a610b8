import { type Dirent, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryName } from './write.js';

/** Removes the temporary files that a killed run left in these folders; they are never published, nor committed. */
export function removeLeftovers(folders: Iterable<string>): void {
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) removeLeftovers([path]);
      else if (temporaryName.test(entry.name)) rmSync(path, { force: true });
    }
  }
}

/** A folder that is not there, or cannot be read, has none; whoever needs it says so. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
