import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { Body } from '../../src/core/document.js';
import { defaultFormatOptions, type FormatOptions } from '../../src/formats/index.js';
import { extract, listed } from './show.js';

const htmlOf = (body: Body) => (body.type === 'page' ? toHtml(body.tree) : '');
const fixture = (name: string) => readFileSync(new URL(`../fixtures/text/${name}`, import.meta.url), 'utf8');

function options(paragraphs: FormatOptions['text']['paragraphs'], newsConventions = true): FormatOptions {
  return { ...defaultFormatOptions, text: { newsConventions, paragraphs } };
}

describe('news copy as plain text', () => {
  test('has a headline, a caption, a dateline, SEE ALSO lines, lists and single-line paragraphs', async () => {
    const { document } = await extract('text', fixture('summit.txt'));
    expect(document.meta).toEqual({
      title: 'Kazakhstan And Uzbekistan Agree To Share The Syr Darya',
      date: '2022-09-06',
      description: 'Two neighbors sign a water agreement.',
    });
    expect(htmlOf(document.body)).toBe(`<h1>Kazakhstan And Uzbekistan Agree To Share The Syr Darya</h1>
<p class="caption">The Shardara reservoir in southern Kazakhstan (file photo)</p>
<p>SHYMKENT, Kazakhstan — Kazakhstan and Uzbekistan have signed an agreement on the water of the Syr Darya, the two governments said on September 6.</p>
<p>The agreement covers the years 2023 to 2027. "It gives farmers on both sides a plan," Deputy Minister Serik Ospanov said.</p>
<p>It does not mention Kyrgyzstan, where the river rises.</p>
<aside class="see-also"><p>How A River Became A Border</p></aside>
<p>The main points are:</p>
<ul>
<li>Uzbekistan lets more water pass in June and July.</li>
<li>Kazakhstan delivers coal in winter.</li>
<li>A commission meets twice a year.</li>
</ul>
<p>Two questions stay open:</p>
<ol>
<li>Who pays for the measuring stations?</li>
<li>What happens in a dry year?</li>
</ol>
<aside class="see-also"><p>Five Rivers, Five Countries</p></aside>
<p>The presidents are expected to meet in Samarkand.</p>`);
    expect(document.units.map((unit) => unit.line)).toEqual([
      3, 6, 8, 10, 12, 13, 15, 17, 19, 20, 21, 23, 25, 26, 28, 31,
    ]);
  });

  test('joins the lines that a mail program broke, and splits where the author did', async () => {
    const { document } = await extract('text', fixture('mail.txt'));
    expect(listed(document.units)).toEqual([
      'headline: Water Talks End Without A Date',
      'paragraph: TASHKENT — The talks on the Syr Darya ended on Friday without a date for the next round. Both sides said that they would meet again before the winter.',
      'paragraph: An official who knows the papers said that the figures for July were still open. He did not want to give his name.',
      'paragraph: The commission will publish them in October.',
    ]);
  });

  test('reads a text without blank lines', async () => {
    const { document } = await extract('text', fixture('lines.txt'));
    expect(document.units.map((unit) => unit.kind)).toEqual([
      'headline',
      'caption',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test.each([
    ['a city', 'ALMATY -- Text.', 'ALMATY — Text.'],
    ['a city with a hyphen', 'NUR-SULTAN -- Text.', 'NUR-SULTAN — Text.'],
    ['a city and a country', 'OSH, Kyrgyzstan — Text.', 'OSH, Kyrgyzstan — Text.'],
    ['a city and a date', 'TASHKENT, September 6 -- Text.', 'TASHKENT, September 6 — Text.'],
    ['an agency', 'KYIV/MOSCOW (Agency) -- Text.', 'KYIV/MOSCOW (Agency) — Text.'],
    ['no spaces', 'БІШКЕК--Мәтін.', 'БІШКЕК — Мәтін.'],
    ['no dateline: one letter', 'A -- late.', 'A -- late.'],
    ['no dateline: words', 'He came -- late.', 'He came -- late.'],
    ['no dateline: in the middle', 'In ALMATY -- late.', 'In ALMATY -- late.'],
  ])('knows a dateline with %s', async (_name, source, target) => {
    const { document } = await extract('text', `Headline\n\nFirst.\n\n${source}`);
    expect(listed(document.units).at(-1)).toBe(`paragraph: ${target}`);
  });

  test.each([
    ['a text that starts with its dateline', 'ALMATY -- First.\n\nSecond.', ['paragraph', 'paragraph']],
    [
      'a text with a title above and a full stop',
      '---\ntitle: T\n---\nFirst.\n\nSecond.',
      ['meta', 'paragraph', 'paragraph'],
    ],
    ['a question', 'Who Owns The River?\n\nFirst.', ['headline', 'paragraph']],
    ['one sentence alone', 'It rained.', ['paragraph']],
    ['a long first block', `${'Word '.repeat(60)}\n\nSecond.`, ['paragraph', 'paragraph']],
    ['a list at once', '- a\n- b', ['list-item', 'list-item']],
    ['a second block that ends a sentence', 'Head\n\nFirst.\n\nSecond.', ['headline', 'paragraph', 'paragraph']],
    ['a second block that is all', 'Head\n\nSecond', ['headline', 'paragraph']],
  ])('guesses the headline and caption of %s', async (_name, text, kinds) => {
    const { document } = await extract('text', text);
    expect(document.units.map((unit) => unit.kind)).toEqual(kinds);
  });

  test.each([
    ['one number is no list', '1. century ended.\n\nText.', 'paragraph'],
    ['numbers go up', '1. a\n3. b', 'paragraph'],
    ['a list may start anywhere', '4) a\n5) b', 'list-item'],
  ])('in lists, %s', async (_name, text, kind) => {
    const { document } = await extract('text', `Head\n\nFirst.\n\n${text}`);
    expect(document.units[2]?.kind).toBe(kind);
  });

  test('keeps the first number of a list', async () => {
    const { document } = await extract('text', '4) a\n5) b');
    expect(htmlOf(document.body)).toBe('<ol start="4">\n<li>a</li>\n<li>b</li>\n</ol>');
  });
});

describe('plain text', () => {
  const text = 'A -- b\nc.\nSEE ALSO: d\n\n- e\n- f';
  test.each([
    ['blank lines, no conventions', options('blank-line', false), ['A -- b c. SEE ALSO: d', '- e - f']],
    ['lines, no conventions', options('line', false), ['A -- b', 'c.', 'SEE ALSO: d', '- e', '- f']],
    ['blank lines', options('blank-line'), ['A -- b c.', 'd', 'e', 'f']],
    ['lines', options('line'), ['A -- b', 'c.', 'd', 'e', 'f']],
  ])('is split by %s', async (_name, formatOptions, texts) => {
    const { document } = await extract('text', text, formatOptions);
    expect(listed(document.units).map((line) => line.replace(/^[\w-]+: /, ''))).toEqual(texts);
  });

  test('is nothing but paragraphs when conventions are off', async () => {
    const { document } = await extract('text', fixture('summit.txt'), options('auto', false));
    expect(new Set(document.units.map((unit) => unit.kind))).toEqual(new Set(['meta', 'paragraph']));
    expect(document.meta.title).toBeUndefined();
  });
});
