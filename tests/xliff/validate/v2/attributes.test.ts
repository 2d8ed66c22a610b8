import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../../src/xliff/validate/index.js';
import { describeRules, inFile, inSegment, inUnit } from '../examples.js';

const text = '<segment><source>a</source></segment>';
const own = ' xmlns:my="urn:example:my"';

describeRules('which attributes an element has', [
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    valid: inUnit(text),
    invalid: inUnit('<segment ▸status="new"><source>a</source></segment>'),
  },
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    about: 'state of an ignorable',
    valid: inUnit(`<ignorable id="i1"><source> </source></ignorable>${text}`),
    invalid: inUnit(`<ignorable ▸state="initial"><source> </source></ignorable>${text}`),
  },
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    about: 'id of an em',
    valid: inSegment('<sm id="m1" translate="no"/>a<em startRef="m1"/>'),
    invalid: inSegment('<sm id="m1" translate="no"/>a<em ▸id="m2" startRef="m1"/>'),
  },
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    about: 'ref of a note before 2.2',
    valid: inUnit('<notes><note ref="#s1">a</note></notes><segment id="s1"><source>a</source></segment>', '2.2'),
    invalid: inUnit('<notes><note ▸ref="#s1">a</note></notes><segment id="s1"><source>a</source></segment>', '2.1'),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'id of a unit',
    valid: inFile(`<unit id="u1">${text}</unit>`),
    invalid: inFile(`▸<unit>${text}</unit>`),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'hex of a cp',
    valid: inSegment('<cp hex="0003"/>'),
    invalid: inSegment('▸<cp/>'),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'srcLang',
    valid: inUnit(text),
    invalid: `▸${inUnit(text).replace(' srcLang="en"', '')}`,
  },
  {
    rule: 'ATTRIBUTE_FOREIGN',
    about: 'on a segment',
    valid: inFile(`<unit id="u1" my:a="b">${text}</unit>`, '2.1', own),
    invalid: inUnit('<segment ▸my:a="b"><source>a</source></segment>', '2.1', own),
  },
  {
    rule: 'ATTRIBUTE_FOREIGN',
    about: 'on a code',
    valid: inUnit('<segment><source><mrk id="m1" my:a="b">a</mrk></source></segment>', '2.1', own),
    invalid: inUnit('<segment><source><ph id="1" ▸my:a="b"/></source></segment>', '2.1', own),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'xml:lang on an annotation',
    valid: inFile(`<unit id="u1" xml:base="a">${text}</unit>`),
    invalid: inSegment('<mrk id="m1" translate="no" ▸xml:lang="en">a</mrk>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'id with a space',
    valid: inFile(`<unit id="u:1.a-b_ä">${text}</unit>`),
    invalid: inFile(`<unit ▸id="u 1">${text}</unit>`),
  },
]);

/** Every attribute of the core: values that pass, and values that do not. `@` is where the attribute goes. */
const values: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['canCopy', inSegment('<ph id="1" @/>'), ['yes', 'no'], ['', 'true', 'Yes', 'firstNo']],
  ['canDelete', inSegment('<pc id="1" @>a</pc>'), ['yes', 'no'], ['1']],
  ['canOverlap', inSegment('<sc id="1" isolated="yes" @/>'), ['yes', 'no'], ['maybe']],
  ['canReorder', inSegment('<ph id="1" canCopy="no" canDelete="no" @/>'), ['yes', 'firstNo'], ['FirstNo', 'none']],
  ['canResegment', inUnit('<segment @><source>a</source></segment>'), ['yes', 'no'], ['false']],
  ['translate', inFile(`<group id="g1" @><unit id="u1">${text}</unit></group>`), ['yes', 'no'], ['never']],
  ['srcDir', inFile(`<unit id="u1" @>${text}</unit>`), ['ltr', 'rtl', 'auto'], ['left', 'LTR']],
  ['trgDir', inFile(`<unit id="u1" @>${text}</unit>`), ['ltr', 'rtl', 'auto'], ['lro']],
  ['dir', inUnit(`<originalData><data id="d1" @>a</data></originalData>${text}`), ['ltr', 'auto'], ['bidi']],
  [
    'isolated',
    inSegment('<ec id="1" isolated="yes"/>a<sc id="2" isolated="yes"/>').replace('isolated="yes"/>a', '@/>a'),
    ['yes'],
    ['1'],
  ],
  [
    'state',
    inUnit('<segment @><source>a</source><target>b</target></segment>'),
    ['initial', 'translated', 'reviewed', 'final'],
    ['new', 'signed-off', 'Final'],
  ],
  [
    'subState',
    inUnit('<segment state="initial" @><source>a</source></segment>'),
    ['my:checked', 'a:b-c'],
    ['checked', 'my:', ':checked', 'my:a b', 'a:b:c'],
  ],
  ['type', inSegment('<ph id="1" @/>'), ['fmt', 'ui', 'quote', 'link', 'image', 'other'], ['bold', 'my:code', '']],
  [
    'type',
    inSegment('<mrk id="1" translate="no" @>a</mrk>'),
    ['generic', 'term', 'my:thing'],
    ['Term', 'thing', 'my:'],
  ],
  ['type', inFile(`<unit id="u1" @>${text}</unit>`), ['my:headline'], ['headline', 'fmt', 'my:a:b']],
  ['subType', inSegment('<ph id="1" type="fmt" @/>'), ['xlf:b', 'my:code'], ['b', 'my:a b']],
  [
    'priority',
    inUnit(`<notes><note @>a</note></notes>${text}`),
    ['1', '10', ' 7 '],
    ['0', '11', '-1', '1.5', 'high', ''],
  ],
  ['appliesTo', inUnit(`<notes><note @>a</note></notes>${text}`), ['source', 'target'], ['both', 'unit']],
  [
    'order',
    inUnit('<segment><source>a</source><target @>b</target></segment>'),
    ['1', '01'],
    ['0', '-1', 'first', '1.0'],
  ],
  [
    'hex',
    inSegment('<cp @/>'),
    ['0003', '001b', 'D800', '00FFFE'],
    ['3', '03', '1F', 'U+0003', '00003', '110000', 'xyz1'],
  ],
  [
    'href',
    inFile(`<skeleton @/><unit id="u1">${text}</unit>`),
    ['a.skl', 'https://example.org/a%20b?c#d', 'ә.skl'],
    ['a b', 'a%2', '<a>'.replace('<', '&lt;')],
  ],
  ['xml:space', inSegment('a').replace('<source>', '<source @>'), ['default', 'preserve'], ['keep', 'Preserve']],
  ['xml:space', inUnit(`<originalData><data id="d1" @>a</data></originalData>${text}`), ['preserve'], ['default']],
  [
    'srcLang',
    inUnit(text).replace('srcLang="en"', '@'),
    ['en', 'en-GB', 'zh-Hant-TW', 'sr-Latn', 'de-1996', 'x-mine', 'i-klingon', 'de-DE-u-co-phonebk'],
    ['english language', 'en_US', 'e', 'en-', '', 'en--US'],
  ],
  ['trgLang', inUnit(text).replace('trgLang="kk"', '@'), ['kk', 'uz-Latn-UZ', 'ru-419'], ['kk_KZ', 'kazakh-', '12']],
  ['startRef', inSegment('<sc id="1"/>a<ec @/>'), ['1'], ['1 2']],
];

describe('what the value of an attribute may be', () => {
  const cases = values.flatMap(([name, document, good, bad]) => [
    ...good.map((value) => [name, value, document, true] as const),
    ...bad.map((value) => [name, value, document, false] as const),
  ]);
  test.each(cases)('%s="%s"', (name, value, document, isRight) => {
    const findings = validateXliff(document.replace('@', `${name}="${value}"`));
    const found = findings.filter(({ rule }) => rule === 'ATTRIBUTE_VALUE').map(({ message }) => message);
    expect(found).toEqual(isRight ? [] : [expect.stringContaining(`${name}="`)]);
  });
});
