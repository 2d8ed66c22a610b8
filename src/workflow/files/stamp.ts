import { hash } from 'node:crypto';
import { statSync } from 'node:fs';

/**
 * What tells at a glance that a file is as it was: size, times and inode, as git's index does. `ctime` is among them,
 * so a tool that restores the modification time after an edit does not deceive it. Undefined: no such file.
 */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}` : undefined;
}

/** A short hash of a content, for equality only. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
