import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../../src/xliff/validate/index.js';
import { describeRules, inBody, inTransUnit } from '../examples.js';

const unit = '<trans-unit id="u1"><source>a</source></trans-unit>';
const tool = '<header><tool tool-id="t1" tool-name="T"/></header>';

describeRules('what may stand where in 1.2', [
  { rule: 'ELEMENT_UNKNOWN', valid: inBody(unit), invalid: inBody(`▸<unit/>${unit}`) },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    valid: inBody(`<group id="g1">${unit}</group>`),
    invalid: inTransUnit('<source>a</source>▸<group/>'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a unit without source',
    valid: inTransUnit('<source/>'),
    invalid: inTransUnit('<note>a</note>').replace('<trans-unit', '▸<trans-unit'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'an alternative without target',
    valid: inTransUnit('<source>a</source><alt-trans><target>b</target></alt-trans>'),
    invalid: inTransUnit('<source>a</source>▸<alt-trans><source>b</source></alt-trans>'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a file without body',
    valid: inBody(''),
    invalid: inBody('')
      .replace(/<body>[\s\S]*<\/body>/, '')
      .replace('<file', '▸<file'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a document without file',
    valid: inBody(unit).replace('<file', '<my:a/><file'),
    invalid: `▸${inBody('').replace(/<file[\s\S]*<\/file>/, '<my:a/>')}`,
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    valid: inTransUnit('<source>a</source><target>b</target>'),
    invalid: inTransUnit('<source>a</source><target>b</target>▸<target>c</target>'),
  },
  {
    rule: 'ELEMENT_ORDER',
    valid: inTransUnit(
      '<source>a</source><target>b</target><note>c</note><alt-trans><target>d</target></alt-trans><note>e</note>',
    ),
    invalid: inTransUnit('<note>c</note>▸<source>a</source>'),
  },
  {
    rule: 'EXTENSION_NOT_ALLOWED',
    valid: inTransUnit('<source>a</source><my:a id="1"><my:b/></my:a>'),
    invalid: inBody(`▸<my:a/>${unit}`),
  },
  {
    rule: 'TEXT_NOT_ALLOWED',
    valid: inBody(unit),
    invalid: inBody(`stray ${unit}`).replace('<body', '▸<body'),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'original',
    valid: inBody(unit),
    invalid: inBody(unit).replace('<file original="summit.html"', '▸<file'),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'pos of an it',
    valid: inTransUnit('<source><it id="1" pos="open">&lt;b&gt;</it>a</source>'),
    invalid: inTransUnit('<source>▸<it id="1">&lt;b&gt;</it>a</source>'),
  },
  {
    rule: 'ATTRIBUTE_ADVISED',
    valid: inBody(unit),
    invalid: inBody(unit).replace(' datatype="html"', '').replace('<file', '▸<file'),
  },
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    valid: inTransUnit('<source>a</source><note from="editor" priority="2" annotates="source">b</note>'),
    invalid: inTransUnit('<source>a</source><note ▸author="me">b</note>'),
  },
  {
    rule: 'ATTRIBUTE_WITHOUT_NAMESPACE',
    valid: inBody('<trans-unit id="u1" my:color="red"><source>a</source></trans-unit>'),
    invalid: inBody('<trans-unit id="u1" ▸color="red"><source>a</source></trans-unit>'),
  },
  {
    rule: 'ATTRIBUTE_FOREIGN',
    valid: inTransUnit('<source my:a="b">a</source>'),
    invalid: inTransUnit('<source>a</source><note ▸my:a="b">c</note>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'state',
    valid: inTransUnit('<source>a</source><target state="x-mine" state-qualifier="tm-suggestion">b</target>'),
    invalid: inTransUnit('<source>a</source><target ▸state="done">b</target>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'a language',
    valid: inBody(unit, '', 'target-language="es-ES_tradnl"'),
    invalid: inBody(unit, '', '▸target-language="pt_BR"'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'approved',
    valid: inBody('<trans-unit id="u1" approved="yes"><source>a</source></trans-unit>'),
    invalid: inBody('<trans-unit id="u1" ▸approved="true"><source>a</source></trans-unit>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE_CUSTOM',
    about: 'of a code',
    valid: inTransUnit('<source><g id="1" ctype="x-strong">a</g><x id="2" ctype="lb"/></source>'),
    invalid: inTransUnit('<source><g id="1" ▸ctype="strong">a</g><x id="2" ctype="lb"/></source>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE_CUSTOM',
    about: 'of a purpose',
    valid: inTransUnit(
      '<source>a</source><context-group purpose="location x-mine"><context context-type="sourcefile">a</context></context-group>',
    ),
    invalid: inTransUnit(
      '<source>a</source><context-group ▸purpose="place"><context context-type="sourcefile">a</context></context-group>',
    ),
  },
  {
    rule: 'ATTRIBUTE_VALUE_CUSTOM',
    about: 'of a date',
    valid: inBody(unit, '', 'date="2024-05-31T12:00:00Z" target-language="kk"'),
    invalid: inBody(unit, '', '▸date="31.5.2024" target-language="kk"'),
  },
  {
    rule: 'DEPRECATED',
    about: 'ts',
    valid: inBody('<trans-unit id="u1" my:ts="1"><source>a</source></trans-unit>'),
    invalid: inBody('<trans-unit id="u1" ▸ts="1"><source>a</source></trans-unit>'),
  },
  {
    rule: 'DEPRECATED',
    about: 'tool',
    valid: inBody(unit, tool, 'tool-id="t1"'),
    invalid: inBody(unit, tool, '▸tool="T"'),
  },
  {
    rule: 'DEPRECATED',
    about: 'prop-group',
    valid: inTransUnit('<source>a</source><my:prop/>'),
    invalid: inTransUnit('<source>a</source>▸<prop-group><prop prop-type="a">b</prop></prop-group>'),
  },
  {
    rule: 'NAMESPACE_MISSING',
    valid: inBody(unit),
    invalid: `▸${inBody(unit).replace('xmlns="urn:oasis:names:tc:xliff:document:1.2" ', '')}`,
  },
]);

describe('what tools commonly get wrong in 1.2', () => {
  test('is a warning, and no error as in 2.x', () => {
    const findings = validateXliff(inBody('<my:a/><trans-unit id="u1"><note>c</note><source>a</source></trans-unit>'));
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning EXTENSION_NOT_ALLOWED',
      'warning ELEMENT_ORDER',
    ]);
  });

  test('cites the element of the standard', () => {
    const [finding] = validateXliff(inTransUnit('<note>c</note>'));
    expect(finding).toMatchObject({ rule: 'ELEMENT_MISSING', section: 'XLIFF 1.2 #trans-unit', unit: 'u1' });
  });
});
