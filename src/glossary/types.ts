import type { Locale } from '../core/locale.js';
import type { Features } from '../morphology/index.js';

/** A concept's names in one language. */
export interface Names {
  readonly preferred?: string;
  /** Right as well, but not the first choice. */
  readonly admitted: readonly string[];
  /** Wrong: spellings that must not stand in a text. */
  readonly forbidden: readonly string[];
}

/** A row of a glossary: what a concept is called in each language, always or for a time. */
export interface Entry {
  /** The concept's id; several rows may carry it, each for its time. */
  readonly concept: string;
  /** `person`, `place`, `organisation`, `people`, `term` or a word of the team's own. */
  readonly kind?: string;
  /** `propn`, `noun`, `adj`. */
  readonly pos?: string;
  readonly gender?: 'm' | 'f' | 'n';
  /** First day, ISO 8601 (`2019-03-23`). */
  readonly validFrom?: string;
  /** Last day, inclusive. */
  readonly validTo?: string;
  /** Stays as it is in every language (column `translate` says `no`). */
  readonly keep: boolean;
  readonly names: ReadonlyMap<Locale, Names>;
  readonly note?: string;
  readonly place: { readonly file: string; readonly line: number };
}

export interface Glossary {
  readonly entries: readonly Entry[];
}

/** How a name that stands in a text is judged on the article's date. */
export type HitStatus = 'preferred' | 'admitted' | 'forbidden' | 'dated';

/** A name found in a text. Offsets are UTF-16 code units into the text as given. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  /** All concepts that have this form: `Қытай` is the country and the adjective. The first is {@link concept}. */
  readonly concepts: readonly string[];
  readonly entry: Entry;
  /** The name as the glossary has it, of which this is a form. */
  readonly term: string;
  readonly status: HitStatus;
  /** What the form may be; empty when that is unknown. */
  readonly readings: readonly Features[];
}
