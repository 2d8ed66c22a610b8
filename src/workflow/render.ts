import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import type { IndexEntry } from '../editions/index.js';
import { lockProject } from './files/lock/index.js';
import { openProject, type ProjectOptions } from './project.js';
import { publish, renderPages } from './render/publish.js';
import { SitePages } from './render/site-pages.js';
import { listSources } from './sources.js';
import { readStateFile } from './state-file.js';
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
  const unlock = lockProject(project);
  try {
    const listed = listSources(project).filter((entry) => !isResource(entry));
    const { slugs, failures } = await readAddresses(project, listed, {}, '');
    const entries = listed.filter((entry) => slugs.has(entry.path));
    const pages = new SitePages(
      project,
      entries.map(({ path, name }) => ({ name, slug: slugs.get(path) ?? name, pages: undefined })),
    );
    const failed = new Map(failures);
    const warnings: TarjumanError[] = [];
    const written: string[] = [];
    const lines = new Map<string, Readonly<Record<Locale, IndexEntry>>>();
    // A page of a document that cannot be read stays as it is, and so does its line in the indexes.
    const before = (await readStateFile(project)).state.documents;
    const context = await pages.context();
    await context.strings.forLocale(project.config.sourceLocale);
    for (const entry of listed) {
      stopIfAsked(options.signal);
      const known = before[entry.path];
      if (known) lines.set(entry.path, known.details().entries);
      if (failed.has(entry.path)) continue;
      try {
        const work = await prepareDocument(project, entry, []);
        const published = await publish(project, work, await renderPages(project, work, context));
        written.push(...published.written);
        warnings.push(...published.warnings);
        lines.set(entry.path, published.entries);
      } catch (error) {
        if (!(error instanceof TarjumanError) || error.code === 'FILE_NOT_WRITABLE') throw error;
        failed.set(entry.path, error);
      }
    }
    written.push(...(await pages.publish([...lines.values()])).written);
    const documents = listed.length - failed.size;
    return { documents, written: written.sort(), failures: [...failed.values()], warnings };
  } finally {
    unlock();
  }
}
