import { describe, expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { Body } from '../../src/core/document.js';
import { defaultFormatOptions } from '../../src/formats/index.js';
import { extract, listed } from './show.js';

const htmlOf = (body: Body) => (body.type === 'page' ? toHtml(body.tree) : '');

describe('Markdown', () => {
  test('gives units of every kind in reading order', async () => {
    const { document } = await extract(
      'markdown',
      `# The *Dam*

Wrapped
text with \`code\`, a [link](x "Its title") and a break\\
here.[^n]

## Part

- one
- two

  more

> said

| a | b |
| - | - |
| 1 | 2 |

[^n]: The note.
`,
    );
    expect(listed(document.units)).toEqual([
      'headline: The [1>Dam<1]',
      'paragraph: Wrapped text with [1], a [2>link<2] and a break[3]here.[4]',
      'attribute: Its title',
      'heading: Part',
      'list-item: one',
      'list-item: two',
      'list-item: more',
      'quote: said',
      'table-cell: a',
      'table-cell: b',
      'table-cell: 1',
      'table-cell: 2',
      'footnote: The note.',
    ]);
  });

  test('makes a figure of an image that stands alone and has a title', async () => {
    const { document } = await extract(
      'markdown',
      '![A map][map]\n\ntext ![x](y.png "stays")\n\n[map]: m.svg "The map"',
    );
    expect(htmlOf(document.body)).toBe(
      '<figure><img src="m.svg" alt="A map"><figcaption>The map</figcaption></figure>\n<p>text <img src="y.png" alt="x" title="stays"></p>',
    );
    expect(listed(document.units)).toEqual([
      'attribute: A map',
      'caption: The map',
      'paragraph: text [1]',
      'attribute: x',
      'attribute: stays',
    ]);
  });

  test('does not offer code, addresses, generated labels and what is marked to stay', async () => {
    const { document } = await extract(
      'markdown',
      '```js\nlet a\n```\n\n<https://example.org>\n\n<p translate="no">Keep</p>\n\nNote[^1] by <a@b.org>\n\n[^1]: Text\n\n<p lang="ru">Текст</p>',
    );
    expect(listed(document.units)).toEqual(['paragraph: Note[1] by [2]', 'footnote: Text']);
    expect(htmlOf(document.body)).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
    expect(htmlOf(document.body)).toContain('aria-label="Back to reference 1"');
  });

  test('takes the title from the front matter, else from the headline', async () => {
    const both = await extract('markdown', '---\ntitle: From above\n---\n# Headline');
    expect(both.document.meta.title).toBe('From above');
    const one = await extract('markdown', '# The *Head* line');
    expect(one.document.meta.title).toBe('The Head line');
    const runs = [{ content: [{ type: 'text', value: 'Тақырып' } as const] }];
    expect(one.format.merge(one.document, new Map([['1', runs]]), 'kk').meta.title).toBe('Тақырып');
    expect(both.format.merge(both.document, new Map([['meta:title', runs]]), 'kk').meta.title).toBe('Тақырып');
    expect(both.format.merge(both.document, new Map([['1', runs]]), 'kk').meta.title).toBe('From above');
  });

  test('translates the keys of the front matter that the configuration names', async () => {
    const options = { ...defaultFormatOptions, markdown: { frontMatter: ['tags', 'date'] } };
    const { format, document } = await extract(
      'markdown',
      '---\ntags: [a, b]\ntitle: T\ndate: 2022-09-06\n---\n',
      options,
    );
    expect(document.units.map((unit) => [unit.key, unit.line])).toEqual([
      ['meta:tags.0', 2],
      ['meta:tags.1', 2],
    ]);
    const merged = format.merge(
      document,
      new Map([['meta:tags.1', [{ content: [{ type: 'text', value: 'б' }] }]]]),
      'ru',
    );
    expect(merged.meta).toEqual({ tags: ['a', 'б'], title: 'T', date: '2022-09-06' });
  });

  test('knows lines of the file below the front matter', async () => {
    const { document } = await extract('markdown', '---\ntitle: T\n---\n\n# A\n\n- b\n');
    expect(document.units.map((unit) => unit.line)).toEqual([2, 5, 7]);
  });
});
