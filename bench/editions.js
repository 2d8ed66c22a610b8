// Rendering at size: index and feed of 1,000 articles, sitemap of 4,000 pages, each as the best of 50 and the first.
// Usage: node bench/editions.js   (needs a build: npm run build)
import { createStrings, renderFeed, renderIndex, renderSitemap } from '../dist/editions/index.js';

const locales = ['en', 'kk', 'ru', 'uz'];
const site = { name: 'Bench', url: 'https://news.example', sourceLocale: 'en', locales, timeZone: 'UTC' };
const entries = Array.from({ length: 1000 }, (_, n) => ({
  locale: 'ru',
  slug: `news/2022/article-${n}`,
  title: `Заголовок статьи номер ${n} & другие новости`,
  description: 'Короткое описание статьи в одном предложении, как его пишут редакторы.',
  date: new Date(Date.UTC(2022, 0, 1, n)).toISOString(),
  draft: n % 3 === 0,
}));
const pages = entries.flatMap(({ slug, date }) => {
  const alternates = locales.map((locale) => ({ locale, slug }));
  return alternates.map((page) => ({ ...page, modified: date, alternates }));
});
const strings = await createStrings('ru', {}, 'en');

measure('index of 1,000 articles', () => renderIndex(entries, 'ru', site, strings));
measure('feed of 1,000 articles', () => renderFeed(entries, 'ru', site, strings));
measure('sitemap of 4,000 pages', () => renderSitemap(pages, site));

function measure(what, work) {
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  console.log(`${what.padEnd(24)} best ${Math.min(...times).toFixed(1)} ms, first ${times[0]?.toFixed(1)} ms`);
}
