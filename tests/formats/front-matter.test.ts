import { describe, expect, test } from '@jest/globals';
import { readFrontMatter } from '../../src/formats/front-matter.js';

describe('front matter', () => {
  test('gives the facts as they are written and passes over keys of other tools', () => {
    const { meta, body, lines } = readFrontMatter(
      '---\ntitle: 1984\ndate: 2022-09-06\nupdated: 2022-09-06 14:30:00+05:00\nauthor: [A, B]\ntags: x, y\nslug: s\nlayout: wide\n---\nText\n',
      'a.md',
    );
    expect(meta).toEqual({
      title: '1984',
      date: '2022-09-06',
      updated: '2022-09-06 14:30:00+05:00',
      author: 'A, B',
      tags: ['x', 'y'],
      slug: 's',
    });
    expect(body).toBe(`${'\n'.repeat(9)}Text\n`);
    expect(lines.get('date')).toBe(3);
  });

  test('keeps commas in the items of a list, and takes quoted, folded and aliased values', () => {
    const { meta } = readFrontMatter(
      '---\ntags: ["a, b", &x c, *x]\ntitle: >-\n  Two\n  lines\ndescription:\n---\n',
      'a.md',
    );
    expect(meta).toEqual({ tags: ['a, b', 'c', 'c'], title: 'Two lines' });
  });

  test.each([
    ['a text without a block', 'Text\n---\n'],
    ['a rule at the top', '---\n\nText\n\n---\n'],
    ['a rule alone', '---\nText'],
    ['nothing', ''],
  ])('leaves %s as it is', (_name, text) => {
    expect(readFrontMatter(text, 'a.md')).toEqual({ meta: {}, lines: new Map(), body: text });
  });

  test.each([
    ['a syntax error', '---\ntitle: a\nb: "open\n---\n', '3:9'],
    ['a key that appears twice', '---\ntitle: a\ntitle: b\n---\n', '3:1'],
    ['no list of keys', '---\n- a\n---\n', '2:1'],
    ['a mapping for a text', '---\ntitle: {a: b}\n---\n', '2:8'],
    ['a mapping among tags', '---\ntags:\n  - a\n  - b: c\n---\n', '4:5'],
    ['a date of another form', '---\ntitle: a\ndate: 6.9.2022\n---\n', '3:7'],
    ['a day that is not', '---\ndate: 2022-02-30\n---\n', '2:7'],
    ['a block without an end', '---\ntitle: a\n\nText', '1:1'],
  ])('refuses %s with its place', (_name, text, place) => {
    expect(() => readFrontMatter(text, 'news/a.md')).toThrow(
      expect.objectContaining({
        code: 'FRONT_MATTER_INVALID',
        message: expect.stringContaining(`news/a.md:${place}: `),
      }),
    );
  });
});
