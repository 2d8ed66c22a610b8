/**
 * What may follow an abbreviation's full stop. A word may be of several kinds (Russian `г.` is a year after a
 * number and a town before a name).
 *
 * | kind | example | a sentence ends after it |
 * | --- | --- | --- |
 * | `title` | `Mr.` `акад.` | never: a name follows |
 * | `phrase` | `e.g.` `т. е.` | never: the sentence goes on |
 * | `number` | `p.` `рис.` | not before a number; else it is a common word |
 * | `place` | `St.` `ул.` | only before a word that opens sentences |
 * | `month` | `Jan.` `янв.` | only before a word that opens sentences |
 * | `suffix` | `Inc.` `U.S.` `a.m.` | only before a word that opens sentences |
 * | `scale` | `млн.` `тыс.` | only before a word that opens sentences: `5 млн. АҚШ доллары` |
 * | `date` | `г.` `ғ.` `y.` | after a number, before a capital, unless the sentence has hardly begun or its language puts the verb last; without a number it is a common word |
 * | `unit` | `ft.` `руб.` | after a number, before a capital; without a number it is a common word |
 * | `ending` | `etc.` `и т. д.` | before any capital or number |
 */
export type AbbreviationKind =
  | 'title'
  | 'phrase'
  | 'number'
  | 'place'
  | 'month'
  | 'suffix'
  | 'scale'
  | 'date'
  | 'unit'
  | 'ending';

/** What is special about a language's sentences. Lists are separated by commas; words stand without their last stop. */
export interface LanguageRules {
  /**
   * Abbreviations by kind, without the last full stop and without spaces after inner stops: `т.д`, `a.m`. An entry
   * of two words (`и пр`) needs both.
   */
  readonly abbreviations: Partial<Readonly<Record<AbbreviationKind, string>>>;
  /** Initials of more than one letter: `Sh`, `Дж`. */
  readonly initials?: string;
  /** Words that, with a capital, most likely open a sentence: pronouns, conjunctions, prepositions. */
  readonly starters: string;
  /** Verbs of reported speech that follow a name: `“Why?” Smith asked`. */
  readonly reporting?: string;
  /** Do sentences end with the verb? Then a date before a capital goes on. Default false. */
  readonly verbFinal?: boolean;
}
