// `tarjuman.json` in a pack: whose it is, what was sent out and how it stood then.
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { isToolName, type ToolName } from './tools.js';

export const manifestFormat = 1;

export interface ManifestDocument {
  /** The document's path below the source folder. */
  readonly document: string;
  /** Its XLIFF in the pack. */
  readonly file: string;
  /** SHA-256 of that file, hexadecimal. */
  readonly sha256: string;
  /** By unit id, a line of `writeBase`. */
  readonly base: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly format: number;
  /** Version of Tarjuman that wrote it. */
  readonly tarjuman: string;
  readonly project: string;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly for: ToolName;
  readonly xliff: string;
  /** Day of the export, ISO 8601. */
  readonly exported: string;
  /** Day until which it should come back, ISO 8601. */
  readonly due?: string;
  readonly documents: readonly ManifestDocument[];
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/**
 * What an import needs of a manifest. It comes from outside, so every field is looked at.
 * @throws {TarjumanError} `PACK_MANIFEST` for one that is damaged, or written by a later version.
 */
export function readManifest(text: string, file: string): Manifest {
  const found = parsed(text, file);
  if (!isRecord(found) || typeof found.format !== 'number') throw damaged(file, 'it is no manifest of a pack');
  if (found.format > manifestFormat) {
    throw new TarjumanError('PACK_MANIFEST', `${file} was written by a later version of Tarjuman`, {
      hint: 'Update Tarjuman, then import it again.',
      place: { file },
    });
  }
  const textOf = (key: string): string => {
    const value = found[key];
    if (typeof value !== 'string' || value === '') throw damaged(file, `"${key}" is missing`);
    return value;
  };
  const documents = found.documents;
  if (!Array.isArray(documents)) throw damaged(file, '"documents" is missing');
  const tool = typeof found.for === 'string' && isToolName(found.for) ? found.for : 'generic';
  return {
    format: found.format,
    tarjuman: textOf('tarjuman'),
    project: textOf('project'),
    sourceLocale: textOf('sourceLocale'),
    targetLocale: textOf('targetLocale'),
    for: tool,
    xliff: textOf('xliff'),
    exported: textOf('exported'),
    ...(typeof found.due === 'string' && { due: found.due }),
    documents: documents.map((document: unknown) => readDocument(document, file)),
  };
}

function readDocument(found: unknown, file: string): ManifestDocument {
  if (!isRecord(found)) throw damaged(file, 'a document is no object');
  const { document, file: path, sha256, base } = found;
  if (typeof document !== 'string' || typeof path !== 'string' || typeof sha256 !== 'string' || !isRecord(base)) {
    throw damaged(file, 'a document lacks its name, file, hash or base');
  }
  const lines = Object.entries(base).flatMap(([id, line]) => (typeof line === 'string' ? [[id, line] as const] : []));
  return { document, file: path, sha256, base: Object.fromEntries(lines) };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(file, 'it is not valid JSON', cause);
  }
}

function damaged(file: string, why: string, cause?: unknown): TarjumanError {
  return new TarjumanError('PACK_MANIFEST', `${file} cannot be read: ${why}`, {
    hint: 'Take the XLIFF files out of the pack and import those; or ask for the pack again.',
    place: { file },
    cause,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
