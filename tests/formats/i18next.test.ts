import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import type { SourceDocument, TextRun } from '../../src/core/document.js';
import type { Format } from '../../src/formats/index.js';
import { extract, shown } from './show.js';

const site = readFileSync(new URL('../fixtures/i18next/site.json', import.meta.url), 'utf8');

function merged(
  format: Format,
  document: SourceDocument,
  texts: Readonly<Record<string, string>>,
  locale: string,
): string {
  const runs = Object.entries(texts).map(([key, value]): [string, TextRun[]] => [
    key,
    [{ content: [{ type: 'text', value }] }],
  ]);
  const { body } = format.merge(document, new Map(runs), locale);
  return body.type === 'resource' ? body.text : '';
}

describe('i18next resources', () => {
  test('name each text by its key path, in the order of the file', async () => {
    const { document } = await extract(
      'i18next',
      '{"nav": {"a.b": "x", "c\\\\d": "y", "": "z"}, "list": ["p", {"q": "r"}], "__proto__": "s"}',
    );
    expect(document.units.map((unit) => [unit.key, shown(unit.content)])).toEqual([
      ['nav.a\\.b', 'x'],
      ['nav.c\\\\d', 'y'],
      ['nav.\\e', 'z'],
      ['list.0', 'p'],
      ['list.1.q', 'r'],
      ['__proto__', 's'],
    ]);
    expect(document.units.every((unit) => unit.named && unit.kind === 'string')).toBe(true);
  });

  test.each([
    ['variables', 'Hi {{name}}, {{count, number}} and {{- raw}}', 'Hi [1], [2] and [3]'],
    ['nesting', 'See $t(nav.home, { "count": {{count}}, "x": ")" }) now', 'See [1] now'],
    ['tags', 'A <1>b <strong>c</strong></1><br/>d', 'A [1>b [2>c<2]<1][3]d'],
    ['a tag with a variable inside', '<a href="{{url}}">x</a>', '[1>x<1]'],
    ['tags that do not balance', 'a <b>b <i>c</b> 1 < 2', 'a [1>b <i>c<1] 1 < 2'],
    ['what only looks like a code', '{a} $t x }} <3', '{a} $t x }} <3'],
    ['characters that XML cannot hold', 'a\u0007b', 'a[1]b'],
  ])('make codes of %s', async (_name, message, content) => {
    const { format, document } = await extract('i18next', JSON.stringify({ m: message }));
    expect(document.units.map((unit) => shown(unit.content))).toEqual([content]);
    const [unit] = document.units;
    const back = format.merge(document, new Map([['m', [{ content: unit?.content ?? [] }]]]), 'kk').body;
    expect(back.type === 'resource' && JSON.parse(back.text)).toEqual({ m: message });
  });

  test.each([
    ['ru', ['one', 'few', 'many', 'other'], ['1, 21, 31, 41…', '2, 3, 4, 22…', '0, 5, 6, 7…', '0.5, 1.5']],
    ['kk', ['one', 'other'], ['1', '0, 2, 3, 4…']],
    [
      'ar',
      ['zero', 'one', 'two', 'few', 'many', 'other'],
      ['0', '1', '2', '3, 4, 5, 6…', '11, 12, 13, 14…', '100, 101, 102, 200…'],
    ],
    ['ja', ['other'], ['0, 1, 2, 3…']],
    ['xx', ['other'], []],
  ])('have the plural forms of %s', async (locale, forms, numbers) => {
    const { format, document } = await extract(
      'i18next',
      '{\n"n_one": "{{count}} item",\n"n_other": "{{count}} items"}',
    );
    const units = format.unitsFor(document, locale);
    expect(units.map((unit) => unit.key)).toEqual(forms.map((form) => `n_${form}`));
    expect(units.map((unit) => shown(unit.content))).toEqual(
      forms.map((form) => (form === 'one' ? '[1] item' : '[1] items')),
    );
    expect(units.flatMap((unit) => unit.note?.replace(/^Plural form (for count: |"other")/, '') || [])).toEqual(
      numbers,
    );
    expect(units.map((unit) => unit.line)).toEqual(forms.map((form) => (form === 'one' ? 2 : 3)));
  });

  test('have ordinals and contexts with their own forms', async () => {
    const { format, document } = await extract('i18next', site);
    const keys = format.unitsFor(document, 'ru').map((unit) => unit.key);
    expect(keys.filter((key) => key.startsWith('place'))).toEqual(['place_ordinal_other']);
    expect(keys.filter((key) => key.startsWith('guest'))).toEqual([
      'guest_female_one',
      'guest_female_few',
      'guest_female_many',
      'guest_female_other',
      'guest',
    ]);
  });

  test('keep a zero form, and leave alone keys that only look like forms', async () => {
    const text =
      '{"n_zero": "none", "n_one": "one", "n_other": "more", "step_one": "a", "step_two": "b", "step_other": "c", "no_one": "d"}';
    const { format, document } = await extract('i18next', text);
    const keys = format.unitsFor(document, 'kk').map((unit) => unit.key);
    expect(keys).toEqual(['n_zero', 'n_one', 'n_other', 'step_one', 'step_two', 'step_other', 'no_one']);
    expect(
      format
        .unitsFor(document, 'ar')
        .filter((unit) => unit.key.startsWith('step'))
        .map((unit) => unit.note),
    ).toEqual([undefined, undefined, undefined]);
  });

  test('are written with the order of the source, forms in order of CLDR, numbers as they were', async () => {
    const { format, document } = await extract(
      'i18next',
      '{"b": "B", "n_other": "N", "n_one": "n", "a": {"x": 1.50, "y": null, "z": "", "v": "{{v}}"}}',
    );
    expect(merged(format, document, { b: 'Б', n_one: '1', n_few: '2', n_many: '5', n_other: '0,5' }, 'ru')).toBe(`{
  "b": "Б",
  "n_one": "1",
  "n_few": "2",
  "n_many": "5",
  "n_other": "0,5",
  "a": {
    "x": 1.50,
    "y": null,
    "z": "",
    "v": "{{v}}"
  }
}
`);
  });

  test('leave out what is not translated: a text, an object, an array that lacks one', async () => {
    const { format, document } = await extract(
      'i18next',
      '{"a": "A", "o": {"p": "P"}, "l": ["x", "y"], "m": ["u", 1], "e": {}}',
    );
    expect(JSON.parse(merged(format, document, { 'l.0': 'х', 'm.0': 'у' }, 'kk'))).toEqual({ m: ['у', 1], e: {} });
    const foreign = new Map([['a', [{ content: [{ type: 'text', value: 'A' } as const], locale: 'en' }]]]);
    expect(format.merge(document, foreign, 'kk').body).toMatchObject({ text: '{\n  "e": {}\n}\n' });
  });

  test('work in i18next: forms, interpolation, nesting, fallback', async () => {
    const { format, document } = await extract(
      'i18next',
      '{"n_one": "{{count}} day", "n_other": "{{count}} days", "in": "In $t(n, {\\"count\\": {{days}} })", "left": "Left"}',
    );
    const ru = merged(
      format,
      document,
      {
        n_one: '{{count}} день',
        n_few: '{{count}} дня',
        n_many: '{{count}} дней',
        n_other: '{{count}} дня',
        in: 'Через $t(n, {"count": {{days}} })',
      },
      'ru',
    );
    const instance = i18next.createInstance();
    await instance.init({
      lng: 'ru',
      fallbackLng: 'en',
      resources: {
        ru: { translation: JSON.parse(ru) },
        en: { translation: JSON.parse(document.body.type === 'resource' ? document.body.text : '{}') },
      },
    });
    expect([1, 3, 5].map((count) => instance.t('n', { count }))).toEqual(['1 день', '3 дня', '5 дней']);
    expect(instance.t('in', { days: 2 })).toBe('Через 2 дня');
    expect(instance.t('left')).toBe('Left');
  });

  test.each([
    ['a comma too many', '{"a": "x",\n}', '2:1'],
    ['a comment', '{\n// c\n"a": "x"}', '2:1'],
    ['a line break in a text', '{"a": "x\ny"}', '1:7'],
    ['no quotes', '{a: "x"}', '1:2'],
    ['an end that is missing', '{"a": "x"', '1:10'],
    ['text after the end', '{}\n{}', '2:1'],
    ['an array at the top', '["x"]', '1:1'],
    ['a key that appears twice', '{"a": "x",\n "b": {"c": "1", "c": "2"}}', '2:18'],
  ])('refuse %s with its place', async (_name, text, place) => {
    await expect(extract('i18next', text)).rejects.toMatchObject({
      code: 'RESOURCE_JSON_INVALID',
      message: expect.stringContaining(`a.i18next:${place}: `),
    });
  });

  test.each([
    ['an interpolation without an end', 'x {{y', 3],
    ['an interpolation inside another', '{{a {{b}}', 1],
    ['an interpolation of nothing', '\\" {{ }}', 4],
    ['a nesting without an end', 'a $t(b', 3],
    ['a nesting of nothing', '$t()', 1],
    ['a nesting with broken options', '$t(a, b)', 1],
  ])('refuse %s with its place', async (_name, message, column) => {
    await expect(extract('i18next', `{\n"k": "${message}"}`)).rejects.toMatchObject({
      code: 'RESOURCE_MESSAGE_INVALID',
      place: { file: 'a.i18next', line: 2, column: 6 + column, unit: 'k' },
    });
  });
});
