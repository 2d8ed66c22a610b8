import fc from 'fast-check';
import { type Inline, isBlank, text } from '../../src/core/inline.js';
import type { MemoryPair } from '../../src/memory/index.js';

/** A pair of plain sentences, English to Kazakh, translated, unless `rest` says otherwise. */
export function pair(source: string, target: string, rest: Partial<MemoryPair> = {}): MemoryPair {
  return {
    source: [text(source)],
    target: [text(target)],
    sourceLocale: 'en',
    targetLocale: 'kk',
    state: 'translated',
    codes: [],
    ...rest,
  };
}

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .oneof(
        fc.constantFrom('Yes.', 'A & B <c>', ' ', '\r\n', '\t', ']]>', '\u0000', '\ud83d', '\ufffe', '😀'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      )
      .map(text),
  },
  fc.record({ type: fc.constantFrom('open' as const, 'close' as const), id: fc.constantFrom('3', 'b') }),
  fc.record({ type: fc.constant('ph' as const), id: fc.constantFrom('7', 'n') }),
);
const content = fc.array(inline, { maxLength: 6 }).filter((pieces) => !isBlank(pieces));
const option = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [name]: some }));

/** Pairs with codes, contexts and characters of every kind; few enough values that many of them meet. */
export const pairs: fc.Arbitrary<readonly MemoryPair[]> = fc.array(
  fc
    .tuple(
      fc.record({
        source: fc.oneof(fc.constant([text('Yes.')]), content),
        target: fc.oneof(fc.constantFrom([text('Иә.')], [text('Ия.')]), content),
        sourceLocale: fc.constantFrom('en', 'ru'),
        targetLocale: fc.constantFrom('kk', 'uz-Latn'),
        state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
        codes: fc.constant([
          { id: '3', type: 'fmt' as const, subType: 'xlf:b', data: '<b class="x">', closeData: '</b>' },
          { id: 'b', type: 'link' as const, data: '<a href="?a=1&amp;b">', closeData: '</a>' },
          { id: '7', type: 'other' as const, data: '{{n}}', display: 'n', equivalent: '\n' },
        ]),
      }),
      option('before', fc.constantFrom('', 'Before.', 'Other & <one>')),
      option('after', fc.constantFrom('', 'After.')),
      option('document', fc.constantFrom('news/a.md', 'b & c.md')),
      option('unit', fc.constantFrom('u2', 'u10')),
      option('changed', fc.constantFrom('2026-11-20T08:00:00Z', '2025-01-01T00:00:00Z')),
    )
    .map(([base, ...rest]) => Object.assign({}, base, ...rest)),
  { maxLength: 8 },
);
