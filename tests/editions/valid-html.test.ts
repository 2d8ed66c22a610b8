import { describe, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { indexEntry, renderChooser, renderIndex, renderPage, type Site } from '../../src/editions/index.js';
import { drafted, editionOf, locales, offlineSite, sampleEdition, site, stringsOf } from './sample.js';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

async function problems(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const sites: readonly (readonly [string, Site])[] = [
  ['with an address', site],
  ['without one', offlineSite],
];

describe.each(sites)('on a site %s, html-validate finds nothing', (_, of) => {
  test.each(locales)('on a page in %s', async (locale) => {
    expect(
      await problems(renderPage({ ...sampleEdition(locale), status: drafted }, of, await stringsOf(locale))),
    ).toEqual([]);
  });

  test.each(locales)('on an index in %s, full or empty', async (locale) => {
    const strings = await stringsOf(locale);
    const entries = [indexEntry({ ...sampleEdition(locale), status: drafted })];
    expect(await problems(renderIndex(entries, locale, of, strings))).toEqual([]);
    expect(await problems(renderIndex([], locale, of, strings))).toEqual([]);
  });

  test('on the choice of languages', async () => {
    const choices = await Promise.all(
      locales.map(async (locale) => ({ strings: await stringsOf(locale), articles: 2 })),
    );
    expect(await problems(renderChooser(choices, of, await stringsOf('en')))).toEqual([]);
  });
});

test('html-validate finds nothing on a page made of careless HTML', async () => {
  const careless = `<center><h3>A</h3></center><p align=center>x > y &amp; z<br/><img src=a.png><font>b</font>
    <table border=1><tr><td valign=top align=right>1<tr><td>2</table>
    <ul><li><input type=checkbox checked> a</ul><h1>B</h1><h5>C</h5><p id=a>x<p id=a>y<hr noshade><tt>t</tt><strike>s</strike>
    <iframe src=x></iframe><blink>c</blink><a name=old>d</a> <a href="missing.md">e</a>`;
  expect(await problems(renderPage(editionOf(careless), site, await stringsOf('en')))).toEqual([]);
});
