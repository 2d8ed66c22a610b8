// The main job: sources in; bitexts, memory and pages brought up to them.
import { lockProject } from '../files/lock/index.js';
import { chosenLocales, openProject } from '../project.js';
import type { RunSummary } from '../summary.js';
import { Job } from './job.js';
import type { TranslateOptions } from './run.js';

export type { TranslateOptions } from './run.js';

/**
 * Brings the project's bitexts up to their sources, fills drafts from memory and engines, checks them and renders the
 * pages. A person's target is never changed; a second run changes no byte.
 *
 * @returns what was done. Documents that could not be worked on are in `failures`; their files are as they were.
 * @throws {TarjumanError} what stops the whole run: configuration, glossary, locked project, full disk, `CANCELLED`.
 * @example
 * const summary = await translate({ cwd: 'my-newsroom', to: ['kk'] });
 */
export async function translate(options: TranslateOptions): Promise<RunSummary> {
  const project = await openProject(options);
  const locales = chosenLocales(project, options.to);
  if (options.dryRun) return new Job(project, locales, options).estimate();
  const unlock = lockProject(project);
  try {
    return await new Job(project, locales, options).run();
  } finally {
    unlock();
  }
}
