// Files as other tools write them: what is read, and that an edit changes the lines that it must and no others.
import { describe, expect, test } from '@jest/globals';
import { type Bitext, fingerprint, segments, statusOf } from '../../src/core/bitext.js';
import { plainText, text } from '../../src/core/inline.js';
import { editUnit, joinSegments, setState, setTarget, splitSegment } from '../../src/xliff/edit/index.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { said } from './edit/units.js';
import { lineChanges } from './edits.js';
import { fixture } from './fixtures.js';

function states(bitext: Bitext): readonly string[] {
  return bitext.units.flatMap((unit) =>
    segments(unit).map(
      (segment) => `${unit.id.slice(0, 4)} ${segment.id}: ${segment.state}${segment.target ? '' : ', open'}`,
    ),
  );
}

/** What an edit of one unit changes in a fixture, line by line; the file then says what was edited. */
function changes(name: string, unit: string, edit: Parameters<typeof editUnit>[2]): readonly string[] {
  const before = fixture(name);
  const after = editUnit(readBitext(before), unit, edit);
  const written = writeBitext(after, { onto: before });
  expect(readBitext(written).units.map(said)).toEqual(after.units.map(said));
  return lineChanges(before, written);
}

/** The `sdl:seg` elements of a file. */
function seg(lines: readonly string[], id: string): string | undefined {
  return new RegExp(`<sdl:seg id="${id}".*?(?:/>|</sdl:seg>)`).exec(
    lines.filter((line) => line.startsWith('+')).join('\n'),
  )?.[0];
}

const studio = '1f4c9d2e-6a01-4c7e-8f50-0c2d9b1a7e11';

describe('Trados Studio', () => {
  test('says how far a segment is in sdl:seg, and nothing is rounded up', () => {
    expect(states(readBitext(fixture('studio-1.2.sdlxliff')))).toEqual([
      '1f4c 10: final',
      '1f4c 11: translated',
      '1f4c 12: initial',
      '1f4c 13: initial',
      '1f4c 14: initial, open',
    ]);
  });

  test('comments are annotations of the text', () => {
    const [unit] = readBitext(fixture('studio-1.2.sdlxliff')).units;
    const commented = unit && segments(unit).find(({ id }) => id === '13');
    expect(commented?.sourceAnnotations).toEqual([{ type: 'x-sdl-comment', start: 0, end: 6, text: 'Nobody' }]);
  });

  test.each([
    ['translated', 'Translated'],
    ['reviewed', 'ApprovedTranslation'],
    ['final', 'ApprovedSignOff'],
  ] as const)('a segment set to %s is %s there, and in no word of ours', (state, conf) => {
    const lines = changes('studio-1.2.sdlxliff', studio, (unit) => setState(unit, '13', { state }));
    expect(lines).toHaveLength(2);
    expect(seg(lines, '13')).toBe(`<sdl:seg id="13" conf="${conf}" origin="mt" origin-system="engine"/>`);
    expect(lines[1]?.replace(`conf="${conf}" origin="mt"`, 'conf="Draft" origin="mt"')).toBe(
      lines[0]?.replace('-', '+'),
    );
  });

  test('a new target fills its mark', () => {
    const lines = changes('studio-1.2.sdlxliff', studio, (unit) => setTarget(unit, '14', 'Сұра.'));
    expect(lines[1]).toContain('<mrk mtype="seg" mid="14">Сұра.</mrk></target>');
    expect(seg(lines, '14')).toBe('<sdl:seg id="14" conf="Translated"/>');
  });

  test('an engine’s draft is a draft there too', () => {
    const target = [text('Сұра.')];
    const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const lines = changes('studio-1.2.sdlxliff', studio, (unit) => ({
      ...unit,
      parts: unit.parts.map((part) =>
        part.type === 'segment' && part.id === '14' ? { ...part, target, state: 'initial', provenance } : part,
      ),
    }));
    expect(seg(lines, '14')).toBe('<sdl:seg id="14" conf="Draft"/>');
  });

  test('segments cut and joined keep one sdl:seg each', () => {
    const cut = changes('studio-1.2.sdlxliff', studio, (unit) =>
      splitSegment(unit, '11', { source: 5, target: 8, id: '11b' }),
    );
    expect(seg(cut, '11b')).toBe('<sdl:seg id="11b" conf="Translated"/>');
    expect(seg(cut, '11')).toBe('<sdl:seg id="11" conf="Translated" origin="tm" percent="100"/>');
    const joined = changes('studio-1.2.sdlxliff', studio, (unit) => joinSegments(unit, '10', '11'));
    expect(seg(joined, '11')).toBeUndefined();
    expect(seg(joined, '10')).toContain('<sdl:seg id="10" conf="Translated" origin="interactive"><sdl:value');
  });
});

describe('memoQ', () => {
  test('says how far a unit is in mq:status', () => {
    expect(states(readBitext(fixture('memoq-1.2.mqxliff')))).toEqual([
      '1 s1: translated',
      '2 s1: initial',
      '3 s1: initial',
      '4 s1: reviewed',
    ]);
  });

  test('a confirmed segment says so in mq:status alone', () => {
    expect(changes('memoq-1.2.mqxliff', '2', (unit) => setState(unit, 's1', { state: 'translated' }))).toEqual([
      '- <trans-unit id="2" mq:segmentguid="a2" mq:status="MachineTranslated" mq:percent="0">',
      '+ <trans-unit id="2" mq:segmentguid="a2" mq:status="ManuallyConfirmed" mq:percent="0">',
    ]);
  });

  test('a state for which it has no word stands in those of the standard, beside it', () => {
    const lines = changes('memoq-1.2.mqxliff', '2', (unit) => setState(unit, 's1', { state: 'final' }));
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+ <trans-unit id="2" mq:segmentguid="a2" mq:status="ManuallyConfirmed" mq:percent="0" approved="yes">',
      expect.stringContaining('<source'),
      '+ <target xml:space="preserve" state="final">Kechasi yomgʻir</target>',
    ]);
  });

  test('a new target keeps codes with their markup, history and contexts', () => {
    const target = [text('Qor: '), { type: 'open', id: '1' }, text('Nukus'), { type: 'close', id: '1' }] as const;
    expect(changes('memoq-1.2.mqxliff', '1', (unit) => setTarget(unit, 's1', target))).toEqual([
      '- <target xml:space="preserve"><bpt id="1" ctype="bold">{}</bpt>Nukusda<ept id="1">{}</ept> qor</target>',
      '+ <target xml:space="preserve">Qor: <bpt id="1" ctype="bold">{}</bpt>Nukus<ept id="1">{}</ept></target>',
    ]);
  });
});

describe('Phrase', () => {
  test('says in m:confirmed whether somebody confirmed it', () => {
    expect(states(readBitext(fixture('phrase-1.2.mxliff')))).toEqual([
      't7:0 s1: translated',
      't7:1 s1: initial',
      't7:2 s1: initial',
    ]);
  });

  test('a confirmed segment is 1', () => {
    const lines = changes('phrase-1.2.mxliff', 't7:1', (unit) => setState(unit, 's1', { state: 'translated' }));
    expect(lines).toEqual([
      '- <trans-unit id="t7:1" xml:space="preserve" m:score="0.0" m:trans-origin="mt" m:confirmed="0" m:locked="false" m:para-id="0">',
      '+ <trans-unit id="t7:1" xml:space="preserve" m:score="0.0" m:trans-origin="mt" m:confirmed="1" m:locked="false" m:para-id="0">',
    ]);
  });

  test('a suggestion from its memory is listed, a machine’s without source is not', () => {
    const [unit] = readBitext(fixture('phrase-1.2.mxliff')).units;
    expect(unit?.suggestions).toMatchObject([{ segment: 's1', kind: 'memory', similarity: 1, origin: 'memsource-tm' }]);
  });
});

describe('files of libraries', () => {
  test('Angular 1.2: placeholders by name, notes with description and meaning', () => {
    const [unit, plural] = readBitext(fixture('angular-1.2.xlf')).units;
    expect(unit?.codes.map(({ id, equivalent }) => [id, equivalent])).toEqual([
      ['INTERPOLATION', '{{ name }}'],
      ['START_BOLD_TEXT', '<b>'],
      ['CLOSE_BOLD_TEXT', '</b>'],
    ]);
    expect(unit?.notes).toEqual([
      { category: 'description', priority: 1, text: 'Greeting' },
      { category: 'meaning', priority: 1, text: 'Home page' },
    ]);
    const source = plural && segments(plural)[0]?.source;
    expect(source && plainText(source)).toBe('{VAR_PLURAL, plural, =0 {no news} one {one item} other { items}}');
    expect(changes('angular-1.2.xlf', '87462301', (of) => setTarget(of, 's1', source ?? []))).toEqual([
      expect.stringMatching(
        /^\+ <target state="translated">\{VAR_PLURAL.*<x id="INTERPOLATION" equiv-text="\{\{ count \}\}"\/> items\}\}<\/target>$/,
      ),
    ]);
  });

  test('Angular 2.0: what a person sees of each end', () => {
    const [unit] = readBitext(fixture('angular-2.0.xlf')).units;
    expect(unit?.codes).toEqual([
      { id: '0', type: 'other', data: '', display: '{{ name }}', equivalent: 'INTERPOLATION', canDelete: true },
      {
        id: '1',
        type: 'fmt',
        data: '',
        closeData: '',
        display: '<b>',
        equivalent: 'START_BOLD_TEXT',
        canDelete: true,
        closeDisplay: '</b>',
        closeEquivalent: 'CLOSE_BOLD_TEXT',
      },
    ]);
    expect(changes('angular-2.0.xlf', '87462301', (of) => setTarget(of, 's1', 'Новости'))).toEqual([
      '- <segment>',
      '- <source>News</source>',
      '+ <segment id="s1" state="translated">',
      '+ <source>News</source>',
      '+ <target>Новости</target>',
    ]);
  });

  test.each(['symfony-1.2.xlf', 'symfony-2.0.xlf'])('%s: keys as sources, CDATA that stays', (name) => {
    const [unit] = readBitext(fixture(name)).units;
    expect(unit).toMatchObject({ id: 'Hk3Jd9x', name: 'article.published' });
    expect(unit && segments(unit).map(({ target }) => plainText(target ?? []))).toEqual([
      expect.stringContaining('<b>%date%</b>'),
    ]);
    const before = fixture(name);
    const edited = editUnit(readBitext(before), 'Hk3Jd9x', (of) => setState(of, 's1', { state: 'final' }));
    const written = writeBitext(edited, { onto: before });
    expect(written).toContain('state="final"');
    expect(written.match(/<!\[CDATA\[.*?\]\]>/g)).toEqual(before.match(/<!\[CDATA\[.*?\]\]>/g));
  });

  test('Weblate: approved and needs-… of gettext', () => {
    expect(states(readBitext(fixture('weblate-1.2.xlf')))).toEqual([
      '7[0] s1: reviewed',
      '7[1] s1: initial',
      '8 s1: initial',
    ]);
    expect(changes('weblate-1.2.xlf', '8', (unit) => setTarget(unit, 's1', 'Басты бет'))).toEqual([
      '- <trans-unit id="8"><source>Home</source><target state="needs-translation"></target><note from="developer">Menu</note><note from="translator" priority="2">Қысқа</note></trans-unit>',
      '+ <trans-unit id="8"><source>Home</source><target state="translated">Басты бет</target><note from="developer">Menu</note><note from="translator" priority="2">Қысқа</note></trans-unit>',
    ]);
  });

  test('MateCat: a pair around one of the marks', () => {
    const bitext = readBitext(fixture('matecat-1.2.xlf'));
    expect(bitext.units.flatMap((unit) => segments(unit).map((segment) => [segment.id, statusOf(segment)]))).toEqual([
      ['0', 'translated'],
      ['1', 'translated'],
    ]);
    const lines = changes('matecat-1.2.xlf', 'NFDBB2FA9-tu1', (unit) => setTarget(unit, '1', 'Ketishdi.'));
    expect(lines).toEqual([
      expect.stringMatching(/^- <target/),
      '+ <target xml:lang="uz-UZ" state="translated"><g id="1"><mrk mid="0" mtype="seg">Haydovchilar uchrashdi.</mrk></g> <mrk mid="1" mtype="seg">Ketishdi.</mrk></target>',
    ]);
  });

  test('Okapi 2.0: a word of its own about the state, ITS on a term', () => {
    const [unit] = readBitext(fixture('okapi-2.0.xlf')).units;
    expect(unit?.parts[0]).toMatchObject({ state: 'translated', subState: 'okp:checked' });
    const lines = changes('okapi-2.0.xlf', 'tu1', (of) => splitSegment(of, '0', { source: 4, target: 0 }));
    expect(lines.join('\n')).toContain(
      '<mrk id="m1" type="term" its:termConfidence="0.9" itsxlf:termInfo="race">rally</mrk>',
    );
  });
});
