import { join } from 'node:path';
import type { Locale } from '../../core/locale.js';
import type { IndexEntry } from '../../editions/index.js';
import { hashOf, stampOf } from '../files/stamp.js';
import type { Project } from '../project.js';
import type { Addresses, SiteContext } from './editions.js';
import { writeOutputs } from './outputs.js';
import { siteOf } from './site-facts.js';
import { openSiteStrings, type SiteStrings } from './strings.js';

/** Each document's line in the index of each locale that has a page of it. */
export type Entries = Readonly<Record<Locale, IndexEntry>>;

/** The site around the pages during one run: its strings, the addresses of documents, its own files. */
export class SitePages {
  readonly #project: Project;
  readonly #addresses = new Map<string, { slug: string; locales: readonly Locale[] }>();
  #addressesHash: string | undefined;
  #strings: SiteStrings | undefined;

  /** @param documents name and slug of each page document, and its locales where a run has rendered it before. */
  constructor(
    project: Project,
    documents: Iterable<{ name: string; slug: string; pages: readonly Locale[] | undefined }>,
  ) {
    this.#project = project;
    const all = siteOf(project).locales;
    for (const { name, slug, pages } of documents) {
      this.#addresses.set(name, { slug, locales: all.filter((locale) => !pages || pages.includes(locale)) });
    }
  }

  /** Reads the site strings: once the resources of the run are written. */
  async readStrings(): Promise<void> {
    this.#strings = await openSiteStrings(this.#project);
  }

  get stringsHash(): string {
    return this.#strings?.hash ?? '';
  }

  /** Changes when a page appears, moves or goes. */
  get addressesHash(): string {
    this.#addressesHash ??= hashOf(JSON.stringify([...this.#addresses]));
    return this.#addressesHash;
  }

  async context(): Promise<SiteContext> {
    if (!this.#strings) await this.readStrings();
    const strings = this.#strings ?? (await openSiteStrings(this.#project));
    return { site: siteOf(this.#project), strings, addresses: this.#addresses satisfies Addresses };
  }

  /** Takes note of where a document's pages are now. */
  rendered(name: string, slug: string, pages: readonly Locale[]): void {
    const locales = siteOf(this.#project).locales.filter((locale) => pages.includes(locale));
    const before = this.#addresses.get(name);
    if (before?.slug === slug && String(before.locales) === String(locales)) return;
    this.#addresses.set(name, { slug, locales });
    this.#addressesHash = undefined;
  }

  /** Are the files of the site as a whole there, as the last run left them? */
  isPublished(outputs: Readonly<Record<string, string>>): boolean {
    const files = Object.entries(outputs);
    return files.length > 0 && files.every(([path, stamp]) => stampOf(join(this.#project.root, path)) === stamp);
  }

  /** Writes indexes, feeds, language choice, sitemap and style sheet, where they differ. */
  async publish(documents: readonly Entries[]) {
    const { strings } = await this.context();
    const { renderSite } = await import('./site.js');
    const texts = await renderSite(this.#project, documents, strings);
    const { output } = this.#project.folders;
    return writeOutputs(this.#project, new Map([...texts].map(([path, text]) => [join(output, path), text])));
  }
}
