import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BitextUnit, Segment } from '../../src/core/bitext.js';
import type { Inline } from '../../src/core/inline.js';
import type { Check, CheckContext } from '../../src/quality/types.js';

const piece = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', maxLength: 12 }) }),
  fc.record({
    type: fc.constant('text' as const),
    value: fc.constantFrom('5 September', '1,500', 'XXI', '2022.', ' ', '«'),
  }),
  fc.record({
    type: fc.constantFrom('open' as const, 'close' as const, 'ph' as const),
    id: fc.constantFrom('1', '2', '3'),
  }),
);

const context = fc
  .record({
    source: fc.array<Inline>(piece, { maxLength: 6 }),
    target: fc.array<Inline>(piece, { maxLength: 6 }),
    locale: fc.constantFrom('kk', 'ru', 'uz', 'fi'),
    kind: fc.constantFrom('headline' as const, 'paragraph' as const, 'string' as const),
  })
  .map(({ source, target, locale, kind }): CheckContext => {
    const segment: Segment = { type: 'segment', id: 's1', source, target, state: 'translated' };
    const codes = [{ id: '1', type: 'fmt', data: '<b>', closeData: '</b>' }] as const;
    const unit: BitextUnit = { id: 'u1', kind, parts: [segment], codes, notes: [], suggestions: [] };
    return { unit, segment, source, target, sourceLocale: 'en', targetLocale: locale, options: {} };
  });

/** What every quality check owes. */
export function describeCheck(check: Check): void {
  describe(check.name, () => {
    test('has a name that people can search for', () => {
      expect(check.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    });

    test('never throws, says the same twice, and explains itself', () => {
      fc.assert(
        fc.property(context, (one) => {
          const problems = check.check(one);
          expect(check.check(one)).toEqual(problems);
          for (const { message, remedy } of problems) expect([message, remedy]).not.toContain('');
        }),
      );
    });

    test('has nothing against a text that is its own translation of numbers, dates and codes', () => {
      fc.assert(
        fc.property(context, (one) => {
          const same = { ...one, target: one.source, targetLocale: 'en' };
          const segment: Segment = { ...one.segment, target: one.source, state: 'initial' };
          const itself = { ...same, segment, unit: { ...one.unit, kind: 'paragraph' as const, parts: [segment] } };
          expect(check.check(itself)).toEqual([]);
        }),
      );
    });
  });
}
