// What a page says about itself: in its head, in lists and feeds.
import type { Element, Nodes, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { LocalizedDocument } from '../core/document.js';
import type { Locale } from '../core/locale.js';
import { stripped } from './body/allow-list.js';
import type { Edition, IndexEntry } from './types.js';

/** Longer descriptions are cut by those who show them: search engines, messengers. */
const maxDescription = 200;

/** A document's title for lists and links: what its front matter says, else its first `h1`, else its name. */
export function headline(document: LocalizedDocument, name: string): string {
  if (document.meta.title) return document.meta.title;
  return (document.body.type === 'page' && firstText(document.body.tree, 'h1')) || name;
}

/** The edition as a line of an index. */
export function indexEntry(edition: Edition): IndexEntry {
  const { meta } = edition.document;
  const description = describe(edition.document);
  const titleLocale = languageOfHeadline(edition);
  return {
    locale: edition.locale,
    slug: edition.slug,
    title: headline(edition.document, edition.name),
    ...(titleLocale === undefined ? {} : { titleLocale }),
    ...(description === undefined ? {} : { description }),
    ...(meta.date === undefined ? {} : { date: meta.date }),
    ...(meta.updated === undefined ? {} : { updated: meta.updated }),
    ...(meta.author === undefined ? {} : { author: meta.author }),
    draft: isDraft(edition),
  };
}

/** Formats mark an untranslated headline by `lang`; the same text is the title then. */
function languageOfHeadline({ document, locale }: Edition): Locale | undefined {
  const heading = document.body.type === 'page' ? firstElement(document.body.tree, 'h1') : undefined;
  const lang = heading?.properties.lang;
  if (typeof lang !== 'string' || lang === locale) return undefined;
  return document.meta.title === undefined || document.meta.title === words(heading) ? lang : undefined;
}

/** Is anything in it untranslated or not reviewed? */
export function isDraft({ status }: Edition): boolean {
  return status.drafts + status.unreviewed + status.untranslated > 0;
}

/** The description of the front matter, else the beginning of the first paragraph, cut between words. */
export function describe(document: LocalizedDocument): string | undefined {
  if (document.meta.description) return document.meta.description;
  if (document.body.type !== 'page') return undefined;
  const text = firstText(document.body.tree, 'p');
  if (text === undefined || text.length <= maxDescription) return text;
  return `${text.slice(0, maxDescription).replace(/\s+\S*$/, '')}…`;
}

/** Scripts written without spaces: only a dictionary finds their words. */
function isUnspaced(text: string): boolean {
  // All of them stand here, and building the sets of seven scripts takes longer than counting a page's words.
  if (!/[\u0E00-\u1FFF\u2E80-\uFFFF]/.test(text)) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  );
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼʻ\-‑.,][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a page's text. ICU is asked only where spaces do not tell: it takes 2 ms a page. */
export function countWords(tree: Root, locale: Locale): number {
  const text = textOf(tree);
  if (!isUnspaced(text)) return text.match(word)?.length ?? 0;
  let count = 0;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

/** The text of a node without its markup, without what pages do not show and the numbers that point to footnotes. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (stripped.has(node.tagName) || 'dataFootnoteRef' in node.properties)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function isCaption({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('caption');
}

const asides = new Set(['aside', 'figure', 'blockquote', 'table']);

function firstText(tree: Root, tagName: string): string | undefined {
  return words(firstElement(tree, tagName));
}

/** The first element of a name that has text and is part of the running article. */
function firstElement(tree: Root, tagName: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (asides.has(element.tagName)) return SKIP;
    if (element.tagName !== tagName || isCaption(element)) return undefined;
    if (words(element) === undefined) return SKIP;
    found = element;
    return EXIT;
  });
  return found;
}

/** An element's text with its white space as a page shows it. */
function words(element: Element | undefined): string | undefined {
  return (element && textOf(element).replace(/\s+/g, ' ').trim()) || undefined;
}
