import { type Bitext, type BitextUnit, fingerprint, type Segment, type XliffVersion } from '../../src/core/bitext.js';
import { type Content, text } from '../../src/core/inline.js';

const draft: Content = [
  text('Саммит '),
  { type: 'open', id: '1' },
  text('Самарқандта'),
  { type: 'close', id: '1' },
  text(' өтті.'),
];
const remembered: Content = [text('Ол екі күнге созылды.')];

const drafted: Segment = {
  type: 'segment',
  id: 's1',
  source: [
    text('The summit was held '),
    { type: 'open', id: '1' },
    text('in Samarkand'),
    { type: 'close', id: '1' },
    text('.'),
  ],
  target: draft,
  state: 'initial',
  provenance: { by: 'engine', name: 'deepl', fingerprint: fingerprint(draft, 'initial') },
};

const headline: BitextUnit = {
  id: 'u1',
  name: 'title',
  kind: 'headline',
  parts: [
    {
      type: 'segment',
      id: 's1',
      source: [text('President & guests arrive')],
      target: [text('Президент пен қонақтар келді')],
      state: 'final',
    },
  ],
  codes: [],
  notes: [{ text: 'At most 60 characters.' }],
  suggestions: [],
};

const paragraph: BitextUnit = {
  id: 'u2',
  kind: 'paragraph',
  parts: [
    drafted,
    { type: 'ignorable', source: [text(' ')] },
    {
      type: 'segment',
      id: 's2',
      source: [text('It lasted two days.')],
      target: remembered,
      state: 'translated',
      provenance: { by: 'memory', name: 'in-context', fingerprint: fingerprint(remembered, 'translated') },
    },
    { type: 'ignorable', source: [text(' ')] },
    {
      type: 'segment',
      id: 's3',
      source: [text('Read '), { type: 'open', id: '2' }, text('the declaration.')],
      state: 'initial',
    },
    { type: 'ignorable', source: [text('\n')] },
    {
      type: 'segment',
      id: 's4',
      source: [text('It is short.'), { type: 'close', id: '2' }, { type: 'ph', id: '3' }],
      state: 'initial',
    },
  ],
  codes: [
    { id: '1', type: 'fmt', subType: 'xlf:b', data: '<strong>', closeData: '</strong>' },
    { id: '2', type: 'link', data: '<a href="/declaration">', closeData: '</a>', display: 'link' },
    { id: '3', type: 'fmt', subType: 'xlf:lb', data: '<br>', equivalent: '\n', canDelete: true },
  ],
  notes: [
    { id: 'n1', category: 'tarjuman:terms', segment: 's1', priority: 2, text: 'Samarkand = Самарқанд' },
    { category: 'translator', text: 'Is “declaration” the official word?' },
  ],
  suggestions: [
    {
      segment: 's1',
      kind: 'previous',
      source: [
        text('The summit took place '),
        { type: 'open', id: '1' },
        text('in Tashkent'),
        { type: 'close', id: '1' },
        text('.'),
      ],
      target: [
        text('Саммит '),
        { type: 'open', id: '1' },
        text('Ташкентте'),
        { type: 'close', id: '1' },
        text(' өтті.'),
      ],
      similarity: 82,
    },
  ],
};

/** A bitext with everything in it, for tests that look at whole files. */
export function sampleBitext(version: XliffVersion): Bitext {
  return { version, sourceLocale: 'en', targetLocale: 'kk', original: 'news/summit.md', units: [headline, paragraph] };
}
