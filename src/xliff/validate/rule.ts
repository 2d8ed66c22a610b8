import type { Rule, Sections } from './types.js';

/** A rule whose breach the standard forbids: by a MUST, a schema or its Schematron. */
export function errorRule(code: string, sections: Sections, meaning: string, hint: string): Rule {
  return { code, severity: 'error', sections, meaning, hint };
}

/** A rule whose breach the standard advises against, or lets pass until a later state. */
export function warningRule(code: string, sections: Sections, meaning: string, hint: string): Rule {
  return { code, severity: 'warning', sections, meaning, hint };
}
