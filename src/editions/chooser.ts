import { foreign } from './frame.js';
import { languageAttributes, renderHead } from './head.js';
import { ownLanguageName } from './languages.js';
import { lines, type Markup, markup } from './markup.js';
import { chooserPath, indexPath, relativeUrl } from './paths.js';
import { siteName } from './strings.js';
import type { Site, Strings } from './types.js';

/** A language of the site, in its own words. */
export interface LanguageChoice {
  readonly strings: Strings;
  /** How many articles it has. */
  readonly articles: number;
}

/**
 * The choice of languages at the site's root, for `chooserPath`: the page for readers whose language nobody knows.
 * `strings` are the source language's; each choice stands in its own.
 */
export function renderChooser(choices: readonly LanguageChoice[], site: Site, strings: Strings): string {
  const tagline = strings.t('site.tagline');
  const facts = {
    path: chooserPath,
    title: siteName(site, strings),
    ...(tagline ? { description: tagline } : {}),
    kind: 'website',
    alternates: choices.map((choice) => ({ locale: choice.strings.locale, path: indexPath(choice.strings.locale) })),
    fallback: chooserPath,
  } as const;
  return `${
    lines([
      markup`<!DOCTYPE html>`,
      markup`<html ${languageAttributes(strings.locale)}>`,
      renderHead(facts, site, strings),
      markup`<body class="chooser">`,
      markup`<main>`,
      markup`<h1>${siteName(site, strings)}</h1>`,
      tagline ? markup`<p>${tagline}</p>` : undefined,
      markup`<nav aria-label="${strings.t('chooser.title')}">`,
      markup`<ul>`,
      ...choices.map((choice) => renderChoice(choice, strings)),
      markup`</ul>`,
      markup`</nav>`,
      markup`</main>`,
      markup`</body>`,
      markup`</html>`,
    ]).markup
  }\n`;
}

function renderChoice({ strings, articles }: LanguageChoice, page: Strings): Markup {
  const { locale } = strings;
  const href = relativeUrl(chooserPath, indexPath(locale));
  const count = articles > 0 ? strings.t('index.count', { count: articles }) : strings.t('index.empty');
  return markup`<li ${foreign(locale, page.locale)}><a href="${href}" hreflang="${locale}">${ownLanguageName(locale)}</a> <span>${count}</span></li>`;
}
