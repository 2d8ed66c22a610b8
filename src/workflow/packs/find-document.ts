// Which document of the project a returned file translates. Names in it come from outside: they are only ever compared
// with documents that the project has, never made into a path.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../core/locale.js';
import type { Project } from '../project.js';
import type { ManifestDocument } from './manifest.js';

/** Names of the documents that have a bitext in a locale. */
export function bitextNames(project: Project, locale: Locale): readonly string[] {
  return [...walk(join(project.folders.locales, locale), '')].sort();
}

function* walk(folder: string, below: string): Generator<string> {
  for (const entry of entriesOf(join(folder, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(folder, path);
    else if (path.endsWith('.xlf')) yield path.slice(0, -'.xlf'.length);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

export interface Clues {
  /** Where the file stood in the pack; absent where one file holds several documents. */
  readonly sentAs?: string;
  /** What the file says that it translates. */
  readonly original: string;
  /** The manifest's line about it. */
  readonly document?: ManifestDocument;
}

/** The document's name: by the manifest, by what the file says, by its own name; where only one fits. */
export function findDocument(names: readonly string[], { sentAs, original, document }: Clues): string | undefined {
  if (document) return names.find((name) => name === withoutEnding(document.document));
  return named(names, original) ?? (sentAs === undefined ? undefined : named(names, sentAs));
}

/** Tools write the path on the translator's disk: the longest end of it that names a document counts. */
function named(names: readonly string[], path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  for (let from = 0; from < parts.length; from++) {
    const end = parts.slice(from).join('/');
    const candidates = [end, withoutEnding(end), withoutEnding(withoutEnding(end))];
    const found = names.find((name) => candidates.includes(name));
    if (found !== undefined) return found;
  }
  const last = withoutEnding(parts.at(-1) ?? '');
  const alike = names.filter((name) => name.split('/').at(-1) === last);
  return alike.length === 1 ? alike[0] : undefined;
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
