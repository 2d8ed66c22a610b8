// Validation against the standard: `schema/` checks a file against tables, `v2/` and `v12/` hold the tables and rules of
// the two families, `modules/` those of the modules of 2.x. docs/xliff-rules.md lists every rule.
export { ruleGroups } from './registry.js';
export { validateXliffStream } from './stream.js';
export type { RuleSeverity, XliffFinding } from './types.js';
export { inOrder, validateXliff } from './validate.js';
