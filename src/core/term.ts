/** A name marked in a text. Offsets are UTF-16 code units into `plainText(content)`; codes take no room. */
export interface TermMark {
  readonly start: number;
  readonly end: number;
  /** The concept's id in the glossary. */
  readonly concept: string;
  /** A name that stays as it is in every language (do not translate). */
  readonly keep: boolean;
}
