import { describeRules } from '../examples.js';
import { aroundFile, segment } from './around.js';

const both = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>';

function inFile(content: string, profiles = both): string {
  return aroundFile(`${profiles}\n${content}`);
}

function unit(attributes: string, content = segment('a', 'ә')): string {
  return `<unit id="u1"${attributes}>${content}</unit>`;
}

function coded(source: string): string {
  return inFile(unit('', segment(source)));
}

describeRules('size restriction: profiles and attributes', [
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'profiles stand in files only',
    valid: inFile(unit('')),
    invalid: inFile(unit('', `▸${both}${segment('a')}`)),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'normalization comes first, then what is not of the module',
    valid: inFile(unit(''), '<slr:profiles><slr:normalization general="nfc" storage="nfd"/><my:font/></slr:profiles>'),
    invalid: inFile(unit(''), '<slr:profiles><my:font/>▸<slr:normalization/></slr:profiles>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'normalization is none, nfc or nfd',
    valid: inFile(unit(''), '<slr:profiles><slr:normalization general="none"/></slr:profiles>'),
    invalid: inFile(unit(''), '<slr:profiles><slr:normalization ▸general="nfkc"/></slr:profiles>'),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'data names its profile',
    valid: inFile(unit('', `<slr:data profile="xliff:utf8" my:a="b"><my:x/></slr:data>${segment('a')}`)),
    invalid: inFile(unit('', `▸<slr:data/>${segment('a')}`)),
  },
  ...['storageRestriction', 'sizeRestriction', 'equivStorage', 'sizeInfo'].map((name) => ({
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: `${name} on a segment`,
    valid: inFile(unit('')),
    invalid: inFile(unit('', `<segment ▸slr:${name}="9"><source>a</source></segment>`)),
  })),
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'equivStorage on an annotation',
    valid: coded('<mrk id="1" type="term" slr:storageRestriction="9">a</mrk>'),
    invalid: coded('<mrk id="1" type="term" ▸slr:equivStorage="9">a</mrk>'),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'a restriction on a placeholder',
    valid: coded('<ph id="1" slr:equivStorage="9" slr:sizeInfo="1"/>'),
    invalid: coded('<ph id="1" ▸slr:sizeRestriction="9"/>'),
  },
  {
    rule: 'SLR_PROFILE_RESERVED',
    valid: inFile(unit(''), '<slr:profiles generalProfile="acme:pixels" storageProfile="xliff:utf16"/>'),
    invalid: inFile(unit(''), '<slr:profiles ▸generalProfile="xliff:utf8"/>'),
  },
  {
    rule: 'SLR_PROFILE_NAME',
    valid: inFile(unit(''), '<slr:profiles generalProfile="" storageProfile="acme:ebcdic"/>'),
    invalid: inFile(unit(''), '<slr:profiles ▸generalProfile="pixels"/>'),
  },
  {
    rule: 'SLR_NO_PROFILE',
    about: 'no profiles at all',
    valid: inFile(unit(' slr:sizeRestriction="9"')),
    invalid: inFile(unit(' ▸slr:sizeRestriction="9"'), ''),
  },
  {
    rule: 'SLR_NO_PROFILE',
    about: 'no storage profile, for a restriction on the file',
    valid: inFile(unit('')).replace('<file', '<file slr:storageRestriction="9"'),
    invalid: inFile(unit(''), '<slr:profiles generalProfile="xliff:codepoints"/>').replace(
      '<file',
      '<file ▸slr:storageRestriction="9"',
    ),
  },
  {
    rule: 'SLR_DATA_UNUSED',
    about: 'even in front of the profiles',
    valid: inFile(unit(''), `<slr:data profile="xliff:utf8"/>${both}`),
    invalid: inFile(unit(''), `<slr:data ▸profile="acme:pixels"/>${both}`),
  },
  ...['', '-1', '1.5', '10,', ',10', '*,10', '10,5', '10;20'].map((value) => ({
    rule: 'SLR_VALUE_SYNTAX',
    about: `sizeRestriction="${value}"`,
    valid: inFile(unit(' slr:sizeRestriction="1,90" slr:storageRestriction="*"')),
    invalid: inFile(unit(` ▸slr:sizeRestriction="${value}"`)),
  })),
  {
    rule: 'SLR_VALUE_SYNTAX',
    about: 'of other profiles nothing is known',
    valid: inFile(unit(' slr:sizeRestriction="{80,20}"'), '<slr:profiles generalProfile="acme:pixels"/>'),
    invalid: inFile(unit(' ▸slr:sizeRestriction="{80,20}"')),
  },
  {
    rule: 'SLR_VALUE_SYNTAX',
    about: 'the size of a code is a number',
    valid: coded('<ph id="1" slr:equivStorage="7" slr:sizeInfo=""/>'),
    invalid: coded('<ph id="1" ▸slr:equivStorage="7 bytes"/>'),
  },
  {
    rule: 'SLR_SIZE_INFO_TWICE',
    valid: inFile(unit(' slr:sizeInfo="1"')),
    invalid: inFile(
      unit(
        ' slr:sizeInfo="1" ▸slr:sizeInfoRef="x1"',
        `<slr:data profile="xliff:utf8"><my:x id="x1"/></slr:data>${segment('a')}`,
      ),
    ),
  },
  ...['equivStorage', 'sizeInfo'].map((name) => ({
    rule: 'SLR_EC_NOT_ISOLATED',
    about: name,
    valid: coded(`<ec id="1" isolated="yes" slr:${name}="1"/>`),
    invalid: coded(`<sc id="1"/>a<ec startRef="1" ▸slr:${name}="1"/>`),
  })),
]);

const data = (id: string) => `<slr:data profile="xliff:utf8"><my:x><my:y id="${id}"/></my:x></slr:data>`;

describeRules('size restriction: references to data', [
  {
    rule: 'SLR_SIZE_INFO_REF_UNKNOWN',
    about: 'of a code',
    valid: inFile(
      `${data('a')}<group id="g1">${data('b')}<unit id="u1">${data('c')}${segment(
        '<ph id="1" slr:sizeInfoRef="a"/><ph id="2" slr:sizeInfoRef="b"/><ph id="3" slr:sizeInfoRef="c"/>',
      )}</unit></group>`,
    ),
    invalid: inFile(
      `<unit id="u1">${data('a')}${segment('b')}</unit><unit id="u2">${segment('<ph id="1" ▸slr:sizeInfoRef="a"/>')}</unit>`,
    ),
  },
  {
    rule: 'SLR_SIZE_INFO_REF_UNKNOWN',
    about: 'of a group',
    valid: inFile(`${data('a')}<group id="g1" slr:sizeInfoRef="a"/>`),
    invalid: inFile(`<group id="g1">${data('a')}</group>\n<group id="g2" ▸slr:sizeInfoRef="a"/>`),
  },
]);

/** A unit, with a group around it, that is to be too long. */
function sized(attributes: string, content: string, profiles = both): string {
  return inFile(`<unit id="u1" ${attributes}>${content}</unit>`, profiles);
}

const utf16 = '<slr:profiles storageProfile="xliff:utf16"/>';
const utf32 = '<slr:profiles storageProfile="xliff:utf32"/>';
const normalized = (form: string) =>
  `<slr:profiles generalProfile="xliff:codepoints"><slr:normalization general="${form}"/></slr:profiles>`;

describeRules('size restriction: the text', [
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'code points, counted over the segments of the unit',
    valid: sized(
      'slr:sizeRestriction="5"',
      `${segment('a', 'әә')}<ignorable><source> </source></ignorable><segment><source>a</source><target>𝒜𝒜</target></segment>`,
    ),
    invalid: sized(
      '▸slr:sizeRestriction="4"',
      `${segment('a', 'әә')}<ignorable><source> </source></ignorable><segment><source>a</source><target>𝒜𝒜</target></segment>`,
    ),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'a text that is too short',
    valid: sized('slr:sizeRestriction="2,*"', segment('a', 'әә')),
    invalid: sized('▸slr:sizeRestriction="2,*"', segment('aa', 'ә')),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'the source, where there is no target',
    valid: sized('slr:sizeRestriction="1"', segment('aaa', 'ә')),
    invalid: sized('▸slr:sizeRestriction="1"', segment('aaa')),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'bytes of UTF-8, with what codes stand for',
    valid: sized('slr:storageRestriction="9"', segment('<ph id="1"/>', 'ә<ph id="1" slr:equivStorage="7"/>')),
    invalid: sized('▸slr:storageRestriction="8"', segment('<ph id="1"/>', 'ә<ph id="1" slr:equivStorage="7"/>')),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'bytes of UTF-16',
    valid: sized('slr:storageRestriction="6"', segment('a', 'ә𝒜'), utf16),
    invalid: sized('▸slr:storageRestriction="5"', segment('a', 'ә𝒜'), utf16),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'bytes of UTF-32',
    valid: sized('slr:storageRestriction="8"', segment('a', 'ә𝒜'), utf32),
    invalid: sized('▸slr:storageRestriction="7"', segment('a', 'ә𝒜'), utf32),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'after normalization',
    valid: sized('slr:sizeRestriction="1"', segment('a', '&#x438;&#x306;'), normalized('nfc')),
    invalid: sized('▸slr:sizeRestriction="1"', segment('a', 'й'), normalized('nfd')),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'inside a code, in the source or the target',
    valid: sized(
      '',
      segment('<pc id="1" slr:sizeRestriction="3">aaa</pc>a', '<pc id="1" slr:sizeRestriction="3">әәә</pc>ә'),
    ),
    invalid: sized(
      '',
      segment('<pc id="1" slr:sizeRestriction="3">aaa</pc>a', '<pc id="1" ▸slr:sizeRestriction="3">әәәә</pc>ә'),
    ),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'inside a span that crosses segments',
    valid: sized(
      '',
      `${segment('a<sm id="1" type="term" slr:sizeRestriction="3"/>b')}<segment><source>cd<em startRef="1"/>e</source></segment>`,
    ),
    invalid: sized(
      '',
      `${segment('a<sm id="1" type="term" ▸slr:sizeRestriction="2"/>b')}<segment><source>cd<em startRef="1"/>e</source></segment>`,
    ),
  },
  {
    rule: 'SLR_SIZE_BROKEN',
    about: 'all units of a group together',
    valid: inFile(
      `<group id="g1" slr:sizeRestriction="4"><unit id="u1">${segment('aa', 'ә')}</unit><unit id="u2">${segment('aaa')}</unit></group>`,
    ),
    invalid: inFile(
      `<group id="g1" ▸slr:sizeRestriction="3"><unit id="u1">${segment('aa', 'ә')}</unit><unit id="u2">${segment('aaa')}</unit></group>`,
    ),
  },
]);
