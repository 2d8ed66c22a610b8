import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { SourceDocument } from '../../src/core/document.js';
import { keyPath, splitKeyPath } from '../../src/formats/i18next/texts.js';
import { defaultFormatOptions, type FormatName, formatNameFor, loadFormat } from '../../src/formats/index.js';
import { untouched } from '../conformance/describeFormat.js';

const word = fc.constantFrom(
  'Almaty',
  'река',
  'Oʻsh',
  '42',
  '—',
  'a\u00a0b',
  '&',
  '1 < 2',
  '"q"',
  '*',
  '_x_',
  '`c`',
  '{{n}}',
  '',
);
const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '));
const space = fc.constantFrom('', ' ', '\n', '  \n  ');

/** HTML as people and editors leave it: nested, unclosed, crossing, with white space in odd places. */
const htmlText: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words,
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'b', 'i', 'a', 'span', 'li', 'ul', 'h1', 'td', 'x-y', 'pre', 'code', 'section'),
        tie('nodes'),
      )
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc.tuple(fc.constantFrom('p', 'b', 'li', 'div'), tie('nodes')).map(([name, inner]) => `<${name}>${inner}`),
    fc
      .tuple(
        fc.constantFrom('translate="no"', 'lang="ru"', 'lang="en"', 'title="a  b"', 'class="caption"'),
        tie('nodes'),
      )
      .map(([attribute, inner]) => `<div ${attribute}>${inner}</div> <b ${attribute}>x</b>`),
    fc.constantFrom(
      '<br>',
      '<img alt="pic" src="x">',
      '<!-- c -->',
      '<hr>',
      '</p>',
      '</b>',
      '<script>1</script>',
      '<wbr>',
    ),
  ),
  nodes: fc.array(fc.tuple(space, tie('node')), { maxLength: 4 }).map((list) => list.flat().join('')),
})).nodes;

const markdownLine = fc.oneof(
  words,
  words.map((text) => `# ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `  1. ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `| ${text} | b |\n| - | - |\n| c | **d** |`),
  words.map((text) => `**${text}** [link ${text}](x "t") ![i](y "c")`),
  fc.constantFrom(
    '',
    '---',
    '```',
    '![a](b "c")',
    '[^1]',
    '[^1]: note',
    '<div>',
    '</div>',
    '<p lang="ru">x',
    '- [x] done',
  ),
);
// The empty line keeps a first --- from being the start of front matter.
const markdownText = fc.array(markdownLine, { maxLength: 12 }).map((lines) => `\n${lines.join('\n')}`);

const newsLine = fc.oneof(
  words,
  words.map((text) => `${text}.`),
  words.map((text) => `- ${text}`),
  words.map((text) => `2. ${text}`),
  words.map((text) => `SEE ALSO: ${text}`),
  words.map((text) => `ALMATY -- ${text}`),
  fc.constantFrom('', '', '---', 'title: x'),
);
const newsText = fc.array(newsLine, { maxLength: 12 }).map((lines) => `\n${lines.join('\n')}`);

const resourceText = fc
  .dictionary(
    fc.constantFrom('a', 'b.c', 'n_one', 'n_other', 'm_ordinal_other', '__proto__', '', 'x_few'),
    fc.oneof(
      words.filter((text) => !text.includes('{{')),
      fc.constant(1),
      fc.array(fc.constantFrom('x', '<b>y</b> {{z}}', 2, null)),
    ),
  )
  .map((object) => JSON.stringify(object));

const sources: readonly (readonly [FormatName, fc.Arbitrary<string>])[] = [
  ['html', htmlText],
  ['markdown', markdownText],
  ['text', newsText],
  ['i18next', resourceText],
];

describe.each(sources)('for any %s', (name, texts) => {
  const forEach = async (
    check: (document: SourceDocument, merge: (locale: string) => SourceDocument['body']) => void,
  ) => {
    const format = await loadFormat(name, defaultFormatOptions);
    fc.assert(
      fc.property(texts, (text) => {
        const document = format.extract({ path: `a.${name}`, text, sourceLocale: 'en' });
        check(document, (locale) => format.merge(document, untouched(document), locale).body);
      }),
      { numRuns: 150 },
    );
  };

  test('merging the untouched document gives the same body', () =>
    forEach((document, merge) => expect(merge('en')).toEqual(document.body)));

  test('keys are unique and every unit has text', () =>
    forEach((document) => {
      expect(new Set(document.units.map((unit) => unit.key)).size).toBe(document.units.length);
      expect(
        document.units.every((unit) =>
          unit.content.some((piece) => piece.type === 'text' && piece.value.trim() !== ''),
        ),
      ).toBe(true);
    }));

  test('a page in normal form stays as it is when it is read again as HTML', async () => {
    const html = await loadFormat('html', defaultFormatOptions);
    await forEach((document) => {
      if (document.body.type !== 'page') return;
      const again = html.extract({ path: 'again.html', text: toHtml(document.body.tree), sourceLocale: 'en' });
      const isSame = (units: SourceDocument['units']) =>
        units.map(({ kind, content, codes }) => ({ kind, content, codes }));
      expect(isSame(again.units)).toEqual(isSame(document.units.filter((unit) => unit.kind !== 'meta')));
    });
  });
});

test('a key path gives back its keys', () => {
  const key = fc.string({ unit: fc.constantFrom('a', '.', '\\', 'e', '0') });
  fc.assert(fc.property(fc.array(key, { minLength: 1 }), (path) => expect(splitKeyPath(keyPath(path))).toEqual(path)));
});

test.each([
  ['news/a.txt', 'text'],
  ['a.MD', 'markdown'],
  ['a.b.markdown', 'markdown'],
  ['a.htm', 'html'],
  ['site.json', 'i18next'],
  ['a.docx', undefined],
  ['html', undefined],
  ['a.md/readme', undefined],
])('the name %s says the format %s', (path, name) => {
  expect(formatNameFor(path)).toBe(name);
});
