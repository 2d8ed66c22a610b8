// What came back, whatever it is: a pack as a zip file, a folder that somebody unpacked, or a single XLIFF file.
import { type Dirent, readdirSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { readBytesIfThere } from '../files/read.js';
import { systemReason } from '../files/write.js';
import { defaultLimits } from './zip/limits.js';
import { isClutter } from './zip/names.js';

/** Files that came back together. */
export interface Returned {
  /** Its name, as the person gave it. */
  readonly shownAs: string;
  /** Is it one file of its own? Then `paths` has its name. */
  readonly isSingle: boolean;
  /** Paths with `/`, without what systems add. */
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * @throws {TarjumanError} `FILE_NOT_FOUND`, `FILE_NOT_READABLE`; for archives `PACK_DAMAGED`, `PACK_ENCRYPTED`,
 * `PACK_UNSAFE`, `PACK_TOO_LARGE`.
 */
export async function openReturned(file: string): Promise<Returned> {
  const path = resolve(file);
  const facts = await stat(path).catch(() => undefined);
  if (!facts) {
    throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
      hint: 'Name packs (zip), folders or XLIFF files that came back.',
      place: { file },
    });
  }
  if (facts.isDirectory()) return openFolder(path, file);
  const kind = await kindOf(path);
  if (kind === 'zip') {
    const { openZip } = await import('./zip/read.js');
    return { ...(await openZip(path, file)), shownAs: file, isSingle: false };
  }
  if (kind !== undefined) {
    throw new TarjumanError('PACK_DAMAGED', `${file} is no zip file but ${kind}`, {
      hint: 'Unpack it and import the folder.',
      place: { file },
    });
  }
  return { shownAs: file, isSingle: true, paths: [basename(path)], read: () => bytesOf(path, file), close: () => {} };
}

/** How archives begin; an empty zip file has only an end. */
const signatures: readonly (readonly [start: readonly number[], kind: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
];

/** Which archive a file is, by its first bytes, for mail programs rename files. Undefined: none. */
async function kindOf(path: string): Promise<string | undefined> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return signatures.find(([start]) => start.every((byte, index) => buffer[index] === byte))?.[1];
  } finally {
    await handle.close();
  }
}

function openFolder(folder: string, shownAs: string): Returned {
  const paths: string[] = [];
  for (const path of walk(folder, '', shownAs)) {
    paths.push(path);
    if (paths.length > defaultLimits.entries) {
      throw new TarjumanError('PACK_TOO_LARGE', `${shownAs} has more than ${defaultLimits.entries} files`, {
        hint: 'Name the folder of the pack itself, or the XLIFF files.',
        place: { file: shownAs },
      });
    }
  }
  return {
    shownAs,
    isSingle: false,
    paths: paths.sort(),
    read: (path) => bytesOf(join(folder, path), `${shownAs}/${path}`),
    close: () => {},
  };
}

/** Links are not followed: a folder from outside must not make us read what its sender points to. */
function* walk(folder: string, below: string, shownAs: string): Generator<string> {
  for (const entry of entriesOf(join(folder, below), shownAs)) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isClutter(path) || entry.name === '.git' || entry.name === 'node_modules') continue;
    if (entry.isSymbolicLink()) {
      throw new TarjumanError('PACK_UNSAFE', `${shownAs} has a symbolic link: ${path}`, {
        hint: 'Put the file itself there, or name the XLIFF files one by one.',
        place: { file: shownAs },
      });
    }
    if (entry.isDirectory()) yield* walk(folder, path, shownAs);
    else if (entry.isFile()) yield path;
  }
}

function entriesOf(folder: string, shownAs: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_READABLE', `Cannot read the folder ${shownAs}: ${systemReason(cause)}`, {
      hint: 'Correct its rights.',
      place: { file: shownAs },
      cause,
    });
  }
}

async function bytesOf(path: string, shownAs: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => undefined);
  if (facts && facts.size > defaultLimits.entryBytes) {
    const [size, most] = [facts.size, defaultLimits.entryBytes].map((bytes) => `${Math.round(bytes / 2 ** 20)} MB`);
    throw new TarjumanError('PACK_TOO_LARGE', `${shownAs} has ${size}; the limit is ${most}`, {
      hint: 'Is it the right file? A bitext of this size was not exported here.',
      place: { file: shownAs },
    });
  }
  const bytes = await readBytesIfThere(path, shownAs);
  if (bytes) return bytes;
  throw new TarjumanError('FILE_NOT_FOUND', `${shownAs} went away during the import`, {
    hint: 'Import it again.',
    place: { file: shownAs },
  });
}
