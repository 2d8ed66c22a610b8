// Formats turn a source file into units, and translations into a page or a resource. One member a file or folder;
// what pages share is in page/, what an XLIFF file looks like is none of their business.
// exchange.ts, which is for other i18next tools, is imported by its own name where it is needed.
import { textAttributes } from '../core/config/text-attributes.js';
import { formatExtensions } from './extensions.js';
import type { Format, FormatName, FormatOptions } from './types.js';

export { decodeSource } from './decode.js';
export type { Format, FormatName, FormatOptions } from './types.js';

export const defaultFormatOptions: FormatOptions = {
  text: { newsConventions: true, paragraphs: 'auto' },
  markdown: { frontMatter: ['title', 'description'] },
  html: { attributes: textAttributes },
};

/**
 * The format of a file by the ending of its name, in any case; undefined for a file that is no source.
 *
 * @example
 * formatNameFor('news/samarkand-summit.txt'); // 'text'
 */
export function formatNameFor(path: string): FormatName | undefined {
  const ending = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
  const names: readonly FormatName[] = ['markdown', 'html', 'text', 'i18next'];
  return names.find((name) => formatExtensions[name].includes(ending));
}

/**
 * A format, imported when it is first needed: a plain text never loads the Markdown parser.
 *
 * @example
 * const format = await loadFormat('markdown', defaultFormatOptions);
 * const document = format.extract({ path: 'a.md', text: '# Hello', sourceLocale: 'en' });
 */
export async function loadFormat(name: FormatName, options: FormatOptions): Promise<Format> {
  switch (name) {
    case 'markdown':
      return (await import('./markdown.js')).markdown(options);
    case 'html':
      return (await import('./html.js')).html(options);
    case 'text':
      return (await import('./text/index.js')).text(options);
    case 'i18next':
      return (await import('./i18next/index.js')).i18next();
  }
}
