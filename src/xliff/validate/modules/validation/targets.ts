import { elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { contentText } from '../content-text.js';
import { modular } from '../namespace.js';
import { val } from '../sections.js';
import { readRule, type TargetRule, whyBroken } from './conditions.js';

const ruleBroken = errorRule(
  'VAL_RULE_BROKEN',
  val('4.2'),
  'A target keeps the validation rules that its file, groups and unit set; the specification calls a file invalid that does not.',
  'Correct the translation, or disable the rule for this unit.',
);

/** Rules by what they demand; one further in takes the place of the same one further out. */
type RulesInForce = ReadonlyMap<string, TargetRule>;

/** Applies the rules of the Validation module to the targets (XLIFF 2.1 §5.8.4.2). */
export const targetsAgainstRules: Check = {
  versions: modular,
  rules: [ruleBroken],
  begin(context) {
    /** Of the file and the groups around, outermost first. */
    let scopes: RulesInForce[] = [];
    const inForce = () => scopes.at(-1) ?? new Map<string, TargetRule>();

    return {
      start: {
        file() {
          scopes = [new Map()];
        },
        group: () => void scopes.push(inForce()),
      },
      end: {
        'val:validation'(validation) {
          const around = validation.parent && context.nameOf(validation.parent);
          if (around === 'file' || around === 'group') scopes.push(withRules(scopes.pop() ?? new Map(), validation));
        },
        group: () => void scopes.pop(),
        unit(unit) {
          const own = elementsIn(unit).find((child) => context.nameOf(child) === 'val:validation');
          const rules = own ? withRules(inForce(), own) : inForce();
          if (rules.size > 0) checkTargets(unit, [...rules.values()], context);
        },
      },
    };
  },
};

function withRules(outer: RulesInForce, validation: XmlElement): RulesInForce {
  const rules = new Map(outer);
  for (const element of elementsIn(validation)) {
    const rule = readRule(element);
    if (rule) rules.set(`${rule.condition} ${rule.text}`, rule);
  }
  return rules;
}

function checkTargets(unit: XmlElement, rules: readonly TargetRule[], context: CheckContext): void {
  const { nameOf } = context;
  for (const segment of elementsIn(unit)) {
    if (nameOf(segment) !== 'segment') continue;
    const source = elementsIn(segment).find((child) => nameOf(child) === 'source');
    const target = elementsIn(segment).find((child) => nameOf(child) === 'target');
    if (!source || !target) continue;
    for (const rule of rules) {
      const problem = rule.disabled ? undefined : whyBroken(rule, contentText(target), contentText(source));
      if (problem) context.report(ruleBroken, target, `the target ${problem} (rule ${rule.condition})`);
    }
  }
}
