// i18next JSON v4. Every text is a unit named by its key path; plural forms follow the target language.
import type { LocalizedDocument, SourceDocument, TextRun, Translations, Unit } from '../../core/document.js';
import { TarjumanError } from '../../core/errors.js';
import { isBlank } from '../../core/inline.js';
import { type Locale, language } from '../../core/locale.js';
import { formatExtensions } from '../extensions.js';
import type { Format, SourceFile } from '../types.js';
import { formatResource, parseResource, type ResourceNode, type ResourceObject } from './json.js';
import { findFault, readMessage, writeMessage } from './message.js';
import { keyPath, pluralNote, type ResourceText, textsOf, withPluralsOf } from './texts.js';

/**
 * i18next resources. A translated resource has only what is translated: for the rest, i18next falls back to the
 * source's file. An array is translated as a whole or left out, so that its indexes keep their meaning.
 *
 * @example
 * i18next().extract({ path: 'site.json', text: '{"nav": {"home": "Home"}}', sourceLocale: 'en' }).units[0]?.key; // 'nav.home'
 */
export function i18next(): Format {
  return { name: 'i18next', extensions: formatExtensions.i18next, extract, unitsFor, merge };
}

function extract(file: SourceFile): SourceDocument {
  const root = withPluralsOf(parseResource(file.text, file.path), file.sourceLocale, file.sourceLocale);
  const texts = textsOf(root);
  for (const text of texts) assertMessage(text, file.path);
  return {
    name: file.path.replace(/\.[^./]+$/, ''),
    path: file.path,
    format: 'i18next',
    sourceLocale: file.sourceLocale,
    meta: {},
    units: texts.flatMap((text) => unitOf(text, file.sourceLocale, text.string.place?.line)),
    body: { type: 'resource', text: formatResource(root) },
  };
}

function assertMessage({ key, string }: ResourceText, path: string): void {
  const fault = findFault(string.value);
  if (!fault) return;
  const { line, column: start } = string.place ?? { line: 1, column: 1 };
  // The opening quote, and what JSON escapes before the fault, take columns too.
  const column = start + JSON.stringify(string.value.slice(0, fault.offset)).length - 1;
  throw new TarjumanError('RESOURCE_MESSAGE_INVALID', `${path}:${line}:${column}: ${fault.message} (key ${key})`, {
    hint: 'Write {{name}} for a variable and $t(key) or $t(key, { "count": 2 }) for another text.',
    place: { file: path, line, column, unit: key },
  });
}

function unitsFor(document: SourceDocument, locale: Locale): readonly Unit[] {
  if (language(locale) === language(document.sourceLocale)) return document.units;
  const lines = new Map(document.units.map((unit) => [unit.key, unit.line]));
  return textsOf(localized(document, locale)).flatMap((text) => {
    const { form } = text.string;
    const sourceKey = form && !lines.has(text.key) ? `${text.key.slice(0, -form.category.length)}other` : text.key;
    return unitOf(text, locale, lines.get(sourceKey));
  });
}

function localized(document: SourceDocument, locale: Locale): ResourceObject {
  const text = document.body.type === 'resource' ? document.body.text : '';
  return withPluralsOf(parseResource(text, document.path), document.sourceLocale, locale);
}

/** A text without words (only a variable, or nothing) is no unit: it is the same in every language. */
function unitOf({ key, string }: ResourceText, locale: Locale, line: number | undefined): readonly Unit[] {
  const { content, codes } = readMessage(string.value);
  if (isBlank(content)) return [];
  const note = string.form ? { note: pluralNote(string.form, locale) } : {};
  return [{ key, kind: 'string', content, codes, named: true, ...note, ...(line === undefined ? {} : { line }) }];
}

function merge(document: SourceDocument, translations: Translations, locale: Locale): LocalizedDocument {
  const isSource = language(locale) === language(document.sourceLocale);
  const translate = (key: string, source: string): string | undefined => {
    const { content, codes } = readMessage(source);
    if (isBlank(content)) return source;
    const runs = translations.get(key);
    if (runs && isTranslated(runs, locale)) return writeMessage(runs, codes);
    return isSource ? source : undefined;
  };
  const root = translateNode(localized(document, locale), [], translate) ?? { type: 'object', entries: [] };
  return { meta: document.meta, body: { type: 'resource', text: formatResource(root) } };
}

function isTranslated(runs: readonly TextRun[], locale: Locale): boolean {
  return runs.length > 0 && runs.every((run) => run.locale === undefined || run.locale === locale);
}

/** The node in the target language; undefined when nothing of it is translated. */
function translateNode(
  node: ResourceNode,
  path: readonly string[],
  translate: (key: string, source: string) => string | undefined,
): ResourceNode | undefined {
  switch (node.type) {
    case 'literal':
      return node;
    case 'string': {
      const value = translate(keyPath(path), node.value);
      return value === undefined ? undefined : { ...node, value };
    }
    case 'array': {
      const items = node.items.map((item, index) => translateNode(item, [...path, String(index)], translate));
      const kept = items.filter((item) => item !== undefined);
      return kept.length === items.length ? { type: 'array', items: kept } : undefined;
    }
    case 'object': {
      const entries = node.entries.flatMap(({ key, value }) => {
        const translated = translateNode(value, [...path, key], translate);
        return translated ? [{ key, value: translated }] : [];
      });
      return entries.length === 0 && node.entries.length > 0 ? undefined : { type: 'object', entries };
    }
  }
}
