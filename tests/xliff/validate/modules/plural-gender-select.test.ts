import { describeRules, inUnit } from '../examples.js';
import { aroundFile, aroundUnit } from './around.js';

function variants(attributes: string, ...cases: readonly string[]): string {
  const segments = cases.map((attribute) => `<segment${attribute}><source>a</source></segment>`).join('\n');
  return aroundFile(`<unit id="u1"${attributes}>\n${segments}\n</unit>`, '2.2');
}

/** Variants for one, few and other, with these in their texts. */
function withCodes(...codes: readonly [string, string, string]): string {
  const segments = codes.map((code, index) => {
    return `<segment pgs:case="${['one', 'few', 'other'][index]}"><source>${code}a</source></segment>`;
  });
  return aroundFile(`<unit id="u1" pgs:switch="plural:n">${segments.join('\n')}</unit>`, '2.2');
}

function noted(ref: string): string {
  const notes = `<notes><note ref="${ref}">1, 21</note></notes>`;
  return variants(plural, ' id="s1" pgs:case="other"').replace('<segment', `${notes}<segment`);
}

function of(value: string): string {
  return ` pgs:case="${value}"`;
}

const plural = ' pgs:switch="plural:count"';
const two = ' pgs:switch="gender:host select:kind"';

describeRules('plural, gender, select', [
  {
    rule: 'NAMESPACE_RESERVED',
    about: 'the module is new in 2.2',
    valid: variants(plural, of('other')),
    invalid: aroundUnit('<segment><source>a</source></segment>').replace('<unit id', '<unit ▸pgs:switch="plural:n" id'),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'switch stands on units',
    valid: variants(plural, of('other')),
    invalid: variants('', '').replace('<segment', '<segment ▸pgs:switch="plural:n"'),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'case stands on segments, not on ignorables',
    valid: variants(plural, of('other')),
    invalid: inUnit(
      '<ignorable ▸p:case="other"><source> </source></ignorable><segment><source>a</source></segment>',
      '2.2',
      ' xmlns:p="urn:oasis:names:tc:xliff:pgs:1.0"',
    ),
  },
  ...['number:count', 'plural', 'plural:', 'plural:a:b'].map((value) => ({
    rule: 'PGS_SWITCH_SYNTAX',
    about: value,
    valid: variants(' pgs:switch="plural:a  ordinal:b gender:c select:d"', of('other other other other')),
    invalid: variants(` ▸pgs:switch="${value}"`, of('other')),
  })),
  {
    rule: 'PGS_CASE_WITHOUT_SWITCH',
    valid: variants(plural, of('other')),
    invalid: variants('', ` ▸pgs:case="other"`),
  },
  {
    rule: 'PGS_CASE_COUNT',
    valid: variants(two, of('feminine x'), of('other other')),
    invalid: variants(two, ' ▸pgs:case="feminine"', of('other other')),
  },
  ...['=1', 'masculine', 'single', '1,5'].map((value) => ({
    rule: 'PGS_CASE_VALUE',
    about: `${value} is no plural`,
    valid: variants(plural, of('0'), of('3.14'), of('zero'), of('one'), of('two'), of('few'), of('many'), of('other')),
    invalid: variants(plural, ` ▸pgs:case="${value}"`, of('other')),
  })),
  {
    rule: 'PGS_CASE_VALUE',
    about: 'gender and select take any word, ordinal does not',
    valid: variants(' pgs:switch="gender:g ordinal:n"', of('common 1'), of('other other')),
    invalid: variants(' pgs:switch="gender:g ordinal:n"', ' ▸pgs:case="common first"', of('other other')),
  },
  {
    rule: 'PGS_CASE_MISSING',
    valid: variants(plural, of('one'), of('other')),
    invalid: variants(plural, of('other')).replace('</unit>', '▸<segment><source>b</source></segment></unit>'),
  },
  {
    rule: 'PGS_CASE_TWICE',
    valid: variants(plural, of('one'), of('other')),
    invalid: variants(plural, of('one'), ' ▸pgs:case="one"', of('other')),
  },
  {
    rule: 'PGS_OTHER_MISSING',
    valid: variants(two, of('feminine x'), of('other other')),
    invalid: variants(' ▸pgs:switch="gender:host select:kind"', of('feminine x'), of('other x')),
  },
  {
    rule: 'PGS_CODE_ID_REPEATED',
    about: 'no more than a warning, and once',
    valid: withCodes('<ph id="1"/>', '<ph id="2"/>', '<ph id="3"/>'),
    invalid: withCodes('<ph id="1"/>', '<ph ▸id="1"/>', '<ph id="1"/>'),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'in one variant',
    valid: withCodes('<ph id="1"/><ph id="2"/>', '<ph id="3"/>', ''),
    invalid: withCodes('<ph id="1"/><ph ▸id="1"/>', '<ph id="3"/>', ''),
  },
  {
    rule: 'INLINE_ID_NOT_UNIQUE',
    about: 'variants have ids of their own',
    valid: variants(plural, ' id="s1" pgs:case="one"', ' id="s2" pgs:case="other"'),
    invalid: variants(plural, ' id="s1" pgs:case="one"', ' ▸id="s1" pgs:case="other"'),
  },
  {
    rule: 'NOTE_REF',
    about: 'a variant by its id alone, as the examples of the module have it',
    valid: noted('s1'),
    invalid: noted('s2').replace('ref', '▸ref'),
  },
]);
