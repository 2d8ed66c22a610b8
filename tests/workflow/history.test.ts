// The promise that matters most, over random histories: whatever the author does to the article and people to the
// bitexts between runs, no run loses a person's work, and a second run changes nothing.
import { test } from '@jest/globals';
import fc from 'fast-check';
import { History } from './history.js';
import { type Block, Newsroom } from './newsroom.js';

const plain = [
  'The bridge opened on Monday.',
  'Thousands came to see it.',
  'Yes.',
  'Prices rose by 4.5 percent & fell again.',
  'The mayor said "it is safe" <for now>.',
];
const marked = [
  'A **bold** claim was made.',
  'See [the report](https://news.example/r) for *more*.',
  '**Two sentences. In one span.**',
  'Run `npm test` first.',
  '*Each* **word** [has](https://news.example/a) a ~~code~~.',
];

const sentence = (format: string) => fc.constantFrom(...plain, ...(format === 'md' ? marked : []));
const block = (format: string): fc.Arbitrary<Block> =>
  fc.record({
    mark: format === 'md' ? fc.constantFrom('', '', '', '## ', '- ') : fc.constant(''),
    sentences: fc.array(sentence(format), { minLength: 1, maxLength: 4 }),
  });

const at = fc.nat({ max: 30 });
const locale = fc.nat({ max: 1 });
const words = fc.constantFrom(
  'Дайын мәтін',
  'Екі  бос < & «тырнақша»',
  'oʻzbekcha gʻisht',
  'a\u00A0b',
  ' шетінде бос ',
);

const step = (format: string) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('insert'), at, block: block(format) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('move'), at, to: at }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('reword'), at, nth: at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('split'), at, nth: at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('merge'), at }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('translate'), locale, at, words }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('retype'), locale, at, words }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('review'), locale, at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clear'), locale, at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('note'), locale, at }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('run'), only: fc.option(locale), forgets: fc.boolean() }) },
  );

/** Of each version; `HISTORIES=500` searches for longer. */
const histories = Number(process.env.HISTORIES ?? 10);

const newsrooms = (version: string) =>
  fc.constantFrom('txt', 'md').chain((format) =>
    fc.record({
      newsroom: fc.record({
        format: fc.constant(format),
        version: fc.constant(version),
        engine: fc.constantFrom('pseudo', 'none'),
        locales: fc.constantFrom(['kk'], ['kk', 'ru']),
      }),
      blocks: fc.array(block(format), { minLength: 1, maxLength: 5 }),
      steps: fc.array(step(format), { maxLength: 15, size: 'max' }),
    }),
  );

test.each(['2.0', '2.1', '1.2'])(
  'no run loses what people did, and a second one changes nothing, in XLIFF %s',
  async (version) => {
    await fc.assert(
      fc.asyncProperty(newsrooms(version), async ({ newsroom: options, blocks, steps }) => {
        const newsroom = new Newsroom(options);
        try {
          await new History(newsroom, blocks).play(steps);
        } finally {
          newsroom.dispose();
        }
      }),
      { numRuns: histories },
    );
  },
  600_000,
);
