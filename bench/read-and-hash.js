// The floor of a no-change run: read and hash every file that such a run depends on.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
for (const name of ['source', 'locales', 'public', 'memory']) {
  let entries = [];
  try {
    entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  } catch {
    continue;
  }
  for (const entry of entries) {
    if (entry.isFile())
      createHash('sha256')
        .update(readFileSync(join(entry.parentPath, entry.name)))
        .digest();
  }
}
