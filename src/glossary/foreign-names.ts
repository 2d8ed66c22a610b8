// Names of other languages that were left standing in a target, with the endings of its language:
// `Toqaevтың`, `Nur-Sultan’ға`, in Uzbek `Astanaga`.

import type { Locale } from '../core/locale.js';
import { type Features, type Morphology, morphologyFor, type NameForm } from '../morphology/index.js';
import { canonicalName } from './canonical.js';
import { isProper } from './source-terms.js';
import { createTermIndex, type Item, type TermIndex } from './term-index.js';
import type { Entry, Glossary } from './types.js';
import { aboutOf, namesIn, preferredIn } from './validity.js';

const indexes = new WeakMap<Glossary, Map<string, TermIndex>>();

/** The index of one language's proper names in texts of another; built once for each pair. */
export function foreignNames(glossary: Glossary, nameLocale: Locale, textLocale: Locale): TermIndex {
  const ofGlossary = indexes.get(glossary) ?? new Map<string, TermIndex>();
  indexes.set(glossary, ofGlossary);
  const key = `${nameLocale} ${textLocale}`;
  const known = ofGlossary.get(key);
  if (known) return known;
  const items = glossary.entries.flatMap((entry) => itemsOf(entry, nameLocale, textLocale));
  const index = createTermIndex(items, (item) => formsOf(item, textLocale));
  ofGlossary.set(key, index);
  return index;
}

function itemsOf(entry: Entry, nameLocale: Locale, textLocale: Locale): readonly Item[] {
  if (entry.keep || !isProper(entry) || preferredIn(entry, textLocale) === undefined) return [];
  const own = namesIn(entry, textLocale);
  const right = new Set([own?.preferred, ...(own?.admitted ?? [])].map((name) => name && canonicalName(name).folded));
  const names = namesIn(entry, nameLocale);
  const all = [names?.preferred, ...(names?.admitted ?? []), ...(names?.forbidden ?? [])].filter(
    (name) => name !== undefined,
  );
  return all
    .filter((name) => !right.has(canonicalName(name).folded))
    .map((term) => ({ entry, term, status: 'forbidden' as const }));
}

function formsOf({ entry, term }: Item, textLocale: Locale): readonly NameForm[] {
  const morphology = morphologyFor(textLocale);
  const right = preferredIn(entry, textLocale) ?? '';
  if (scriptOf(term) === scriptOf(right)) return morphology.forms(term, aboutOf(entry));
  return [
    ...bareReadings(morphology, right, entry).map((features) => ({ form: term, features, sure: true })),
    { form: `${term}'s`, features: { case: 'Gen', number: 'Sing' }, sure: true },
    ...morphology.endings.flatMap(({ ending, features }) =>
      ['', '-', "'"].map((joint) => ({ form: `${term}${joint}${ending}`, features, sure: true })),
    ),
  ];
}

/** Without an ending a foreign name is nominative where endings tell cases; in Russian it may be any. */
function bareReadings(morphology: Morphology, right: string, entry: Entry): readonly Features[] {
  if (morphology.endings.length > 0) return [{ case: 'Nom', number: 'Sing' }];
  return morphology.forms(right, aboutOf(entry)).map((form) => form.features);
}

function scriptOf(name: string): string {
  return /\p{sc=Cyrl}/u.test(name) ? 'Cyrl' : 'other';
}
