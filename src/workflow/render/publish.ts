import { join } from 'node:path';
import type { LocalizedDocument } from '../../core/document.js';
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

/** What is to be published of a document. */
export interface Rendered {
  /** Texts by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  readonly entries: Readonly<Record<Locale, IndexEntry>>;
  readonly linked: boolean;
  /** The page whose local files are published with it. */
  readonly source?: LocalizedDocument;
}

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

/** A page document's editions; nothing is written yet. */
export async function renderPages(project: Project, work: DocumentWork, context: SiteContext): Promise<Rendered> {
  const { pages, entries, linked, source } = await renderEditions(project, work, context);
  const files = new Map([...pages].map(([path, text]) => [join(project.folders.output, path), text]));
  return { files, entries, linked, source };
}

/** A resource document's translations: `locales/<locale>/site.json`; nothing is written yet. */
export async function renderResources(project: Project, work: DocumentWork): Promise<Rendered> {
  const { document, format } = work.opened;
  const files = new Map<string, string>();
  for (const { locale, bitext, units } of work.locales) {
    const { body } = format.merge(document, textRuns(bitext, units), locale);
    if (body.type === 'resource') files.set(join(project.folders.locales, locale, work.entry.path), body.text);
  }
  return { files, entries: {}, linked: false };
}

/** Writes what was rendered, and the files that the pages show. */
export async function publish(project: Project, { entry }: DocumentWork, rendered: Rendered): Promise<Published> {
  const { entries, linked, source } = rendered;
  const { outputs, written } = await writeOutputs(project, rendered.files);
  const warnings: TarjumanError[] = [];
  for (const asset of source ? localAssets(source, entry.name) : []) {
    const copied = await copyAsset(project, asset, shown(project, entry.absolute));
    if (copied.problem) warnings.push(copied.problem);
    else outputs[copied.output] = stampOf(join(project.root, copied.output)) ?? '';
    if (copied.written) written.push(copied.output);
  }
  return { entries, linked, outputs, written, warnings };
}
