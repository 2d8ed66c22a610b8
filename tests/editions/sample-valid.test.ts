// The sample's published site as machines read it: validators, search engines, feed readers.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { visit } from 'unist-util-visit';
import { translate } from '../../src/index.js';
import { TestProject } from '../cli/project.js';

const site = 'https://news.example/';
const locales = ['en', 'kk', 'ru', 'uz'];
const articles = locales.flatMap((locale) => [`${locale}/samarkand-summit.html`, `${locale}/sco-explainer.html`]);
const indexes = locales.map((locale) => `${locale}/index.html`);
const pages = ['index.html', ...indexes, ...articles];

let project: TestProject;

beforeAll(async () => {
  project = TestProject.sample();
  expect(await translate({ cwd: project.folder, environment: {} })).toMatchObject({ failures: [] });
}, 60_000);

afterAll(() => project?.dispose());

function published(path: string): string {
  return project.read(`public/${path}`);
}

function elements(path: string, name: string): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(published(path)), 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** The full addresses of a page's editions by language. */
function editions(path: string): Readonly<Record<string, string>> {
  const links = elements(path, 'link').filter(({ properties }) => properties.hrefLang !== undefined);
  return Object.fromEntries(links.map(({ properties }) => [String(properties.hrefLang), String(properties.href)]));
}

function addressOf(path: string): string {
  return site + path.replace(/(^|\/)index\.html$/, '$1');
}

function pathOf(address: string): string {
  return `${address.slice(site.length)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** The elements of an XML text with attributes and text; throws where it is not well-formed. */
function xmlElements(xml: string): readonly { name: string; attributes: SaxesTagPlain['attributes']; text: string }[] {
  const found: { name: string; attributes: SaxesTagPlain['attributes']; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

function textsOf(xml: string, name: string): readonly string[] {
  return xmlElements(xml).flatMap((element) => (element.name === name ? [element.text] : []));
}

test('the pages are these and no others', () => {
  const written = Object.keys(project.snapshot('public')).filter((path) => path.endsWith('.html'));
  expect(written.sort()).toEqual(pages.map((path) => `public/${path}`).sort());
});

describe.each(pages)('%s', (path) => {
  test('passes html-validate', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(published(path));
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  test('names itself as canonical, and in Open Graph', () => {
    const canonical = elements(path, 'link').filter(({ properties }) => String(properties.rel) === 'canonical');
    expect(canonical.map(({ properties }) => properties.href)).toEqual([addressOf(path)]);
    expect(published(path)).toContain(`<meta property="og:url" content="${addressOf(path)}">`);
  });

  test('lists all editions, and each of them lists the same', () => {
    const own = editions(path);
    expect(Object.keys(own)).toEqual([...locales, 'x-default']);
    const isChooser = path === 'index.html';
    expect(own[isChooser ? 'x-default' : path.slice(0, 2)]).toBe(addressOf(path));
    for (const address of Object.values(own)) {
      expect(pages).toContain(pathOf(address));
      expect(editions(pathOf(address))).toEqual(own);
    }
  });

  test('runs no script', () => {
    const scripts = elements(path, 'script').map(({ properties }) => properties.type);
    expect(scripts).toEqual(articles.includes(path) ? ['application/ld+json'] : []);
    visit(fromHtml(published(path)), 'element', ({ properties }) => {
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
      expect(String(properties.href ?? '')).not.toMatch(/^\s*javascript:/i);
    });
  });
});

test.each(articles)('%s describes itself as a NewsArticle', (path) => {
  const [script] = elements(path, 'script');
  const content = script?.children[0];
  const article: Record<string, unknown> = JSON.parse(content?.type === 'text' ? content.value : '');
  const locale = path.slice(0, 2);
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: locale,
    url: addressOf(path),
    datePublished: expect.stringMatching(/^2022-09-0[67]/),
    author: { '@type': 'Person', name: 'Tarjuman sample desk' },
    publisher: { '@type': 'NewsMediaOrganization', url: site.slice(0, -1) },
    headline: expect.stringMatching(/\S/),
    description: expect.stringMatching(/\S/),
  });
  const original = path.replace(locale, 'en');
  expect(article.translationOfWork).toEqual(
    locale === 'en' ? undefined : expect.objectContaining({ '@id': addressOf(original), inLanguage: 'en' }),
  );
});

test.each(locales)('the feed in %s has both articles, newest first', (locale) => {
  const feed = published(`${locale}/feed.xml`);
  expect(textsOf(feed, 'id')).toEqual(
    ['feed.xml', 'sco-explainer.html', 'samarkand-summit.html'].map((file) => `${site}${locale}/${file}`),
  );
  const [root] = xmlElements(feed);
  expect(root).toMatchObject({
    name: 'feed',
    attributes: { 'xml:lang': locale, xmlns: 'http://www.w3.org/2005/Atom' },
  });
  const headlines = elements(`${locale}/sco-explainer.html`, 'h1').map(({ children }) =>
    children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
  expect(textsOf(feed, 'title')[1]).toBe(headlines[0]);
});

test('the sitemap has every article once, with the editions that the page itself names', () => {
  const sitemap = published('sitemap.xml');
  const listed = textsOf(sitemap, 'loc');
  expect([...listed].sort()).toEqual(articles.map(addressOf).sort());
  const links = xmlElements(sitemap).filter(({ name }) => name === 'xhtml:link');
  expect(links).toHaveLength(articles.length * (locales.length + 1));
  const [, ...blocks] = sitemap.split('<url>');
  for (const [index, block] of blocks.entries()) {
    const named = [...block.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, language, href]) => [
      language,
      href,
    ]);
    expect(Object.fromEntries(named)).toEqual(editions(pathOf(listed[index] ?? '')));
  }
});
