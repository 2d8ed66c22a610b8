import { describe, expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { Body } from '../../src/core/document.js';
import { defaultFormatOptions } from '../../src/formats/index.js';
import { extract, listed } from './show.js';

const htmlOf = (body: Body) => (body.type === 'page' ? toHtml(body.tree) : '');

describe('HTML', () => {
  test('reads what the head says, each fact once', async () => {
    const { document } = await extract(
      'html',
      `<!doctype html><html><head><title> A
        title </title><meta name="Description" content="D"><meta name="description" content="again">
        <meta name="author" content="W"><meta name="keywords" content="a, b"><meta property="og:image" content="i.png">
        <meta property="article:published_time" content="2022-09-06"></head><body><p>T</p></body></html>`,
    );
    expect(document.meta).toEqual({
      title: 'A title',
      description: 'D',
      author: 'W',
      tags: ['a', 'b'],
      image: 'i.png',
      date: '2022-09-06',
    });
    expect(document.units.map((unit) => unit.key)).toEqual(['meta:title', 'meta:description', '1']);
  });

  test.each([
    ['the one article', '<body><nav>N</nav><main><article><p>A</p></article></main></body>', '<p>A</p>'],
    [
      'else the one main',
      '<body><main><article>A</article><article>B</article></main>F</body>',
      '<article>A</article><article>B</article>',
    ],
    [
      'else the body',
      '<body><article>A</article><article>B</article></body>',
      '<article>A</article><article>B</article>',
    ],
  ])('takes %s', async (_name, text, body) => {
    const { document } = await extract('html', text);
    expect(htmlOf(document.body)).toBe(body);
  });

  test('keeps loose text beside blocks, unknown elements, comments and preformatted text', async () => {
    const text =
      '<li>one<ul><li>two</li></ul> three</li><x-box><p>four</p></x-box><!-- c --><pre>a\n  b</pre><div>five<hr>six</div>';
    const { document } = await extract('html', text);
    expect(htmlOf(document.body)).toBe(text);
    expect(document.units.map((unit) => unit.content)).toEqual(
      ['one', 'two', 'three', 'four', 'a\n  b', 'five', 'six'].map((value) => [{ type: 'text', value }]),
    );
  });

  test.each([
    ['runs of white space', '<p>a \n b\t c</p>', 'a b c'],
    ['white space at the edges', '<p>\n  a\n</p>', 'a'],
    ['white space at the edges of markup', '<p> <b> a </b> <i> b </i> </p>', '[1>a <1][2>b<2]'],
    ['white space around a line break', '<p>a <br> b</p>', 'a[1]b'],
    ['no no-break space', '<p>a&nbsp; b</p>', 'a\u00a0 b'],
  ])('collapses %s', async (_name, text, content) => {
    const { document } = await extract('html', text);
    expect(listed(document.units)).toEqual([`paragraph: ${content}`]);
  });

  test('keeps white space around a text in the tree', async () => {
    const { document } = await extract('html', '<div>\n  <p>\n    a\n  </p>\n</div>');
    expect(htmlOf(document.body)).toBe('<div>\n  <p>\n    a\n  </p>\n</div>');
  });

  test('offers no text that is marked to stay or is in another language, but what is marked back', async () => {
    const { document } = await extract(
      'html',
      `<p translate="no" title="no">a</p><div class="notranslate">b<p translate="yes">c</p></div>
       <div lang="ru">г<p lang="en-GB">d</p><p lang="en" translate="no">e</p></div>
       <p lang="en">f <i lang="fr">g</i> <b translate="no">h</b></p><p lang="nonsense-!">i</p>`,
    );
    expect(listed(document.units)).toEqual(['paragraph: c', 'paragraph: d', 'paragraph: f [1] [2]', 'paragraph: i']);
    expect(document.units[2]?.codes.map((code) => [code.display, code.equivalent])).toEqual([
      ['g', 'g'],
      ['h', 'h'],
    ]);
  });

  test('treats another script of the same language as another language', async () => {
    const { document } = await extract('html', '<p lang="en-Brai">a</p><p lang="en-Latn">b</p>');
    expect(listed(document.units)).toEqual(['paragraph: b']);
  });

  test('offers nothing of a page in another language and goes on saying which it is', async () => {
    const { document } = await extract('html', '<html lang="ru"><body><p>Текст</p></body></html>');
    expect(document.units).toEqual([]);
    expect(htmlOf(document.body)).toBe('<div lang="ru"><p>Текст</p></div>');
  });

  test('describes codes as XLIFF types', async () => {
    const { document } = await extract(
      'html',
      '<p>x <strong>b</strong> <em>i</em> <u>u</u> <a href="h" class="k">l</a> <q>q</q> <mark>m</mark> <img src="s" alt="alt"> <code>c</code> <br>y <!-- n -->z</p>',
    );
    expect(
      document.units[0]?.codes.map(({ type, subType, data, closeData, display }) => [
        type,
        subType,
        data,
        closeData,
        display,
      ]),
    ).toEqual([
      ['fmt', 'xlf:b', '<strong>', '</strong>', undefined],
      ['fmt', 'xlf:i', '<em>', '</em>', undefined],
      ['fmt', 'xlf:u', '<u>', '</u>', undefined],
      ['link', undefined, '<a href="h" class="k">', '</a>', undefined],
      ['quote', undefined, '<q>', '</q>', undefined],
      ['other', 'html:mark', '<mark>', '</mark>', undefined],
      ['image', undefined, '<img src="s" alt="alt">', undefined, '[alt]'],
      ['other', 'html:code', '<code>c</code>', undefined, 'c'],
      ['fmt', 'xlf:lb', '<br>', undefined, '↵'],
      ['other', 'html:comment', '<!-- n -->', undefined, undefined],
    ]);
  });

  test('takes the attributes that the configuration names', async () => {
    const options = { ...defaultFormatOptions, html: { attributes: ['data-tip', 'aria-label'] } };
    const { document } = await extract('html', '<p data-tip="a" title="b" aria-label="c" alt="">d</p>', options);
    expect(listed(document.units)).toEqual(['attribute: a', 'attribute: c', 'paragraph: d']);
  });

  test('replaces characters that no page and no XLIFF can hold', async () => {
    const { document } = await extract('html', '<p title="a\u0001">b\u0002c\ud800</p>');
    expect(listed(document.units)).toEqual(['attribute: a\ufffd', 'paragraph: b\ufffdc\ufffd']);
  });
});
