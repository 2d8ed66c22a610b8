// Writes the sample site to a folder as a run would, and opens it from the disk: every link must work from there.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  chooserPath,
  feedPath,
  indexEntry,
  indexPath,
  localAssets,
  pagePath,
  renderChooser,
  renderFeed,
  renderIndex,
  renderPage,
  stylePath,
  stylesheet,
} from '../../src/editions/index.js';
import { editionOf, finished, locales, offlineSite, sampleEdition, stringsOf } from '../editions/sample.js';

export interface WrittenSite {
  /** The `file:` address of a path of the site. */
  url(path: string): string;
  /** Does a `file:` address lead to a file? */
  has(url: string): boolean;
  remove(): void;
}

export async function writeSampleSite(): Promise<WrittenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'tarjuman-site-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const choices = [];
  for (const locale of locales) {
    const strings = await stringsOf(locale);
    const ferry = sampleEdition(locale);
    const report = editionOf('<p>The council met on Monday.</p>', {
      meta: { title: 'Council Meets About the Ferry', date: '2022-08-01' },
      name: 'news/samarkand-summit',
      slug: 'news/samarkand-summit',
      locale,
      alternates: locales.map((other) => ({ locale: other, slug: 'news/samarkand-summit', title: 'Council' })),
      status: locale === 'en' ? finished : { ...finished, untranslated: 2, segments: 2 },
    });
    const entries = [indexEntry(report), indexEntry(ferry)];
    write(pagePath(locale, ferry.slug), renderPage(ferry, offlineSite, strings));
    write(pagePath(locale, report.slug), renderPage(report, offlineSite, strings));
    write(indexPath(locale), renderIndex(entries, locale, offlineSite, strings));
    write(feedPath(locale), renderFeed(entries, locale, offlineSite, strings));
    choices.push({ strings, articles: entries.length });
    for (const asset of localAssets(ferry.document, ferry.name)) {
      const picture = fileURLToPath(new URL('../fixtures/editions/images/ferry.svg', import.meta.url));
      mkdirSync(dirname(join(folder, asset)), { recursive: true });
      cpSync(picture, join(folder, asset));
    }
  }
  write(chooserPath, renderChooser(choices, offlineSite, await stringsOf('en')));
  write(stylePath, stylesheet());
  return {
    has: (url) => existsSync(new URL(url)),
    url: (path) => pathToFileURL(join(folder, path)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
