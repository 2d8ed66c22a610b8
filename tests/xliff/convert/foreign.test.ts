// Files of other tools, put together at random from what the standards allow: there and back is the same.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { XliffVersion } from '../../../src/core/bitext.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { saying } from './documents.js';

const some = (list: readonly string[]) => fc.subarray([...list]).map((chosen) => chosen.join(' '));
const content = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((chosen) => chosen.join(''));

const inline12 = [
  'Саммит ',
  ' &amp; &#169; ',
  '<![CDATA[<b>]]>',
  '<x id="1"/>',
  '<g id="2" ctype="bold">in <x id="3" clone="no"/></g>',
  '<g id="4" acme:n="1">a</g>',
  '<bpt id="5" rid="7">&lt;i></bpt>i<ept id="6" rid="7">&lt;/i></ept>',
  '<ph id="8" ctype="lb" crc="1">&lt;br/></ph>',
  '<it id="9" pos="close">&lt;/u></it>',
  '<bx id="10" rid="10"/>',
  '<ex id="10" rid="10"/>',
  '<mrk mtype="term" mid="t" comment="c">term</mrk>',
  '<mrk mtype="x-acme">mark</mrk>',
  '<!-- look -->',
];

const unit12 = fc
  .record({
    tag: some([
      'resname="n"',
      'restype="button"',
      'approved="yes"',
      'translate="yes"',
      'maxwidth="9"',
      'acme:k="v"',
      'xml:space="preserve"',
    ]),
    source: content(inline12),
    marks: fc.option(fc.tuple(content(inline12), content(inline12)), { nil: undefined }),
    target: fc.option(content(inline12), { nil: undefined }),
    said: some([
      'state="needs-l10n"',
      'state-qualifier="leveraged-tm"',
      'phase-name="p"',
      'acme:by="me"',
      'xml:lang="kk"',
    ]),
    rest: fc.shuffledSubarray([
      '<note from="x" priority="3">note</note>',
      '<note annotates="source">other</note>',
      '<context-group purpose="match"><context context-type="record">r</context></context-group>',
      '<alt-trans match-quality="80%" origin="o"><source>s</source><target state="final">t</target></alt-trans>',
      '<alt-trans alttranstype="accepted"><target xml:lang="kk">u</target></alt-trans>',
    ]),
    foreign: fc.constantFrom('', '<acme:e a="1">x<acme:f/></acme:e>'),
  })
  .map(({ tag, source, marks, target, said, rest, foreign }) => {
    const segments = marks
      ? `<seg-source><mrk mtype="seg" mid="1">${marks[0]}</mrk> <mrk mtype="seg" mid="2" acme:m="1">${marks[1]}</mrk></seg-source>`
      : '';
    const whole = marks ? `${marks[0]} ${marks[1]}` : source;
    const inTarget = marks && target ? `<mrk mtype="seg" mid="1">${target}</mrk> <mrk mtype="seg" mid="2"/>` : target;
    const to = inTarget === undefined ? '' : `<target ${said}>${inTarget}</target>`;
    return (id: number) =>
      `<trans-unit id="u ${id}" ${tag}><source>${whole}</source>${segments}${to}${rest.join('')}${foreign}</trans-unit>`;
  });

const file12 = fc
  .array(unit12, { minLength: 1, maxLength: 3 })
  .map(
    (units) =>
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:acme="urn:acme"><file original="a" source-language="en" target-language="kk" datatype="plaintext"><body>${units.map((unit, i) => unit(i)).join('')}</body></file></xliff>`,
  );

const inline2 = [
  'Саммит ',
  ' &amp; &#169; ',
  '<ph id="1" dataRef="a" canCopy="no"/>',
  '<pc id="2" dataRefStart="a" dataRefEnd="b" type="fmt" subType="xlf:b" dispEnd="x">in <ph id="3"/></pc>',
  '<sc id="4" canDelete="no"/>mid<ec startRef="4" canDelete="no"/>',
  '<sc id="5" isolated="yes"/>',
  '<mrk id="m1" type="term" ref="#n=n1">term</mrk>',
  '<sm id="m2" type="acme:x"/>span<em startRef="m2"/>',
  '<cp hex="0007"/>',
];

const unit2 = fc
  .record({
    tag: some([
      'name="n"',
      'type="acme:t"',
      'translate="yes"',
      'canResegment="no"',
      'acme:k="v"',
      'xml:space="preserve"',
      'srcDir="rtl"',
    ]),
    segments: fc.array(
      fc.record({
        tag: some(['state="translated"', 'canResegment="yes"']),
        id: fc.boolean(),
        source: content(inline2),
        target: fc.option(content(inline2), { nil: undefined }),
        gap: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    front: fc.shuffledSubarray([
      '<acme:e>x</acme:e>',
      '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#m1" type="mt" matchQuality="9"><source>s</source><target>t</target></mtc:match></mtc:matches>',
      '<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup category="c"><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>',
    ]),
    notes: fc.constantFrom(
      '',
      '<notes><note id="n1" category="c" acme:w="1">note</note><note appliesTo="target">other</note></notes>',
    ),
  })
  .map(({ tag, segments, front, notes }) => {
    const parts = segments.map(({ tag, id, source, target, gap }, i) => {
      const to = target === undefined ? '' : `<target>${target}</target>`;
      const between = gap ? `<ignorable id="g${i}"><source> </source></ignorable>` : '';
      return `<segment ${id ? `id="seg${i}"` : ''} ${target === undefined ? '' : tag}><source>${source}</source>${to}</segment>${between}`;
    });
    const data = '<originalData><data id="a">&lt;b></data><data id="b">&lt;/b></data></originalData>';
    return (id: number) => `<unit id="u${id}" ${tag}>${front.join('')}${notes}${data}${parts.join('')}</unit>`;
  });

const file2 = fc
  .array(unit2, { minLength: 1, maxLength: 3 })
  .map(
    (units) =>
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:acme="urn:acme" version="2.1" srcLang="en" trgLang="kk"><file id="x">${units.map((unit, i) => unit(i)).join('')}</file></xliff>`,
  );

const version = fc.constantFrom<XliffVersion>('1.2', '2.0', '2.1', '2.2');

test.each([
  ['1.2', file12],
  ['2.1', file2],
] as const)('a file of %s is the same after any way through the versions', (from, file) => {
  fc.assert(
    fc.property(file, fc.array(version, { minLength: 1, maxLength: 3 }), (text, way) => {
      const end = [...way, from].reduce((at, to) => convertXliff(at, { to }).text, text);
      expect(saying(end)).toBe(saying(text));
    }),
    { numRuns: 25 },
  );
});
