import { describe, expect, test } from '@jest/globals';
import { segments } from '../../../src/core/bitext.js';
import { type Content, text } from '../../../src/core/inline.js';
import { editUnit, removeTarget, setTarget, type TargetOptions } from '../../../src/xliff/edit/index.js';
import { readBitext } from '../../../src/xliff/index.js';
import { lineChanges } from '../edits.js';
import { close, edited, file2, file12, inside, open, ph, reason, unitOf } from './units.js';

const data = '<originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>';

/** A unit of one segment, `s1`, with this source. */
function source(markup: string, rest = ''): string {
  return file2(`${data}<segment id="s1"><source>${markup}</source>${rest}</segment>`);
}

const pair = 'Do <pc id="1" canDelete="no">cats</pc> eat?';

describe('setTarget refuses', () => {
  test.each<[string, string, Content, string, TargetOptions]>([
    [
      'a text without a code that must stay',
      '<ph id="1" canDelete="no" disp="%s"/> a',
      [text('a')],
      'the code "1" (%s) must not be left out',
      {},
    ],
    ['a code that the source lacks', 'a', [ph('7')], 'the code "7" is not in the source', {}],
    [
      'a second use of a code that may not be copied',
      '<ph id="1" canCopy="no"/>',
      [ph('1'), ph('1')],
      'the code "1" may not be copied',
      {},
    ],
    ['a pair without its end', pair, [open('1'), text('a')], 'the pair of codes "1" is broken', {}],
    [
      'a pair that ends before it starts',
      pair,
      [close('1'), text('a'), open('1')],
      'the pair of codes "1" is broken',
      {},
    ],
    [
      'a pair across another that may not overlap',
      '<pc id="1">a</pc><pc id="2">b</pc>',
      [open('1'), open('2'), text('a'), close('1'), text('b'), close('2')],
      'the code "1" overlaps another',
      {},
    ],
    [
      'codes of a fixed sequence in another order',
      '<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/> of <ph id="2" canReorder="no" canDelete="no" canCopy="no"/>',
      [ph('2'), text(' / '), ph('1')],
      'the code "2" must not change its place',
      {},
    ],
    ['a state beyond initial without a text', 'a', [], 'without a translation the state cannot be "translated"', {}],
    ['a subState without prefix', 'a', [text('b')], '"seen" is no subState', { subState: 'seen' }],
    ['the subState of a run', 'a', [text('b')], 'is not yours to set', { subState: 'tarjuman:engine' }],
    [
      'an annotation outside the text',
      'a',
      [text('b')],
      'is not inside a target of length 1',
      { annotations: [{ id: 'm1', start: 0, end: 2 }] },
    ],
    [
      'a new code with an id that is taken',
      '<ph id="1"/>',
      [text('b')],
      'there is a code "1" already',
      { codes: [{ id: '1', type: 'fmt', data: '*' }] },
    ],
    [
      'a new code of a fixed sequence',
      'a',
      [ph('n')],
      'cannot belong to a fixed sequence',
      { codes: [{ id: 'n', type: 'fmt', data: '*', canReorder: 'no' }] },
    ],
  ])('%s', (_, markup, target, message, options) => {
    const error = reason(() => setTarget(unitOf(source(markup)), 's1', target, options));
    expect(error).toMatchObject({ code: 'XLIFF_EDIT_REFUSED', place: { unit: 'u', segment: 's1' } });
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^unit u, segment s1: /);
    expect(error.hint).toBeTruthy();
  });

  test('a segment that there is not, and a unit that is not to be translated', () => {
    expect(reason(() => setTarget(unitOf(source('a')), 's9', 'b')).hint).toBe('The unit has: s1.');
    const fixed = unitOf(file2('<segment id="s1"><source>a</source></segment>', ' translate="no"'));
    expect(fixed.translate).toBe(false);
    expect(reason(() => setTarget(fixed, 's1', 'b')).message).toContain('the unit is not to be translated');
  });
});

describe('setTarget takes', () => {
  test.each<[string, string, Content]>([
    ['a text without a code that may go', 'a<ph id="1"/>', [text('b')]],
    ['codes in another order', '<ph id="1"/><ph id="2"/>', [ph('2'), ph('1')]],
    [
      'whole fixed sequences that change places',
      '<ph id="1" canReorder="firstNo"/><ph id="2" canReorder="no"/><ph id="3" canReorder="firstNo"/><ph id="4" canReorder="no"/>',
      [ph('3'), ph('4'), ph('1'), ph('2')],
    ],
    [
      'pairs that may overlap',
      '<pc id="1" canOverlap="yes">a</pc><pc id="2" canOverlap="yes">b</pc>',
      [open('1'), open('2'), text('a'), close('1'), text('b'), close('2')],
    ],
    [
      'pairs that overlap in the source already',
      '<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>',
      [open('1'), open('2'), text('b'), close('1'), close('2')],
    ],
  ])('%s', (_, markup, target) => {
    edited(source(markup), (unit) => setTarget(unit, 's1', target));
  });
});

describe('a code used twice', () => {
  test('shares the markup of its base where that has some', () => {
    const file = source('<pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">katter möss</pc>');
    const target = [open('1'), text('cats'), close('1'), text(' eat '), open('1'), text('mice'), close('1')];
    const written = edited(file, (unit) => setTarget(unit, 's1', target));
    expect(inside(written, 'target')).toBe(
      '<pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">cats</pc> eat <pc id="c1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">mice</pc>',
    );
  });

  test('names its base where that has none', () => {
    const target = [open('1'), text('a'), close('1'), open('1'), text('b'), close('1')];
    const written = edited(source('<pc id="1">katter möss</pc>'), (unit) => setTarget(unit, 's1', target));
    expect(inside(written, 'target')).toBe('<pc id="1">a</pc><pc id="c1" copyOf="1">b</pc>');
  });

  test('stands inside its base as well as beside it', () => {
    const target = [open('1'), open('1'), text('a'), close('1'), close('1')];
    const unit = setTarget(unitOf(source('<pc id="1">x</pc>')), 's1', target);
    expect(segments(unit)[0]?.target).toEqual([open('1'), open('c1'), text('a'), close('c1'), close('1')]);
  });

  test('in 1.2 too', () => {
    const file = file12('<source><g id="1" ctype="bold">a</g></source>');
    const target = [open('1'), text('a'), close('1'), open('1'), text('b'), close('1')];
    const written = edited(file, (unit) => setTarget(unit, 's1', target));
    expect(inside(written, 'target')).toBe(
      '<g id="1" ctype="bold">a</g><g id="c1" ctype="bold" tarjuman:copy-of="1">b</g>',
    );
  });
});

test('a code that the caller describes is written with its markup', () => {
  const codes = [{ id: 'i1', type: 'fmt', subType: 'xlf:i', data: '<i>', closeData: '</i>' }] as const;
  const target = [open('i1'), text('Arrêt'), close('i1')];
  const written = edited(source('Stop'), (unit) => setTarget(unit, 's1', target, { codes }));
  expect(written).toContain('<data id="d3">&lt;i&gt;</data>');
  expect(inside(written, 'target')).toContain('<pc id="i1" dataRefStart="d3"');
});

describe('what was said about the old target', () => {
  const file = source(
    'The summit',
    '<target><mrk id="m1" type="term" ref="https://example.org/7">Саммит</mrk> ашылды</target>',
  );

  test('goes with it', () => {
    expect(
      inside(
        edited(file, (unit) => setTarget(unit, 's1', 'Жиын')),
        'target',
      ),
    ).toBe('Жиын');
  });

  test('stays with an untouched text, byte for byte, whatever happens to the state', () => {
    const written = edited(file, (unit) => setTarget(unit, 's1', 'Саммит ашылды', { state: 'final' }));
    expect(lineChanges(file, written)).toEqual([
      expect.stringContaining('- <originalData>'),
      expect.stringMatching(
        /^\+ .*<segment id="s1" state="final"><source>The summit<\/source><target><mrk id="m1" type="term" ref/,
      ),
    ]);
  });

  test('is what the caller says', () => {
    const annotations = [{ id: 'm1', type: 'term', start: 0, end: 4 }];
    const written = edited(file, (unit) => setTarget(unit, 's1', 'Жиын ашылды', { annotations }));
    expect(inside(written, 'target')).toBe('<mrk id="m1" type="term">Жиын</mrk> ашылды');
  });

  test('is nothing when the caller says so, also about the same text', () => {
    const written = edited(file, (unit) => setTarget(unit, 's1', 'Саммит ашылды', { annotations: [] }));
    expect(inside(written, 'target')).toBe('Саммит ашылды');
  });
});

describe('removeTarget', () => {
  test('takes state and annotations along and leaves the rest of the file', () => {
    const file = source('a', '\n<target>b</target>').replace(
      '<segment id="s1"',
      '<segment id="s1" state="final" subState="acme:x"',
    );
    const written = edited(file, (unit) => removeTarget(unit, 's1'));
    expect(written).toContain('<segment id="s1"><source>a</source></segment>');
  });

  test('is refused where targets stand in an order of their own', () => {
    const file = file2(
      '<segment id="a"><source>A.</source><target order="2">A!</target></segment><segment id="b"><source>B.</source><target order="1">B!</target></segment>',
    );
    expect(reason(() => removeTarget(unitOf(file), 'a')).message).toContain('order of their own');
  });
});

test('editUnit edits one unit of a bitext, and knows the others by name only', () => {
  const bitext = readBitext(source('a'));
  const after = editUnit(bitext, 'u', (unit) => setTarget(unit, 's1', 'b'));
  expect(segments(after.units[0] ?? unitOf(source('x')))[0]?.target).toEqual([text('b')]);
  expect(reason(() => editUnit(bitext, 'v', (unit) => unit))).toMatchObject({
    code: 'XLIFF_UNIT_UNKNOWN',
    place: { unit: 'v' },
  });
});
