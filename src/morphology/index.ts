// How names bend, one folder or file a language behind one interface. Rules are data in tables with their source;
// whoever looks for names in a text or writes one into it asks here for its forms.

import { type Locale, language } from '../core/locale.js';
import { featuresKey } from './collect.js';
import { english } from './en.js';
import { kazakh } from './kk/index.js';
import { plain } from './plain.js';
import { russian } from './ru/index.js';
import type { About, Features, Morphology, NameForm } from './types.js';
import { uzbek } from './uz/index.js';

export { featuresKey } from './collect.js';
export type { About, Case, Features, Morphology, NameForm } from './types.js';

const rules: Readonly<Record<string, Morphology>> = { en: english, kk: kazakh, ru: russian, uz: uzbek };

/** All members, for tests that run over the family. */
export const morphologies: readonly Morphology[] = [...Object.values(rules), plain];

/** The rules of a locale's language; names of other languages are recognised in their exact form. */
export function morphologyFor(locale: Locale): Morphology {
  return rules[language(locale)] ?? plain;
}

/**
 * A name in the form that the features ask for. Where the name has no such number (Russian `США`), its own counts.
 * @returns nothing when the language has no such form.
 * @example
 * inflect(morphologyFor('kk'), 'Нұр-Сұлтан', { case: 'Dat', number: 'Sing' })?.form; // Нұр-Сұлтанға
 */
export function inflect(
  morphology: Morphology,
  name: string,
  features: Features,
  about: About = {},
): NameForm | undefined {
  const forms = morphology.forms(name, about);
  const wanted = featuresKey(features);
  const exact = forms.find((form) => featuresKey(form.features) === wanted);
  if (exact) return exact;
  const ownNumber = featuresKey({ ...features, number: forms[0]?.features.number ?? 'Sing' });
  return forms.find((form) => featuresKey(form.features) === ownNumber);
}
