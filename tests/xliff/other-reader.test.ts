// The `xliff` package as a second reader: what we write is XLIFF to somebody who does not know us.
import { describe, expect, test } from '@jest/globals';
import { type Bitext, singleSegmentUnit, type XliffVersion } from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';

async function theirs(name: string, input: unknown): Promise<unknown> {
  const specifier: string = `xliff/${name}`;
  const loaded: { readonly default: (input: unknown) => Promise<unknown> } = await import(specifier);
  return loaded.default(input);
}

const units = [
  { ...singleSegmentUnit('nav.home', 'Home'), notes: [{ text: 'Menu' }] },
  {
    ...singleSegmentUnit('greeting', [text('Hello, '), { type: 'ph', id: '1' }, text(' & welcome!')]),
    parts: [
      {
        type: 'segment' as const,
        id: 's1',
        source: [text('Hello, '), { type: 'ph' as const, id: '1' }, text(' & welcome!')],
        target: [text('Сәлем, '), { type: 'ph' as const, id: '1' }, text('!')],
        state: 'translated' as const,
      },
    ],
    codes: [{ id: '1', type: 'ui' as const, data: '{{name}}', display: 'name' }],
  },
];

function bitext(version: XliffVersion): Bitext {
  return { version, sourceLocale: 'en', targetLocale: 'kk', original: 'site.json', units };
}

describe('the xliff package reads our plain files', () => {
  test.each([
    ['1.2', 'xliff12ToJs', 'site.json', 'Standalone'],
    ['2.0', 'xliff2js', 'f1', 'Standalone'],
  ] as const)('%s', async (version, reader, namespace, kind) => {
    const read = await theirs(reader, writeBitext(bitext(version)));
    expect(read).toMatchObject({
      sourceLanguage: 'en',
      targetLanguage: 'kk',
      resources: {
        [namespace]: {
          'nav.home': { source: 'Home', note: 'Menu' },
          greeting: {
            source: ['Hello, ', { [kind]: { id: '1' } }, ' & welcome!'],
            target: ['Сәлем, ', { [kind]: { id: '1' } }, '!'],
          },
        },
      },
    });
  });
});

describe('we read plain files of the xliff package', () => {
  const resources = {
    sourceLanguage: 'en',
    targetLanguage: 'uz',
    resources: { site: { home: { source: 'Home & more', target: 'Bosh sahifa' }, open: { source: 'Open' } } },
  };

  test.each([
    ['1.2', 'jsToXliff12'],
    ['2.0', 'js2xliff'],
  ])('%s', async (version, writer) => {
    const xliff = await theirs(writer, resources);
    const read = readBitext(String(xliff));
    expect(read).toMatchObject({ version, sourceLocale: 'en', targetLocale: 'uz' });
    expect(read.units.map((unit) => [unit.id, unit.parts[0]?.source, unit.parts[0]?.target])).toEqual([
      ['home', [text('Home & more')], [text('Bosh sahifa')]],
      ['open', [text('Open')], undefined],
    ]);
    expect(writeBitext(read, { onto: String(xliff) })).toBe(xliff);
  });
});
