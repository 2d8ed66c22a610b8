// Sitemaps (sitemaps.org 0.9), written by ourselves: the `sitemap` package takes 60 ms to load and 70-150 ms for 4,000
// pages against 20 ms here, streams only, and turns a date into a midnight in Greenwich.
import { machineDate } from './dates.js';
import { lines, type Markup, markup } from './markup.js';
import { absoluteUrl, pagePath, sitemapPath } from './paths.js';
import { remember } from './remember.js';
import type { EditionAddress, Site } from './types.js';

/** A page that search engines should know. */
export interface SitemapPage extends EditionAddress {
  /** ISO 8601, as written. */
  readonly modified?: string;
  /** Every edition of the document, this one included. */
  readonly alternates: readonly EditionAddress[];
}

/** A file below the output folder. */
export interface SitemapFile {
  readonly path: string;
  readonly text: string;
}

/** The protocol's limit for one file. */
const maxPages = 50_000;

/**
 * The sitemap with the languages of each page: `sitemap.xml`, and where the pages are too many for one file the parts
 * that it lists. No file for a site without an address, because the protocol knows only full ones.
 */
export function renderSitemap(pages: readonly SitemapPage[], site: Site): readonly SitemapFile[] {
  if (site.url === undefined) return [];
  if (pages.length <= maxPages) return [{ path: sitemapPath, text: renderPart(pages, site) }];
  const parts: SitemapFile[] = [];
  for (let start = 0; start < pages.length; start += maxPages) {
    const path = sitemapPath.replace('.', `-${parts.length + 1}.`);
    parts.push({ path, text: renderPart(pages.slice(start, start + maxPages), site) });
  }
  return [{ path: sitemapPath, text: renderList(parts, site) }, ...parts];
}

function renderPart(pages: readonly SitemapPage[], site: Site): string {
  // The editions of a document share their list of languages and mostly their date.
  const languagesOf = remember((alternates: readonly EditionAddress[]) => renderLanguages(alternates, site));
  const changeOf = remember((modified: string | undefined) => renderChange(modified, site));
  return document(
    markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    pages.map(
      (page) =>
        markup`<url>\n<loc>${addressOf(page, site)}</loc>\n${changeOf(page.modified)}${languagesOf(page.alternates)}</url>`,
    ),
    markup`</urlset>`,
  );
}

function renderChange(modified: string | undefined, site: Site): Markup | undefined {
  const date = modified === undefined ? undefined : machineDate(modified, site.timeZone);
  return date === undefined ? undefined : markup`<lastmod>${date}</lastmod>\n`;
}

function renderLanguages(alternates: readonly EditionAddress[], site: Site): Markup {
  if (alternates.length < 2) return markup``;
  const original = alternates.filter(({ locale }) => locale === site.sourceLocale);
  const links = [
    ...alternates.map((edition) => ({ language: edition.locale, edition })),
    ...original.map((edition) => ({ language: 'x-default', edition })),
  ];
  return markup`${links.map(
    ({ language, edition }) =>
      markup`<xhtml:link rel="alternate" hreflang="${language}" href="${addressOf(edition, site)}"/>\n`,
  )}`;
}

function addressOf({ locale, slug }: EditionAddress, site: Site): string | undefined {
  return absoluteUrl(site, pagePath(locale, slug));
}

function renderList(parts: readonly SitemapFile[], site: Site): string {
  return document(
    markup`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    parts.map(({ path }) => markup`<sitemap><loc>${absoluteUrl(site, path)}</loc></sitemap>`),
    markup`</sitemapindex>`,
  );
}

function document(start: Markup, entries: readonly Markup[], end: Markup): string {
  return `${lines([markup`<?xml version="1.0" encoding="UTF-8"?>`, start, ...entries, end]).markup}\n`;
}
