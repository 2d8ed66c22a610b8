import { join } from 'node:path';
import type { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { type IndexEntry, localAssets } from '../../editions/index.js';
import { stampOf } from '../files/stamp.js';
import { type Project, shown } from '../project.js';
import type { DocumentWork } from '../translate/prepare.js';
import { copyAsset } from './assets.js';
import { renderEditions, type SiteContext } from './editions.js';
import { writeOutputs } from './outputs.js';
import { textRuns } from './text-runs.js';

/** What was published of a document. */
export interface Published {
  readonly entries: Readonly<Record<Locale, IndexEntry>>;
  readonly linked: boolean;
  /** Stamps of the files it owns, by path from the project's root. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Those of them whose bytes changed. */
  readonly written: readonly string[];
  readonly warnings: readonly TarjumanError[];
}

/** Writes a page document's editions and the files that they show. */
export async function publishPages(project: Project, work: DocumentWork, context: SiteContext): Promise<Published> {
  const rendered = await renderEditions(project, work, context);
  const files = new Map([...rendered.pages].map(([path, text]) => [join(project.folders.output, path), text]));
  const { outputs, written } = await writeOutputs(project, files);
  const warnings: TarjumanError[] = [];
  for (const asset of localAssets(rendered.source, work.entry.name)) {
    const copied = await copyAsset(project, asset, shown(project, work.entry.absolute));
    if (copied.problem) warnings.push(copied.problem);
    else outputs[copied.output] = stampOf(join(project.root, copied.output)) ?? '';
    if (copied.written) written.push(copied.output);
  }
  return { entries: rendered.entries, linked: rendered.linked, outputs, written, warnings };
}

/** Writes a resource document's translations: `locales/<locale>/site.json`. */
export async function publishResources(project: Project, work: DocumentWork): Promise<Published> {
  const { document, format } = work.opened;
  const files = new Map<string, string>();
  for (const { locale, bitext, units } of work.locales) {
    const { body } = format.merge(document, textRuns(bitext, units), locale);
    if (body.type === 'resource') files.set(join(project.folders.locales, locale, work.entry.path), body.text);
  }
  return { entries: {}, linked: false, warnings: [], ...(await writeOutputs(project, files)) };
}
