import { describe, expect, test } from '@jest/globals';
import type { Segment } from '../../src/core/bitext.js';
import type { Content, Inline } from '../../src/core/inline.js';
import { runChecks } from '../../src/quality/index.js';

const codes = [
  { id: '1', type: 'fmt', data: '<strong>', closeData: '</strong>' },
  { id: '2', type: 'link', data: '<a href="/sco">', closeData: '</a>' },
  { id: '3', type: 'other', data: '{{count}}' },
  { id: '4', type: 'fmt', data: '<br/>', canDelete: true },
] as const;

/** `<1>` opens, `</1>` closes, `<3/>` stands alone. */
function content(shape: string): Content {
  return shape.split(/(<\/?\d\/?>)/).map((part): Inline => {
    const [, slash, id, alone] = /^<(\/?)(\d)(\/?)>$/.exec(part) ?? [];
    if (id === undefined) return { type: 'text', value: part };
    return { type: alone ? 'ph' : slash ? 'close' : 'open', id };
  });
}

function findings(...pairs: readonly (readonly [string, string])[]) {
  const parts = pairs.map(
    ([source, target], i): Segment => ({
      type: 'segment',
      id: `s${i + 1}`,
      source: content(source),
      target: content(target),
      state: 'translated',
    }),
  );
  const unit = { id: 'u1', parts, codes, notes: [], suggestions: [] };
  const bitext = { version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'a.md', units: [unit] } as const;
  return runChecks(bitext, { file: 'locales/kk/a.xlf' }).filter(({ check }) => check === 'inline-codes');
}

const right = [
  ['<1>Toqaev</1> came.', '<1>Тоқаев</1> келді.'],
  ['<1>Toqaev</1> met <2>Xi</2>.', '<2>Сиді</2> <1>Тоқаев</1> қабылдады.'],
  ['<1>a <2>link</2></1>.', '<2><1>сілтеме</1></2>.'],
  ['<3/> articles', 'Мақалалар: <3/>'],
  ['One<4/>two.', 'Бір, екі.'],
  ['<1>opens here.', '<1>осында ашылады.'],
] as const;

const wrong = [
  ['<1>Toqaev</1> came.', 'Тоқаев келді.', '`<strong>` is missing'],
  ['<1>Toqaev</1> came.', '<1>Тоқаев келді.', '`</strong>` is missing'],
  ['Toqaev came.', '<1>Тоқаев</1> келді.', '`<strong>` is not in the source'],
  ['<3/> articles', '<3/> мақала, <3/>', '`{{count}}` stands there more than once'],
  ['<1>a</1> <2>b</2>.', '<1>а <2>ә</1> б</2>.', 'closes in the wrong place'],
  ['<1>Toqaev</1> came.', '</1>Тоқаев<1> келді.', 'closes in the wrong place'],
] as const;

describe('inline-codes', () => {
  test.each(right)('is content with %s → %s', (source, target) => {
    expect(findings([source, target])).toEqual([]);
  });

  test.each(wrong)('reports %s → %s', (source, target, message) => {
    expect(findings([source, target])[0]?.message).toContain(message);
  });

  test('allows a code to move to another sentence of its unit', () => {
    expect(findings(['<3/> men came.', '<3/> ер адам келді.'], ['They left <4/> early.', 'Олар ерте кетті.'])).toEqual(
      [],
    );
    expect(findings(['<3/> men came.', 'Ер адамдар келді.'], ['They left.', '<3/> адам кетті.'])).toEqual([]);
  });
});
