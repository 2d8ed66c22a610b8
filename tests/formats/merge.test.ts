import { describe, expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { TextRun } from '../../src/core/document.js';
import type { Inline } from '../../src/core/inline.js';
import { extract } from './show.js';

/** `[1>x<1] [2]` as content. */
function content(notation: string): readonly Inline[] {
  return notation.split(/(\[\d+>|<\d+\]|\[\d+\])/).flatMap((part): readonly Inline[] => {
    const id = /\d+/.exec(part)?.[0] ?? '';
    if (/^\[\d+>$/.test(part)) return [{ type: 'open', id }];
    if (/^<\d+\]$/.test(part)) return [{ type: 'close', id }];
    if (/^\[\d+\]$/.test(part)) return [{ type: 'ph', id }];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}

async function merged(
  html: string,
  runs: Readonly<Record<string, readonly TextRun[]>>,
  locale = 'kk',
): Promise<string> {
  const { format, document } = await extract('html', html);
  const { body } = format.merge(document, new Map(Object.entries(runs)), locale);
  return body.type === 'page' ? toHtml(body.tree) : '';
}

const run = (notation: string, locale?: string): TextRun =>
  locale === undefined ? { content: content(notation) } : { content: content(notation), locale };

describe('codes in a target', () => {
  const source = '<p>One <a href="x" id="i">two <b>three</b></a> four<br>five.</p>';
  test.each([
    ['in place', 'А [1>б [2>в<2]<1] г[3]д', '<p>А <a href="x" id="i">б <b>в</b></a> г<br>д</p>'],
    ['moved', '[3]А [2>в<2] [1>б<1]', '<p><br>А <b>в</b> <a href="x" id="i">б</a></p>'],
    ['missing', 'А б в г', '<p>А б в г</p>'],
    ['unknown', 'А [7>б<7] [8]в', '<p>А б в</p>'],
    ['emptied', 'А [1><1]б', '<p>А <a href="x" id="i"></a>б</p>'],
    ['not closed', 'А [1>б [2>в', '<p>А <a href="x" id="i">б <b>в</b></a></p>'],
    ['not opened', 'А<1] б<2] в', '<p>А б в</p>'],
    ['crossing', '[1>А [2>б<1] в<2]', '<p><a href="x" id="i">А <b>б</b></a><b> в</b></p>'],
    ['crossing, opened just before', '[1>А [2><1]в<2]', '<p><a href="x" id="i">А </a><b>в</b></p>'],
    [
      'doubled: the copy has no id',
      '[1>А<1] [1>б<1] [3][3]',
      '<p><a href="x" id="i">А</a> <a href="x">б</a> <br><br></p>',
    ],
    ['of the wrong shape', 'А [1] [3>б<3]', '<p>А  б</p>'],
  ])('%s', async (_name, target, html) => {
    expect(await merged(source, { 1: [run(target)] })).toBe(html);
  });

  test('may open in one sentence and close in the next', async () => {
    expect(await merged('<p><b>One. Two.</b></p>', { 1: [run('[1>Бір. '), run('Екі.<1]')] })).toBe(
      '<p><b>Бір. Екі.</b></p>',
    );
  });
});

describe('text in another language than the page', () => {
  test('is marked on the element when it is all that the element has', async () => {
    expect(await merged('<p>One <b>two</b>.</p>', { 1: [run('One [1>two<1].', 'en')] })).toBe(
      '<p lang="en">One <b>two</b>.</p>',
    );
  });

  test('is marked on the element when only white space between sentences says nothing', async () => {
    expect(await merged('<p>One. Two.</p>', { 1: [run('One.', 'en'), run(' '), run('Two.', 'en')] })).toBe(
      '<p lang="en">One. Two.</p>',
    );
  });

  test('is marked on a span beside translated sentences, one span for neighbours', async () => {
    const runs = [run('Бір. '), run('Two [1>x<1].', 'en'), run(' '), run('Three.', 'en'), run(' Төрт.')];
    expect(await merged('<p>One. Two <b>x</b>. Three. Four.</p>', { 1: runs })).toBe(
      '<p>Бір. <span lang="en">Two <b>x</b>. Three.</span> Төрт.</p>',
    );
  });

  test('is marked inside markup that goes over both', async () => {
    expect(await merged('<p><b>One. Two.</b></p>', { 1: [run('[1>Бір. '), run('Two.<1]', 'en')] })).toBe(
      '<p><b>Бір. <span lang="en">Two.</span></b></p>',
    );
  });

  test('is marked on a span beside blocks', async () => {
    expect(await merged('<div>one<p>two</p></div>', { 2: [run('екі')] })).toBe(
      '<div><span lang="en">one</span><p>екі</p></div>',
    );
  });

  test('says its direction where that differs', async () => {
    expect(await merged('<p>One</p>', {}, 'ar')).toBe('<p lang="en" dir="ltr">One</p>');
  });

  test('is not marked where there are no words', async () => {
    expect(await merged('<table><tbody><tr><td>2,001</td></tr></tbody></table>', {})).toBe(
      '<table><tbody><tr><td>2,001</td></tr></tbody></table>',
    );
  });

  test('is marked for attributes on elements that have no text', async () => {
    expect(await merged('<img src="x" alt="A"><p title="T">P</p>', { 3: [run('П')] })).toBe(
      '<img src="x" alt="A" lang="en"><p title="T">П</p>',
    );
  });

  test('moves with the page where the source marked its own language inside another', async () => {
    expect(await merged('<div lang="ru">Да<p lang="en">Yes</p></div>', { 1: [run('Иә')] })).toBe(
      '<div lang="ru">Да<p lang="kk">Иә</p></div>',
    );
  });

  test('is nothing when the run names the language of the page', async () => {
    expect(await merged('<p>One</p>', { 1: [run('Бір', 'kk')] })).toBe('<p>Бір</p>');
  });
});
