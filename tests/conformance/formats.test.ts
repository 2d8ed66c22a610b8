import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultFormatOptions, type FormatName, loadFormat } from '../../src/formats/index.js';
import { describeFormat } from './describeFormat.js';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

function fixturesOf(name: FormatName): Record<string, string> {
  const files = readdirSync(join(folder, name));
  return Object.fromEntries(files.map((file) => [`${name}/${file}`, readFileSync(join(folder, name, file), 'utf8')]));
}

const megabyte = 'word '.repeat(200_000);

describeFormat({
  name: 'markdown',
  load: () => loadFormat('markdown', defaultFormatOptions),
  fixtures: fixturesOf('markdown'),
  adversarial: {
    'an empty file': '',
    'only white space': ' \n\t\n \u00a0 \n',
    'a line of 1 MB': megabyte,
    'quotes nested 500 deep': `${'>'.repeat(500)} deep`,
    'a NUL': 'a\0b [c\0](d\0 "e\0")',
    'half of a surrogate pair': 'a \ud800 b *\udc00*',
    'markup that is never closed': '**a _b [c](d <em>e <!-- f',
    'lists nested 100 deep': Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'),
    'a table without a body': '| a |\n| - |',
    'front matter alone': '---\ntitle: Only this\n---',
    'a footnote without a text': 'a[^1]\n\n[^1]:',
  },
  tooDeep: '<div>'.repeat(20_000),
});

describeFormat({
  name: 'html',
  load: () => loadFormat('html', defaultFormatOptions),
  fixtures: fixturesOf('html'),
  adversarial: {
    'an empty file': '',
    'only white space': ' \n\t ',
    'a line of 1 MB': `<p>${megabyte}`,
    '20,000 texts beside each other': 'a<hr>'.repeat(20_000),
    'blocks nested 500 deep': `${'<div>'.repeat(500)}deep`,
    'inline elements nested 500 deep': `${'<b><i>'.repeat(250)}deep`,
    'a NUL': '<p title="a\0">a\0b &#0; &#xD800;</p>',
    'half of a surrogate pair': '<p>a \ud800 b</p>',
    'tags that cross': '<p><b>a<i>b</b>c</i></p></div></b>',
    'an empty document': '<!doctype html><html></html>',
    'white space in every corner': '<p> <b> </b> a <b> b </b> <i> </i> </p> <p>c <br> d <wbr> </p>',
  },
  tooDeep: '<div>'.repeat(20_000),
});

describeFormat({
  name: 'text',
  load: () => loadFormat('text', defaultFormatOptions),
  fixtures: fixturesOf('text'),
  adversarial: {
    'an empty file': '',
    'only white space': ' \n\t\n \u00a0 \n',
    'a line of 1 MB': megabyte,
    'a line of 1 MB of capitals': 'CITY '.repeat(200_000),
    'a line of 1 MB of quotes': `.${'"'.repeat(1_000_000)}x\ny`,
    'markers without items': '-\n*\n1.\n- \nSEE ALSO:\nSEE ALSO:',
    'a NUL': 'a\0b',
    'half of a surrogate pair': 'a \ud800 b',
    'front matter alone': '---\ntitle: Only this\n---',
  },
});

describeFormat({
  name: 'i18next',
  load: () => loadFormat('i18next', defaultFormatOptions),
  fixtures: fixturesOf('i18next'),
  adversarial: {
    'an empty file': '',
    'only white space': ' \n\t ',
    'an empty object': '{}',
    'a text of 1 MB': JSON.stringify({ a: megabyte }),
    'a text of 1 MB of tags': JSON.stringify({ a: '<b>'.repeat(300_000) }),
    'objects nested 500 deep': `${'{"a":'.repeat(500)}"deep"${'}'.repeat(500)}`,
    'a NUL': '{"a": "x\\u0000y"}',
    'half of a surrogate pair': '{"a": "x\\ud800y", "\\udc00": "z"}',
    'keys of the object prototype': '{"__proto__": {"a": "x"}, "constructor": "y", "toString": "z"}',
  },
  tooDeep: '{"a":'.repeat(20_000),
});
