import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bitext, type BitextUnit, fingerprint, isPersons, segments, unitSource } from '../../src/core/bitext.js';
import type { SourceDocument, Unit } from '../../src/core/document.js';
import { type Content, contentKey, plainText, text } from '../../src/core/inline.js';
import { type SyncResult, syncBitext } from '../../src/workflow/sync/index.js';

/** Sentences end with a full stop and a space here; real segmentation has its own tests. */
function segment(unit: Unit) {
  const sentences = plainText(unit.content).match(/[^.]+\.?|\./g) ?? [];
  return sentences.flatMap((sentence) => {
    const body = sentence.trimStart();
    const space = sentence.slice(0, sentence.length - body.length);
    const pieces: { type: 'segment' | 'ignorable'; content: Content }[] = [];
    if (space) pieces.push({ type: 'ignorable', content: [text(space)] });
    if (body) pieces.push({ type: 'segment', content: [text(body)] });
    return pieces;
  });
}

function documentOf(paragraphs: readonly string[]): SourceDocument {
  const units = paragraphs.map(
    (paragraph, index): Unit => ({
      key: `p${index}`,
      kind: 'paragraph',
      content: [text(paragraph)],
      codes: [],
      named: false,
    }),
  );
  return {
    name: 'a',
    path: 'a.txt',
    format: 'text',
    sourceLocale: 'en',
    meta: {},
    units,
    body: { type: 'resource', text: '' },
  };
}

function sync(paragraphs: readonly string[], previous?: Bitext, siblings: readonly Bitext[] = []): SyncResult {
  const document = documentOf(paragraphs);
  return syncBitext({
    document,
    units: document.units,
    sourceLocale: 'en',
    targetLocale: 'kk',
    version: '2.0',
    ...(previous && { previous }),
    siblings,
    segment,
  });
}

function ids(result: SyncResult): Record<string, string> {
  return Object.fromEntries(result.bitext.units.map((unit) => [plainText(unitSource(unit)), unit.id]));
}

/** A translator types a target for the segment with this source. */
function typeTarget(bitext: Bitext, source: string, target: string): Bitext {
  const edit = (unit: BitextUnit): BitextUnit => ({
    ...unit,
    parts: unit.parts.map((part) =>
      part.type === 'segment' && plainText(part.source) === source
        ? { ...part, target: [text(target)], state: 'translated' as const }
        : part,
    ),
  });
  return { ...bitext, units: bitext.units.map(edit) };
}

const article = ['Headline', 'First one. And more.', 'Second one.', 'Third one.', 'Fourth one.'];

describe('unit ids', () => {
  const edits: [string, string[]][] = [
    [
      'inserting a paragraph',
      ['Headline', 'New one.', 'First one. And more.', 'Second one.', 'Third one.', 'Fourth one.'],
    ],
    ['deleting a paragraph', ['Headline', 'First one. And more.', 'Third one.', 'Fourth one.']],
    ['moving a paragraph', ['Headline', 'Fourth one.', 'First one. And more.', 'Second one.', 'Third one.']],
    ['reversing all', [...article].reverse()],
    [
      'doubling a paragraph',
      ['Headline', 'First one. And more.', 'Second one.', 'Second one.', 'Third one.', 'Fourth one.'],
    ],
  ];
  test.each(edits)('%s leaves the ids of its neighbours alone', (_, edited) => {
    const before = sync(article);
    const after = ids(sync(edited, before.bitext));
    for (const [paragraph, id] of Object.entries(ids(before))) {
      if (edited.includes(paragraph) && edited.indexOf(paragraph) === edited.lastIndexOf(paragraph)) {
        expect(after[paragraph]).toBe(id);
      }
    }
  });

  test('a small edit is the same unit with a changed source', () => {
    const before = sync(article);
    const after = sync(
      ['Headline', 'First one. And more.', 'Second one here.', 'Third one.', 'Fourth one.'],
      before.bitext,
    );
    expect(after.bitext.units.map((unit) => unit.id)).toEqual(before.bitext.units.map((unit) => unit.id));
  });

  test('duplicates are told apart by what surrounds them', () => {
    const before = sync(['A list.', 'Yes.', 'Another list.', 'Yes.', 'End.']);
    const after = sync(['Another list.', 'Yes.', 'End.'], before.bitext);
    expect(after.bitext.units.map((unit) => unit.id)).toEqual(before.bitext.units.slice(2).map((unit) => unit.id));
  });

  test('a locale that joins later takes the ids of the others', () => {
    const first = sync(['Headline', 'One two three four.', 'Another here.']);
    const edited = sync(['Headline', 'One two three five.', 'Another here.'], first.bitext);
    const joined = sync(['Headline', 'One two three five.', 'Another here.'], undefined, [edited.bitext]);
    expect(joined.bitext.units.map((unit) => unit.id)).toEqual(edited.bitext.units.map((unit) => unit.id));
  });
});

describe('targets', () => {
  test('an edit to one sentence of a paragraph keeps the target of the other', () => {
    const translated = typeTarget(sync(article).bitext, 'And more.', 'Және тағы.');
    const after = sync(['Headline', 'First one, changed. And more.', 'Second one.'], translated);
    const unit = after.bitext.units[1];
    expect(unit && segments(unit).map((s) => s.target && plainText(s.target))).toEqual([undefined, 'Және тағы.']);
  });

  test('a changed sentence keeps its old pair as a suggestion with the old source', () => {
    const translated = typeTarget(sync(article).bitext, 'Second one.', 'Екінші.');
    const after = sync(['Headline', 'First one. And more.', 'Second one here.', 'Third one.'], translated);
    const unit = after.bitext.units[2];
    expect(unit?.suggestions.map((s) => [s.kind, plainText(s.source), plainText(s.target)])).toEqual([
      ['previous', 'Second one.', 'Екінші.'],
    ]);
    expect(unit && segments(unit)[0]).not.toHaveProperty('target');
  });

  test('a sentence that moves to another paragraph takes its target and state along', () => {
    const translated = typeTarget(sync(article).bitext, 'And more.', 'Және тағы.');
    const after = sync(['Headline', 'First one.', 'And more. Second one.', 'Third one.', 'Fourth one.'], translated);
    const moved = after.bitext.units.flatMap(segments).find((s) => plainText(s.source) === 'And more.');
    expect(moved).toMatchObject({ target: [text('Және тағы.')], state: 'translated' });
  });

  test('the pair of a paragraph that is removed is handed to the memory', () => {
    const translated = typeTarget(sync(article).bitext, 'Second one.', 'Екінші.');
    const { retired } = sync(['Headline', 'First one. And more.', 'Third one.', 'Fourth one.'], translated);
    expect(retired.map((pair) => plainText(pair.segment.target))).toEqual(['Екінші.']);
  });

  test('a draft that a run wrote is not handed to the memory', () => {
    const target = [text('Екінші.')];
    const draft = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const typed = typeTarget(sync(article).bitext, 'Second one.', 'Екінші.');
    const drafted: Bitext = {
      ...typed,
      units: typed.units.map((unit) => ({
        ...unit,
        parts: unit.parts.map((part) =>
          part.type === 'segment' && part.target ? { ...part, state: 'initial' as const, provenance: draft } : part,
        ),
      })),
    };
    expect(sync(['Headline'], drafted).retired).toEqual([]);
  });
});

describe('over random edit histories', () => {
  const sentence = fc.constantFrom(
    'Alpha one.',
    'Beta two.',
    'Gamma three.',
    'Delta four.',
    'Epsilon five.',
    'Zeta six six.',
  );
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  const version = fc.array(paragraph, { minLength: 0, maxLength: 7 });
  const history = fc.array(fc.record({ paragraphs: version, typed: sentence, as: fc.string({ minLength: 1 }) }), {
    minLength: 1,
    maxLength: 6,
  });

  test('no human target is lost, the text is the source, and syncing again changes nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let written = new Set<string>();
        const memory = new Set<string>();
        let bitext: Bitext | undefined;
        for (const step of steps) {
          const result: SyncResult = sync(step.paragraphs, bitext);
          for (const pair of result.retired) memory.add(pairText(pair.segment.source, pair.segment.target));
          expect(result.bitext.units.map((unit) => plainText(unitSource(unit)))).toEqual(step.paragraphs);
          expect(sync(step.paragraphs, result.bitext)).toEqual({ bitext: result.bitext, retired: [] });
          expect(new Set(result.bitext.units.map((unit) => unit.id)).size).toBe(result.bitext.units.length);
          // What stood in the file when the run came: earlier texts the person replaced by hand.
          const lost = [...written].filter((pair) => !memory.has(pair) && !pairsIn(result.bitext).has(pair));
          expect(lost).toEqual([]);
          bitext = typeTarget(result.bitext, step.typed, `${step.as}!`);
          written = pairsIn(bitext);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function pairsIn(bitext: Bitext): Set<string> {
  const targets = bitext.units
    .flatMap(segments)
    .flatMap((s) => (s.target && isPersons(s) ? [pairText(s.source, s.target)] : []));
  return new Set(targets);
}

function pairText(source: Content, target: Content): string {
  return `${contentKey(source)} = ${contentKey(target)}`;
}
