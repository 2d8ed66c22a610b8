import { machineDate } from './dates.js';
import type { PageFacts } from './head.js';
import { type Markup, trusted } from './markup.js';
import { absoluteUrl, pagePath, relativeUrl } from './paths.js';
import { siteName } from './strings.js';
import type { Edition, Site, Strings } from './types.js';

/** The article as a schema.org `NewsArticle` in JSON-LD. Addresses are relative where the site has none. */
export function structuredData(edition: Edition, facts: PageFacts, site: Site, strings: Strings): Markup {
  const { meta } = edition.document;
  const date = (iso: string | undefined) => (iso === undefined ? undefined : machineDate(iso, site.timeZone));
  return jsonScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: facts.title,
    description: facts.description,
    inLanguage: edition.locale,
    url: absoluteUrl(site, facts.path),
    image: facts.image,
    datePublished: date(meta.date),
    dateModified: date(meta.updated),
    author: meta.author === undefined ? undefined : { '@type': 'Person', name: meta.author },
    publisher: { '@type': 'NewsMediaOrganization', name: siteName(site, strings), url: site.url },
    keywords: meta.tags && meta.tags.length > 0 ? meta.tags : undefined,
    translationOfWork: originalWork(edition, facts, site),
  });
}

function originalWork(edition: Edition, facts: PageFacts, site: Site): object | undefined {
  const original = edition.alternates.find(({ locale }) => locale === edition.sourceLocale);
  if (!original || edition.locale === edition.sourceLocale) return undefined;
  const path = pagePath(original.locale, original.slug);
  return {
    '@type': 'NewsArticle',
    '@id': absoluteUrl(site, path) ?? relativeUrl(facts.path, path),
    headline: original.title,
    inLanguage: original.locale,
  };
}

/** `<` is written as an escape, so that no text can end the script or open a comment in it. */
function jsonScript(content: object): Markup {
  return trusted(`<script type="application/ld+json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`);
}
