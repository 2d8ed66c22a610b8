// A translator's desk: unpacks what came, works in the way of a tool, packs what goes back.
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import type { TestProject } from '../project.js';

export type Files = Readonly<Record<string, string>>;

/** The texts of a pack by path; empty folders are left out. */
export function unpack(project: TestProject, path: string): Files {
  const entries: Unzipped = unzipSync(project.bytes(path));
  const files = Object.entries(entries).filter(([name]) => !name.endsWith('/'));
  return Object.fromEntries(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

export function pack(files: Files): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
}

/** The files with one changed. */
export function changed(files: Files, path: string, change: (text: string) => string): Files {
  const before = files[path];
  if (before === undefined) throw new Error(`the pack has no ${path}, only ${Object.keys(files).join(', ')}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return { ...files, [path]: after };
}
