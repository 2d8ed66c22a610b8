import { hash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { systemCode } from './system-code.js';

/**
 * What tells at a glance that a file is as it was: size, times and inode, as git's index does. `ctime` is among them,
 * so a tool that restores the modification time after an edit does not deceive it. Undefined: no such file.
 */
export function stampOf(path: string): string | undefined {
  const stats = statOf(path);
  return stats?.isFile() ? `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}` : undefined;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder is needed: whoever reads or writes there says so.
    if (systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A short hash of a content, for equality only. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
