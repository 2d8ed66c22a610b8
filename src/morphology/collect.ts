import type { Features, NameForm } from './types.js';

/** Gathers forms in order of preference and drops what comes a second time with the same features. */
export interface FormCollector {
  add(form: string, features: Features, sure: boolean): void;
  readonly forms: readonly NameForm[];
}

export function collectForms(): FormCollector {
  const seen = new Set<string>();
  const forms: NameForm[] = [];
  return {
    forms,
    add(form, features, sure) {
      const key = `${form}\n${featuresKey(features)}`;
      if (seen.has(key)) return;
      seen.add(key);
      forms.push({ form, features, sure });
    },
  };
}

/** A string that is equal for equal features. */
export function featuresKey(features: Features): string {
  return `${features.case} ${features.number} ${features.possessor ?? ''} ${features.attributive ?? ''}`;
}
