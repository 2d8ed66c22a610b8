// What a document says about itself, as units and back.
import type { DocumentMeta, TextRun, Translations, Unit } from '../core/document.js';
import { plainText, text } from '../core/inline.js';

/** The facts that are text for readers, and so may be translated. */
const translatable = ['title', 'description', 'author', 'tags'] as const;

/**
 * A unit for each fact whose key is in `keys`: `meta:title`, `meta:tags.0`. Keys that are no text for readers
 * (a date, a slug) are never translated.
 */
export function metaUnits(
  meta: DocumentMeta,
  keys: readonly string[],
  lines: ReadonlyMap<string, number>,
): readonly Unit[] {
  return translatable
    .filter((key) => keys.includes(key))
    .flatMap((key) => {
      const value = meta[key];
      const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value;
      return texts.map((each, index) =>
        metaUnit(typeof value === 'string' ? key : `${key}.${index}`, each, lines.get(key)),
      );
    });
}

function metaUnit(key: string, value: string, line: number | undefined): Unit {
  return {
    key: `meta:${key}`,
    kind: 'meta',
    content: [text(value)],
    codes: [],
    named: false,
    note: metaNotes[key.split('.')[0] ?? key] ?? key,
    ...(line === undefined ? {} : { line }),
  };
}

const metaNotes: Readonly<Record<string, string>> = {
  title: 'Title of the page, for search engines and links.',
  description: 'Summary of the page, for search engines and links.',
  author: 'Name of the author.',
  tags: 'Keyword of the page.',
};

/** The facts with their translations in place. A fact that has none keeps its source. */
export function mergeMeta(meta: DocumentMeta, translations: Translations): DocumentMeta {
  const title = translated('title', translations);
  const description = translated('description', translations);
  const author = translated('author', translations);
  const tags = meta.tags?.map((tag, index) => translated(`tags.${index}`, translations) ?? tag);
  return {
    ...meta,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(author === undefined ? {} : { author }),
    ...(tags === undefined ? {} : { tags }),
  };
}

function translated(key: string, translations: Translations): string | undefined {
  const runs = translations.get(`meta:${key}`);
  return runs && textOf(runs);
}

/** The text of runs without their codes. */
export function textOf(runs: readonly TextRun[], codes: Unit['codes'] = []): string {
  return runs.map((run) => plainText(run.content, codes)).join('');
}
