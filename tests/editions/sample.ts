// A small site in five languages, one of them right to left. The trees are what a format hands over.
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { DocumentMeta } from '../../src/core/document.js';
import type { Locale } from '../../src/core/locale.js';
import { createStrings, type Edition, type EditionStatus, type Site, type Strings } from '../../src/editions/index.js';

const fixtures = new URL('../fixtures/editions/', import.meta.url);

export const locales = ['en', 'kk', 'ru', 'uz', 'ar'] as const;

export const site: Site = {
  name: 'Lake Post',
  url: 'https://lake.example',
  sourceLocale: 'en',
  locales,
  timeZone: 'Asia/Almaty',
};

/** The same site before it has an address. */
export const offlineSite: Site = {
  name: site.name,
  sourceLocale: site.sourceLocale,
  locales: site.locales,
  timeZone: site.timeZone,
};

export const finished: EditionStatus = { drafts: 0, unreviewed: 0, untranslated: 0, segments: 24, translators: [] };
export const drafted: EditionStatus = {
  drafts: 5,
  unreviewed: 2,
  untranslated: 1,
  segments: 24,
  translators: ['DeepL', 'Aigerim'],
};

export function fixture(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8');
}

export function tree(html: string): Root {
  return fromHtml(html, { fragment: true });
}

function siteResources(): Readonly<Record<Locale, object>> {
  return Object.fromEntries(locales.map((locale) => [locale, JSON.parse(fixture(`strings/${locale}.json`))]));
}

export function stringsOf(locale: Locale): Promise<Strings> {
  return createStrings(locale, siteResources(), 'en');
}

/** The article about the ferry in one locale. */
export function sampleEdition(locale: (typeof locales)[number]): Edition {
  const articles = locales.map((other) => ({ locale: other, article: tree(fixture(`articles/${other}.html`)) }));
  const article = articles.find((other) => other.locale === locale)?.article ?? tree('');
  return {
    document: {
      meta: {
        date: '2022-09-06',
        updated: '2022-09-07T10:05:00+06:00',
        author: 'Dana Serik',
        image: 'images/ferry.svg',
      },
      body: { type: 'page', tree: article },
    },
    name: 'news/ferry',
    slug: 'news/ferry',
    locale,
    sourceLocale: 'en',
    alternates: articles.map((other) => ({
      locale: other.locale,
      slug: 'news/ferry',
      title: /<h1>(.*?)<\/h1>/.exec(fixture(`articles/${other.locale}.html`))?.[1] ?? '',
    })),
    status: locale === 'kk' || locale === 'ar' ? drafted : finished,
    link: (name) => (name === 'news/samarkand-summit' ? { locale, slug: 'news/samarkand-summit' } : undefined),
  };
}

/** An English edition of any HTML, alone on its site. */
export function editionOf(html: string, more: Partial<Edition> & { readonly meta?: DocumentMeta } = {}): Edition {
  const { meta = {}, ...rest } = more;
  return {
    document: { meta, body: { type: 'page', tree: tree(html) } },
    name: 'story',
    slug: 'story',
    locale: 'en',
    sourceLocale: 'en',
    alternates: [{ locale: 'en', slug: 'story', title: 'Story' }],
    status: finished,
    ...rest,
  };
}
