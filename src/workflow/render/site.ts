import type { Locale } from '../../core/locale.js';
import {
  chooserPath,
  feedPath,
  type IndexEntry,
  indexPath,
  renderChooser,
  renderFeed,
  renderIndex,
  renderSitemap,
  stylePath,
  stylesheet,
} from '../../editions/index.js';
import type { Project } from '../project.js';
import { siteOf } from './site-facts.js';
import type { SiteStrings } from './strings.js';

/**
 * The files of the site as a whole: language choice, an index and a feed for each locale, sitemap, style sheet.
 * @param documents each document's line in the index of each locale that has a page of it.
 * @returns texts by path below the output folder.
 */
export async function renderSite(
  project: Project,
  documents: readonly Readonly<Record<Locale, IndexEntry>>[],
  strings: SiteStrings,
): Promise<ReadonlyMap<string, string>> {
  const site = siteOf(project);
  const files = new Map<string, string>([[stylePath, stylesheet()]]);
  const choices = [];
  for (const locale of site.locales) {
    const entries = documents.flatMap((document) => document[locale] ?? []);
    const texts = await strings.forLocale(locale);
    files.set(indexPath(locale), renderIndex(entries, locale, site, texts));
    files.set(feedPath(locale), renderFeed(entries, locale, site, texts));
    choices.push({ strings: texts, articles: entries.length });
  }
  files.set(chooserPath, renderChooser(choices, site, await strings.forLocale(site.sourceLocale)));
  const pages = documents.flatMap((document) => {
    const alternates = Object.values(document);
    return alternates.map((entry) => {
      const modified = entry.updated ?? entry.date;
      return { ...entry, ...(modified !== undefined && { modified }), alternates };
    });
  });
  for (const file of renderSitemap(pages, site)) files.set(file.path, file.text);
  return files;
}
