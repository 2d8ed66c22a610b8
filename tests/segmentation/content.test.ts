import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Code, type Content, type Inline, isBlank, mergeText } from '../../src/core/inline.js';
import { type ContentPart, segmentContent } from '../../src/segmentation/index.js';

const codes: readonly Code[] = [
  { id: 'b', type: 'fmt', data: '<strong>', closeData: '</strong>' },
  { id: 'i', type: 'fmt', data: '<em>', closeData: '</em>' },
  { id: 'n', type: 'other', data: '[^1]' },
  { id: 'v', type: 'other', data: '{{name}}', display: 'Mr. X. Y' },
  { id: 'br', type: 'fmt', data: '<br>', equivalent: '\n' },
  { id: 'sp', type: 'other', data: '&nbsp;', equivalent: '\u00A0' },
];

/** `<b>`, `</b>` and `{v}` are codes; all else is text. */
function parse(marked: string): Content {
  return mergeText(
    marked.split(/(<\/?\w+>|\{\w+\})/).map((part): Inline => {
      const id = /\w+/.exec(part)?.[0] ?? '';
      if (/^<\w+>$/.test(part)) return { type: 'open', id };
      if (/^<\/\w+>$/.test(part)) return { type: 'close', id };
      if (/^\{\w+\}$/.test(part)) return { type: 'ph', id };
      return { type: 'text', value: part };
    }),
  );
}

function show(content: Content): string {
  return content
    .map((piece) => {
      if (piece.type === 'text') return piece.value;
      return { open: `<${piece.id}>`, close: `</${piece.id}>`, ph: `{${piece.id}}` }[piece.type];
    })
    .join('');
}

function cut(marked: string, locale = 'en'): readonly string[] {
  const shown = ({ type, content }: ContentPart): string => (type === 'segment' ? '' : '~') + show(content);
  return segmentContent(parse(marked), locale, codes).map(shown);
}

describe('segmentContent', () => {
  test.each([
    ['one sentence is one segment', 'One.', ['One.']],
    ['white space between sentences is an ignorable', 'One. Two.', ['One.', '~ ', 'Two.']],
    ['white space around the text is too', ' \nOne.\n', ['~ \n', 'One.', '~\n']],
    ['nothing gives nothing', '', []],
    ['white space alone is an ignorable', ' \n ', ['~ \n ']],
    ['codes alone are an ignorable', '<b>{v}</b>', ['~<b>{v}</b>']],
    ['a pair stays with its sentence', '<b>One.</b> Two.', ['<b>One.</b>', '~ ', 'Two.']],
    ['a pair around a word stays', 'One <b>two</b>. Three.', ['One <b>two</b>.', '~ ', 'Three.']],
    ['a pair around two sentences is parted', '<b>One. Two.</b>', ['<b>One.', '~ ', 'Two.</b>']],
    ['an opening code goes with what follows', 'One. <b>Two.</b>', ['One.', '~ ', '<b>Two.</b>']],
    ['even before the space', 'One.<b> Two.</b>', ['One.', '<b> Two.</b>']],
    ['a closing code goes with what precedes', '<b>One. </b>Two.', ['<b>One. </b>', 'Two.']],
    ['closing and opening codes part', '<b>One.</b> <i>Two.</i>', ['<b>One.</b>', '~ ', '<i>Two.</i>']],
    ['codes do not hide an abbreviation', '<b>Mr</b>. Bek left. He ran.', ['<b>Mr</b>. Bek left.', '~ ', 'He ran.']],
    ['a footnote mark belongs to its sentence', 'One.{n} Two.', ['One.{n}', '~ ', 'Two.']],
    ['inside a pair as well', 'One.<i>{n}</i> Two.', ['One.<i>{n}</i>', '~ ', 'Two.']],
    ['a variable starts a sentence', 'One. {v} came.', ['One.', '~ ', '{v} came.']],
    ['a variable ends one', 'It is {v}. Two.', ['It is {v}.', '~ ', 'Two.']],
    ['a variable may be a name', 'Mr. {v} came. J. {v} too.', ['Mr. {v} came.', '~ ', 'J. {v} too.']],
    ['a line break ends a segment', 'one{br}two', ['one', '~{br}', 'two']],
    ['with the space around it', 'one {br}\ntwo', ['one', '~ {br}\n', 'two']],
    ['codes stay on their side of it', '<b>one</b>{br}<b>two</b>', ['<b>one</b>', '~{br}', '<b>two</b>']],
    ['a pair may span it', '<b>one{br}two</b>', ['<b>one', '~{br}', 'two</b>']],
    ['line breaks in a row are one ignorable', 'one{br}{br}two{br}', ['one', '~{br}{br}', 'two', '~{br}']],
    ['a placeholder for a space is white space', 'One.{sp}Two.', ['One.', '~{sp}', 'Two.']],
    ['a picture after a line break is an ignorable', 'One.{br}{v}', ['One.', '~{br}{v}']],
  ])('%s', (_, marked, expected) => {
    expect(cut(marked)).toEqual(expected);
  });

  test('follows the language', () => {
    expect(cut('Алма, өрік т.б. бар. <b>Ж. Бек</b> келді.', 'kk')).toEqual([
      'Алма, өрік т.б. бар.',
      '~ ',
      '<b>Ж. Бек</b> келді.',
    ]);
  });
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('One. Two', 'Mr.', ' ', '. ', '?', 'x', '\n\n', '\u0000', '\ud83d', '“')
      .map((value) => ({ type: 'text' as const, value })),
  },
  fc.record({ type: fc.constantFrom('open' as const, 'close' as const), id: fc.constantFrom('b', 'i') }),
  fc.record({ type: fc.constant('ph' as const), id: fc.constantFrom('n', 'v', 'br', 'sp', 'unknown') }),
);
const contents = fc.array(inline, { maxLength: 30 });

describe('laws', () => {
  test('joined, the parts are the content to the character', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const parts = segmentContent(content, 'en', codes);
        expect(mergeText(parts.flatMap((part) => [...part.content]))).toEqual(mergeText(content));
      }),
      { numRuns: 3000 },
    );
  });

  test('segments have words, ignorables none, and no two ignorables stand together', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const parts = segmentContent(content, 'en', codes);
        for (const [i, part] of parts.entries()) {
          expect(isBlank(part.content)).toBe(part.type === 'ignorable');
          if (part.type === 'ignorable') expect(parts[i + 1]?.type).not.toBe('ignorable');
        }
      }),
    );
  });

  test('a long content with many codes takes linear time', () => {
    const content = Array.from({ length: 100_000 }, (_, i): Inline[] => [
      { type: 'open', id: `${i}` },
      { type: 'text', value: 'Word. ' },
      { type: 'close', id: `${i}` },
    ]).flat();
    // 0.6 s measured; with the square of the length it would be minutes.
    const start = performance.now();
    expect(segmentContent(content, 'en')).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
