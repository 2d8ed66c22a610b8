import type { Element, ElementContent } from 'hast';
import { element } from './body/element.js';
import { formatDate, machineDate } from './dates.js';
import { languageName } from './languages.js';
import { formatNames } from './numbers.js';
import { pagePath, relativeUrl } from './paths.js';
import type { Edition, Site, Strings } from './types.js';

/** A line of text, maybe with a link or a time in it. */
type Line = readonly (Element | string)[];

/** Stands for a value that is markup while a sentence is put together. */
const gap = '\uE000';

/** Who wrote the article, when, how long it is; and a second line on the translation. They belong under the headline. */
export function renderByline(edition: Edition, site: Site, strings: Strings, words: number): readonly ElementContent[] {
  return [
    ...list('byline', article(edition, site, strings, words)),
    ...list('byline translation', edition.locale === edition.sourceLocale ? [] : translation(edition, strings)),
  ];
}

function list(classes: string, items: readonly Line[]): readonly Element[] {
  if (items.length === 0) return [];
  return [element('ul', { className: classes.split(' ') }, ...items.map((item) => element('li', {}, ...item)))];
}

function article({ document }: Edition, site: Site, strings: Strings, words: number): readonly Line[] {
  const { author, date, updated } = document.meta;
  const lines: Line[] = [];
  if (author) lines.push([strings.t('article.by', { author })]);
  if (date) lines.push(dateLine('article.published', date, site, strings));
  if (updated && updated !== date) lines.push(dateLine('article.updated', updated, site, strings));
  if (words > 0) lines.push([strings.t('article.words', { count: words })]);
  return lines;
}

function translation(edition: Edition, strings: Strings): readonly Line[] {
  const { locale, sourceLocale, status } = edition;
  const language = languageName(sourceLocale, strings.localeOf('article.translatedFrom'));
  const lines: Line[] = [[strings.t('article.translatedFrom', { language })]];
  if (status.translators.length > 0) {
    const name = formatNames(strings.localeOf('article.translatedBy'), status.translators);
    lines.push([strings.t('article.translatedBy', { name })]);
  }
  const original = edition.alternates.find((other) => other.locale === sourceLocale);
  if (original) {
    const href = relativeUrl(pagePath(locale, edition.slug), pagePath(original.locale, original.slug));
    lines.push([element('a', { href, hrefLang: original.locale }, strings.t('article.readSource'))]);
  }
  return lines;
}

function dateLine(key: string, iso: string, site: Site, strings: Strings): Line {
  const text = formatDate(strings.localeOf(key), iso, 'date-time', site.timeZone);
  const machine = machineDate(iso, site.timeZone);
  if (machine === undefined) return [strings.t(key, { date: text })];
  const [before = '', after = ''] = strings.t(key, { date: gap }).split(gap);
  return [before, element('time', { dateTime: machine }, text), after].filter((part) => part !== '');
}
