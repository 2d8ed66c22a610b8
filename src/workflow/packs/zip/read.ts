// Zip archives from outside. The central directory is read by yauzl, which follows the specification; names, sizes and
// checksums are judged here, and a file is unpacked only up to what it may have.
import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TarjumanError } from '../../../core/errors.js';
import { systemCode } from '../../files/system-code.js';
import { defaultLimits, type Limits } from './limits.js';
import { isClutter, refuseUnsafePath } from './names.js';

/** An archive whose entries have been judged; nothing is unpacked before it is read. */
export interface Archive {
  /** Paths of files, in the archive's order; folders and what systems add are left out. */
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * @param shownAs its name, for messages.
 * @throws {TarjumanError} `PACK_DAMAGED`, `PACK_ENCRYPTED`, `PACK_UNSAFE` (a path that leads out, a link, one name
 * twice), `PACK_TOO_LARGE`.
 */
export async function openZip(path: string, shownAs: string, limits: Limits = defaultLimits): Promise<Archive> {
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false })
    .catch((cause: unknown) => {
      throw damaged(shownAs, reasonOf(cause), cause);
    });
  try {
    const entries = await judged(zip, shownAs, limits);
    const spent = { bytes: 0 };
    return {
      paths: [...entries.keys()].filter((name) => !name.endsWith('/') && !isClutter(name)),
      read: (name) => unpack(zip, entries.get(name), name, { shownAs, limits, spent }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function judged(zip: ZipFile, archive: string, limits: Limits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw tooLarge(archive, `${zip.entryCount} entries`, `${limits.entries}`);
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry, archive);
      refuseUnsafePath(name, archive);
      refuseLink(entry, name, archive);
      if (entries.has(name)) throw unsafe(archive, `has two entries of the name ${JSON.stringify(name)}`);
      if (entry.isEncrypted()) throw encrypted(archive, name);
      total += entry.uncompressedSize;
      refuseSizes(entry.uncompressedSize, entry.compressedSize, name, archive, limits);
      if (total > limits.totalBytes) throw tooLarge(archive, inMegabytes(total), inMegabytes(limits.totalBytes));
      entries.set(name, entry);
    }
  } catch (cause) {
    throw cause instanceof TarjumanError ? cause : damaged(archive, reasonOf(cause), cause);
  }
  return entries;
}

/** UTF-8 where it is, flagged or not (macOS flags none); else what the specification says, code page 437. */
function nameOf(entry: Entry, archive: string): string {
  const raw = entry.fileNameRaw;
  const isFlagged = (entry.generalPurposeBitFlag & 0x800) !== 0;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch (cause) {
    if (isFlagged) throw damaged(archive, 'a file name says that it is UTF-8, and is not', cause);
    return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
  }
}

function refuseLink(entry: Entry, name: string, archive: string): void {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type === 0o120000) throw unsafe(archive, `has a symbolic link: ${JSON.stringify(name)}`);
}

function refuseSizes(unpacked: number, packed: number, name: string, archive: string, limits: Limits): void {
  if (unpacked > limits.entryBytes) {
    throw tooLarge(archive, `${name} with ${inMegabytes(unpacked)}`, `${inMegabytes(limits.entryBytes)} a file`);
  }
  if (unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio) {
    throw tooLarge(
      archive,
      `${name}, packed ${Math.round(unpacked / Math.max(packed, 1))} to one`,
      `${limits.ratio} to one`,
    );
  }
}

interface Unpacking {
  readonly shownAs: string;
  readonly limits: Limits;
  /** What was unpacked of this archive so far: the sizes that it states may be lies. */
  readonly spent: { bytes: number };
}

async function unpack(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  { shownAs, limits, spent }: Unpacking,
): Promise<Uint8Array> {
  if (!entry) throw damaged(shownAs, `there is no ${name} in it`);
  const packed = await packedBytes(zip, entry).catch((cause: unknown) => {
    throw damaged(shownAs, `${name}: ${reasonOf(cause)}`, cause);
  });
  const content = inflated(packed, entry, name, shownAs, Math.min(limits.entryBytes, limits.totalBytes - spent.bytes));
  spent.bytes += content.length;
  refuseSizes(content.length, packed.length, name, shownAs, limits);
  const isWhole = content.length === entry.uncompressedSize && crc32(content) === entry.crc32;
  if (!isWhole) throw damaged(shownAs, `${name} is not what its checksum says`);
  return content;
}

async function packedBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
}

/** Inflating stops at the size that is stated, or allowed, whatever the data would grow to. */
function inflated(packed: Buffer, entry: Entry, name: string, archive: string, most: number): Uint8Array {
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw damaged(archive, `${name} is packed by a method other than deflate`);
  const maxOutputLength = Math.max(1, Math.min(most, entry.uncompressedSize));
  try {
    return inflateRawSync(packed, { maxOutputLength });
  } catch (cause) {
    const isLonger = systemCode(cause) === 'ERR_BUFFER_TOO_LARGE';
    if (isLonger && maxOutputLength === most) throw tooLarge(archive, name, inMegabytes(most));
    throw damaged(archive, isLonger ? `${name} is larger than it says` : `${name}: ${reasonOf(cause)}`, cause);
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function tooLarge(archive: string, what: string, limit: string): TarjumanError {
  return new TarjumanError('PACK_TOO_LARGE', `${archive} would unpack to too much: ${what}; the limit is ${limit}`, {
    hint: 'A pack of this project is smaller. If it is one all the same, unpack it yourself and import the folder.',
    place: { file: archive },
  });
}

function damaged(archive: string, why: string, cause?: unknown): TarjumanError {
  return new TarjumanError('PACK_DAMAGED', `${archive} is no whole zip file: ${why}`, {
    hint: 'Ask for the file again; a file that was cut off on its way cannot be repaired.',
    place: { file: archive },
    cause,
  });
}

function encrypted(archive: string, name: string): TarjumanError {
  return new TarjumanError('PACK_ENCRYPTED', `${archive} is protected by a password (${name})`, {
    hint: 'Unpack it with the password and import the folder, or ask for it without one.',
    place: { file: archive },
  });
}

function unsafe(archive: string, what: string): TarjumanError {
  return new TarjumanError('PACK_UNSAFE', `${archive} ${what}`, {
    hint: 'Do not unpack it. Ask for the file again, or take the XLIFF files out of it by hand and import those.',
    place: { file: archive },
  });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
}
