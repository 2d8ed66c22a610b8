// Values of attributes as the model has them.
import type { Code } from '../core/code.js';

export function yesNo(value: string | undefined): boolean | undefined {
  if (value === 'yes') return true;
  return value === 'no' ? false : undefined;
}

export function names(list: string | undefined): readonly string[] | undefined {
  const found = list?.split(/\s+/).filter((name) => name !== '');
  return found?.length ? found : undefined;
}

export function directionNamed(value: string | undefined): Code['direction'] {
  return (['ltr', 'rtl', 'auto'] as const).find((direction) => direction === value);
}

export function reordering(value: string | undefined): Code['canReorder'] {
  return (['firstNo', 'no'] as const).find((hint) => hint === value);
}

/** The values that there are: what a file does not say has no field. */
export function present<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  const out: Partial<T> = {};
  for (const key in values) if (values[key] !== undefined) out[key] = values[key];
  return out;
}
