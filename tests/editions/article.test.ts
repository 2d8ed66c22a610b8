import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createStrings, renderPage } from '../../src/editions/index.js';
import { renderArticle } from './render.js';
import { drafted, editionOf, finished, offlineSite, sampleEdition, tree } from './sample.js';

async function render(html: string): Promise<string> {
  return renderArticle(editionOf(`<h1>T</h1>${html}`));
}

describe('raw HTML of an author', () => {
  test.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script><p>a</p>', '<p>a</p>'],
    ['<style>p{color:red}</style><p style="color:red">a</p>', '<p>a</p>'],
    ['<iframe src="https://example.org">x</iframe><p>a</p>', '<p>a</p>'],
    ['<p><img src="javascript:x()" onerror="x()" alt="A"> b</p>', '<p><img alt="A"> b</p>'],
    ['<p><a href=" java&#10;script:x()">a</a></p>', '<p><a>a</a></p>'],
    ['<p><a href="data:text/html,x">a</a></p>', '<p><a>a</a></p>'],
    ['<form action="/x"><p>a</p></form>', '<p>a</p>'],
    ['<svg><script>x()</script><text>b</text></svg><p>a</p>', '<p>a</p>'],
    ['<p class="draft">a</p>', '<p>a</p>'],
    ['<center><font color="red">a</font></center>', 'a'],
    ['<p><object data="x"><b>in</b></object>a</p>', '<p>a</p>'],
    ['<meta http-equiv="refresh" content="0"><p>a</p>', '<p>a</p>'],
  ])('%s is cleaned', async (html, expected) => {
    expect((await render(html)).replace(/^[\s\S]*<\/ul>/, '')).toBe(expected);
  });

  test.each([
    '<p lang="ar" dir="rtl" title="t">a <span translate="no">b</span></p>',
    '<p>a<br>b <sub>1</sub> <sup>2</sup> <mark>c</mark> <kbd>d</kbd> <abbr title="e">f</abbr> <bdi>g</bdi></p>',
    '<figure><img src="https://example.org/a.png" alt="A" width="4" height="3"><figcaption>c</figcaption></figure>',
    '<details><summary>a</summary><p>b</p></details>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<pre><code class="language-js">a &#x3C; b</code></pre>',
    '<p><q cite="https://example.org/">a</q> <time datetime="2022-09-06">b</time> <del>c</del> <ins>d</ins></p>',
    '<video src="https://example.org/a.mp4" controls></video>',
    '<ol start="3"><li>a</li></ol>',
  ])('%s stays as it is', async (html) => {
    expect((await render(html)).replaceAll('&lt;', '&#x3C;')).toContain(html);
  });

  test('never leaves a script, a handler or a script address, whatever it is', async () => {
    const pieces = fc.constantFrom(
      ...['<script>', '</script>', '<img src=x onerror=x()>', '<a href="javascript:x()">', '<svg onload=x()>', '<p>'],
      ...[
        '<style>',
        '</style>',
        '"',
        '<!--',
        '-->',
        '<math>',
        '<iframe srcdoc="<script>x()</script>">',
        '<table>',
        'a',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const html = await render(parts.join(''));
        const forbidden: string[] = [];
        const look = (node: ReturnType<typeof tree> | ReturnType<typeof tree>['children'][number]): void => {
          if (node.type === 'element') {
            if (['script', 'style', 'iframe', 'svg', 'math'].includes(node.tagName)) forbidden.push(node.tagName);
            for (const [name, value] of Object.entries(node.properties)) {
              if (/^on/i.test(name) || /^javascript:/i.test(String(value))) forbidden.push(name);
            }
          }
          if ('children' in node) for (const child of node.children) look(child);
        };
        look(tree(html));
        expect(forbidden).toEqual([]);
      }),
    );
  });
});

describe('the outline', () => {
  test('has one h1 and skips no level', async () => {
    const html = await renderArticle(editionOf('<h1>A</h1><h3>B</h3><h3>C</h3><h5>D</h5><h1>E</h1><h2>F</h2>'));
    expect(html.match(/<h\d>\w<\/h\d>/g)).toEqual([
      '<h1>A</h1>',
      '<h2>B</h2>',
      '<h2>C</h2>',
      '<h3>D</h3>',
      '<h2>E</h2>',
      '<h3>F</h3>',
    ]);
  });

  test('begins with the title of the front matter where the article has no headline', async () => {
    const html = await renderArticle(editionOf('<p>a</p>', { meta: { title: 'R&D' } }));
    expect(html).toMatch(/^<h1>R&amp;D<\/h1>/);
  });
});

describe('pictures', () => {
  test('alone in a paragraph are figures, their title the caption', async () => {
    expect(await render('<p><img src="https://example.org/a.png" alt="A" title="The lake"></p>')).toContain(
      '<figure><img src="https://example.org/a.png" alt="A"><figcaption>The lake</figcaption></figure>',
    );
  });

  test('in a paragraph of a figure, or in a link, stay where they are', async () => {
    expect(await render('<figure><p><img src="/a.png"></p><figcaption>c</figcaption></figure>')).toContain(
      '<figure><img src="../a.png" alt=""><figcaption>c</figcaption></figure>',
    );
    expect(await render('<p><a href="https://example.org/"><img src="/a.png" alt="A"></a></p>')).toContain(
      '<figure><a href="https://example.org/"><img src="../a.png" alt="A"></a></figure>',
    );
  });
});

describe('tables', () => {
  test('scroll in a section that is named and can be focused', async () => {
    const table = '<table><tbody><tr><td align="right">1</td></tr></tbody></table>';
    const html = await render(`<h2>Fares</h2>${table}${table}`);
    expect(html).toContain(
      '<section class="table" aria-label="Fares" tabindex="0"><table><tbody><tr><td class="align-right">1</td>',
    );
    expect(html).toContain('aria-label="Fares (2)"');
  });

  test('are named by their caption where they have one', async () => {
    const html = await render('<table><caption>Fares in 2022</caption><tbody><tr><td>1</td></tr></tbody></table>');
    expect(html).toContain('<section class="table" aria-label="Fares in 2022" tabindex="0">');
  });
});

describe('the words of the site in the article', () => {
  test('label what to see also', async () => {
    const html = await renderArticle(sampleEdition('ru'));
    expect(html).toContain(
      '<div class="see-also" role="note"><p class="label">Читайте также</p><p>Почему мелеет озеро</p></div>',
    );
  });

  test('head the footnotes and name the way back', async () => {
    const html = await renderArticle(sampleEdition('uz'));
    expect(html).toContain('<h2 id="footnote-label">Izohlar</h2>');
    expect(html).toContain('aria-label="Matnga qaytish: 1"');
    expect(html).toContain('href="#user-content-fn-1" id="user-content-fnref-1"');
    expect(html).toContain('<li id="user-content-fn-1">');
  });

  test('say who wrote and translated it, when, and from which language', async () => {
    const html = await renderArticle({
      ...sampleEdition('uz'),
      status: { ...finished, translators: ['Aigerim', 'DeepL'] },
    });
    expect(html).toContain(
      '<ul class="byline"><li>Muallif: Dana Serik</li><li>Eʼlon qilindi: <time datetime="2022-09-06">2022-yil 6-sentabr</time></li><li>Yangilandi: <time datetime="2022-09-07T10:05:00+06:00">2022-yil 7-sentabr, 10:05</time></li>',
    );
    expect(html).toContain(
      '<ul class="byline translation"><li>Asl matn tili: inglizcha</li><li>Tarjima: Aigerim va DeepL</li><li><a href="../../en/news/ferry.html" hreflang="en">Asl matnni oʻqish</a></li></ul>',
    );
  });

  test('fall back to another language as whole sentences', async () => {
    const page = renderPage(
      { ...sampleEdition('uz'), status: drafted },
      offlineSite,
      await createStrings('uz', {}, 'en'),
    );
    expect(page).toContain('Published <time datetime="2022-09-06">September 6, 2022</time>');
    expect(page).toContain('Translated from English');
    expect(page).toContain('DeepL and Aigerim');
    expect(page).toContain('not translated yet, shown in English');
  });

  test('say nothing about a translation on the source edition', async () => {
    expect(await renderArticle(sampleEdition('en'))).not.toContain('Translated');
  });
});

describe('the draft banner', () => {
  test('counts what nobody has checked', async () => {
    const html = await renderArticle({ ...sampleEdition('ru'), status: drafted });
    expect(html).toContain('<div class="draft" role="note" aria-label="Черновик перевода">');
    expect(html).toContain('<li>5 предложений – машинный перевод без проверки человеком</li>');
    expect(html).toContain('<li>2 предложения ещё не проверены редактором</li>');
    expect(html).toContain('<li>1 предложение ещё не переведено, язык: английский</li>');
  });

  test('names only what there is', async () => {
    const html = await renderArticle({ ...sampleEdition('ru'), status: { ...finished, unreviewed: 1 } });
    expect(html.match(/<div class="draft"[\s\S]*?<\/div>/)?.[0].match(/<li>/g)).toHaveLength(1);
  });

  test('is absent from a finished translation', async () => {
    expect(await renderArticle(sampleEdition('ru'))).not.toContain('class="draft"');
  });
});

test('check boxes of task lists are signs', async () => {
  const html = await render(
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> a</li><li class="task-list-item"><input type="checkbox" disabled> b</li></ul>',
  );
  expect(html).toContain('<li class="task-list-item">☑ a</li><li class="task-list-item">☐ b</li>');
});

test('an id that an author uses twice names the first place only', async () => {
  expect(await render('<p id="a">x</p><p id="a">y</p>')).toContain('<p id="a">x</p><p>y</p>');
});

test('rendering leaves the tree of the document as it was', async () => {
  const edition = sampleEdition('kk');
  const before = JSON.stringify(edition.document);
  await renderArticle(edition);
  expect(JSON.stringify(edition.document)).toBe(before);
});
