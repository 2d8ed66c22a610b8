import { toHtml } from 'hast-util-to-html';
import { dressBody } from './body/index.js';
import { renderByline } from './byline.js';
import { renderDraftBanner } from './draft-banner.js';
import { countWords, describe, headline } from './facts.js';
import { renderFrame } from './frame.js';
import type { PageFacts } from './head.js';
import { sitePath } from './links.js';
import { lines, markup, trusted } from './markup.js';
import { absoluteUrl, indexPath, pagePath, relativeUrl } from './paths.js';
import { structuredData } from './structured-data.js';
import type { Edition, Site, Strings } from './types.js';

/**
 * The page of an edition: a complete HTML document without scripts, for `pagePath(locale, slug)`. The same input gives
 * the same text. Raw HTML of the source is sanitised by an allow list.
 */
export function renderPage(edition: Edition, site: Site, strings: Strings): string {
  const { body } = edition.document;
  const words = body.type === 'page' ? countWords(body.tree, edition.locale) : 0;
  const tree = dressBody(edition, strings, renderByline(edition, site, strings, words));
  const facts = pageFacts(edition, site);
  const main = lines([
    markup`<article>`,
    renderDraftBanner(edition, strings),
    trusted(toHtml(tree, { characterReferences: { useNamedReferences: true } }).trim()),
    markup`</article>`,
    markup`<p class="more"><a href="${relativeUrl(facts.path, indexPath(edition.locale))}">${strings.t('nav.latest')}</a></p>`,
  ]);
  return renderFrame(facts, main, site, strings, structuredData(edition, facts, site, strings));
}

function pageFacts(edition: Edition, site: Site): PageFacts {
  const path = pagePath(edition.locale, edition.slug);
  const description = describe(edition.document);
  const image = imageAddress(edition, site);
  const alternates = edition.alternates.map(({ locale, slug }) => ({ locale, path: pagePath(locale, slug) }));
  const original = alternates.find(({ locale }) => locale === edition.sourceLocale);
  return {
    path,
    title: headline(edition.document, edition.name),
    kind: 'article',
    alternates,
    ...(original ? { fallback: original.path } : {}),
    ...(description === undefined ? {} : { description }),
    ...(image === undefined ? {} : { image }),
  };
}

function imageAddress(edition: Edition, site: Site): string | undefined {
  const { image } = edition.document.meta;
  if (image === undefined) return undefined;
  const path = sitePath(image, edition);
  if (path === 'elsewhere') return image;
  return path && absoluteUrl(site, path.path);
}
