import type { LocalizedDocument, SourceDocument, Translations, Unit } from '../core/document.js';
import type { Locale } from '../core/locale.js';

/** A source file as it arrives at a format. */
export interface SourceFile {
  /** Below the source folder, `/` between: `news/samarkand-summit.txt`. */
  readonly path: string;
  /** Decoded, with LF line ends: what {@link decodeSource} returns. */
  readonly text: string;
  readonly sourceLocale: Locale;
}

export type FormatName = 'markdown' | 'html' | 'text' | 'i18next';

/**
 * How one kind of file becomes units, and how translations become a page or a resource again. All three functions
 * are pure: the same input gives the same output, and nothing that is passed in is changed.
 */
export interface Format {
  readonly name: FormatName;
  /** Endings of file names, lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * The document in a file: its body in normal form (see docs/formats.md), what it says about itself, its units in
   * reading order.
   * @throws {TarjumanError} `FRONT_MATTER_INVALID`, `RESOURCE_JSON_INVALID`, `RESOURCE_MESSAGE_INVALID` with file,
   * line and column; `SOURCE_TOO_LARGE` when elements nest deeper than {@link maxDepth}.
   */
  extract(file: SourceFile): SourceDocument;
  /** The units as a target language needs them: a resource has the plural forms of that language, a page its own units. */
  unitsFor(document: SourceDocument, locale: Locale): readonly Unit[];
  /**
   * The document with its texts replaced. Targets may lack codes, have them twice, unknown or badly nested: no text
   * is lost for that. With every unit given its own source in the page's language, the body equals the document's.
   */
  merge(document: SourceDocument, translations: Translations, locale: Locale): LocalizedDocument;
}

export interface FormatOptions {
  readonly text: {
    /** Read the headline, caption, dateline, SEE ALSO lines and lists of news copy; else all is plain paragraphs. */
    readonly newsConventions: boolean;
    /** What ends a paragraph: a blank line, every line end, or what the text itself suggests. */
    readonly paragraphs: 'auto' | 'blank-line' | 'line';
  };
  readonly markdown: {
    /** Keys of the front matter to translate, in Markdown and in text: `title`, `description`, `author`, `tags`. */
    readonly frontMatter: readonly string[];
  };
  readonly html: {
    /** Attributes that are text, in HTML and in the HTML inside Markdown. */
    readonly attributes: readonly string[];
  };
}

/** How deep elements or objects may nest. Deeper trees are no article, and would exhaust the stack of what reads them. */
export const maxDepth = 700;
