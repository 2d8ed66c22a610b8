/** Universal Dependencies' cases, as far as names take them (universaldependencies.org/u/feat/Case.html). */
export type Case = 'Nom' | 'Gen' | 'Dat' | 'Acc' | 'Loc' | 'Abl' | 'Ins' | 'Equ' | 'Ter';

/** What a form says beyond its name, after Universal Dependencies. */
export interface Features {
  readonly case: Case;
  readonly number: 'Sing' | 'Plur';
  /** `Person[psor]=3`: "its Astana", and the second noun of a Turkic compound. */
  readonly possessor?: '3';
  /** A locative made into an attribute: Kazakh -дағы, Uzbek -dagi ("the one in …"). */
  readonly attributive?: true;
}

/** What a glossary knows about a name and its letters do not tell. */
export interface About {
  readonly gender?: 'm' | 'f' | 'n' | undefined;
  /** `person`, `place`, `organisation`, `people`, … as in the glossary. */
  readonly kind?: string | undefined;
  /** Part of speech: `propn`, `noun` or `adj`. */
  readonly pos?: string | undefined;
}

/** One form of a name. */
export interface NameForm {
  readonly form: string;
  readonly features: Features;
  /**
   * May this form be written? `false` marks a form that is recognised only: a second spelling, a common mistake
   * (`Тоқаевке`), or a guess where the name's gender or stress would decide.
   */
  readonly sure: boolean;
}

/** An ending that joins a word in foreign letters as it is: `Reuters` + `-тің`. */
export interface Ending {
  readonly ending: string;
  readonly features: Features;
}

/** How names bend in one language. */
export interface Morphology {
  /** Language subtag, or `und` for the fallback. */
  readonly language: string;
  /**
   * All forms of a name: the name itself first, as nominative; for each features the form to write before others.
   * No form is empty, no pair of form and features comes twice.
   */
  forms(name: string, about?: About): readonly NameForm[];
  /** Every shape of every case ending, for names in foreign letters; empty where endings change the word itself. */
  readonly endings: readonly Ending[];
  /** The cases a preposition (in lower case) governs; where there are none of them, or any other word, nothing. */
  governs(word: string): readonly Case[] | undefined;
}
