import { statSync } from 'node:fs';
import type { DocumentMeta, SourceDocument } from '../core/document.js';
import { TarjumanError } from '../core/errors.js';
import { decodeSource, type Format, formatNameFor, loadFormat } from '../formats/index.js';
import { readBytesIfThere } from './files/read.js';
import { hashOf, stampOf } from './files/stamp.js';
import { type Project, shown } from './project.js';
import type { SourceEntry } from './sources.js';
import type { KnownFile } from './state.js';

/** A source file, read. */
export interface OpenDocument {
  readonly document: SourceDocument;
  readonly format: Format;
  readonly file: KnownFile;
}

/**
 * Reads and extracts one source file; facts about it in the configuration fill what its front matter leaves open.
 * @throws {TarjumanError} `SOURCE_TOO_LARGE`, `FILE_NOT_UTF8`, `FILE_NOT_READABLE`, and the format's own errors.
 */
export async function openDocument(project: Project, entry: SourceEntry): Promise<OpenDocument> {
  const { config } = project;
  const file = shown(project, entry.absolute);
  refuseTooLarge(entry.absolute, file, config.limits.sourceMegabytes);
  const stamp = stampOf(entry.absolute);
  const bytes = await readBytesIfThere(entry.absolute, file);
  const name = formatNameFor(entry.path);
  if (!bytes || !stamp || !name) {
    throw new TarjumanError('FILE_NOT_FOUND', `${file} went away during the run`, {
      hint: 'Run again.',
      place: { file },
    });
  }
  const format = await loadFormat(name, config.formats);
  const source = { path: entry.path, text: decodeSource(bytes, file), sourceLocale: config.sourceLocale };
  const extracted = inSourceFolder(entry.path, file, () => format.extract(source));
  const { translators: _, ...settings } = config.documents[entry.path] ?? {};
  const meta: DocumentMeta = { ...definedOnly(settings), ...extracted.meta };
  return { document: { ...extracted, name: entry.name, meta }, format, file: { stamp, hash: hashOf(bytes) } };
}

function refuseTooLarge(path: string, file: string, limit: number): void {
  const megabytes = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
  if (megabytes <= limit) return;
  throw new TarjumanError('SOURCE_TOO_LARGE', `${file} has ${megabytes.toFixed(1)} MB; the limit is ${limit} MB`, {
    hint: 'Split it, leave it out with `exclude`, or raise limits.sourceMegabytes in tarjuman.config.yaml.',
    place: { file },
  });
}

/** Formats know paths below the source folder; people look from the project's root. */
function inSourceFolder<T>(path: string, file: string, extract: () => T): T {
  try {
    return extract();
  } catch (error) {
    if (!(error instanceof TarjumanError)) throw error;
    const message = error.message.startsWith(path) ? `${file}${error.message.slice(path.length)}` : error.message;
    throw new TarjumanError(error.code, message, {
      ...(error.hint !== undefined && { hint: error.hint }),
      place: { ...error.place, file },
      cause: error.cause,
    });
  }
}

function definedOnly<T extends object>(settings: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
