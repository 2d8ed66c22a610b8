import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, isPersons, type Segment, type State, statusOf } from '../../src/core/bitext.js';
import {
  type Content,
  contentKey,
  type Inline,
  mergeText,
  plainText,
  renameCodes,
  text,
} from '../../src/core/inline.js';

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** A segment as a run leaves it. */
function drafted(target: Content, state: State = 'initial'): Segment & { target: Content } {
  const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, state) } as const;
  return { type: 'segment', id: 's1', source: [text('One.')], target, state, provenance };
}

const content = fc.array(
  fc.oneof(
    fc.string().map((value): Inline => text(value)),
    fc
      .tuple(fc.constantFrom('open' as const, 'close' as const, 'ph' as const), fc.constantFrom('1', '2', 'x'))
      .map(([type, id]): Inline => ({ type, id })),
  ),
);

describe('whose a target is', () => {
  test('a run keeps what it wrote itself', () => {
    expect(isPersons(drafted([text('Бір.')]))).toBe(false);
    expect(statusOf(drafted([text('Бір.')]))).toBe('draft');
  });

  test('any change of the text makes it a person’s', () => {
    expect(isPersons({ ...drafted([text('Бір.')]), target: [text('Бір!')] })).toBe(true);
  });

  test.each(states.slice(1))('a confirmation alone (%s) makes it a person’s', (state) => {
    expect(isPersons({ ...drafted([text('Бір.')]), state })).toBe(true);
  });

  test('a tool that dropped the proof makes it a person’s', () => {
    const { provenance: _, ...segment } = drafted([text('Бір.')]);
    expect(isPersons(segment)).toBe(true);
    expect(statusOf(segment)).toBe('translated');
  });

  test('no target is nobody’s', () => {
    expect(isPersons({ type: 'segment', id: 's1', source: [text('One.')], state: 'initial' })).toBe(false);
    expect(statusOf({ ...drafted([text('  ')]) })).toBe('untranslated');
  });

  test('moving a code, or changing its number, is a change', () => {
    const target: Content = [text('a'), { type: 'ph', id: '1' }, text('b')];
    const segment = drafted(target);
    expect(isPersons({ ...segment, target: [{ type: 'ph', id: '1' }, text('ab')] })).toBe(true);
    expect(isPersons({ ...segment, target: renameCodes(target, new Map([['1', '2']])) })).toBe(true);
  });
});

describe('content', () => {
  test('is the same after its texts are merged, and merging twice is merging once', () => {
    fc.assert(
      fc.property(content, (pieces) => {
        const merged = mergeText(pieces);
        expect(mergeText(merged)).toEqual(merged);
        expect(plainText(merged)).toBe(plainText(pieces));
        expect(contentKey(merged)).toBe(contentKey(pieces));
      }),
    );
  });

  test('has the same key whatever its codes are numbered', () => {
    fc.assert(
      fc.property(content, (pieces) => {
        const renamed = renameCodes(
          pieces,
          new Map([
            ['1', 'a'],
            ['2', 'b'],
            ['x', 'c'],
          ]),
        );
        expect(contentKey(renamed)).toBe(contentKey(pieces));
      }),
    );
  });
});
