import { describe, expect, test } from '@jest/globals';
import { type IndexEntry, renderFeed, renderIndex, renderPage, renderSitemap } from '../../src/editions/index.js';
import { locales, sampleEdition, site, stringsOf } from './sample.js';

/** The quickest run within two seconds: what the code costs, without what else the machine is doing. */
function quickest(limitMs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (const end = performance.now() + 2000; best >= limitMs && performance.now() < end; ) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const entries = Array.from(
  { length: 1000 },
  (_, n): IndexEntry => ({
    locale: 'ru',
    slug: `news/2022/article-${n}`,
    title: `Заголовок статьи номер ${n} & другие новости`,
    description: 'Короткое описание статьи в одном предложении, как его пишут редакторы.',
    date: new Date(Date.UTC(2022, 0, 1, n)).toISOString(),
    draft: n % 3 === 0,
  }),
);

describe('rendering takes at most', () => {
  test('30 ms for an index of 1,000 articles', async () => {
    const strings = await stringsOf('ru');
    expect(quickest(30, () => renderIndex(entries, 'ru', site, strings))).toBeLessThan(30);
  });

  test('30 ms for the feed of 1,000 articles', async () => {
    const strings = await stringsOf('ru');
    expect(quickest(30, () => renderFeed(entries, 'ru', site, strings))).toBeLessThan(30);
  });

  test('30 ms for a sitemap of 4,000 pages', () => {
    const pages = entries.flatMap(({ slug, date = '' }) => {
      const alternates = locales.slice(0, 4).map((locale) => ({ locale, slug }));
      return alternates.map((page) => ({ ...page, modified: date, alternates }));
    });
    expect(pages).toHaveLength(4000);
    expect(quickest(30, () => renderSitemap(pages, site))).toBeLessThan(30);
  });

  test('10 ms for a page', async () => {
    const strings = await stringsOf('kk');
    const edition = sampleEdition('kk');
    expect(quickest(10, () => renderPage(edition, site, strings))).toBeLessThan(10);
  });
});
