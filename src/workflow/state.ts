// What the last run found and wrote, so that the next does only what changed. A convenience: delete .tarjuman/ and
// the next run looks at everything again and comes to the same files.
import { join } from 'node:path';
import type { DocumentMeta } from '../core/document.js';
import type { Finding } from '../core/finding.js';
import type { Locale } from '../core/locale.js';
import { readTextIfThere } from './files/read.js';
import { writeFileWhole } from './files/write.js';
import { type Project, shown } from './project.js';
import type { SegmentCounts } from './summary.js';

/** A file as a run left or found it. */
export interface KnownFile {
  readonly stamp: string;
  readonly hash: string;
}

export interface LocaleState {
  readonly bitext: KnownFile;
  readonly counts: SegmentCounts;
  readonly findings: readonly Finding[];
  /** An engine was asked and failed: worth another try. */
  readonly failed: boolean;
  /** Short hashes of the sentences that a better source could still fill (see `openHash`). */
  readonly open: readonly string[];
  /** The engines that could be asked at the time. */
  readonly engines: string;
  /** The page's facts in this locale; absent for resources and for pages that were left out. */
  readonly page?: DocumentMeta;
}

export interface DocumentState {
  readonly source: KnownFile;
  readonly meta: DocumentMeta;
  readonly kind: 'page' | 'resource';
  readonly slug: string;
  /** Links to other documents of the project: their addresses matter to this page. */
  readonly linked: boolean;
  readonly locales: Readonly<Record<Locale, LocaleState>>;
  /** Files written for it, by path from the project's root. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface RunState {
  /** Tarjuman's version, configuration and glossary: a change makes every document due. */
  readonly settings: string;
  /** Site strings of all locales: a change makes every page due. */
  readonly strings: string;
  /** Stamp of each locale's memory files: a change makes documents with open segments due. */
  readonly memories: Readonly<Record<Locale, string>>;
  /** Slugs of all documents, which links between them depend on. */
  readonly addresses: string;
  readonly documents: Readonly<Record<string, DocumentState>>;
  /** Files of the site as a whole, with their stamps. */
  readonly outputs: Readonly<Record<string, string>>;
}

export const emptyState: RunState = {
  settings: '',
  strings: '',
  memories: {},
  addresses: '',
  documents: {},
  outputs: {},
};

export async function readState(project: Project): Promise<RunState> {
  const text = await readTextIfThere(statePath(project), shown(project, statePath(project))).catch(() => undefined);
  if (text === undefined) return emptyState;
  try {
    const state: RunState = JSON.parse(text);
    return typeof state.settings === 'string' && state.documents && state.outputs && state.memories
      ? state
      : emptyState;
  } catch {
    return emptyState;
  }
}

export async function writeState(project: Project, state: RunState): Promise<void> {
  await writeFileWhole(statePath(project), JSON.stringify(state), shown(project, statePath(project)));
}

function statePath(project: Project): string {
  return join(project.folders.cache, 'state.json');
}
