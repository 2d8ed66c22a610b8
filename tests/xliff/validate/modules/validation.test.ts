import { describeRules } from '../examples.js';
import { aroundFile, aroundUnit, segment } from './around.js';

function ruled(rule: string, target = 'ә'): string {
  return aroundUnit(`<val:validation>\n${rule}\n</val:validation>\n${segment('a', target)}`);
}

describeRules('validation rules', [
  {
    rule: 'ELEMENT_MISSING',
    about: 'a validation has a rule',
    valid: ruled('<val:rule isPresent="ә"/>'),
    invalid: aroundUnit(`▸<val:validation/>${segment('a')}`),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'one validation in a file, group or unit',
    valid: ruled('<val:rule isPresent="ә"/>'),
    invalid: aroundFile(
      '<val:validation><val:rule isPresent="a"/></val:validation>▸<val:validation><val:rule isPresent="a"/></val:validation><group id="g1"/>',
    ),
  },
  ...[
    ['occurs="0"', 'occurs="2"'],
    ['occurs="once"', 'occurs="1"'],
    ['caseSensitive="true"', 'caseSensitive="no"'],
    ['normalization="nfkc"', 'normalization="nfd"'],
    ['disabled="1"', 'disabled="no"'],
    ['existsInSource=""', 'existsInSource="no"'],
  ].map(([wrong = '', right = '']) => ({
    rule: 'ATTRIBUTE_VALUE',
    about: wrong,
    valid: ruled(`<val:rule isPresent="ә" ${right}/>`, 'ә'.repeat(right === 'occurs="2"' ? 2 : 1)),
    invalid: ruled(`<val:rule isPresent="ә" ▸${wrong}/>`),
  })),
  {
    rule: 'VAL_RULE_NOT_ONE',
    about: 'two conditions',
    valid: ruled('<val:rule startsWith="ә"/><val:rule endsWith="ә"/>'),
    invalid: ruled('<val:rule startsWith="ә" ▸endsWith="ә"/>'),
  },
  {
    rule: 'VAL_RULE_NOT_ONE',
    about: 'no condition, neither of the standard nor foreign',
    valid: ruled('<val:rule my:check="spelling"/>'),
    invalid: ruled('▸<val:rule caseSensitive="no"/>'),
  },
  {
    rule: 'VAL_OCCURS_ALONE',
    valid: ruled('<val:rule isPresent="ә" occurs="1"/>'),
    invalid: ruled('<val:rule startsWith="ә" ▸occurs="1"/>'),
  },
  {
    rule: 'VAL_EXISTS_IN_SOURCE_ALONE',
    about: 'beside isNotPresent',
    valid: ruled('<val:rule endsWith="ә" existsInSource="no"/>'),
    invalid: ruled('<val:rule isNotPresent="x" ▸existsInSource="yes"/>'),
  },
  {
    rule: 'VAL_EXISTS_IN_SOURCE_ALONE',
    about: 'beside a foreign condition',
    valid: ruled('<val:rule my:check="spelling"/>'),
    invalid: ruled('<val:rule my:check="spelling" ▸existsInSource="yes"/>'),
  },
  {
    rule: 'VAL_DISABLED_IN_FILE',
    valid: ruled('<val:rule isPresent="x" disabled="yes"/>'),
    invalid: aroundFile('<val:validation><val:rule isPresent="x" ▸disabled="yes"/></val:validation><group id="g1"/>'),
  },
]);

/** A unit with one rule and one segment, whose target is to be blamed. */
function applied(rule: string, source: string, target: string, before = ''): string {
  return aroundUnit(
    `<val:validation><val:rule ${rule}/></val:validation>\n` +
      `<segment><source>${source}</source>${before}<target>${target}</target></segment>`,
  );
}

/** Rules with a target that keeps them and one that breaks them: rule, source, kept, broken. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['isPresent="сайт"', 'page', 'осы сайт', 'осы page'],
  ['isPresent="сайт" occurs="2"', 'page', 'сайт осы сайт', 'сайт'],
  ['isPresent="сайт" existsInSource="yes"', 'сайт сайт', 'сайт, сайт', 'сайт'],
  ['isPresent="сайт" existsInSource="yes" occurs="1"', 'сайт сайт', 'сайт', 'сайт сайт'],
  ['isNotPresent="page"', 'page', 'сайт', 'page'],
  ['startsWith="*"', '*page', '*сайт', 'сайт'],
  ['startsWith="*" existsInSource="no"', 'page', '*сайт', 'сайт'],
  ['endsWith=":"', 'page', 'сайт:', 'сайт.'],
  ['isPresent="САЙТ" caseSensitive="no"', 'page', 'осы Сайт', 'осы page'],
  ['isPresent="САЙТ"', 'page', 'осы САЙТ', 'осы сайт'],
  ['isPresent="й"', 'i', '&#x438;&#x306;', '&#x438;'],
  ['isPresent="й" normalization="none"', 'i', 'й', '&#x438;&#x306;'],
  ['isPresent="ab"', 'x', 'a<ph id="1"/>b', 'a b'],
];

/** A file whose rule is overridden further in; the second unit keeps the rule or not. */
function nested(inGroup: string, inUnit: string, second: string, before = ''): string {
  const validation = (rule: string) => (rule === '' ? '' : `<val:validation><val:rule ${rule}/></val:validation>`);
  const unit = (id: string, rule: string, target: string) =>
    `<unit id="${id}">${validation(rule)}<segment><source>a</source>${target}</segment></unit>`;
  return aroundFile(
    `${validation('endsWith="!"')}\n<group id="g1">${validation(inGroup)}${unit('u1', inUnit, '<target>ә</target>')}</group>\n` +
      unit('u2', '', `${before}<target>${second}</target>`),
  );
}

describeRules('targets against validation rules', [
  ...cases.map(([rule, source, kept, broken]) => ({
    rule: 'VAL_RULE_BROKEN',
    about: rule,
    valid: applied(rule, source, kept),
    invalid: applied(rule, source, broken, '▸'),
  })),
  {
    rule: 'VAL_RULE_BROKEN',
    about: 'a rule that is to hold in the source too',
    valid: applied('endsWith=":" existsInSource="yes"', 'a:', 'ә:'),
    invalid: applied('endsWith=":" existsInSource="yes"', 'a.', 'ә:', '▸'),
  },
  {
    rule: 'VAL_RULE_BROKEN',
    about: 'white space that indents a text does not count',
    valid: applied('startsWith="*"', '* a', '\n  * ә\n'),
    invalid: applied('startsWith="*"', '* a', '\n  ә *\n', '▸'),
  },
  {
    rule: 'VAL_RULE_BROKEN',
    about: 'disabled in a group, in force beside it',
    valid: nested('endsWith="!" disabled="yes"', '', 'ә!'),
    invalid: nested('endsWith="!" disabled="yes"', '', 'ә', '▸'),
  },
  {
    rule: 'VAL_RULE_BROKEN',
    about: 'disabled in a unit, in force beside it',
    valid: nested('', 'endsWith="!" disabled="yes"', 'ә!'),
    invalid: nested('isPresent="ә"', 'endsWith="!" disabled="yes"', 'ә', '▸'),
  },
]);
