import { describe, expect, test } from '@jest/globals';
import { renderPage } from '../../src/editions/index.js';
import { editionOf, offlineSite, sampleEdition, site, stringsOf } from './sample.js';

function headOf(page: string): string {
  return /<head>\n([\s\S]*)\n<\/head>/.exec(page)?.[1] ?? '';
}

function linkedData(page: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? '{}');
}

describe('a page', () => {
  test.each(['kk', 'uz'] as const)('looks as agreed, as a whole: %s', async (locale) => {
    expect(renderPage(sampleEdition(locale), site, await stringsOf(locale))).toMatchSnapshot();
  });

  test('is the same each time', async () => {
    const strings = await stringsOf('uz');
    expect(renderPage(sampleEdition('uz'), site, strings)).toBe(renderPage(sampleEdition('uz'), site, strings));
  });

  test('names its languages for search engines, the source edition for all others', async () => {
    const head = headOf(renderPage(sampleEdition('ru'), site, await stringsOf('ru')));
    expect(head).toContain('<link rel="canonical" href="https://lake.example/ru/news/ferry.html">');
    for (const locale of ['en', 'kk', 'ru', 'uz', 'ar']) {
      expect(head).toContain(
        `<link rel="alternate" hreflang="${locale}" href="https://lake.example/${locale}/news/ferry.html">`,
      );
    }
    expect(head).toContain('hreflang="x-default" href="https://lake.example/en/news/ferry.html"');
    expect(head).toContain('<meta property="og:locale" content="ru_RU">');
    expect(head).toContain('<meta property="og:locale:alternate" content="kk_KZ">');
    expect(head).not.toContain('og:locale:alternate" content="ru_RU"');
  });

  test('has relative addresses only as long as the site has none', async () => {
    const page = renderPage(sampleEdition('ru'), offlineSite, await stringsOf('ru'));
    expect(page).not.toContain('rel="canonical"');
    expect(page).not.toContain('og:url');
    expect(page).not.toContain('og:image');
    expect(page).toContain('hreflang="kk" href="../../kk/news/ferry.html"');
    expect(page.match(/(?:href|src)="\/[^"]*"/g)).toBeNull();
  });

  test('leads to the list of articles of a language that it does not exist in', async () => {
    const edition = sampleEdition('kk');
    const alternates = edition.alternates.filter(({ locale }) => locale !== 'uz');
    const page = renderPage({ ...edition, alternates }, site, await stringsOf('kk'));
    expect(page).toContain('<a href="../../uz/index.html" hreflang="uz" lang="uz">Oʻzbekcha</a>');
    expect(page).not.toContain('rel="alternate" hreflang="uz"');
  });

  test('describes itself as a news article', async () => {
    const data = linkedData(renderPage(sampleEdition('kk'), site, await stringsOf('kk')));
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Көл жағасындағы ауылдар паромды күтіп отыр',
      inLanguage: 'kk',
      datePublished: '2022-09-06',
      dateModified: '2022-09-07T10:05:00+06:00',
      author: { '@type': 'Person', name: 'Dana Serik' },
      publisher: { name: 'Көл хабары', url: 'https://lake.example' },
      image: 'https://lake.example/news/images/ferry.svg',
      translationOfWork: { '@id': 'https://lake.example/en/news/ferry.html', inLanguage: 'en' },
    });
    const source = linkedData(renderPage(sampleEdition('en'), site, await stringsOf('en')));
    expect(source).not.toHaveProperty('translationOfWork');
  });

  test('escapes what an article says about itself', async () => {
    const nasty = '</script><script>x()</script>"<!--&';
    const edition = editionOf('<p>a</p>', { meta: { title: nasty, description: nasty, author: nasty, date: nasty } });
    const page = renderPage(edition, site, await stringsOf('en'));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
    expect(linkedData(page)).toMatchObject({ headline: nasty, description: nasty });
  });

  test('is described by its first paragraph, without footnotes, where nobody described it', async () => {
    const ref = '<sup><a href="#fn" data-footnote-ref>1</a></sup>';
    const page = renderPage(
      editionOf(`<h1>T</h1><p class="caption">No</p><p>One.${ref} ${'word '.repeat(60)}</p>`),
      site,
      await stringsOf('en'),
    );
    const description = /<meta name="description" content="(.*)">/.exec(page)?.[1] ?? '';
    expect(description).toMatch(/^One\. word .* word…$/);
    expect(description.length).toBeLessThanOrEqual(201);
  });

  test.each([
    ['Short', 'Short — Lake Post'],
    [
      'Sixty letters and more, so that no room is left for its site',
      'Sixty letters and more, so that no room is left for its site',
    ],
    [
      'Почему жители четырёх прибрежных деревень уже второй год ждут возвращения парома',
      'Почему жители четырёх прибрежных деревень уже второй год ждут…',
    ],
  ])('fits its title to what is shown of it: %s', async (title, shown) => {
    const page = renderPage(editionOf('<p>a</p>', { meta: { title } }), site, await stringsOf('en'));
    expect(page).toContain(`<title>${shown}</title>`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(`<meta property="og:title" content="${title}">`);
  });
});
