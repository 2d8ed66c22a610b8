import type { Project } from '../project.js';
import { removeOutputs } from '../render/outputs.js';
import type { SitePages } from '../render/site-pages.js';
import type { DocumentState, RunState } from '../state.js';
import type { KnownDocuments } from './batch.js';

/** The site's files after a run: stamps of those it has, and those that were written or removed. */
export interface SiteFiles {
  readonly outputs: Readonly<Record<string, string>>;
  readonly written: readonly string[];
}

/** Writes indexes, feeds and the like, where a line of them changed; then removes pages that nothing writes any more. */
export async function updateSite(
  project: Project,
  pages: SitePages,
  before: RunState,
  documents: KnownDocuments,
): Promise<SiteFiles> {
  const states = Object.values(documents);
  const isCurrent = hasSameLines(before.documents, documents) && pages.isPublished(before.outputs);
  const { outputs, written } = isCurrent
    ? { outputs: before.outputs, written: [] }
    : await pages.publish(states.map((document) => document.details().entries));
  const kept = new Set([outputs, ...states.map((document) => document.outputs)].flatMap(Object.keys));
  const old = [before, ...Object.values(before.documents)].flatMap((owner) => Object.keys(owner.outputs));
  const gone = old.filter((path) => !kept.has(path));
  return { outputs, written: [...written, ...(await removeOutputs(project, gone))] };
}

/** All that an index shows is as the last run left it. */
function hasSameLines(before: KnownDocuments, now: KnownDocuments): boolean {
  const isSame = (document: DocumentState, known: DocumentState | undefined) =>
    document === known ||
    (document.settings === known?.settings &&
      document.strings === known.strings &&
      JSON.stringify(document.details().entries) === JSON.stringify(known.details().entries));
  return (
    Object.keys(before).length === Object.keys(now).length &&
    Object.entries(now).every(([path, document]) => isSame(document, before[path]))
  );
}
