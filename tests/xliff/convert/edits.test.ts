import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { segments } from '../../../src/core/bitext.js';
import { text } from '../../../src/core/inline.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { saying } from './documents.js';

const from12 = readFileSync('tests/fixtures/xliff/conversion/everything-1.2.xlf', 'utf8');
const from22 = readFileSync('tests/fixtures/xliff/conversion/everything-2.2.xlf', 'utf8');
const trados = readFileSync('tests/fixtures/xliff/trados-1.2.sdlxliff', 'utf8');

/** Replaces once, and fails where there is nothing to replace. */
function edited(xliff: string, from: string, to: string): string {
  expect(xliff).toContain(from);
  return xliff.replace(from, () => to);
}

/** An edit of the converted form, seen after the way back; `expected` is the same edit made by hand in the original. */
const edits: readonly (readonly [string, string, (xliff: string) => string, (xliff: string) => string])[] = [
  [
    'a target in 2.x',
    from12,
    (xliff) => edited(xliff, '&amp;Файл ашу…', '&amp;Ашу…'),
    (xliff) => edited(xliff, '&amp;Файл ашу…', '&amp;Ашу…'),
  ],
  [
    'a target between codes in 2.x',
    from12,
    (xliff) => edited(xliff, '>Оқы <', '>Оқыңыз <'),
    (xliff) => edited(xliff, '>Оқы <', '>Оқыңыз <'),
  ],
  [
    'one sentence of several in 2.x',
    from12,
    (xliff) => edited(xliff, '<target>Бір ', '<target>Біреу '),
    (xliff) => edited(xliff, '>Бір <bx', '>Біреу <bx'),
  ],
  [
    'a state in 2.x',
    from12,
    (xliff) => edited(xliff, 'state="reviewed"', 'state="final"'),
    (xliff) => edited(xliff, 'state="signed-off"', 'state="final"'),
  ],
  [
    'a note in 2.x',
    from12,
    (xliff) => xliff.replace(/(<unit id="codes-note"[^>]*>)/, '$1<notes><note category="me">Look</note></notes>'),
    (xliff) =>
      edited(
        xliff,
        'A footnote on &#8220;that&#8221;</source>',
        'A footnote on &#8220;that&#8221;</source><note from="me">Look</note>',
      ),
  ],
  [
    'a target in 1.2',
    from22,
    (xliff) => edited(xliff, '>Сол <', '>Дәл сол <'),
    (xliff) => edited(xliff, '>Сол <', '>Дәл сол <'),
  ],
  [
    'a target in 1.2 of a unit that was kept whole',
    from22,
    (xliff) => edited(xliff, 'Бүгін <mrk', 'Осы күні <mrk'),
    (xliff) => edited(xliff, 'Бүгін <mrk', 'Осы күні <mrk'),
  ],
  [
    'a name in 1.2',
    from22,
    (xliff) => edited(xliff, 'resname="lead"', 'resname="intro"'),
    (xliff) => edited(xliff, 'name="lead"', 'name="intro"'),
  ],
  [
    'a suggestion taken away in 1.2',
    from22,
    (xliff) => xliff.replace(/<alt-trans (?:(?!<alt-trans )[\s\S])*?xlf2:reference="yes"[\s\S]*?<\/alt-trans>/, ''),
    (xliff) => xliff.replace(/<mtc:match ref="#seg-1" reference="yes">.*?<\/mtc:match>/s, ''),
  ],
];

describe('on the way back, the edit comes along and the rest is as it was:', () => {
  test.each(edits)('%s', (_, original, edit, expected) => {
    const there = convertXliff(original, { to: original === from12 ? '2.1' : '1.2' });
    const changed = edit(there.text);
    expect(changed).not.toBe(there.text);
    expect(saying(convertXliff(changed, { to: there.from }).text)).toBe(saying(expected(original)));
  });
});

describe('an edit through the model', () => {
  test('of a Trados file in 2.1: the sentence that somebody fills in is in its mark, all else stays', () => {
    const there = convertXliff(trados, { to: '2.1' }).text;
    const bitext = readBitext(there);
    const filled = bitext.units.map((unit) => ({
      ...unit,
      parts: unit.parts.map((part) =>
        part.type === 'segment' && !part.target && part.source.length > 0 && segments(unit).length > 1
          ? { ...part, target: [text('Басшылар үйге кетті.')], state: 'translated' as const }
          : part,
      ),
    }));
    const back = convertXliff(writeBitext({ ...bitext, units: filled }, { onto: there }), { to: '1.2' }).text;
    expect(back).toContain('<mrk mtype="seg" mid="2"');
    expect(back).toContain('Басшылар үйге кетті.</mrk></g></target>');
    expect(back).toContain('<sdl:seg id="1" conf="Translated" origin="interactive"/>');
    expect(
      readBitext(back)
        .units.flatMap(segments)
        .map((segment) => segment.target?.length),
    ).toContain(1);
  });

  test('of a bitext of ours that was converted is what it would have been without', () => {
    const before = writeBitext({
      ...readBitext(readFileSync('tests/fixtures/xliff/golden-2.1.xlf', 'utf8')),
      version: '2.1',
    });
    const there = convertXliff(before, { to: '1.2' }).text;
    const bitext = readBitext(there);
    const units = bitext.units.map((unit) => ({ ...unit, notes: [...unit.notes, { text: 'Жақсы' }] }));
    const back = convertXliff(writeBitext({ ...bitext, units }, { onto: there }), { to: '2.1' }).text;
    expect(back).toBe(writeBitext({ ...readBitext(before), units: readBitext(back).units }, { onto: before }));
  });
});

test('a segment that a tool splits in 2.x is two marks in 1.2', () => {
  const there = convertXliff(from12, { to: '2.1' }).text;
  const split = edited(
    there,
    '<source>A footnote on &#8220;that&#8221;</source>',
    '<source>A footnote</source><target>Ескерту</target></segment><segment id="s2" state="translated"><source> on &#8220;that&#8221;</source><target> осыған</target>',
  );
  const back = convertXliff(split, { to: '1.2' }).text;
  expect(back).toContain('<source>A footnote on &#8220;that&#8221;</source>');
  expect(back).toContain(
    '<seg-source><mrk mtype="seg" mid="s1">A footnote</mrk><mrk mtype="seg" mid="s2"> on &#8220;that&#8221;</mrk></seg-source>',
  );
});
