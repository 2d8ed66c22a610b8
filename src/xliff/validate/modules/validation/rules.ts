import { attribute, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { modular } from '../namespace.js';
import { val } from '../sections.js';
import { conditions } from './conditions.js';

const notOne = errorRule(
  'VAL_RULE_NOT_ONE',
  val('4.3'),
  'A rule has exactly one of isPresent, isNotPresent, startsWith, endsWith, or a condition in a foreign namespace.',
  'Write one rule for each condition.',
);
const occursAlone = errorRule(
  'VAL_OCCURS_ALONE',
  val('5.2'),
  'occurs stands only beside isPresent.',
  'Add isPresent, or remove occurs.',
);
const existsInSourceAlone = errorRule(
  'VAL_EXISTS_IN_SOURCE_ALONE',
  val('5.6'),
  'existsInSource stands only beside isPresent, startsWith or endsWith.',
  'Remove existsInSource, or change the condition.',
);
const disabledInFile = errorRule(
  'VAL_DISABLED_IN_FILE',
  val('5.9'),
  'A rule of a file is not disabled: there is none above it that it could override (Schematron of 2.1).',
  'Remove the rule, or disable it in the group or unit where it shall not hold.',
);

/** The attributes of a rule together (XLIFF 2.1 §5.8.4.3, §5.8.5). */
export const validationRules: Check = {
  versions: modular,
  rules: [notOne, occursAlone, existsInSourceAlone, disabledInFile],
  begin: (context) => ({ start: { 'val:rule': (rule) => checkRule(rule, context) } }),
};

function checkRule(rule: XmlElement, { nameOf, report }: CheckContext): void {
  const has = (name: string) => attribute(rule, name) !== undefined;
  const own = conditions.filter(has);
  if (own.length > 1) {
    report(notOne, rule, `${own.join(' and ')} in one rule`, { attribute: own[1] ?? '' });
  } else if (own.length === 0 && !rule.attributes.some(({ name }) => isForeign(name))) {
    report(notOne, rule, 'a rule without a condition');
  }
  if (has('occurs') && !has('isPresent')) {
    report(occursAlone, rule, 'occurs without isPresent', { attribute: 'occurs' });
  }
  const goesWithSource = own.filter((name) => name !== 'isNotPresent');
  if (has('existsInSource') && goesWithSource.length !== 1) {
    report(existsInSourceAlone, rule, 'existsInSource without isPresent, startsWith or endsWith', {
      attribute: 'existsInSource',
    });
  }
  const around = rule.parent?.parent;
  if (attribute(rule, 'disabled') === 'yes' && around && nameOf(around) === 'file') {
    report(disabledInFile, rule, 'disabled="yes" in the validation of a file', { attribute: 'disabled' });
  }
}

function isForeign(name: string): boolean {
  return name.includes(':') && !name.startsWith('xmlns:') && !name.startsWith('xml:');
}
