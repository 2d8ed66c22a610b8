// Where things are below the output folder (`public/`), and how pages point at each other: by relative links, so that
// a site works from a disk, at a domain's root and in any folder of it. Paths are `/`-separated and not encoded.
import type { Locale } from '../core/locale.js';
import type { Site } from './types.js';

/** The language choice at the site's root. */
export const chooserPath = 'index.html';
export const stylePath = 'style.css';
export const sitemapPath = 'sitemap.xml';

/** The page of an edition: `kk/news/samarkand-summit.html`. */
export function pagePath(locale: Locale, slug: string): string {
  return `${locale}/${slug}.html`;
}

/** The list of a locale's articles. No slug may be `index`. */
export function indexPath(locale: Locale): string {
  return `${locale}/index.html`;
}

/** The Atom feed of a locale. */
export function feedPath(locale: Locale): string {
  return `${locale}/feed.xml`;
}

/** The relative URL that leads from the page at one path to the file at another, percent-encoded. */
export function relativeUrl(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return '../'.repeat(here.length - shared) + encodePath(there.slice(shared).join('/'));
}

/** The full address of a path; an index is addressed by its folder. Undefined when the site has no address. */
export function absoluteUrl(site: Site, path: string): string | undefined {
  if (site.url === undefined) return undefined;
  const base = site.url.endsWith('/') ? site.url : `${site.url}/`;
  return base + encodePath(path === 'index.html' || path.endsWith('/index.html') ? path.slice(0, -10) : path);
}

function encodePath(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/');
}
