import type { LocalizedDocument } from '../core/document.js';
import type { Locale } from '../core/locale.js';

/** The site that editions belong to. */
export interface Site {
  /** Shown where the site strings have no `site.name`. */
  readonly name: string;
  /**
   * The site's address, `https://news.example` or `https://example.org/news/`. Without it there are relative links
   * only: no canonical address, no `og:url`, no sitemap.
   */
  readonly url?: string;
  readonly sourceLocale: Locale;
  /** All editions, the source's included, in the order of the language switcher. */
  readonly locales: readonly Locale[];
  /** IANA name, e.g. `Asia/Almaty`: dates are shown in it. */
  readonly timeZone: string;
}

/** The words of the site's frame in one locale (see `createStrings`). */
export interface Strings {
  readonly locale: Locale;
  /** The string behind a key; the key itself when nobody defines it. */
  t(key: string, values?: Readonly<Record<string, unknown>>): string;
  /** The language that `t` takes the string from: another one where `locale` lacks it. Dates in it should match. */
  localeOf(key: string, values?: Readonly<Record<string, unknown>>): Locale;
}

/** Where an edition is: its page is `<locale>/<slug>.html`. A slug may contain `/`. */
export interface EditionAddress {
  readonly locale: Locale;
  readonly slug: string;
}

/** An edition of the same document, as others link to it. */
export interface Alternate extends EditionAddress {
  readonly title: string;
}

/** How far a translation is, counted in segments. */
export interface EditionStatus {
  /** Drafts of an engine or the memory that no person has confirmed. */
  readonly drafts: number;
  /** Translated by a person, not yet reviewed. */
  readonly unreviewed: number;
  /** Shown in the source language. */
  readonly untranslated: number;
  readonly segments: number;
  /** Engines and people, in the order they should be named. */
  readonly translators: readonly string[];
}

/** A document in one locale, with what its page needs to know about its surroundings. */
export interface Edition extends EditionAddress {
  readonly document: LocalizedDocument;
  /** The document's name: its path below the source folder without extension. Local links start there. */
  readonly name: string;
  readonly sourceLocale: Locale;
  /** Every edition of this document, this one included. */
  readonly alternates: readonly Alternate[];
  readonly status: EditionStatus;
  /**
   * Where a link to another document leads, by that document's name (`news/samarkand-summit`): to its edition in this
   * locale, or another one where that is missing. Undefined when no such document is published; the link is then text.
   */
  readonly link?: (name: string) => EditionAddress | undefined;
}

/** A line of an index or a feed. Plain data, so it can be kept between runs. */
export interface IndexEntry extends EditionAddress {
  readonly title: string;
  /** The language of a headline that is not translated. */
  readonly titleLocale?: Locale;
  readonly description?: string;
  /** ISO 8601, as written. */
  readonly date?: string;
  readonly updated?: string;
  readonly author?: string;
  /** The page carries the draft banner. */
  readonly draft: boolean;
}
