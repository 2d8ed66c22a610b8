import type { Root } from 'hast';
import type { Code, Content } from './inline.js';
import type { Locale } from './locale.js';

/** What a unit is in its document; checks and templates look at it. */
export type UnitKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'footnote'
  | 'attribute'
  | 'meta'
  | 'string';

/** A translatable block as the format found it. */
export interface Unit {
  /**
   * The unit's place, unique in its document. For resources it is the key path (`nav.home`) and so a stable name;
   * for pages it is a running position that `merge` finds again in the same document.
   */
  readonly key: string;
  readonly kind: UnitKind;
  readonly content: Content;
  readonly codes: readonly Code[];
  /** Does `key` survive editing (resource keys)? Then it names the unit; else ids are aligned (see workflow/sync). */
  readonly named: boolean;
  /** For the translator: where it stands, what a variable means. */
  readonly note?: string;
  /** Line in the source file, from 1. */
  readonly line?: number;
}

/** What a document says about itself (front matter, or configuration). */
export interface DocumentMeta {
  readonly title?: string;
  readonly description?: string;
  /** ISO 8601 date or date-time as written. */
  readonly date?: string;
  readonly updated?: string;
  readonly author?: string;
  readonly slug?: string;
  readonly tags?: readonly string[];
  /** A picture of the article, as a path or address. */
  readonly image?: string;
}

/** A page: its body as a hast tree without `html`, `head`, `body`. */
export interface PageBody {
  readonly type: 'page';
  readonly tree: Root;
}

/** A resource file, as text in its own format. */
export interface ResourceBody {
  readonly type: 'resource';
  readonly text: string;
}

export type Body = PageBody | ResourceBody;

/** A source file as its format understood it. */
export interface SourceDocument {
  /** Path below the source folder without its extension, `/` between: `news/samarkand-summit`. */
  readonly name: string;
  /** Path below the source folder, with extension. */
  readonly path: string;
  /** Name of the format that read it. */
  readonly format: string;
  /** The language it is written in. */
  readonly sourceLocale: Locale;
  readonly meta: DocumentMeta;
  readonly units: readonly Unit[];
  readonly body: Body;
}

/** A stretch of a unit's text in one language. `locale` is set where it is not the page's own (an untranslated sentence). */
export interface TextRun {
  readonly content: Content;
  readonly locale?: Locale;
}

/** What to put in each unit's place, by `Unit.key`. A key that is missing keeps its source, marked as such. */
export type Translations = ReadonlyMap<string, readonly TextRun[]>;

/** A document in another language: the body with its texts replaced, and the translated facts about it. */
export interface LocalizedDocument {
  readonly meta: DocumentMeta;
  readonly body: Body;
}
