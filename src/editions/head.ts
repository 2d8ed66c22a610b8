import { direction, type Locale } from '../core/locale.js';
import { lines, type Markup, markup } from './markup.js';
import { absoluteUrl, chooserPath, feedPath, relativeUrl, stylePath } from './paths.js';
import { remember } from './remember.js';
import { siteName } from './strings.js';
import type { Site, Strings } from './types.js';

/** A page in another language that says the same. */
interface PageAlternate {
  readonly locale: Locale;
  readonly path: string;
}

/** What the head of every page is made of. */
export interface PageFacts {
  /** Below the output folder. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** The page in all languages, this one included. */
  readonly alternates: readonly PageAlternate[];
  /** The page for readers of no listed language; default: none. */
  readonly fallback?: string;
  readonly kind: 'article' | 'website';
  /** A picture's full address. */
  readonly image?: string;
}

/** What search engines show of a title, and html-validate accepts. */
const longestTitle = 70;

/** The `head` element; `extra` goes to its end. */
export function renderHead(facts: PageFacts, site: Site, strings: Strings, extra?: Markup): Markup {
  const name = siteName(site, strings);
  const href = (path: string) => relativeUrl(facts.path, path);
  return lines([
    markup`<head>`,
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<meta name="color-scheme" content="light dark">`,
    markup`<title>${shownTitle(facts.title, name)}</title>`,
    facts.description === undefined ? undefined : markup`<meta name="description" content="${facts.description}">`,
    ...addresses(facts, site),
    facts.path === chooserPath
      ? undefined
      : markup`<link rel="alternate" type="application/atom+xml" title="${name}" href="${href(feedPath(strings.locale))}">`,
    markup`<link rel="stylesheet" href="${href(stylePath)}">`,
    ...openGraph(facts, site, strings),
    extra,
    markup`</head>`,
  ]);
}

/** With the name of the site where both fit; a longer title is cut between words, the headline on the page is not. */
function shownTitle(title: string, siteTitle: string): string {
  const full = `${title} — ${siteTitle}`;
  if (title !== siteTitle && full.length <= longestTitle) return full;
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/[\s\p{P}]+\S*$/u, '')}…`;
}

/** Canonical and `hreflang` links; relative ones as long as the site has no address. */
function addresses(facts: PageFacts, site: Site): readonly (Markup | undefined)[] {
  const address = (path: string) => absoluteUrl(site, path) ?? relativeUrl(facts.path, path);
  const canonical = absoluteUrl(site, facts.path);
  return [
    canonical === undefined ? undefined : markup`<link rel="canonical" href="${canonical}">`,
    ...facts.alternates.map(
      ({ locale, path }) => markup`<link rel="alternate" hreflang="${locale}" href="${address(path)}">`,
    ),
    facts.fallback === undefined
      ? undefined
      : markup`<link rel="alternate" hreflang="x-default" href="${address(facts.fallback)}">`,
  ];
}

/** https://ogp.me: `og:url` and `og:image` must be full addresses, so they need the site's. */
function openGraph(facts: PageFacts, site: Site, strings: Strings): readonly Markup[] {
  const property = (key: string, content: string | undefined) =>
    content === undefined ? [] : [markup`<meta property="og:${key}" content="${content}">`];
  const others = facts.alternates.filter(({ locale }) => locale !== strings.locale);
  return [
    ...property('type', facts.kind),
    ...property('title', facts.title),
    ...property('description', facts.description),
    ...property('url', absoluteUrl(site, facts.path)),
    ...property('image', facts.image),
    ...property('site_name', siteName(site, strings)),
    ...property('locale', territoryLocale(strings.locale)),
    ...others.flatMap(({ locale }) => property('locale:alternate', territoryLocale(locale))),
  ];
}

/** Open Graph's `language_TERRITORY`, with the language's most likely territory: `kk_KZ`. */
const territoryLocale = remember((locale: Locale): string => {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region === undefined ? language : `${language}_${region}`;
});

/** The attributes of the `html` element. */
export function languageAttributes(locale: Locale): Markup {
  return markup`lang="${locale}" dir="${direction(locale)}"`;
}
