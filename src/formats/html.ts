// HTML articles: whole documents, of which the article is taken, or fragments.
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { DocumentMeta } from '../core/document.js';
import type { Locale } from '../core/locale.js';
import { formatExtensions } from './extensions.js';
import { elementsIn, isForeign, isKept } from './page/elements.js';
import { extractPage, type ParsedPage } from './page/extract.js';
import { mergePage } from './page/merge.js';
import type { Format, FormatOptions, SourceFile } from './types.js';

/**
 * HTML articles. The body of the document is the content of its one `article`, else of its one `main`, else of `body`.
 *
 * @example
 * html(defaultFormatOptions).extract({ path: 'a.html', text: '<h1>Hello</h1>', sourceLocale: 'en' }).units.length; // 1
 */
export function html(options: FormatOptions): Format {
  return {
    name: 'html',
    extensions: formatExtensions.html,
    extract: (file) => extractPage(file, 'html', options, parseHtml),
    unitsFor: (document) => document.units,
    merge: (document, translations, locale) => mergePage(document, translations, locale, options),
  };
}

function parseHtml(file: SourceFile): ParsedPage {
  if (!isWholeDocument(file.text)) {
    return { tree: fromHtml(file.text, { fragment: true }), meta: {}, metaLines: new Map() };
  }
  const document = fromHtml(file.text);
  return { tree: contentOf(pathToArticle(document), file.sourceLocale), ...readHead(document) };
}

function isWholeDocument(text: string): boolean {
  return /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype|html|head|body|title|meta|link)[\s>]/i.test(text);
}

/** The element with the article, and those around it from the outside in. */
function pathToArticle(document: Root): readonly Element[] {
  for (const name of ['article', 'main', 'body']) {
    const paths = pathsTo(document, name);
    const [only] = paths;
    if (only && (paths.length === 1 || name === 'body')) return only;
  }
  return [];
}

function pathsTo(node: Root | Element, name: string, outer: readonly Element[] = []): readonly (readonly Element[])[] {
  return elementsIn(node).flatMap((child) => {
    const path = [...outer, child];
    return child.tagName === name ? [path] : pathsTo(child, name, path);
  });
}

/**
 * The article's content. If the elements around it say that it is in another language or stays as it is, a `div`
 * goes on saying so.
 */
function contentOf(path: readonly Element[], sourceLocale: Locale): Root {
  const children = path.at(-1)?.children ?? [];
  const language = path.findLast((element) => typeof element.properties.lang === 'string');
  const isInOther = language !== undefined && isForeign(language, sourceLocale);
  const isKeptWhole = path.some(isKept);
  if (!isInOther && !isKeptWhole) return { type: 'root', children };
  const direction = path.findLast((element) => typeof element.properties.dir === 'string');
  const properties = {
    ...(isInOther ? { lang: language.properties.lang, dir: direction?.properties.dir } : {}),
    ...(isKeptWhole ? { translate: 'no' } : {}),
  };
  return { type: 'root', children: [{ type: 'element', tagName: 'div', properties, children }] };
}

/** The names under which a head says what {@link DocumentMeta} has. */
const metaNames: Readonly<Record<string, 'description' | 'author' | 'date' | 'updated' | 'image'>> = {
  description: 'description',
  author: 'author',
  date: 'date',
  'article:published_time': 'date',
  'article:modified_time': 'updated',
  'og:image': 'image',
};

function readHead(document: Root): { meta: DocumentMeta; metaLines: ReadonlyMap<string, number> } {
  const found = new Map<string, string>();
  const metaLines = new Map<string, number>();
  const add = (key: string, value: unknown, element: Element) => {
    const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    if (words === '' || found.has(key)) return;
    found.set(key, words);
    if (element.position) metaLines.set(key, element.position.start.line);
  };
  for (const element of headElements(document)) {
    const { name, property, content } = element.properties;
    const key = String(name ?? property ?? '').toLowerCase();
    if (element.tagName === 'title') add('title', textOfTitle(element), element);
    else if (element.tagName === 'meta' && key === 'keywords') add('tags', content, element);
    else if (element.tagName === 'meta' && metaNames[key]) add(metaNames[key], content, element);
  }
  const { tags, ...facts } = Object.fromEntries(found);
  return { meta: tags === undefined ? facts : { ...facts, tags: tags.split(/\s*,\s*/) }, metaLines };
}

function headElements(document: Root): readonly Element[] {
  const head = elementsIn(document)
    .flatMap(elementsIn)
    .find((element) => element.tagName === 'head');
  return head ? elementsIn(head) : [];
}

function textOfTitle(title: Element): string {
  return title.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
