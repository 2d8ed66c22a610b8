import { describe, expect, test } from '@jest/globals';
import { type IndexEntry, indexEntry, renderChooser, renderIndex } from '../../src/editions/index.js';
import { drafted, editionOf, finished, locales, offlineSite, sampleEdition, stringsOf } from './sample.js';

function entry(slug: string, more: Partial<IndexEntry> = {}): IndexEntry {
  return { locale: 'uz', slug, title: slug, draft: false, ...more };
}

describe('the line of an article', () => {
  test('is taken from its edition', () => {
    expect(indexEntry(sampleEdition('kk'))).toEqual({
      locale: 'kk',
      slug: 'news/ferry',
      title: 'Көл жағасындағы ауылдар паромды күтіп отыр',
      description: expect.stringMatching(/^АЛМАТЫ — Төрт ауылды/),
      date: '2022-09-06',
      updated: '2022-09-07T10:05:00+06:00',
      author: 'Dana Serik',
      draft: true,
    });
    expect(indexEntry({ ...sampleEdition('uz'), status: finished })).toMatchObject({ draft: false });
  });

  test('says when its headline is not translated', () => {
    const edition = editionOf('<h1 lang="en">Ferry Runs</h1>', { locale: 'uz', status: drafted });
    expect(indexEntry(edition)).toMatchObject({ title: 'Ferry Runs', titleLocale: 'en' });
    const titled = editionOf('<h1 lang="en">Ferry Runs</h1>', { locale: 'uz', meta: { title: 'Parom' } });
    expect(indexEntry(titled)).not.toHaveProperty('titleLocale');
  });
});

describe('the index of a locale', () => {
  test('lists its own articles, newest first, undated ones last', async () => {
    const entries = [
      entry('undated-b'),
      entry('old', { date: '2021-12-31' }),
      entry('evening', { date: '2022-09-06T20:00' }),
      entry('utc', { date: '2022-09-06T15:00:00Z' }),
      entry('undated-a'),
      entry('day', { date: '2022-09-06' }),
      entry('russian', { locale: 'ru', date: '2022-09-07' }),
    ];
    const html = renderIndex(entries, 'uz', offlineSite, await stringsOf('uz'));
    const slugs = [...html.matchAll(/<h2><a href="(.*?)\.html">/g)].map((match) => match[1]);
    expect(slugs).toEqual(['utc', 'evening', 'day', 'old', 'undated-a', 'undated-b']);
    expect(html).toContain('<p class="count">6 ta maqola</p>');
  });

  test('shows date, description and drafts, and marks foreign headlines', async () => {
    const full = entry('a', {
      title: 'A <b>',
      titleLocale: 'ar',
      description: 'D & e',
      date: '2022-09-06T09:00:00Z',
      draft: true,
    });
    const html = renderIndex([full], 'uz', offlineSite, await stringsOf('uz'));
    expect(html).toContain(
      `<li>
<h2 lang="ar" dir="rtl"><a href="a.html">A &lt;b&gt;</a></h2>
<p>D &amp; e</p>
<p class="facts"><time datetime="2022-09-06T15:00:00+06:00">2022-yil 6-sentabr</time> <span class="badge">Tarjima qoralamasi</span></p>
</li>`,
    );
  });

  test('says so when it is empty', async () => {
    expect(renderIndex([], 'kk', offlineSite, await stringsOf('kk'))).toContain('<p>Әзірге мақала жоқ.</p>');
  });

  test('leads to the indexes of the other languages', async () => {
    const html = renderIndex([], 'kk', offlineSite, await stringsOf('kk'));
    expect(html).toContain('<a href="index.html" hreflang="kk" lang="kk" aria-current="page">Қазақша</a>');
    expect(html).toContain('<a href="../ru/index.html" hreflang="ru" lang="ru">Русский</a>');
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="../index.html">');
  });
});

test('the choice of languages speaks each of them', async () => {
  const choices = await Promise.all(
    locales.map(async (locale, articles) => ({ strings: await stringsOf(locale), articles })),
  );
  const html = renderChooser(choices, offlineSite, await stringsOf('en'));
  expect(html).toContain('<nav aria-label="Choose a language">');
  expect(html).toContain(
    '<li lang="en"><a href="en/index.html" hreflang="en">English</a> <span>No articles yet.</span></li>',
  );
  expect(html).toContain('<li lang="ru"><a href="ru/index.html" hreflang="ru">Русский</a> <span>2 статьи</span></li>');
  expect(html).toContain(
    '<li lang="ar" dir="rtl"><a href="ar/index.html" hreflang="ar">العربية</a> <span>4 مقالات</span></li>',
  );
  expect(html).toContain('<link rel="alternate" hreflang="x-default" href="index.html">');
});
