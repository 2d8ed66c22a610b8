import { describe, expect, test } from '@jest/globals';
import type { Bitext, Segment } from '../../src/core/bitext.js';
import type { Content } from '../../src/core/inline.js';
import { text } from '../../src/core/inline.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { withSegment, withUnit } from './edits.js';

function xliff2(segments: string, data = ''): string {
  const originalData = data && `<originalData>${data}</originalData>`;
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="kk"><file id="f"><unit id="u">${originalData}${segments}</unit></file></xliff>`;
}

function xliff12(source: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="kk" datatype="plaintext"><body><trans-unit id="u"><source>${source}</source></trans-unit></body></file></xliff>`;
}

/** The file after its source has been taken over as target, and the target’s markup. */
function copied(xliff: string): string | undefined {
  const bitext = readBitext(xliff);
  const [segment] = bitext.units
    .flatMap((unit) => unit.parts)
    .filter((part): part is Segment => part.type === 'segment');
  if (!segment) return undefined;
  const edited = withSegment(bitext, 'u', segment.id, { target: segment.source });
  const written = writeBitext(edited, { onto: xliff });
  expect(readBitext(written)).toEqual(edited);
  return /<target[^>]*>(.*?)<\/target>/.exec(written)?.[1];
}

function source(bitext: Bitext): Content | undefined {
  return bitext.units[0]?.parts[0]?.source;
}

const open = (id: string) => ({ type: 'open', id }) as const;
const close = (id: string) => ({ type: 'close', id }) as const;
const ph = (id: string) => ({ type: 'ph', id }) as const;

describe('codes of 2.x', () => {
  test.each<[string, string, Content]>([
    ['a pair', 'a<pc id="1" canCopy="no">b</pc>', [text('a'), open('1'), text('b'), close('1')]],
    ['halves of a pair', 'a<sc id="1"/>b<ec startRef="1"/>', [text('a'), open('1'), text('b'), close('1')]],
    ['a start without end', 'a<sc id="1" isolated="yes" type="fmt"/>b', [text('a'), open('1'), text('b')]],
    ['an end without start', 'a<ec id="1" isolated="yes" canDelete="no"/>b', [text('a'), close('1'), text('b')]],
    ['a placeholder with what only tools know', '<ph id="1" subFlows="u2" canReorder="no"/>', [ph('1')]],
    [
      'pairs that overlap',
      '<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>',
      [open('1'), text('a'), open('2'), text('b'), close('1'), text('c'), close('2')],
    ],
    ['a character that XML cannot carry', 'a<cp hex="001A"/>b', [text('a\u001Ab')]],
  ])('%s comes back in a target as the source has it', (_, markup, content) => {
    const xliff = xliff2(`<segment id="s1"><source>${markup}</source></segment>`);
    expect(source(readBitext(xliff))).toEqual(content);
    expect(copied(xliff)).toBe(markup);
  });

  test('a pair that overlaps another in the target only is written in halves, with the attributes of each', () => {
    const markup = '<pc id="1" dataRefStart="a" dataRefEnd="z" dispStart="x" canDelete="no">a</pc><pc id="2">b</pc>';
    const xliff = xliff2(
      `<segment id="s1"><source>${markup}</source></segment>`,
      '<data id="a">[</data><data id="z">]</data>',
    );
    const target = [open('1'), text('a'), open('2'), close('1'), text('b'), close('2')];
    const written = writeBitext(withSegment(readBitext(xliff), 'u', 's1', { target }), { onto: xliff });
    expect(written).toContain(
      '<target><sc id="1" dataRef="a" disp="x" canDelete="no"/>a<pc id="2"><ec startRef="1" dataRef="z" canDelete="no"/>b</pc></target>',
    );
  });

  test('a copy has the markup of its base', () => {
    const xliff = xliff2(
      '<segment><source><ph id="1" dataRef="a"/><ph id="2" copyOf="1"/></source></segment>',
      '<data id="a">%s</data>',
    );
    expect(readBitext(xliff).units[0]?.codes.map((code) => code.data)).toEqual(['%s', '%s']);
  });

  test('white space is marked where nothing preserves it', () => {
    const xliff = xliff2('<segment id="s1"><source>a</source><target>b</target></segment>');
    const written = writeBitext(withSegment(readBitext(xliff), 'u', 's1', { target: [text(' b\n')] }), { onto: xliff });
    expect(written).toContain('<target xml:space="preserve"> b\n</target>');
  });
});

describe('codes of 1.2', () => {
  test.each<[string, string, Content]>([
    ['a pair', 'a<g id="1" ctype="bold">b</g>', [text('a'), open('1'), text('b'), close('1')]],
    ['halves of a pair', '<bx id="1" rid="7"/>b<ex id="2" rid="7"/>', [open('1'), text('b'), close('1')]],
    ['halves without rid', '<bx id="1"/>b<ex id="1"/>', [open('1'), text('b'), close('1')]],
    [
      'halves with their markup',
      '<bpt id="1" rid="1">&lt;b></bpt>b<ept id="2" rid="1">&lt;/b></ept>',
      [open('1'), text('b'), close('1')],
    ],
    [
      'placeholders',
      '<x id="1" xid="u9"/><ph id="2">%d</ph><it id="3" pos="open">&lt;i></it>',
      [ph('1'), ph('2'), ph('3')],
    ],
    ['a placeholder with text of its own', '<ph id="1">&lt;img alt="<sub>A view</sub>"/></ph>', [ph('1')]],
    ['pairs in pairs', '<g id="1"><g id="2">a</g></g>', [open('1'), open('2'), text('a'), close('2'), close('1')]],
  ])('%s come back in a target as the source has them', (_, markup, content) => {
    expect(source(readBitext(xliff12(markup)))).toEqual(content);
    expect(copied(xliff12(markup))).toBe(markup);
  });

  test('marks of other kinds are passed over', () => {
    const content = [text('The Aral Sea')];
    expect(source(readBitext(xliff12('The <mrk mtype="term">Aral <mrk mtype="seg" mid="1">Sea</mrk></mrk>')))).toEqual(
      content,
    );
  });
});

describe.each(['1.2', '2.1'] as const)('markup behind codes in %s', (version) => {
  const code = { id: '5', type: 'link', data: '<a>', closeData: '</a>' } as const;
  const linked: Content = [open('5'), text('a'), close('5')];
  const bitext: Bitext = {
    version,
    sourceLocale: 'en',
    targetLocale: 'kk',
    original: 'a.md',
    units: [
      {
        id: 'u',
        parts: [{ type: 'segment', id: 's1', source: linked, state: 'initial' }],
        codes: [code],
        notes: [],
        suggestions: [{ segment: 's1', kind: 'previous', source: linked, target: linked }],
      },
    ],
  };

  test('moves to the suggestion when the sentence loses the code', () => {
    const file = writeBitext(bitext);
    const changed = withUnit(bitext, 'u', (unit) => ({
      ...unit,
      parts: [{ type: 'segment', id: 's1', source: [text('a')], state: 'initial' }],
    }));
    const written = writeBitext(changed, { onto: file });
    expect(readBitext(written)).toEqual(changed);
    expect(writeBitext(bitext, { onto: written })).not.toBe(written);
    expect(readBitext(writeBitext(bitext, { onto: written }))).toEqual(bitext);
  });

  test('of a code that only the target has is kept too', () => {
    const added = withUnit(bitext, 'u', (unit) => ({
      ...unit,
      parts: [{ type: 'segment', id: 's1', source: [text('a')], target: linked, state: 'translated' }],
      suggestions: [],
    }));
    expect(readBitext(writeBitext(added))).toEqual(added);
    expect(readBitext(writeBitext(added, { onto: writeBitext(bitext) }))).toEqual(added);
  });
});
