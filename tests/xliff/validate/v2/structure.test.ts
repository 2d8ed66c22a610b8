import { describeRules, inFile, inSegment, inUnit } from '../examples.js';

const text = '<segment><source>a</source></segment>';
const unit = `<unit id="u1">${text}</unit>`;
const own = ' xmlns:my="urn:example:my"';

describeRules('what may stand where', [
  {
    rule: 'ELEMENT_UNKNOWN',
    valid: inUnit(text),
    invalid: inUnit(`▸<sentence/>${text}`),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'segment in a file',
    valid: inFile(unit),
    invalid: inFile(`${unit}▸${text}`),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'mrk in a note',
    valid: inUnit(`<notes><note>a</note></notes>${text}`),
    invalid: inUnit(
      `<notes><note>a <mrk id="m1" translate="no">b</mrk></note></notes>${text}`.replace('<mrk', '▸<mrk'),
    ),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'text in a ph',
    valid: inSegment('a <ph id="1"/>'),
    invalid: inSegment('a <ph id="1">▸<cp hex="0001"/></ph>'),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'a core element in the skeleton',
    valid: inFile(`<skeleton>text <my:a/></skeleton>${unit}`, '2.1', own),
    invalid: inFile(`<skeleton>text ▸<note>a</note></skeleton>${unit}`, '2.1', own),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'notes of the document before 2.2',
    valid: inFile(unit, '2.2').replace('\n', '\n<notes><note>a</note></notes>\n'),
    invalid: inFile(unit, '2.1').replace('\n', '\n▸<notes><note>a</note></notes>\n'),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'source behind target',
    valid: inUnit('<segment><source>a</source><target>b</target></segment>'),
    invalid: inUnit('<segment><target>b</target>▸<source>a</source></segment>'),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'notes behind the segments',
    valid: inUnit(`<notes><note>a</note></notes>${text}`),
    invalid: inUnit(`${text}▸<notes><note>a</note></notes>`),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'skeleton behind notes',
    valid: inFile(`<skeleton href="a.skl"/><notes><note>a</note></notes>${unit}`),
    invalid: inFile(`<notes><note>a</note></notes>▸<skeleton href="a.skl"/>${unit}`),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'an extension behind the notes',
    valid: inUnit(`<my:a/><notes><note>a</note></notes>${text}`, '2.1', own),
    invalid: inUnit(`<notes><note>a</note></notes>▸<my:a/>${text}`, '2.1', own),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a file without units',
    valid: inFile('<group id="g1"/>'),
    invalid: inFile('').replace('<file', '▸<file'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a segment without source',
    valid: inUnit(text),
    invalid: inUnit(`▸<segment><target>b</target></segment>${text}`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'notes without a note',
    valid: inUnit(`<notes><note/></notes>${text}`),
    invalid: inUnit(`▸<notes/>${text}`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'originalData without data',
    valid: inUnit(`<originalData><data id="d1"/></originalData>${text}`),
    invalid: inUnit(`▸<originalData/>${text}`),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'two targets',
    valid: inSegment('a', 'b'),
    invalid: inUnit('<segment><source>a</source><target>b</target>▸<target>c</target></segment>'),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'two sources',
    valid: inSegment('a', 'b'),
    invalid: inUnit('<segment><source>a</source>▸<source>b</source></segment>'),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'two skeletons',
    valid: inFile(`<skeleton href="a.skl"/>${unit}`),
    invalid: inFile(`<skeleton href="a.skl"/>▸<skeleton href="b.skl"/>${unit}`),
  },
  {
    rule: 'EXTENSION_NOT_ALLOWED',
    about: 'in a segment',
    valid: inUnit(`<my:a><my:b>text</my:b></my:a>${text}`, '2.1', own),
    invalid: inUnit('<segment><source>a</source>▸<my:a/></segment>', '2.1', own),
  },
  {
    rule: 'EXTENSION_NOT_ALLOWED',
    about: 'in a source',
    valid: inUnit(text, '2.1', own),
    invalid: inUnit('<segment><source>a ▸<my:a/></source></segment>', '2.1', own),
  },
  {
    rule: 'EXTENSION_NOT_ALLOWED',
    about: 'in the document',
    valid: inUnit(text, '2.2', own),
    invalid: inUnit(text, '2.2', own).replace('\n', '\n▸<my:a/>\n'),
  },
  {
    rule: 'TEXT_NOT_ALLOWED',
    about: 'in a segment',
    valid: inUnit('<segment> \n <source>a</source></segment>'),
    invalid: inUnit('▸<segment>stray <source>a</source></segment>'),
  },
  {
    rule: 'TEXT_NOT_ALLOWED',
    about: 'in a ph',
    valid: inSegment('<ph id="1"></ph>'),
    invalid: inSegment('▸<ph id="1">%s</ph>'),
  },
  {
    rule: 'NAMESPACE_RESERVED',
    about: 'of an element',
    valid: inUnit(`<my:a/>${text}`, '2.1', own),
    invalid: inUnit(`▸<my:a/>${text}`, '2.1', ' xmlns:my="urn:oasis:names:tc:xliff:my:2.0"'),
  },
  {
    rule: 'NAMESPACE_RESERVED',
    about: 'of an attribute',
    valid: inFile(`<unit id="u1" my:a="b">${text}</unit>`, '2.1', own),
    invalid: inFile(`<unit id="u1" ▸my:a="b">${text}</unit>`, '2.1', ' xmlns:my="urn:oasis:names:tc:xliff:my:2.0"'),
  },
  {
    rule: 'NAMESPACE_RESERVED',
    about: 'the core of another version',
    valid: inUnit(text, '2.2'),
    invalid: inUnit(`▸<notes xmlns="urn:oasis:names:tc:xliff:document:2.0"><note>a</note></notes>${text}`, '2.2'),
  },
  {
    rule: 'VERSION_NAMESPACE',
    valid: inUnit(text, '2.2'),
    invalid: inUnit(text, '2.1').replace('version="2.1"', '▸version="2.2"'),
  },
  {
    rule: 'UNIT_WITHOUT_SEGMENT',
    valid: inUnit(`<ignorable><source> </source></ignorable>${text}`),
    invalid: inUnit('<ignorable><source> </source></ignorable>').replace('<unit', '▸<unit'),
  },
  {
    rule: 'SKELETON_EMPTY',
    valid: inFile(`<skeleton>{0}</skeleton>${unit}`),
    invalid: inFile(`▸<skeleton/>${unit}`),
  },
  {
    rule: 'SKELETON_HREF_AND_CONTENT',
    valid: inFile(`<skeleton href="a.skl"></skeleton>${unit}`),
    invalid: inFile(`<skeleton ▸href="a.skl">{0}</skeleton>${unit}`),
  },
]);
