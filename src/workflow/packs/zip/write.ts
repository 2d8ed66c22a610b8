import { type Zippable, zipSync } from 'fflate';

/** DOS time has no zone and starts in 1980: the local midnight is the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1);

/** Files of Unix with rights 0644, folders with 0755, so that unpacking gives what a person expects. */
const fileAttributes = (0o100644 << 16) >>> 0;
const folderAttributes = ((0o040755 << 16) >>> 0) + 0x10;
const unix = 3;

/**
 * A zip archive of files by path (`/` between; a path that ends with `/` is an empty folder). The same files give the
 * same bytes on every machine: order by path, no times, and a compressor of its own (Node's zlib differs by version).
 */
export function writeZip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? '';
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[path] = [bytes, { attrs: path.endsWith('/') ? folderAttributes : fileAttributes }];
  }
  return zipSync(entries, { level: 6, mtime: fixedTime, os: unix });
}
