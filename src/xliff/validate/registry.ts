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

/** Every rule there is, by code. */
export function allRules(): readonly Rule[] {
  const rules = new Set([...schemaRules, ...checks.flatMap((check) => check.rules)]);
  return [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The tables of a version, for a file whose root is in a namespace. */
export function vocabularyFor(version: StandardVersion, namespace: string): Vocabulary {
  return vocabularyOf(version, namespace, version === '1.2' ? core12Elements : core2Elements, moduleSchemas);
}

/** The checks of a version, that of its tables first. */
export function checksFor(vocabulary: Vocabulary): readonly Check[] {
  return [schemaCheck(vocabulary), ...checks.filter(({ versions }) => versions.includes(vocabulary.version))];
}
