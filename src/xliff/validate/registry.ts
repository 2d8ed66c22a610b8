import { moduleChecks, moduleSchemas } from './modules/index.js';
import { schemaCheck } from './schema/check.js';
import { schemaRules } from './schema/rules.js';
import { type Vocabulary, vocabularyOf } from './schema/vocabulary.js';
import type { Check, Rule, StandardVersion } from './types.js';
import { core2Elements } from './v2/elements.js';
import { v2Checks } from './v2/index.js';
import { core12Elements } from './v12/elements.js';
import { v12Checks } from './v12/index.js';

const checks: readonly Check[] = [...v12Checks, ...v2Checks, ...moduleChecks];

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule there is, each once. */
export function ruleGroups(): readonly RuleGroup[] {
  const listed = new Set<Rule>();
  const group = (title: string, rules: readonly Rule[]): RuleGroup => {
    const others = [...new Set(rules)].filter((rule) => !listed.has(rule));
    for (const rule of others) listed.add(rule);
    return { title, rules: others };
  };
  const rulesOf = (of: readonly Check[]) => of.flatMap((check) => check.rules);
  return [
    group('Elements and attributes', schemaRules),
    group('The core of 2.x', rulesOf(v2Checks)),
    group('The modules of 2.x', rulesOf(moduleChecks)),
    group('XLIFF 1.2', rulesOf(v12Checks)),
  ];
}

/** The tables of a version, for a file whose root is in a namespace. */
export function vocabularyFor(version: StandardVersion, namespace: string): Vocabulary {
  return vocabularyOf(version, namespace, version === '1.2' ? core12Elements : core2Elements, moduleSchemas);
}

/** The checks of a version, that of its tables first. */
export function checksFor(vocabulary: Vocabulary): readonly Check[] {
  return [schemaCheck(vocabulary), ...checks.filter(({ versions }) => versions.includes(vocabulary.version))];
}
