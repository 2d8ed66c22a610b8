// What all pages share: head, banner with the language switcher, footer.
import { direction, type Locale } from '../core/locale.js';
import { languageAttributes, type PageFacts, renderHead } from './head.js';
import { ownLanguageName } from './languages.js';
import { lines, type Markup, markup } from './markup.js';
import { feedPath, indexPath, relativeUrl } from './paths.js';
import { siteName } from './strings.js';
import type { Site, Strings } from './types.js';

const contentId = 'tarjuman-content';

/** A complete HTML document around the content of `main`. */
export function renderFrame(facts: PageFacts, main: Markup, site: Site, strings: Strings, extraHead?: Markup): string {
  return `${
    lines([
      markup`<!DOCTYPE html>`,
      markup`<html ${languageAttributes(strings.locale)}>`,
      renderHead(facts, site, strings, extraHead),
      markup`<body>`,
      markup`<a class="skip" href="#${contentId}">${strings.t('nav.skip')}</a>`,
      renderBanner(facts, site, strings),
      markup`<main id="${contentId}">`,
      main,
      markup`</main>`,
      renderFooter(facts, site, strings),
      markup`</body>`,
      markup`</html>`,
    ]).markup
  }\n`;
}

function renderBanner(facts: PageFacts, site: Site, strings: Strings): Markup {
  const home = relativeUrl(facts.path, indexPath(strings.locale));
  return lines([
    markup`<header class="site">`,
    markup`<p class="name"><a href="${home}">${siteName(site, strings)}</a></p>`,
    site.locales.length > 1 ? renderSwitcher(facts, site, strings) : undefined,
    markup`</header>`,
  ]);
}

/** Every language of the site; one that lacks this page leads to that language's list of articles. */
function renderSwitcher(facts: PageFacts, site: Site, strings: Strings): Markup {
  const paths = new Map(facts.alternates.map(({ locale, path }) => [locale, path]));
  const links = site.locales.map((locale) => {
    const href = relativeUrl(facts.path, paths.get(locale) ?? indexPath(locale));
    const current = locale === strings.locale ? markup` aria-current="page"` : undefined;
    return markup`<li><a href="${href}" hreflang="${locale}" ${foreign(locale, strings.locale)}${current}>${ownLanguageName(locale)}</a></li>`;
  });
  return lines([
    markup`<nav aria-label="${strings.t('nav.languages')}">`,
    markup`<ul>`,
    ...links,
    markup`</ul>`,
    markup`</nav>`,
  ]);
}

/** The attributes of a text that is in another language than the page. */
export function foreign(locale: Locale, pageLocale: Locale): Markup {
  const turned = direction(locale) === direction(pageLocale) ? undefined : markup` dir="${direction(locale)}"`;
  return markup`lang="${locale}"${turned}`;
}

function renderFooter(facts: PageFacts, site: Site, strings: Strings): Markup {
  const href = (path: string) => relativeUrl(facts.path, path);
  const tagline = strings.t('site.tagline');
  return lines([
    markup`<footer class="site">`,
    markup`<p><strong>${siteName(site, strings)}</strong>${tagline ? markup` <span>${tagline}</span>` : undefined}</p>`,
    markup`<ul>`,
    markup`<li><a href="${href(indexPath(strings.locale))}">${strings.t('nav.home')}</a></li>`,
    markup`<li><a href="${href(feedPath(strings.locale))}">${strings.t('footer.feed')}</a></li>`,
    markup`</ul>`,
    markup`<p class="made">${strings.t('footer.made', { name: 'Tarjuman' })}</p>`,
    markup`</footer>`,
  ]);
}
