import { describe, expect, test } from '@jest/globals';
import { type Bitext, fingerprint, segments, statusOf, unitSource } from '../../src/core/bitext.js';
import { plainText, text } from '../../src/core/inline.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { fixture, fixtureNames } from './fixtures.js';

describe('a file of any tool', () => {
  test.each(fixtureNames)('%s is written back byte for byte when nothing changed', (name) => {
    const text = fixture(name);
    const bitext = readBitext(text);
    expect(writeBitext(bitext, { onto: text })).toBe(text);
    expect(writeBitext(structuredClone(bitext), { onto: text })).toBe(text);
  });
});

/** Each segment as `unit segment: status source → target`. */
function outline(bitext: Bitext): readonly string[] {
  return bitext.units.flatMap((unit) =>
    segments(unit).map((segment) => {
      const target = segment.target === undefined ? '' : ` → ${plainText(segment.target)}`;
      return `${unit.id} ${segment.id}: ${statusOf(segment)} ${plainText(segment.source)}${target}`;
    }),
  );
}

describe('reading', () => {
  test('an Okapi file: marked segments, bpt and ph with their markup, a fuzzy match', () => {
    const bitext = readBitext(fixture('okapi-1.2.xlf'));
    expect(bitext).toMatchObject({
      version: '1.2',
      sourceLocale: 'en-US',
      targetLocale: 'ru-RU',
      original: 'news/rally.html',
    });
    expect(outline(bitext)).toEqual([
      'tu1 0: translated Drivers meet in Almaty. → Гонщики встречаются в Алматы.',
      'tu1 1: translated The rally starts at noon. → The rally starts at noon.',
      'tu3 s1: translated Photo: the start → Фото: старт',
    ]);
    expect(bitext.units[1]?.codes).toEqual([
      { id: '1', type: 'other', data: '<i>', closeData: '</i>' },
      { id: '2', type: 'fmt', subType: 'xlf:lb', data: '<br/>' },
    ]);
    expect(bitext.units[0]?.suggestions).toMatchObject([{ segment: '1', kind: 'memory', similarity: 75 }]);
  });

  test('a Trados file: a pair around all segments, an empty mark, a name with a BOM and CRLF', () => {
    const [unit, ...others] = readBitext(fixture('trados-1.2.sdlxliff')).units;
    expect(others).toEqual([]);
    expect(unit?.parts).toEqual([
      { type: 'ignorable', source: [{ type: 'open', id: '4' }] },
      {
        type: 'segment',
        id: '1',
        source: [{ type: 'text', value: 'The summit ended.' }],
        target: [{ type: 'text', value: 'Саммит аяқталды.' }],
        state: 'translated',
      },
      { type: 'ignorable', source: [{ type: 'text', value: ' ' }] },
      { type: 'segment', id: '2', source: [{ type: 'text', value: 'Leaders left for home.' }], state: 'initial' },
      { type: 'ignorable', source: [{ type: 'close', id: '4' }] },
    ]);
  });

  test('an Xcode file: two files, and ids told apart only where both use them', () => {
    expect(outline(readBitext(fixture('xcode-1.2.xliff')))).toEqual([
      'App/en.lproj/Main.strings/title s1: translated News → Жаңалықтар',
      'App/en.lproj/Info.strings/title s1: untranslated Daily news',
      'close s1: translated Close → Жабу',
    ]);
  });

  test('a file saved by hand after OmegaT: placeholders, entities, an empty target', () => {
    const bitext = readBitext(fixture('omegat-1.2.xlf'));
    expect(outline(bitext)).toEqual([
      'nav.home s1: translated Home → Bosh sahifa',
      'greeting s1: reviewed Hello, ! → Salom, !',
      'empty s1: untranslated Not yet → ',
    ]);
    expect(bitext.units[0]?.notes).toEqual([{ category: 'OmegaT', text: 'Checked — short & clear' }]);
    expect(bitext.units[1]?.codes).toEqual([{ id: 'INTERPOLATION', type: 'other', data: '', equivalent: '{{name}}' }]);
  });

  test('a 2.1 file with modules: inherited translate, annotations passed over, code points, ids made for segments', () => {
    const bitext = readBitext(fixture('modules-2.1.xlf'));
    expect(outline(bitext)).toEqual([
      'open s1: reviewed The summit opens. → Саммит ашылды.',
      'open s2: untranslated Ring the bell\u0001 now.',
    ]);
    const [unit] = bitext.units;
    expect(unit && plainText(unitSource(unit))).toBe('The summit opens. Ring the bell\u0001 now.');
    expect(unit?.codes).toEqual([
      { id: '1', type: 'other', data: '<b>', closeData: '</b>', canDelete: true, canCopy: false },
      { id: '2', type: 'other', data: '\u0007', canDelete: true },
    ]);
    expect(unit?.suggestions).toMatchObject([{ segment: 's1', kind: 'memory', similarity: 90 }]);
  });

  test('the core of 2.2', () => {
    const bitext = readBitext(fixture('core-2.2.xlf'));
    expect(outline(bitext)).toEqual(['1 s1: translated Weather → Погода']);
    expect(bitext.version).toBe('2.2');
    const fresh = writeBitext(bitext);
    expect(fresh).toContain('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2"');
    expect(readBitext(fresh)).toEqual(bitext);
  });

  test('a unit as a whole when a tool dropped the marks of its target', () => {
    const text = fixture('okapi-1.2.xlf').replace(
      /<target xml:lang="ru-ru"><mrk.*<\/target>/,
      '<target>Всё о ралли.</target>',
    );
    const bitext = readBitext(text);
    expect(outline(bitext)[0]).toBe(
      'tu1 s1: translated Drivers meet in Almaty. The rally starts at noon. → Всё о ралли.',
    );
    expect(writeBitext(bitext, { onto: text })).toBe(text);
  });
});

describe('translate-toolkit puts a new translation of several sentences in front of their marks', () => {
  const proof = fingerprint([text('Жоба.')], 'initial');
  const file = (second: string) =>
    `<xliff version="1.2" xmlns:t="urn:tarjuman:xliff"><file original="a" source-language="en" target-language="kk" datatype="plaintext"><body><trans-unit id="u" approved="yes"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="s1">One.</mrk> <mrk mtype="seg" mid="s2">Two.</mrk></seg-source><target state="translated">Бір. Екі.<mrk mtype="seg" mid="s1" t:provenance="engine ${proof} pseudo">Жоба.</mrk> <mrk mtype="seg" mid="s2" t:provenance="engine ${proof} pseudo">${second}</mrk></target></trans-unit></body></file></xliff>`;
  const targets = (xliff: string) =>
    readBitext(xliff)
      .units.flatMap(segments)
      .map(({ target, state }) => [plainText(target ?? []), state]);

  test('and drafts of a run behind it are not its end', () => {
    expect(targets(file('Жоба.'))).toEqual([['Бір. Екі.', 'reviewed']]);
    const bitext = readBitext(file('Жоба.'));
    expect(writeBitext(bitext, { onto: file('Жоба.') })).toBe(file('Жоба.'));
  });

  test('but a text that may be a person’s stays', () => {
    expect(targets(file('Менікі.'))).toEqual([['Бір. Екі.Жоба. Менікі.', 'reviewed']]);
  });
});
