// Markdown as newsrooms write it: CommonMark with GFM (tables, footnotes, task lists), front matter, HTML inside.
import type { Element, ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { formatExtensions } from './extensions.js';
import { readFrontMatter } from './front-matter.js';
import { elementsIn, isElement } from './page/elements.js';
import { extractPage, type ParsedPage } from './page/extract.js';
import { mergePage } from './page/merge.js';
import type { Format, FormatOptions, SourceFile } from './types.js';

/**
 * Markdown articles.
 *
 * @example
 * markdown(defaultFormatOptions).extract({ path: 'a.md', text: '# Hello', sourceLocale: 'en' }).units[0]?.kind; // 'headline'
 */
export function markdown(options: FormatOptions): Format {
  return {
    name: 'markdown',
    extensions: formatExtensions.markdown,
    extract: (file) => extractPage(file, 'markdown', options, parseMarkdown),
    unitsFor: (document) => document.units,
    merge: (document, translations, locale) => mergePage(document, translations, locale, options),
  };
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  // Before the HTML inside is parsed: a paragraph that someone wrote in HTML stays one.
  .use(() => figuresForImages)
  .use(rehypeRaw)
  .freeze();

function parseMarkdown(file: SourceFile): ParsedPage {
  const { meta, lines, body } = readFrontMatter(file.text, file.path);
  const tree = processor.runSync(processor.parse(body), body);
  return { tree, meta, metaLines: lines };
}

/** An image that stands alone in a paragraph and has a title is a figure with that caption. */
function figuresForImages(tree: Root): void {
  visitElements(tree, (element) => {
    const [image, ...rest] = element.children;
    if (element.tagName !== 'p' || rest.length > 0 || !image || !isElement(image) || image.tagName !== 'img') return;
    const { title, ...properties } = image.properties;
    if (typeof title !== 'string' || title.trim() === '') return;
    const position = image.position ? { position: image.position } : {};
    const words: ElementContent = { type: 'text', value: title, ...position };
    const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [words], ...position };
    element.tagName = 'figure';
    element.children = [{ ...image, properties }, caption];
  });
}

function visitElements(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of elementsIn(node)) {
    visit(child);
    visitElements(child, visit);
  }
}
