// Plural forms of i18next JSON v4: `key_one`, `key_other`, for ordinals `key_ordinal_one`; a context stands before
// the form (`guest_female_other`). Which forms a language has is CLDR's to say, through Intl.PluralRules.
import type { Locale } from '../../core/locale.js';

export type PluralType = 'cardinal' | 'ordinal';

/** CLDR's order. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type Category = (typeof categories)[number];

/** A key that ends like a plural form. */
export interface PluralForm {
  readonly key: string;
  /** What all forms share: `items`, `guest_female`, `place_ordinal`. */
  readonly base: string;
  readonly type: PluralType;
  readonly category: Category;
}

function pluralForm(key: string): PluralForm | undefined {
  const match = /^(.*)_([a-z]+)$/s.exec(key);
  const category = categories.find((each) => each === match?.[2]);
  if (!match || category === undefined) return undefined;
  const base = match[1] ?? '';
  return { key, base, type: base.endsWith('_ordinal') ? 'ordinal' : 'cardinal', category };
}

/**
 * The plural sets among the keys of an object, by key. A set has `_other` and no form that its language lacks
 * (i18next takes `_zero` in any language); else its keys are plain ones that end in such a word.
 */
export function pluralSets(keys: readonly string[], locale: Locale): ReadonlyMap<string, readonly PluralForm[]> {
  const forms = keys.map(pluralForm).filter((form) => form !== undefined);
  const byBase = new Map<string, PluralForm[]>();
  for (const form of forms) byBase.set(form.base, [...(byBase.get(form.base) ?? []), form]);
  const sets = new Map<string, readonly PluralForm[]>();
  for (const set of byBase.values()) {
    const allowed = categoriesOf(locale, set[0]?.type ?? 'cardinal');
    const isSet = set.some(({ category }) => category === 'other');
    if (!isSet || !set.every(({ category }) => category === 'zero' || allowed.includes(category))) continue;
    for (const form of set) sets.set(form.key, set);
  }
  return sets;
}

/** The forms a target language needs for a set of the source's; a `_zero` that the source has is kept. */
export function targetCategories(set: readonly PluralForm[], locale: Locale): readonly Category[] {
  const needed = categoriesOf(locale, set[0]?.type ?? 'cardinal');
  const keepsZero = set.some((form) => form.category === 'zero');
  return categories.filter((category) => needed.includes(category) || (category === 'zero' && keepsZero));
}

/** The forms of a language in CLDR's order. One that ICU does not know has `other` alone, as CLDR's root. */
function categoriesOf(locale: Locale, type: PluralType): readonly Category[] {
  const rules = rulesOf(locale, type);
  if (!rules) return ['other'];
  const has = rules.resolvedOptions().pluralCategories;
  return categories.filter((category) => has.includes(category));
}

/** Numbers for which a language takes a form, for the translator: `2, 3, 4, 22…`; empty when it takes it for none. */
export function sampleNumbers(locale: Locale, type: PluralType, category: Category): string {
  const rules = rulesOf(locale, type);
  if (!rules) return '';
  const candidates = [...Array(300).keys(), 1_000_000, 0.5, 1.5];
  const samples: number[] = [];
  for (const number of candidates) {
    if (rules.select(number) === category) samples.push(number);
    if (samples.length > 4) break;
  }
  return samples.length > 4 ? `${samples.slice(0, 4).join(', ')}…` : samples.join(', ');
}

function rulesOf(locale: Locale, type: PluralType): Intl.PluralRules | undefined {
  // Without this, an unknown language would take the rules of the machine's own.
  if (Intl.PluralRules.supportedLocalesOf([locale]).length === 0) return undefined;
  return new Intl.PluralRules(locale, { type });
}
