import { TarjumanError } from '../../core/errors.js';
import { formatNameFor } from '../../formats/index.js';
import { openDocument } from '../documents.js';
import type { Project } from '../project.js';
import { refuseEqualSlugs, slugOf } from '../slugs.js';
import type { SourceEntry } from '../sources.js';
import type { KnownDocuments } from './batch.js';
import { isUnchanged } from './due.js';

/** The address of each readable page document by path, and why others cannot be read. */
export interface SourceAddresses {
  readonly slugs: ReadonlyMap<string, string>;
  readonly failures: ReadonlyMap<string, TarjumanError>;
}

/**
 * Finds out the addresses before anything is written: pages link to each other, and two must not share one. Reads only
 * documents that changed; a document that cannot be read fails alone.
 * @throws {TarjumanError} `PAGE_COLLISION`
 */
export async function readAddresses(
  project: Project,
  entries: readonly SourceEntry[],
  known: KnownDocuments,
  settings: string,
): Promise<SourceAddresses> {
  const slugs = new Map<string, string>();
  const failures = new Map<string, TarjumanError>();
  for (const entry of entries) {
    if (isResource(entry)) continue;
    const before = known[entry.path];
    if (before?.settings === settings && isUnchanged(entry.absolute, before.source)) {
      slugs.set(entry.path, before.slug);
      continue;
    }
    try {
      const { document } = await openDocument(project, entry);
      slugs.set(entry.path, slugOf(project, entry.path, entry.name, document.meta.slug));
    } catch (error) {
      if (!(error instanceof TarjumanError)) throw error;
      failures.set(entry.path, error);
      // Its page stays as it is, so links to it do too.
      if (before) slugs.set(entry.path, before.slug);
    }
  }
  refuseEqualSlugs(project, slugs);
  return { slugs, failures };
}

/** Strings rather than an article. */
export function isResource(entry: SourceEntry): boolean {
  return formatNameFor(entry.path) === 'i18next';
}
