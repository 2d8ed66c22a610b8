import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { align } from '../../src/workflow/sync/align.js';

/** Few texts, many alike, so that equal, similar and foreign ones meet. */
const paragraph = fc.constantFrom(
  'The bridge opened on Monday.',
  'The bridge opened on Tuesday.',
  'The old bridge opened on Monday.',
  'Thousands came to see it.',
  'Thousands of people came to see it.',
  'Yes.',
  'No.',
  '',
  'Prices rose by 4.5 percent in a month, the statistics office said.',
);
const version = fc.array(paragraph, { maxLength: 14 });

/** Texts that nothing else resembles, in an order of their own. */
const distinct = fc.uniqueArray(fc.nat({ max: 500 }), { maxLength: 20 }).map((numbers) => numbers.map(textNumber));

function textNumber(number: number): string {
  return `${number} ${'abcdefghij'.repeat(3)} ${number * 7919}`;
}

function occurrences(items: readonly string[], item: string): number {
  return items.filter((other) => other === item).length;
}

describe('aligning two versions of a document', () => {
  test('pairs every item at most once, and tells which were removed', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { previous, removed } = align(before, after);
        const used = previous.filter((index) => index !== undefined);
        expect(previous).toHaveLength(after.length);
        expect([...used, ...removed].sort((a, b) => a - b)).toEqual(before.map((_, index) => index));
      }),
    );
  });

  test('finds an item that stands once on each side, wherever it went', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { previous } = align(before, after);
        for (const [index, item] of after.entries()) {
          if (occurrences(after, item) !== 1 || occurrences(before, item) !== 1) continue;
          expect(previous[index]).toBe(before.indexOf(item));
        }
      }),
    );
  });

  test('pairs as many equal items as there are on both sides', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { previous } = align(before, after);
        for (const item of new Set(after)) {
          const equal = after.filter((other, i) => other === item && before[previous[i] ?? -1] === item).length;
          expect([item, equal]).toEqual([item, Math.min(occurrences(before, item), occurrences(after, item))]);
        }
      }),
    );
  });

  test('leaves an unchanged version as it is, duplicates included', () => {
    fc.assert(
      fc.property(version, (items) => {
        expect(align(items, items)).toEqual({ previous: items.map((_, index) => index), removed: [] });
      }),
    );
  });

  test('an insertion and a deletion never disturb what stands around them', () => {
    fc.assert(
      fc.property(version, version, fc.nat(), version, (head, added, at, gone) => {
        const cut = at % (head.length + 1);
        const [start, end] = [head.slice(0, cut), head.slice(cut)];
        const marked = (items: readonly string[], mark: string) => items.map((item, i) => `${mark}${i} ${item}`);
        const [first, last] = [marked(start, 'a'), marked(end, 'z')];
        const { previous } = align(
          [...first, ...marked(gone, 'g'), ...last],
          [...first, ...marked(added, 'n'), ...last],
        );
        expect(previous.slice(0, first.length)).toEqual(first.map((_, i) => i));
        expect(previous.slice(first.length + added.length)).toEqual(last.map((_, i) => first.length + gone.length + i));
      }),
    );
  });

  test('takes a moved block along as a whole', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), fc.nat(), (items, from, length, to) => {
        const order = items.map((_, index) => index);
        const block = order.splice(from % (items.length + 1), length % (items.length + 1));
        order.splice(to % (order.length + 1), 0, ...block);
        const { previous, removed } = align(
          items,
          order.map((index) => items[index] ?? ''),
        );
        expect({ previous, removed }).toEqual({ previous: order, removed: [] });
      }),
    );
  });

  test('is deterministic', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(align([...before], [...after])).toEqual(align(before, after));
      }),
    );
  });
});

describe('a changed item', () => {
  const article = ['Headline', 'The bridge opened on Monday.', 'Thousands came to see it.', 'The mayor was glad.'];

  test('continues the one whose place it has, where half of it is still there', () => {
    const { previous, removed } = align(article, article.with(2, 'Thousands of people came in the rain to see it.'));
    expect({ previous, removed }).toEqual({ previous: [0, 1, 2, 3], removed: [] });
  });

  test('continues the likest one elsewhere when it moved too', () => {
    const { previous } = align(article, ['The mayor was so glad.', ...article.slice(0, 3)]);
    expect(previous).toEqual([3, 0, 1, 2]);
  });

  test('is a new one where nothing resembles it', () => {
    const { previous, removed } = align(article, article.with(2, 'Rain fell over night, farmers said on Friday.'));
    expect({ previous, removed }).toEqual({ previous: [0, 1, undefined, 3], removed: [2] });
  });

  test('among ten thousand others is found in a moment', () => {
    const before = Array.from({ length: 10_000 }, (_, index) => textNumber(index));
    const after = before.with(5000, `${textNumber(5000)} and more`);
    const started = performance.now();
    expect(align(before, after).previous[5000]).toBe(5000);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a rewrite of everything ends in time too', () => {
    const before = Array.from({ length: 3000 }, (_, index) => textNumber(index));
    const after = Array.from({ length: 3000 }, (_, index) => textNumber(index + 5000));
    const started = performance.now();
    expect(align(before, after).removed).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
