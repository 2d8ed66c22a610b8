import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import type { ProgressEvent, ProgressListener } from '../../core/progress.js';
import type { EngineName, Engines, Environment } from '../engines.js';
import type { Memories } from '../memories.js';
import type { Project, ProjectOptions } from '../project.js';
import type { Terms } from '../terms.js';
import type { DocumentWork } from './prepare.js';

export interface TranslateOptions extends ProjectOptions {
  /** Target locales; all of the project's when absent. */
  readonly to?: readonly string[];
  /** The engine to ask, in place of the configured ones. */
  readonly engine?: EngineName;
  /** Say what would be done and paid; write nothing. */
  readonly dryRun?: boolean;
  /** Draft anew what an engine drafted and nobody touched. */
  readonly redraft?: boolean;
  /** Where keys of engines come from; `process.env` by default. */
  readonly environment?: Environment;
  readonly signal?: AbortSignal;
  readonly onProgress?: ProgressListener;
}

/** What the steps of one run share. */
export interface Run {
  readonly project: Project;
  readonly options: TranslateOptions;
  readonly locales: readonly Locale[];
  readonly engines: Engines;
  readonly memories: Memories;
  /** The glossary as it applies to a document (its date decides) in a locale. */
  readonly terms: (work: DocumentWork, locale: Locale) => Terms;
  readonly report: (event: ProgressEvent) => void;
}

/** @throws {TarjumanError} `CANCELLED` once the run was asked to stop. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new TarjumanError('CANCELLED', 'Stopped before the end; what was written is whole', {
    hint: 'Run the same command again: it goes on where this one stopped, and pays for nothing twice.',
  });
}
