import { describeRules, inFile, inSegment, inUnit } from '../examples.js';

const text = '<segment><source>a</source></segment>';

describeRules('ids inside a unit', [
  {
    rule: 'NOTE_ID_NOT_UNIQUE',
    valid: inFile(
      `<notes><note id="n1">a</note></notes><unit id="u1"><notes><note id="n1">b</note></notes>${text}</unit>`,
    ),
    invalid: inUnit(`<notes><note id="n1">a</note><note ▸id="n1">b</note></notes>${text}`),
  },
  {
    rule: 'DATA_ID_NOT_UNIQUE',
    valid: inUnit(`<originalData><data id="d1">a</data><data id="d2">a</data></originalData>${text}`),
    invalid: inUnit(`<originalData><data id="d1">a</data><data ▸id="d1">b</data></originalData>${text}`),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'two codes of one source',
    valid: inSegment('<ph id="1"/><ph id="2"/>'),
    invalid: inSegment('<ph id="1"/><ph ▸id="1"/>'),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'codes of two segments',
    valid: inUnit('<segment><source><ph id="1"/></source></segment><segment><source><ph id="2"/></source></segment>'),
    invalid: inUnit(
      '<segment><source><ph id="1"/></source></segment><segment><source><ph ▸id="1"/></source></segment>',
    ),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'a segment and a code',
    valid: inUnit('<segment id="s1"><source><ph id="1"/></source></segment>'),
    invalid: inUnit('<segment id="1"><source><ph ▸id="1"/></source></segment>'),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'a segment and an ignorable',
    valid: inUnit(`<ignorable id="i1"><source> </source></ignorable><segment id="s1"><source>a</source></segment>`),
    invalid: inUnit(`<ignorable id="i1"><source> </source></ignorable><segment ▸id="i1"><source>a</source></segment>`),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'an annotation and a code inside it',
    valid: inSegment('<mrk id="m1" type="term"><pc id="1">a</pc></mrk>'),
    invalid: inSegment('<mrk id="m1" type="term"><pc ▸id="m1">a</pc></mrk>'),
  },
  {
    rule: 'TARGET_ID_NOT_CORRESPONDING',
    about: 'the id of a code of another segment',
    valid: inUnit(
      '<segment><source><ph id="1"/></source></segment><segment><source>a</source><target><ph id="2"/></target></segment>',
    ),
    invalid: inUnit(
      '<segment><source><ph id="1"/></source></segment><segment><source>a</source><target><ph ▸id="1"/></target></segment>',
    ),
  },
  {
    rule: 'TARGET_ID_NOT_CORRESPONDING',
    about: 'the id of a code of another kind',
    valid: inSegment('<pc id="1">a</pc>', '<sc id="1"/>a<ec startRef="1"/>'),
    invalid: inSegment('<ph id="1"/>', '<pc ▸id="1">a</pc>'),
  },
  {
    rule: 'TARGET_ID_NOT_CORRESPONDING',
    about: 'twice in one target',
    valid: inSegment('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
    invalid: inSegment('<ph id="1"/>', '<ph id="1"/><ph ▸id="1"/>'),
  },
  {
    rule: 'TARGET_ID_NOT_CORRESPONDING',
    about: 'the id of a segment',
    valid: inUnit('<segment id="s1"><source>a</source><target><ph id="1"/></target></segment>'),
    invalid: inUnit('<segment id="s1"><source>a</source><target><ph ▸id="s1"/></target></segment>'),
  },
]);

const own = ' xmlns:my="urn:example:my" xmlns:other="urn:example:other"';

describeRules('ids of extensions', [
  {
    rule: 'EXTENSION_ID_NOT_UNIQUE',
    valid: inUnit(`<my:a id="x"/><other:a id="x"/><my:b><my:c id="y"/></my:b>${text}`, '2.1', own),
    invalid: inUnit(`<my:a id="x"/><other:a id="x"/><my:b><my:c ▸id="x"/></my:b>${text}`, '2.1', own),
  },
  {
    rule: 'EXTENSION_ID_VALUE',
    valid: inUnit(`<my:a xml:id="x"/>${text}`, '2.1', own),
    invalid: inUnit(`<my:a ▸id="x y"/>${text}`, '2.1', own),
  },
]);

describeRules('languages', [
  {
    rule: 'TRGLANG_MISSING',
    valid: inSegment('a').replace(' trgLang="kk"', ''),
    invalid: inSegment('a', 'b').replace(' trgLang="kk"', '').replace('<target', '▸<target'),
  },
  {
    rule: 'XML_LANG_DIFFERS',
    about: 'source',
    valid: inSegment('a').replace('<source', '<source xml:lang="EN"'),
    invalid: inSegment('a').replace('<source', '<source ▸xml:lang="de"'),
  },
  {
    rule: 'XML_LANG_DIFFERS',
    about: 'target',
    valid: inSegment('a', 'b').replace('<target', '<target xml:lang="kk"'),
    invalid: inSegment('a', 'b').replace('<target', '<target ▸xml:lang="ky"'),
  },
  {
    rule: 'XML_LANG_NARROWER',
    valid: inSegment('a').replace('<source', '<source xml:lang="en"'),
    invalid: inSegment('a').replace('<source', '<source ▸xml:lang="en-IE"'),
  },
  {
    rule: 'XML_LANG_INHERITED',
    valid: inFile(`<notes xmlns:x="x"><note xml:lang="de">Hinweis</note></notes><unit id="u1">${text}</unit>`),
    invalid: inFile(`<unit id="u1" xml:lang="de">${text}</unit>`).replace('<source', '▸<source'),
  },
]);

describeRules('segments', [
  {
    rule: 'STATE_WITHOUT_TARGET',
    valid: inUnit('<segment state="initial"><source>a</source></segment>'),
    invalid: inUnit('<segment ▸state="translated"><source>a</source></segment>'),
  },
  {
    rule: 'SUBSTATE_WITHOUT_STATE',
    valid: inUnit('<segment state="initial" subState="my:new"><source>a</source></segment>'),
    invalid: inUnit('<segment ▸subState="my:new"><source>a</source></segment>'),
  },
  {
    rule: 'PREFIX_RESERVED',
    about: 'of a subState',
    valid: inUnit('<segment state="initial" subState="my:new"><source>a</source></segment>'),
    invalid: inUnit('<segment state="initial" ▸subState="xlf:new"><source>a</source></segment>'),
  },
  {
    rule: 'PREFIX_RESERVED',
    about: 'of the type of a group',
    valid: inFile('<group id="g1" type="my:table"/>'),
    invalid: inFile('<group id="g1" ▸type="xlf:table"/>'),
  },
  {
    rule: 'ORDER_NOT_UNIQUE',
    valid: ordered('order="2"', 'order="1"'),
    invalid: ordered('order="1"', '▸order="1"'),
  },
  { rule: 'ORDER_TOO_HIGH', valid: ordered('order="1"', 'order="2"'), invalid: ordered('order="1"', '▸order="3"') },
  { rule: 'ORDER_CONFLICT', valid: ordered('order="2"', 'order="1"'), invalid: ordered('▸order="2"', '') },
]);

function ordered(first: string, second: string): string {
  return inUnit(`<segment><source>a</source><target ${first}>a</target></segment>
<segment><source>b</source><target ${second}>b</target></segment>`);
}
