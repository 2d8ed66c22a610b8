import type { Locale } from '../core/locale.js';
import { formatDate, machineDate, sortKey } from './dates.js';
import { foreign, renderFrame } from './frame.js';
import { lines, type Markup, markup } from './markup.js';
import { chooserPath, indexPath, pagePath, relativeUrl } from './paths.js';
import type { IndexEntry, Site, Strings } from './types.js';

/** The list of a locale's articles, newest first, for `indexPath(locale)`. Entries of other locales are left out. */
export function renderIndex(entries: readonly IndexEntry[], locale: Locale, site: Site, strings: Strings): string {
  const own = newestFirst(
    entries.filter((entry) => entry.locale === locale),
    site.timeZone,
  );
  const tagline = strings.t('site.tagline');
  const facts = {
    path: indexPath(locale),
    title: strings.t('index.title'),
    ...(tagline ? { description: tagline } : {}),
    kind: 'website',
    alternates: site.locales.map((other) => ({ locale: other, path: indexPath(other) })),
    fallback: chooserPath,
  } as const;
  const list =
    own.length === 0
      ? markup`<p>${strings.t('index.empty')}</p>`
      : lines([
          markup`<p class="count">${strings.t('index.count', { count: own.length })}</p>`,
          markup`<ul class="index">`,
          ...own.map((entry) => renderEntry(entry, facts.path, site, strings)),
          markup`</ul>`,
        ]);
  return renderFrame(facts, lines([markup`<h1>${facts.title}</h1>`, list]), site, strings);
}

/** Newest first; equal dates by slug, undated articles last. */
export function newestFirst(entries: readonly IndexEntry[], timeZone: string): readonly IndexEntry[] {
  return entries
    .map((entry) => ({ entry, key: sortKey(entry.date, timeZone) }))
    .sort((a, b) => (a.key === b.key ? compare(a.entry.slug, b.entry.slug) : b.key > a.key ? 1 : -1))
    .map(({ entry }) => entry);
}

/** By code units: the same everywhere, whatever the machine's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function renderEntry(entry: IndexEntry, from: string, site: Site, strings: Strings): Markup {
  const href = relativeUrl(from, pagePath(entry.locale, entry.slug));
  const machine = entry.date === undefined ? undefined : machineDate(entry.date, site.timeZone);
  const date =
    machine === undefined || entry.date === undefined
      ? undefined
      : markup`<time datetime="${machine}">${formatDate(strings.locale, entry.date, 'date', site.timeZone)}</time>`;
  const language = entry.titleLocale && markup` ${foreign(entry.titleLocale, entry.locale)}`;
  const draft = entry.draft ? markup`<span class="badge">${strings.t('draft.title')}</span>` : undefined;
  return lines([
    markup`<li>`,
    markup`<h2${language}><a href="${href}">${entry.title}</a></h2>`,
    entry.description === undefined ? undefined : markup`<p>${entry.description}</p>`,
    date || draft ? markup`<p class="facts">${date}${date && draft ? markup` ` : undefined}${draft}</p>` : undefined,
    markup`</li>`,
  ]);
}
