import { describe, expect, test } from '@jest/globals';
import { fingerprint, isPersons, segments, unitTarget } from '../../../src/core/bitext.js';
import { plainText, text } from '../../../src/core/inline.js';
import { joinSegments, orderTargets, splitSegment } from '../../../src/xliff/edit/index.js';
import { close, edited, file2, file12, open, reason, unitOf } from './units.js';

const two = `<notes><note id="n1" ref="#s2" xmlns:tarjuman="urn:tarjuman:xliff" tarjuman:segment="s2">B?</note></notes>
      <segment id="s1" state="reviewed" subState="acme:x"><source>A. </source><target>А. </target></segment>
      <segment id="s2" state="translated"><source>B.</source><target>Б.</target></segment>`;

describe('splitSegment', () => {
  const file = file2(
    '<segment id="s1" state="final" canResegment="yes"><source xml:lang="en">One <pc id="1">two</pc>. Three.</source><target xml:lang="kk">Бір <pc id="1">екі</pc>. Үш.</target></segment>',
  );

  test('cuts source and target, and the second part is like the first but for its id', () => {
    const written = edited(file, (unit) => splitSegment(unit, 's1', { source: 10, target: 10 }));
    expect(written).toContain(
      `<segment id="s1" state="translated" canResegment="yes"><source xml:lang="en">One <pc id="1">two</pc>.</source>`.replace(
        'state="translated" canResegment="yes"',
        'state="translated" canResegment="yes"',
      ),
    );
    expect(written).toContain('<source xml:lang="en"> Three.</source>');
    expect(written).toContain('<target xml:lang="kk"> Үш.</target>');
  });

  test('turns a pair across the cut into its halves', () => {
    const written = edited(file, (unit) => splitSegment(unit, 's1', { source: 6, target: 6 }));
    expect(written).toContain('<source xml:lang="en">One <sc id="1"/>t</source>');
    expect(written).toContain('<source xml:lang="en">wo<ec startRef="1"/>. Three.</source>');
    expect(written).toContain('<target xml:lang="kk">Бір <sc id="1"/>е</target>');
  });

  test('turns an annotation across the cut into its halves, and joins them again', () => {
    const marked = file2(
      '<segment id="s1"><source>Sentence A. <mrk id="m1" type="comment" value="For B and C">Sentence B. Sentence C.</mrk></source></segment>',
    );
    const cut = edited(marked, (unit) => splitSegment(unit, 's1', { source: 24 }));
    expect(cut).toContain('<source>Sentence A. <sm id="m1" type="comment" value="For B and C"/>Sentence B. </source>');
    expect(cut).toContain('<source>Sentence C.<em startRef="m1"/></source>');
    const joined = edited(cut, (unit) => joinSegments(unit, 's1', 's2'));
    expect(joined).toBe(marked);
  });

  test('takes a suggestion for a term along, and leaves one for the segment', () => {
    const offered = file2(
      '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#m1"><source>B</source><target>Б</target></mtc:match><mtc:match ref="#s1"><source>A</source><target>А</target></mtc:match></mtc:matches><segment id="s1"><source>A. <mrk id="m1" type="term">B</mrk>.</source></segment>',
    );
    const cut = splitSegment(unitOf(offered), 's1', { source: 3 });
    expect(cut.suggestions.map(({ segment }) => segment)).toEqual(['s2', 's1']);
    edited(offered, () => cut);
  });

  test('keeps the proof of a run’s draft in both parts, and its state', () => {
    const unit = unitOf(file2('<segment id="s1"><source>A. B.</source></segment>'));
    const target = [text('А. Б.')];
    const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const draft = { ...unit, parts: segments(unit).map((segment) => ({ ...segment, target, provenance })) };
    const cut = splitSegment(draft, 's1', { source: 3, target: 3 });
    expect(segments(cut).map((segment) => [segment.state, isPersons(segment)])).toEqual([
      ['initial', false],
      ['initial', false],
    ]);
    expect(segments(joinSegments(cut, 's1', 's2')).map((segment) => isPersons(segment))).toEqual([false]);
  });

  test('gives the proof to a draft that is joined with an empty target, which is nobody’s', () => {
    const unit = unitOf(
      file2('<segment id="s1"><source>A.</source><target/></segment><segment id="s2"><source>B.</source></segment>'),
    );
    const target = [text('Б.')];
    const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const parts = segments(unit).map((segment) => (segment.id === 's2' ? { ...segment, target, provenance } : segment));
    expect(segments(joinSegments({ ...unit, parts }, 's1', 's2')).map(isPersons)).toEqual([false]);
  });

  test('in 1.2 marks source and target', () => {
    const plain = file12('<source>One <g id="1">two</g>. Three.</source>\n<target>Бір <g id="1">екі</g>. Үш.</target>');
    const written = edited(plain, (unit) => splitSegment(unit, 's1', { source: 10, target: 10 }));
    expect(written).toContain(
      '<seg-source><mrk mtype="seg" mid="s1">One <g id="1">two</g>.</mrk><mrk mtype="seg" mid="s2"> Three.</mrk></seg-source>',
    );
    expect(written).toContain('<source>One <g id="1">two</g>. Three.</source>');
  });

  test.each([
    ['the end of the source', file, { source: 0, target: 0 }, 'one of the parts would be empty'],
    ['outside the source', file, { source: 99, target: 0 }, 'the source cannot be cut at 99'],
    [
      'between half characters',
      file2('<segment id="s1"><source>a😀b</source></segment>'),
      { source: 2 },
      'cannot be cut inside a character',
    ],
    ['a translation without a place', file, { source: 10 }, 'it has a translation'],
    ['with a code on the other side', file, { source: 10, target: 2 }, 'the code "1" would stand in another part'],
    ['with an id that is taken', file, { source: 10, target: 10, id: '1' }, '"1" cannot be the id'],
    [
      'a segment that stays as it is',
      file2('<segment id="s1" canResegment="no"><source>a b</source></segment>'),
      { source: 1 },
      'segment s1 must stay as it is cut',
    ],
    [
      'a unit that stays as it is',
      file2('<segment id="s1"><source>a b</source></segment>', ' canResegment="no"'),
      { source: 1 },
      'segment s1 must stay as it is cut',
    ],
    [
      'what is not to be translated',
      file2('<segment id="s1"><source>a b</source></segment>', ' translate="no"'),
      { source: 1 },
      'the unit is not to be translated',
    ],
  ])('refuses to cut %s', (_, of, cut, message) => {
    const error = reason(() => splitSegment(unitOf(of), 's1', cut));
    expect(error).toMatchObject({ code: 'XLIFF_EDIT_REFUSED', place: { unit: 'u', segment: 's1' } });
    expect(error.message).toContain(message);
  });

  test('cuts a segment that says it may be, in a unit that may not', () => {
    const inherited = file2('<segment id="s1" canResegment="yes"><source>a b</source></segment>', ' canResegment="no"');
    const written = edited(inherited, (unit) => splitSegment(unit, 's1', { source: 1 }));
    expect(written).toContain('<segment id="s2" canResegment="yes">');
  });
});

describe('joinSegments', () => {
  test('takes the lesser state with its word, and what pointed to the second part points to the first', () => {
    const written = edited(file2(two), (unit) => joinSegments(unit, 's1', 's2'));
    expect(written).toContain(
      '<segment id="s1" state="translated"><source>A. B.</source><target>А. Б.</target></segment>',
    );
    expect(written).toContain(
      '<note id="n1" ref="#s1" xmlns:tarjuman="urn:tarjuman:xliff" tarjuman:segment="s1">B?</note>',
    );
    expect(written).not.toContain('s2');
  });

  test('follows references of modules that it does not list', () => {
    const file = file2(
      `<gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry ref="#s2"><gls:term>B</gls:term></gls:glossEntry></gls:glossary>
      <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#f=f1/u=u/s2" type="mt"><source>B</source><target>Б</target></mtc:match></mtc:matches>
      ${two}`,
    );
    const written = edited(file, (unit) => joinSegments(unit, 's1', 's2'));
    expect(written).toContain('<gls:glossEntry ref="#s1">');
    expect(written).toContain('<mtc:match ref="#f=f1/u=u/s1" type="mt">');
  });

  test('takes along what stands between, and leaves a sentence that is not translated open', () => {
    const file = file2(
      '<segment id="a" state="final"><source>A.</source><target>А.</target></segment><ignorable><source> </source></ignorable><segment id="b"><source>B.</source></segment>',
    );
    const joined = joinSegments(unitOf(file), 'a', 'b');
    expect(joined.parts).toEqual([
      { type: 'segment', id: 'a', source: [text('A. B.')], target: [text('А.')], state: 'initial' },
    ]);
    edited(file, () => joined);
  });

  test('makes halves of a code whole again', () => {
    const file = file2(
      '<segment id="a"><source>A <sc id="1"/>b</source></segment><segment id="b"><source>c<ec startRef="1"/>.</source></segment>',
    );
    expect(joinSegments(unitOf(file), 'a', 'b').parts[0]?.source).toEqual([
      text('A '),
      open('1'),
      text('bc'),
      close('1'),
      text('.'),
    ]);
    edited(file, (unit) => joinSegments(unit, 'a', 'b'));
  });

  test('keeps white space when one of the texts did', () => {
    const file = file2(
      '<segment id="a"><source xml:space="default">A. </source></segment><segment id="b"><source>B.</source></segment>',
    );
    const written = edited(file, (unit) => joinSegments(unit, 'a', 'b'));
    expect(written).toContain('<source xml:space="preserve">A. B.</source>');
  });

  test('removes the mark of the second part in 1.2', () => {
    const file = file12(
      '<source>A. B.</source>\n<seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2" acme:x="1" xmlns:acme="urn:acme">B.</mrk></seg-source>\n<target><mrk mtype="seg" mid="1">А.</mrk> <mrk mtype="seg" mid="2">Б.</mrk></target>\n<alt-trans mid="2"><source>B!</source><target>Б!</target></alt-trans>',
    );
    const written = edited(file, (unit) => joinSegments(unit, '1', '2'));
    expect(written).toContain('<mrk mtype="seg" mid="1">А. Б.</mrk></target>');
    expect(written).toContain('<alt-trans mid="1">');
  });

  test.each([
    [
      'segments with another between',
      file2(
        '<segment id="s1"><source>A</source></segment><segment id="x"><source>B</source></segment><segment id="s2"><source>C</source></segment>',
      ),
      'segment s2 is not the next one',
    ],
    [
      'where one must stay',
      file2(two.replace('id="s2" ', 'id="s2" canResegment="no" ')),
      'segment s2 must stay as it is cut',
    ],
    [
      'where what is between must stay',
      file2(
        '<segment id="s1" canResegment="yes"><source>A</source></segment><ignorable><source> </source></ignorable><segment id="s2" canResegment="yes"><source>C</source></segment>',
        ' canResegment="no"',
      ),
      'what stands between the segments must stay',
    ],
    [
      'targets that stand apart',
      file2(
        '<segment id="s1"><source>A</source><target order="3">А</target></segment><segment id="s2"><source>B</source><target order="1">Б</target></segment><segment id="s3"><source>C</source><target order="2">С</target></segment>',
      ),
      'do not stand side by side',
    ],
  ])('refuses %s', (_, file, message) => {
    const error = reason(() => joinSegments(unitOf(file), 's1', 's2'));
    expect(error).toMatchObject({ code: 'XLIFF_EDIT_REFUSED' });
    expect(error.message).toContain(message);
  });
});

describe('targets in another order', () => {
  const file = file2(
    '<segment id="1"><source>A.</source><target order="5">А.</target></segment><ignorable><source> </source></ignorable><segment id="2"><source>B.</source><target order="1">Б.</target></segment><ignorable><source> </source></ignorable><segment id="3"><source>C.</source><target order="3">С.</target></segment>',
  );

  test('are read in that order', () => {
    expect(plainText(unitTarget(unitOf(file)))).toBe('Б. С. А.');
  });

  test('are brought into the order of the sources, and back', () => {
    const plain = edited(file, (unit) => orderTargets(unit, ['1', '2', '3']));
    expect(plainText(unitTarget(unitOf(plain)))).toBe('А. Б. С.');
    expect(edited(plain, (unit) => orderTargets(unit, ['2', '3', '1']))).toBe(file);
  });

  test('keep their places when segments are joined', () => {
    const written = edited(
      file2(
        '<segment id="1"><source>A.</source><target order="2">А.</target></segment><segment id="2"><source>B.</source><target order="3">Б.</target></segment><segment id="3"><source>C.</source><target order="1">С.</target></segment>',
      ),
      (unit) => joinSegments(unit, '1', '2'),
    );
    expect(written).toContain('<target order="2">А.Б.</target>');
    expect(plainText(unitTarget(unitOf(written)))).toBe('С.А.Б.');
  });

  test('stand in 1.2 as they are read', () => {
    const in12 = file12(
      '<source>A. B.</source>\n<seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source>\n<target><mrk mtype="seg" mid="2">Б.</mrk> <mrk mtype="seg" mid="1">А.</mrk></target>',
    );
    const unit = unitOf(in12);
    expect(unit.parts.map((part) => part.order)).toEqual([3, undefined, 1]);
    expect(plainText(unitTarget(unit))).toBe('Б. А.');
    const written = edited(in12, (before) => orderTargets(before, ['1', '2']));
    expect(written).toContain('<target><mrk mtype="seg" mid="1">А.</mrk> <mrk mtype="seg" mid="2">Б.</mrk></target>');
  });

  test.each([
    [['1', '2'], 'an order needs all segments'],
    [['1', '1', '2'], 'an order needs all segments'],
    [['1', '2', '9'], 'there is no such segment'],
  ])('are not ordered by %j', (ids, message) => {
    expect(reason(() => orderTargets(unitOf(file), ids)).message).toContain(message);
  });

  test('cannot stand elsewhere without a target', () => {
    const open = file2(
      '<segment id="1"><source>A.</source></segment><segment id="2"><source>B.</source><target>Б.</target></segment>',
    );
    expect(reason(() => orderTargets(unitOf(open), ['2', '1'])).message).toContain(
      'segment 1, which has no translation',
    );
  });
});
