import { describe, expect, test } from '@jest/globals';
import { localAssets } from '../../src/editions/index.js';
import { absoluteUrl, relativeUrl } from '../../src/editions/paths.js';
import { renderArticle } from './render.js';
import { editionOf, offlineSite, site } from './sample.js';

describe('a relative address', () => {
  test.each([
    ['kk/a.html', 'kk/b.html', 'b.html'],
    ['kk/news/a.html', 'kk/b.html', '../b.html'],
    ['kk/news/2022/a.html', 'ru/news/2022/a.html', '../../../ru/news/2022/a.html'],
    ['index.html', 'kk/index.html', 'kk/index.html'],
    ['kk/a.html', 'style.css', '../style.css'],
    ['kk/kk/a.html', 'kk/b.html', '../b.html'],
    ['kk/a.html', 'kk/жаңалық/б в.html', '%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/%D0%B1%20%D0%B2.html'],
    ['kk/a.html', 'kk/mailto:x.html', 'mailto%3Ax.html'],
  ])('leads from %s to %s', (from, to, url) => {
    expect(relativeUrl(from, to)).toBe(url);
    const resolved = new URL(url, `https://x.example/base/${from}`).pathname;
    expect(decodeURIComponent(resolved)).toBe(`/base/${to}`);
  });
});

describe('a full address', () => {
  test('keeps the folder of the site and names an index by its folder', () => {
    expect(absoluteUrl({ ...site, url: 'https://x.example/news/' }, 'kk/a b.html')).toBe(
      'https://x.example/news/kk/a%20b.html',
    );
    expect(absoluteUrl(site, 'kk/index.html')).toBe('https://lake.example/kk/');
    expect(absoluteUrl(site, 'index.html')).toBe('https://lake.example/');
  });

  test('does not exist for a site without one', () => {
    expect(absoluteUrl(offlineSite, 'kk/a.html')).toBeUndefined();
  });
});

describe('a link in an article', () => {
  const link = (name: string) =>
    ({ 'news/other': { locale: 'kk', slug: 'other-story' }, about: { locale: 'en', slug: 'about' } })[name];

  test.each([
    ['other.md', '../other-story.html'],
    ['./other.txt', '../other-story.html'],
    ['other.html#part', '../other-story.html#part'],
    ['other', '../other-story.html'],
    ['/news/other.markdown?x=1', '../other-story.html?x=1'],
    ['../about.md', '../../en/about.html'],
    ['files/table.pdf', '../../news/files/table.pdf'],
    ['/files/my%20table.pdf', '../../files/my%20table.pdf'],
    ['#part', '#part'],
    ['https://example.org/a.md', 'https://example.org/a.md'],
    ['//example.org/a.md', '//example.org/a.md'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ])('%s leads to %s', async (href, expected) => {
    const edition = editionOf(`<p><a href="${href}">x</a></p>`, {
      name: 'news/story',
      slug: 'news/story',
      locale: 'kk',
      link,
    });
    expect(await renderArticle(edition)).toContain(`<a href="${expected}">x</a>`);
  });

  test.each(['missing.md', '../../secret.txt', '../../../etc/passwd', '..\\..\\x.pdf', 'javascript:alert(1)'])(
    '%s leads nowhere and becomes text',
    async (href) => {
      const edition = editionOf(`<p><a href="${href}">x</a></p>`, { name: 'news/story', slug: 'news/story', link });
      expect(await renderArticle(edition)).toContain('<p><a>x</a></p>');
    },
  );

  test('a set of pictures keeps its descriptors', async () => {
    const html = '<p>a <img src="a.png" srcset="a.png 1x, big/a.png 2x, ../../../x.png 3x" alt="A"></p>';
    const edition = editionOf(html, { name: 'news/story', slug: 'story' });
    expect(await renderArticle(edition)).toContain(
      '<img src="../news/a.png" srcset="../news/a.png 1x, ../news/big/a.png 2x" alt="A">',
    );
  });
});

describe('the local files of an article', () => {
  test('are its pictures, sound and attachments, each once, by their path below the source folder', () => {
    const { document } = editionOf(
      `<p><img src="images/a.png" alt=""><img src="/shared/b%20b.jpg" srcset="images/a2.png 2x" alt="">
       <a href="../files/c.pdf#page=2">c</a> <a href="images/a.png">again</a> <audio controls src="d.mp3"></audio>
       <a href="other.md">o</a> <a href="https://example.org/e.png">e</a> <a href="../../../f.png">f</a>
       <img src="data:image/png;base64,AAAA" alt=""></p>`,
      { meta: { image: 'images/cover.jpg' } },
    );
    expect(localAssets(document, 'news/story')).toEqual([
      'files/c.pdf',
      'news/d.mp3',
      'news/images/a.png',
      'news/images/a2.png',
      'news/images/cover.jpg',
      'shared/b b.jpg',
    ]);
  });

  test('are not those of elements that no page shows', () => {
    const { document } = editionOf('<script src="x.js"></script><iframe src="y.pdf"></iframe><p>a</p>');
    expect(localAssets(document, 'story')).toEqual([]);
  });
});
