import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentKey, type Inline, text } from '../../src/core/inline.js';
import { createMemory, type MemoryMatch, type MemoryQuery } from '../../src/memory/index.js';
import { pair, pairs as somePairs } from './pairs.js';

const yes: MemoryQuery = { source: [text('Yes.')], targetLocale: 'kk' };

describe('looking up', () => {
  test('finds the same sentence', () => {
    const memory = createMemory([pair('No.', 'Жоқ.'), pair('Yes.', 'Иә.')]);
    expect(memory.size).toBe(2);
    expect(memory.match(yes)).toMatchObject({ kind: 'exact', score: 100, target: [text('Иә.')], ambiguous: false });
    expect(memory.match({ ...yes, source: [text('Yes')] })).toBeUndefined();
  });

  test('prefers the sentence in its context, whatever the state elsewhere', () => {
    const memory = createMemory([
      pair('Yes.', 'Ия.', { before: 'Who?', after: 'Why?', state: 'translated' }),
      pair('Yes.', 'Иә.', { before: 'Who?', after: '', state: 'final' }),
    ]);
    expect(memory.match({ ...yes, before: 'Who?', after: 'Why?' })).toMatchObject({
      kind: 'in-context',
      score: 101,
      target: [text('Ия.')],
    });
    expect(memory.match({ ...yes, before: 'Who?', after: '' })).toMatchObject({
      kind: 'in-context',
      target: [text('Иә.')],
    });
    expect(memory.match({ ...yes, before: 'Who?', after: 'When?' })).toMatchObject({
      kind: 'exact',
      target: [text('Иә.')],
    });
  });

  test('an unknown context is no context', () => {
    const memory = createMemory([pair('Yes.', 'Иә.')]);
    expect(memory.match({ ...yes, before: '', after: '' })?.kind).toBe('exact');
  });

  test.each([
    [
      'the higher state',
      pair('Yes.', 'A', { state: 'reviewed' }),
      pair('Yes.', 'B', { changed: '2026-01-01T00:00:00Z' }),
    ],
    [
      'the same document',
      pair('Yes.', 'A', { document: 'a.md' }),
      pair('Yes.', 'B', { document: 'b.md', changed: '2026-01-01T00:00:00Z' }),
    ],
    [
      'the same unit',
      pair('Yes.', 'A', { document: 'a.md', unit: 'u1' }),
      pair('Yes.', 'B', { document: 'a.md', unit: 'u2' }),
    ],
    [
      'the later change',
      pair('Yes.', 'A', { changed: '2026-01-02T00:00:00Z' }),
      pair('Yes.', 'B', { changed: '2026-01-01T00:00:00Z' }),
    ],
  ])('among equals, prefers %s', (_, better, worse) => {
    const query = { ...yes, document: 'a.md', unit: 'u1' };
    expect(createMemory([better, worse]).match(query)?.target).toEqual([text('A')]);
    expect(createMemory([worse, better]).match(query)?.target).toEqual([text('A')]);
  });

  test('among true equals, takes the same one in whatever order they are listed', () => {
    const equals = [pair('Yes.', 'A'), pair('Yes.', 'B')];
    expect(createMemory(equals).match(yes)?.target).toEqual([text('B')]);
    expect(createMemory([...equals].reverse()).match(yes)?.target).toEqual([text('B')]);
  });

  test('says when reviewed pairs differ', () => {
    const reviewed = [pair('Yes.', 'A', { state: 'reviewed' }), pair('Yes.', 'B', { state: 'final' })];
    expect(createMemory(reviewed).match(yes)).toMatchObject({ target: [text('B')], ambiguous: true });
    expect(createMemory([pair('Yes.', 'A', { state: 'reviewed' }), pair('Yes.', 'B')]).match(yes)?.ambiguous).toBe(
      false,
    );
  });

  test('the document’s own words in context are not ambiguous', () => {
    const context = { before: '', after: '', state: 'reviewed' } as const;
    const memory = createMemory([
      pair('Yes.', 'A', { ...context, document: 'a.md' }),
      pair('Yes.', 'B', { ...context, document: 'b.md' }),
    ]);
    const query = { ...yes, before: '', after: '' };
    expect(memory.match({ ...query, document: 'a.md' })).toMatchObject({ target: [text('A')], ambiguous: false });
    expect(memory.match({ ...query, document: 'c.md' })).toMatchObject({ ambiguous: true });
  });

  test.each([
    ['kk', 'kk-KZ', true],
    ['kk-KZ', 'kk', true],
    ['uz', 'uz-Latn', true],
    ['uz', 'uz-Cyrl', false],
    ['pt', 'pt-PT', false],
    ['kk', 'ru', false],
  ])('a query for %s finds pairs of %s: %s', (wanted, stored, found) => {
    const memory = createMemory([pair('Yes.', 'Иә.', { targetLocale: stored })]);
    expect(memory.match({ ...yes, targetLocale: wanted }) !== undefined).toBe(found);
  });
});

describe('codes', () => {
  const bold = (id: string, value: string): readonly Inline[] => [
    { type: 'open', id },
    text(value),
    { type: 'close', id },
  ];

  test('the target gets the query’s ids', () => {
    const memory = createMemory([
      pair('', '', {
        source: [...bold('1', 'Almaty'), text(' and '), ...bold('2', 'Astana')],
        target: [...bold('2', 'Астана'), text(' мен '), ...bold('1', 'Алматы')],
      }),
    ]);
    const match = memory.match({
      source: [...bold('8', 'Almaty'), text(' and '), ...bold('9', 'Astana')],
      targetLocale: 'kk',
    });
    expect(match?.target).toEqual([...bold('9', 'Астана'), text(' мен '), ...bold('8', 'Алматы')]);
  });

  test('another structure is no match', () => {
    const memory = createMemory([pair('', '', { source: bold('1', 'Yes.'), target: bold('1', 'Иә.') })]);
    expect(memory.match(yes)).toBeUndefined();
    expect(memory.match({ ...yes, source: [{ type: 'ph', id: '1' }, text('Yes.')] })).toBeUndefined();
  });

  test('a target with a code that its source lacks is no match', () => {
    expect(createMemory([pair('Yes.', '', { target: bold('1', 'Иә.') })]).match(yes)).toBeUndefined();
  });

  test('reviewed targets that only order their codes otherwise are ambiguous', () => {
    const source = [...bold('1', 'a'), ...bold('2', 'a')];
    const one = pair('', '', { source, target: [...bold('1', 'x'), ...bold('2', 'x')], state: 'reviewed' });
    const other = pair('', '', { source, target: [...bold('2', 'x'), ...bold('1', 'x')], state: 'reviewed' });
    expect(createMemory([one, other]).match({ source, targetLocale: 'kk' })?.ambiguous).toBe(true);
  });
});

test('every pair whose codes fit is found in its own context', () => {
  fc.assert(
    fc.property(somePairs, (list) => {
      const memory = createMemory(list);
      for (const one of list) {
        const ids = new Set(one.source.map((piece) => (piece.type === 'text' ? '' : piece.id)));
        if (one.target.some((piece) => piece.type !== 'text' && !ids.has(piece.id))) continue;
        const match: MemoryMatch | undefined = memory.match(one);
        expect(match).toBeDefined();
        expect(contentKey(match?.pair.source ?? [])).toBe(contentKey(one.source));
        if (one.before !== undefined && one.after !== undefined) expect(match?.kind).toBe('in-context');
      }
    }),
  );
});
