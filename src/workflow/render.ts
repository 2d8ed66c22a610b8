import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import type { IndexEntry } from '../editions/index.js';
import { lockProject } from './files/lock.js';
import { openProject, type ProjectOptions } from './project.js';
import { publishPages } from './render/publish.js';
import { SitePages } from './render/site-pages.js';
import { listSources } from './sources.js';
import { isResource, readAddresses } from './translate/addresses.js';
import { prepareDocument } from './translate/prepare.js';
import { stopIfAsked } from './translate/run.js';

export interface RenderOptions extends ProjectOptions {
  readonly signal?: AbortSignal;
}

export interface RenderResult {
  /** Documents that have pages now. */
  readonly documents: number;
  /** Files that were written, from the project's root. */
  readonly written: readonly string[];
  readonly failures: readonly TarjumanError[];
  readonly warnings: readonly TarjumanError[];
}

/**
 * Renders all pages from the bitexts as they are. Writes below the output folder only: no bitext, no memory.
 *
 * @example
 * const { written } = await render({ cwd: 'my-newsroom' });
 */
export async function render(options: RenderOptions): Promise<RenderResult> {
  const project = await openProject(options);
  const unlock = lockProject(project.folders.cache);
  try {
    const listed = listSources(project).filter((entry) => !isResource(entry));
    const { slugs, failures } = await readAddresses(project, listed, {}, '');
    const entries = listed.filter((entry) => slugs.has(entry.path));
    const pages = new SitePages(
      project,
      entries.map(({ path, name }) => ({ name, slug: slugs.get(path) ?? name, entries: undefined })),
    );
    const failed = [...failures.values()];
    const warnings: TarjumanError[] = [];
    const written: string[] = [];
    const lines: Readonly<Record<Locale, IndexEntry>>[] = [];
    for (const entry of entries) {
      stopIfAsked(options.signal);
      try {
        const published = await publishPages(project, await prepareDocument(project, entry, []), await pages.context());
        written.push(...published.written);
        warnings.push(...published.warnings);
        lines.push(published.entries);
      } catch (error) {
        if (!(error instanceof TarjumanError)) throw error;
        failed.push(error);
      }
    }
    written.push(...(await pages.publish(lines)).written);
    return { documents: lines.length, written: written.sort(), failures: failed, warnings };
  } finally {
    unlock();
  }
}
