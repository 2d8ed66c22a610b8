// The texts of a resource tree: by key path, and in the plural forms of a language.
import { type Locale, language } from '../../core/locale.js';
import type { ResourceEntry, ResourceNode, ResourceObject, ResourceString } from './json.js';
import { type PluralForm, pluralSets, sampleNumbers, targetCategories } from './plurals.js';

/** A text and its name. */
export interface ResourceText {
  /** Keys and array indexes joined by dots; a dot or backslash inside a key is escaped by a backslash. */
  readonly key: string;
  readonly string: ResourceString;
}

/** All texts in the order of the file. */
export function textsOf(node: ResourceNode, path: readonly string[] = []): readonly ResourceText[] {
  switch (node.type) {
    case 'literal':
      return [];
    case 'string':
      return [{ key: keyPath(path), string: node }];
    case 'array':
      return node.items.flatMap((item, index) => textsOf(item, [...path, String(index)]));
    case 'object':
      return node.entries.flatMap(({ key, value }) => textsOf(value, [...path, key]));
  }
}

/** `["nav", "home"]` → `nav.home`; an empty key is written `\e`. */
export function keyPath(path: readonly string[]): string {
  return path.map((key) => (key === '' ? '\\e' : key.replace(/[\\.]/g, '\\$&'))).join('.');
}

/** The other way round: `nav.home` → `["nav", "home"]`. */
export function splitKeyPath(key: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < key.length; index++) {
    const char = key.charAt(index);
    if (char === '.') {
      parts.push(part);
      part = '';
    } else if (char === '\\') {
      const escaped = key.charAt(++index);
      part += escaped === 'e' ? '' : escaped;
    } else {
      part += char;
    }
  }
  return [...parts, part];
}

/** What a translator should know about a plural form: `Plural form for count: 2, 3, 4, 22…`. */
export function pluralNote(form: PluralForm, locale: Locale): string {
  const kind = form.type === 'ordinal' ? 'Ordinal' : 'Plural';
  const numbers = sampleNumbers(locale, form.type, form.category) || (form.category === 'zero' ? '0' : '');
  return numbers === '' ? `${kind} form "${form.category}"` : `${kind} form for count: ${numbers}`;
}

/**
 * The tree with each plural set in the forms of a language, each text marked with its form; a form that the source
 * lacks starts from the source's `_other`. For the source's own language only the marks are added.
 */
export function withPluralsOf(root: ResourceObject, sourceLocale: Locale, locale: Locale): ResourceObject {
  const isSource = language(sourceLocale) === language(locale);

  function visit(node: ResourceNode): ResourceNode {
    if (node.type === 'object') return visitObject(node);
    if (node.type === 'array') return { type: 'array', items: node.items.map(visit) };
    return node;
  }

  function visitObject({ entries }: ResourceObject): ResourceObject {
    const values = new Map(entries.map(({ key, value }) => [key, value]));
    const texts = entries.filter(({ value }) => value.type === 'string').map(({ key }) => key);
    const sets = pluralSets(texts, sourceLocale);
    return {
      type: 'object',
      entries: entries.flatMap(({ key, value }): readonly ResourceEntry[] => {
        const set = sets.get(key);
        if (!set) return [{ key, value: visit(value) }];
        if (isSource) return set.filter((form) => form.key === key).flatMap((form) => entryOf(form, values));
        return set[0]?.key === key ? formsFor(set, locale).flatMap((form) => entryOf(form, values)) : [];
      }),
    };
  }

  return visitObject(root);
}

function formsFor(set: readonly PluralForm[], locale: Locale): readonly PluralForm[] {
  const [first] = set;
  if (!first) return [];
  return targetCategories(set, locale).map((category) => ({ ...first, category, key: `${first.base}_${category}` }));
}

function entryOf(form: PluralForm, values: ReadonlyMap<string, ResourceNode>): readonly ResourceEntry[] {
  const value = values.get(form.key) ?? values.get(`${form.base}_other`);
  return value?.type === 'string' ? [{ key: form.key, value: { ...value, form } }] : [];
}
