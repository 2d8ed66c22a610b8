import type { Rule, Sections } from '../types.js';

/** A rule that the standard sets with MUST, REQUIRED or its schemas: whoever breaks it writes no valid file. */
export function must(code: string, meaning: string, hint: string, sections: Sections): Rule {
  return { code, severity: 'error', meaning, hint, sections };
}

/** A rule that the standard sets with SHOULD, or that only makes sure that data has an effect. */
export function should(code: string, meaning: string, hint: string, sections: Sections): Rule {
  return { code, severity: 'warning', meaning, hint, sections };
}
