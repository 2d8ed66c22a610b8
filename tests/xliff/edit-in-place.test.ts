import { describe, expect, test } from '@jest/globals';
import { type Bitext, fingerprint, singleSegmentUnit } from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { lineChanges, translated, withSegment, withUnit } from './edits.js';
import { fixture } from './fixtures.js';

/** What an edit of a fixture changes, line by line. */
function changes(name: string, edit: (bitext: Bitext) => Bitext): readonly string[] {
  const before = fixture(name);
  const after = edit(readBitext(before));
  const written = writeBitext(after, { onto: before });
  expect(readBitext(written)).toEqual(after);
  return lineChanges(before, written);
}

describe('one edit changes one place', () => {
  test('a target in a file with odd quotes and spacing', () => {
    const edit = translated('Asosiy sahifa');
    expect(changes('omegat-1.2.xlf', (bitext) => withSegment(bitext, 'nav.home', 's1', edit))).toEqual([
      "- <target state = 'translated' >Bosh sahifa</target>",
      "+ <target state = 'translated' >Asosiy sahifa</target>",
    ]);
  });

  test('an empty target', () => {
    expect(changes('omegat-1.2.xlf', (bitext) => withSegment(bitext, 'empty', 's1', translated('Hali emas')))).toEqual([
      '- <target/>',
      '+ <target state="translated">Hali emas</target>',
    ]);
  });

  test('a state, up and down', () => {
    const up = (state: 'final' | 'initial') =>
      changes('omegat-1.2.xlf', (b) => withSegment(b, 'nav.home', 's1', { state }));
    expect(up('final')).toEqual([
      "- <trans-unit id='nav.home'   resname='nav.home'>",
      '- <source>Home</source>',
      "- <target state = 'translated' >Bosh sahifa</target>",
      "+ <trans-unit id='nav.home'   resname='nav.home' approved=\"yes\">",
      '+ <source>Home</source>',
      "+ <target state = 'final' >Bosh sahifa</target>",
    ]);
    expect(up('initial')[1]).toBe("+ <target state = 'needs-review-translation' >Bosh sahifa</target>");
  });

  test('an approval that no longer holds', () => {
    const edit = translated('Assalomu alaykum!');
    expect(changes('omegat-1.2.xlf', (bitext) => withSegment(bitext, 'greeting', 's1', edit))).toEqual([
      "- <trans-unit id='greeting' approved='yes'><source>Hello, <x id='INTERPOLATION' equiv-text='{{name}}'/>!</source>",
      "- <target>Salom, <x id='INTERPOLATION' equiv-text='{{name}}'/>!</target></trans-unit>",
      "+ <trans-unit id='greeting' approved='no'><source>Hello, <x id='INTERPOLATION' equiv-text='{{name}}'/>!</source>",
      '+ <target state="translated">Assalomu alaykum!</target></trans-unit>',
    ]);
  });

  test('one of several marked segments, whose states then differ', () => {
    const edit = translated('Ралли начинается в полдень.');
    const [, , , , after, , , target] = changes('okapi-1.2.xlf', (b) => withSegment(b, 'tu1', '1', edit));
    expect(after).toBe('+ <trans-unit id="tu1" xmlns:tarjuman="urn:tarjuman:xliff">');
    expect(target).toBe(
      '+ <target xml:lang="ru-ru" state="needs-review-translation"><mrk mid="0" mtype="seg" tarjuman:state="initial">Гонщики встречаются в <g id="1">Алматы</g>.</mrk> <mrk mid="1" mtype="seg" tarjuman:state="translated">Ралли начинается в полдень.</mrk></target>',
    );
  });

  test('a new target in a unit that had none, with codes as the source has them', () => {
    const target = [text('Қоңырау'), { type: 'ph', id: '2' } as const];
    const edit = (b: Parameters<typeof withSegment>[0]) =>
      withSegment(b, 'open', 's2', { target, state: 'translated' });
    const lines = changes('modules-2.1.xlf', edit);
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+ <xlf:segment id="s2" state="translated">',
      expect.stringContaining('<xlf:source>Ring'),
      `+ <xlf:target>Қоңырау<xlf:ph id="2" dataRef="bell" equiv=""/></xlf:target>`,
    ]);
  });

  test('a target with annotations keeps its codes’ foreign attributes; the annotations go', () => {
    const target = [
      text('Ашылу '),
      { type: 'open', id: '1' } as const,
      text('бүгін'),
      { type: 'close', id: '1' } as const,
    ];
    const lines = changes('modules-2.1.xlf', (b) => withSegment(b, 'open', 's1', { target }));
    expect(lines.at(-1)).toBe(
      '+ <xlf:target>Ашылу <xlf:pc id="1" dataRefStart="a" dataRefEnd="z" canCopy="no" fs:fs="b">бүгін</xlf:pc></xlf:target>',
    );
    expect(lines[2]).toMatch(/^- <xlf:target>/);
  });

  test('a draft in a file that knows nothing of us declares what it needs on the unit', () => {
    const target = [text('Ауа райы')];
    const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const before = fixture('core-2.2.xlf');
    const bitext = withSegment(readBitext(before), '1', 's1', { target, state: 'initial', provenance });
    const written = writeBitext(bitext, { onto: before });
    expect(lineChanges(before, written)[1]).toBe(
      '+ <file id="f1"><unit id="1" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">' +
        '<mda:metadata><mda:metaGroup category="tarjuman">' +
        `<mda:meta type="s1">engine ${provenance.fingerprint} deepl</mda:meta></mda:metaGroup></mda:metadata>` +
        '<segment id="s1" state="initial" subState="tarjuman:engine"><source>Weather</source><target>Ауа райы</target></segment></unit></file>',
    );
    expect(readBitext(written)).toEqual(bitext);
  });

  test('a note added, another removed', () => {
    const lines = changes('golden-2.0.xlf', (bitext) =>
      withUnit(bitext, 'u2', (unit) => ({ ...unit, notes: [...unit.notes.slice(0, 1), { text: 'New & short' }] })),
    );
    expect(lines).toEqual([
      '- <note category="translator">Is “declaration” the official word?</note>',
      '+ <note>New &amp; short</note>',
    ]);
  });

  test('a locale written in another way is no change', () => {
    const before = fixture('okapi-1.2.xlf');
    expect(writeBitext({ ...readBitext(before), targetLocale: 'ru-RU' }, { onto: before })).toBe(before);
    const moved = writeBitext({ ...readBitext(before), original: 'sport/rally.html' }, { onto: before });
    expect(lineChanges(before, moved)[1]).toContain('original="sport/rally.html" source-language="en-us"');
  });
});

describe('units', () => {
  test('a new unit stands where it belongs, indented like its neighbours; comments stay', () => {
    const lines = changes('omegat-1.2.xlf', (bitext) => ({
      ...bitext,
      units: bitext.units.toSpliced(1, 0, singleSegmentUnit('nav.news', 'News')),
    }));
    expect(lines).toEqual([
      '+ <trans-unit id="nav.news" xml:space="preserve">',
      '+ <source>News</source>',
      '+ </trans-unit>',
    ]);
    const before = fixture('omegat-1.2.xlf');
    const written = writeBitext({ ...readBitext(before), units: readBitext(before).units.slice(1) }, { onto: before });
    expect(written).toContain("<body>\n\t\t\t<!-- greeting -->\n\t\t\t<trans-unit id='greeting'");
  });

  test('in a file of several files, new units go to the end of the first and nothing else moves', () => {
    const before = fixture('xcode-1.2.xliff');
    const bitext = readBitext(before);
    const units = [singleSegmentUnit('more', 'More'), ...bitext.units.toReversed()];
    const written = writeBitext({ ...bitext, units }, { onto: before });
    expect(readBitext(written).units.map((unit) => unit.id)).toEqual([
      'App/en.lproj/Main.strings/title',
      'more',
      'App/en.lproj/Info.strings/title',
      'close',
    ]);
    expect(lineChanges(before, written)).toEqual([
      '+ <trans-unit id="more" xml:space="preserve">',
      '+ <source>More</source>',
      '+ </trans-unit>',
    ]);
  });

  test('units that are not to be translated are not listed and never deleted', () => {
    const before = fixture('modules-2.1.xlf');
    const bitext = readBitext(before);
    expect(bitext.units.map((unit) => unit.id)).toEqual(['open']);
    expect(writeBitext({ ...bitext, units: [] }, { onto: before })).toContain('Do not touch');
    const twin = { ...bitext, units: [singleSegmentUnit('fixed', 'Twin')] };
    expect(() => writeBitext(twin, { onto: before })).toThrow('two units would have the id "fixed"');
  });

  test('an empty body is filled', () => {
    const before =
      '<xliff version="1.2">\n  <file original="a" source-language="en" target-language="kk" datatype="plaintext">\n    <body/>\n  </file>\n</xliff>\n';
    const bitext = { ...readBitext(before), units: [singleSegmentUnit('a', 'One')] };
    const written = writeBitext(bitext, { onto: before });
    expect(readBitext(written)).toEqual(bitext);
    expect(written).toContain(
      '<body>\n      <trans-unit id="a" xml:space="preserve">\n        <source>One</source>\n      </trans-unit>\n    </body>',
    );
  });

  test('a unit split into two sentences keeps the sentence that stayed as it was written', () => {
    const before = fixture('golden-2.1.xlf').replace(
      '<segment id="s2" state',
      '<segment id="s2" canResegment="no" state',
    );
    const bitext = withUnit(readBitext(before), 'u2', (unit) => ({
      ...unit,
      parts: unit.parts.toSpliced(
        2,
        0,
        { type: 'segment', id: 's9', source: [text('New.')], state: 'initial' },
        { type: 'ignorable', source: [text(' ')] },
      ),
    }));
    const written = writeBitext(bitext, { onto: before });
    expect(readBitext(written)).toEqual(bitext);
    expect(lineChanges(before, written).every((line) => line.startsWith('+'))).toBe(true);
  });
});

test.each([
  [
    '2.0',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">',
    '<file id="f">',
    'trgLang',
  ],
  ['1.2', '<xliff version="1.2">', '<file original="a" source-language="en" datatype="plaintext">', 'target-language'],
])('a file of XLIFF %s without a target language is read, and takes one', (version, root, file, attribute) => {
  const unit =
    version === '2.0'
      ? '<unit id="u"><segment id="s1"><source>a</source></segment></unit>'
      : '<body><trans-unit id="u"><source>a</source></trans-unit></body>';
  const before = `${root}${file}${unit}</file></xliff>`;
  const bitext = readBitext(before);
  expect(bitext.targetLocale).toBe('und');
  expect(writeBitext(bitext, { onto: before })).toBe(before);
  const written = writeBitext({ ...bitext, targetLocale: 'kk' }, { onto: before });
  expect(written).toContain(` ${attribute}="kk"`);
  expect(readBitext(written)).toEqual({ ...bitext, targetLocale: 'kk' });
});
