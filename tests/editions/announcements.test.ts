import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { type IndexEntry, renderFeed, renderSitemap } from '../../src/editions/index.js';
import { offlineSite, site, stringsOf } from './sample.js';

function entry(slug: string, more: Partial<IndexEntry> = {}): IndexEntry {
  return { locale: 'kk', slug, title: slug, draft: false, ...more };
}

/** Names of the elements in order; throws where the text is not well-formed. */
function elements(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => names.push(tag.name));
  parser.write(xml).close();
  return names;
}

describe('the feed', () => {
  test('has what Atom requires, newest first', async () => {
    const feed = renderFeed(
      [
        entry('old', { date: '2022-01-06' }),
        entry('жаңа', {
          title: 'a < b & "c"',
          date: '2022-09-06',
          updated: '2022-09-07T04:00:00Z',
          author: 'Dana',
          description: 'D\u0000 & e',
          draft: true,
        }),
      ],
      'kk',
      site,
      await stringsOf('kk'),
    );
    expect(elements(feed)).toContain('entry');
    expect(feed).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">
<id>https://lake.example/kk/feed.xml</id>
<title>Көл хабары</title>
<subtitle>Көл жағасының жаңалықтары</subtitle>
<updated>2022-09-07T10:00:00+06:00</updated>
<author><name>Көл хабары</name></author>
<link rel="self" type="application/atom+xml" href="https://lake.example/kk/feed.xml"/>
<link rel="alternate" type="text/html" href="https://lake.example/kk/"/>
<entry>
<id>https://lake.example/kk/%D0%B6%D0%B0%D2%A3%D0%B0.html</id>
<title>a &lt; b &amp; &quot;c&quot;</title>
<link rel="alternate" type="text/html" href="https://lake.example/kk/%D0%B6%D0%B0%D2%A3%D0%B0.html"/>
<published>2022-09-06T00:00:00+06:00</published>
<updated>2022-09-07T10:00:00+06:00</updated>
<author><name>Dana</name></author>
<category term="draft" label="Аударманың жобасы"/>
<summary>D &amp; e</summary>
</entry>
<entry>
<id>https://lake.example/kk/old.html</id>
<title>old</title>
<link rel="alternate" type="text/html" href="https://lake.example/kk/old.html"/>
<published>2022-01-06T00:00:00+06:00</published>
<updated>2022-01-06T00:00:00+06:00</updated>
</entry>
</feed>
`);
  });

  test('has identifiers that stay, though the site has no address', async () => {
    const strings = await stringsOf('kk');
    const entries = [entry('a', { date: '2022-09-06' }), entry('b', { date: '2022-09-06' })];
    const ids = (feed: string) => feed.match(/<id>.*<\/id>/g);
    const feed = renderFeed(entries, 'kk', offlineSite, strings);
    expect(new Set(ids(feed)).size).toBe(3);
    expect(
      ids(feed)?.every((id) => /urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}</.test(id)),
    ).toBe(true);
    expect(ids(renderFeed([...entries].reverse(), 'kk', offlineSite, strings))).toEqual(ids(feed));
    expect(feed).toContain('href="a.html"');
  });

  test('leaves out articles without a date and all but the newest fifty', async () => {
    const many = Array.from({ length: 60 }, (_, n) => entry(`n${n}`, { date: `20${n + 10}-01-01` }));
    const feed = renderFeed([entry('undated'), ...many], 'kk', site, await stringsOf('kk'));
    expect(feed.match(/<entry>/g)).toHaveLength(50);
    expect(feed).not.toContain('undated');
    expect(feed).toContain('n59.html');
    expect(feed).not.toContain('n9.html');
  });

  test('of a locale without articles is a feed too', async () => {
    expect(elements(renderFeed([], 'kk', site, await stringsOf('kk')))).not.toContain('entry');
  });
});

describe('the sitemap', () => {
  const alternates = ['en', 'kk'].map((locale) => ({ locale, slug: 'news/ferry' }));

  test('names the languages of each page', () => {
    const [file] = renderSitemap([{ locale: 'kk', slug: 'news/ferry', modified: '2022-09-06', alternates }], site);
    expect(elements(file?.text ?? '')).toEqual(['urlset', 'url', 'loc', 'lastmod', ...Array(3).fill('xhtml:link')]);
    expect(file?.path).toBe('sitemap.xml');
    expect(file?.text).toContain(`<url>
<loc>https://lake.example/kk/news/ferry.html</loc>
<lastmod>2022-09-06</lastmod>
<xhtml:link rel="alternate" hreflang="en" href="https://lake.example/en/news/ferry.html"/>
<xhtml:link rel="alternate" hreflang="kk" href="https://lake.example/kk/news/ferry.html"/>
<xhtml:link rel="alternate" hreflang="x-default" href="https://lake.example/en/news/ferry.html"/>
</url>`);
  });

  test('does not exist for a site without an address', () => {
    expect(renderSitemap([{ locale: 'kk', slug: 'a', alternates }], offlineSite)).toEqual([]);
  });

  test('is a list of parts where it would be too long', () => {
    const pages = Array.from({ length: 50_001 }, (_, n) => ({ locale: 'kk', slug: `n${n}`, alternates: [] }));
    const files = renderSitemap(pages, site);
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files[0]?.text).toContain('<sitemap><loc>https://lake.example/sitemap-2.xml</loc></sitemap>');
    expect(files[2]?.text.match(/<url>/g)).toHaveLength(1);
  });
});
