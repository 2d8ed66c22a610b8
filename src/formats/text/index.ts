// Plain text, with or without the conventions of news copy.
import type { Element, Root, RootContent } from 'hast';
import { formatExtensions } from '../extensions.js';
import { readFrontMatter } from '../front-matter.js';
import { extractPage, type ParsedPage } from '../page/extract.js';
import { mergePage } from '../page/merge.js';
import type { Format, FormatOptions, SourceFile } from '../types.js';
import { type NewsBlock, readNews, startsNewsBlock } from './news.js';
import { splitParagraphs } from './paragraphs.js';

/**
 * Plain text articles.
 *
 * @example
 * text(defaultFormatOptions).extract({ path: 'a.txt', text: 'A Headline\n\nALMATY -- A text.', sourceLocale: 'en' });
 */
export function text(options: FormatOptions): Format {
  return {
    name: 'text',
    extensions: formatExtensions.text,
    extract: (file) => extractPage(file, 'text', options, (source) => parseText(source, options.text)),
    unitsFor: (document) => document.units,
    merge: (document, translations, locale) => mergePage(document, translations, locale, options),
  };
}

function parseText(file: SourceFile, { newsConventions, paragraphs }: FormatOptions['text']): ParsedPage {
  const { meta, lines, body } = readFrontMatter(file.text, file.path);
  const blocks = splitParagraphs(body, {
    paragraphs,
    startsBlock: newsConventions ? startsNewsBlock : () => false,
    // The headline and its caption need no full stop to end.
    standsAlone: (index) => newsConventions && index < 2,
  });
  const news: readonly NewsBlock[] = newsConventions
    ? readNews(blocks, meta.title !== undefined)
    : blocks.map((block) => ({ type: 'paragraph', ...block }));
  return { tree: treeOf(news), meta, metaLines: lines };
}

function treeOf(blocks: readonly NewsBlock[]): Root {
  const children = blocks.flatMap((block, index): RootContent[] => [
    ...(index === 0 ? [] : [lineEnd()]),
    elementOf(block),
  ]);
  return { type: 'root', children };
}

function elementOf(block: NewsBlock): Element {
  switch (block.type) {
    case 'headline':
      return textElement('h1', block.text, block.line);
    case 'caption':
      return { ...textElement('p', block.text, block.line), properties: { className: ['caption'] } };
    case 'paragraph':
      return textElement('p', block.text, block.line);
    case 'see-also':
      return element('aside', { className: ['see-also'] }, [textElement('p', block.text, block.line)]);
    case 'list': {
      const properties = block.ordered && block.start !== 1 ? { start: block.start } : {};
      const items = block.items.flatMap((item) => [lineEnd(), textElement('li', item.text, item.line)]);
      return element(block.ordered ? 'ol' : 'ul', properties, [...items, lineEnd()]);
    }
  }
}

function textElement(tagName: string, value: string, line: number): Element {
  const position = { start: { line, column: 1 }, end: { line, column: 1 } };
  return { ...element(tagName, {}, [{ type: 'text', value }]), position };
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function lineEnd(): { type: 'text'; value: string } {
  return { type: 'text', value: '\n' };
}
