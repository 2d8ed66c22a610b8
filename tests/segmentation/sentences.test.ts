import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentenceBreaks } from '../../src/segmentation/index.js';
import { languages, readCases } from './cases.js';

function split(text: string, locale: string): readonly string[] {
  const breaks = sentenceBreaks(text, locale);
  return [...breaks, text.length].map((end, i) => text.slice(breaks[i - 1] ?? 0, end));
}

describe.each(languages)('sentences in %s', (language) => {
  const cases = readCases(language);

  test('has a table of at least 40 texts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)('finds the sentences of the text at line $line', ({ sentences }) => {
    expect(split(sentences.join(' '), language).map((sentence) => sentence.trim())).toEqual(sentences);
  });

  test('finds them in all the texts joined as paragraphs', () => {
    const text = cases.map(({ sentences }) => sentences.join(' ')).join('\n\n');
    expect(split(text, language).map((sentence) => sentence.trim())).toEqual(
      cases.flatMap(({ sentences }) => sentences),
    );
  });

  test('finds nothing more in a sentence alone', () => {
    for (const sentence of cases.flatMap(({ sentences }) => sentences)) {
      expect(split(sentence, language)).toEqual([sentence]);
    }
  });
});

describe('sentences in other languages', () => {
  test.each([
    ['ja', ['今日は晴れです。', '明日は雨でしょう！', '本当？']],
    ['zh', ['你好。', '“你是谁？”', '我是记者。']],
    ['ar', ['ذهب الولد إلى المدرسة. ', 'هل عاد؟ ', 'نعم.']],
    ['hi', ['वह गया। ', 'वह आया।']],
    ['de', ['Das ist gut. ', '„Wirklich?“ ', 'Ja.']],
    ['ky', ['Жыйын ачылды. ', 'Элчилер келди.']],
    ['uz-Cyrl-UZ', ['Ш. М. Мирзиёев келди. ', 'Зал турди.']],
    ['en-GB', ['Mr. Bek left. ', 'He was late.']],
  ])('%s', (locale, sentences) => {
    expect(split(sentences.join(''), locale)).toEqual(sentences);
  });
});

describe('line ends', () => {
  test.each([
    ['a wrapped line goes on', ['The ministers\nmet. ', 'They\r\nleft.']],
    ['an empty line ends a sentence', ['A headline\n\n', 'The text.']],
    ['an empty line of Windows too', ['A headline\r\n \r\n', 'The text.']],
    ['a bullet starts a sentence', ['They need\n', '- bread\n', '- water\n', '1. and 2 roads']],
    ['a paragraph separator ends a sentence', ['One\u2029', 'two']],
    ['leading empty lines are no sentence', ['\n\n One. ', 'Two.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(''), 'en')).toEqual(sentences);
  });
});

describe('a text without sentences', () => {
  test.each(['', ' ', '\n\n', '.', '...', '?!', '… …', '\u0000', '\ud800', '\udc00.', '42', 'Word'])(
    '%j is one piece',
    (text) => {
      expect(sentenceBreaks(text, 'en')).toEqual([]);
    },
  );
});

describe('time is linear', () => {
  const megabyte: readonly (readonly [string, string])[] = [
    ['without a full stop', 'сөз '.repeat(250_000)],
    ['a single word', 'a'.repeat(1_000_000)],
    ['a million dots', '.'.repeat(1_000_000)],
    ['dots and spaces', '. '.repeat(500_000)],
    ['dots and letters', 'a.'.repeat(500_000)],
    ['brackets after initials', '(A.) '.repeat(200_000)],
    ['nested quotes', '.«'.repeat(500_000)],
    ['straight quotes', '."'.repeat(500_000)],
    ['empty lines', '\n'.repeat(1_000_000)],
    ['empty lines and dots', '\n\n.'.repeat(330_000)],
    ['white space', `. ${' '.repeat(1_000_000)}x`],
    ['NUL', '\0'.repeat(1_000_000)],
    ['lone surrogates', '\ud800'.repeat(1_000_000)],
    ['short sentences', 'Қысқа сөйлем. '.repeat(70_000)],
  ];
  // A megabyte takes 0.2 to 1 s; with the square of the length it would be minutes.
  test.each(megabyte)('%s', (_, text) => {
    const start = performance.now();
    expect(split(text, 'kk').join('') === text).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

const pieces = fc.constantFrom(
  ...['Word', 'word', 'Mr.', 'т. б.', '2023 г.', 'Sh.', '.', '!', '?', '…', '...', ' ', ' ', ' ', '\n', '\n\n', '\r\n'],
  ...[
    '“',
    '”',
    '«',
    '»',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '—',
    '-',
    ',',
    ':',
    '5',
    '1.',
    '😀',
    '\ud83d',
    '\ufffc',
    '。',
    '\u200f',
    'ё',
  ],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('laws', () => {
  test('breaks rise, lie inside the text and never part a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.constantFrom('en', 'ru', 'uz', 'ja'),
        (text, locale) => {
          let last = 0;
          for (const offset of sentenceBreaks(text, locale)) {
            expect(offset).toBeGreaterThan(last);
            expect(offset).toBeLessThan(text.length);
            expect(/^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset))).toBe(
              false,
            );
            last = offset;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a sentence alone has no break', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'ru', 'uz'), (text, locale) => {
        for (const sentence of split(text, locale)) expect(split(sentence, locale)).toEqual([sentence]);
      }),
      { numRuns: 5000 },
    );
  });

  test('a change in a later paragraph moves no break of an earlier one', () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, changed) => {
        const head = `X${first}\n\nX`;
        const ofFirst = (text: string): readonly number[] =>
          sentenceBreaks(text, 'en').filter((offset) => offset < head.length);
        expect(ofFirst(head + second)).toEqual(ofFirst(head + changed));
      }),
      { numRuns: 2000 },
    );
  });
});
