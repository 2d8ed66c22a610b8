import { type BitextUnit, hasTarget, type Segment, type State, segments } from '../../core/bitext.js';
import { codeIds, plainText } from '../../core/inline.js';
import { originOf, wordCount } from '../summary.js';

/** How much text there is: words and characters (Unicode code points) are those of the source, white space included. */
export interface Amount {
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
}

/** The states of segments in a file, from the least done to the most. */
export const statesCounted = ['untranslated', 'initial', 'translated', 'reviewed', 'final'] as const;

export type CountedState = (typeof statesCounted)[number];

export interface XliffCounts extends Amount {
  readonly units: number;
  /** Inline codes in the sources, a pair as one. */
  readonly codes: number;
  /** By the state that the file gives, a target or none. */
  readonly states: Readonly<Record<CountedState, Amount>>;
  /** By who wrote the target: `person`, `memory`, an engine's name, `untranslated`. */
  readonly origins: Readonly<Record<string, Amount>>;
  /** What says `translate="no"`: in none of the other counts. */
  readonly notTranslatable: Amount & { readonly units: number };
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

const nothing = (): Growing<Amount> => ({ segments: 0, words: 0, characters: 0 });

/** Counts units as they come by; files may have millions. */
export class Tally {
  readonly #all = { ...nothing(), units: 0, codes: 0 };
  readonly #hidden = { ...nothing(), units: 0 };
  readonly #states: Record<CountedState, Growing<Amount>> = {
    untranslated: nothing(),
    initial: nothing(),
    translated: nothing(),
    reviewed: nothing(),
    final: nothing(),
  };
  readonly #origins: Record<string, Growing<Amount>> = {};

  /** Counts a unit that is not to be translated. */
  addHidden(unit: BitextUnit): void {
    this.#hidden.units++;
    for (const segment of segments(unit)) grow(this.#hidden, amountOf(segment));
  }

  add(unit: BitextUnit): void {
    this.#all.units++;
    for (const segment of segments(unit)) {
      const amount = amountOf(segment);
      grow(this.#all, amount);
      const state: State | 'untranslated' = hasTarget(segment) ? segment.state : 'untranslated';
      this.#all.codes += codeIds(segment.source).length;
      grow(this.#states[state], amount);
      grow(this.#origin(originOf(segment)), amount);
    }
  }

  /** Adds what another tally has counted. */
  include({ states, origins, notTranslatable, ...all }: XliffCounts): void {
    grow(this.#all, all);
    this.#all.units += all.units;
    this.#all.codes += all.codes;
    grow(this.#hidden, notTranslatable);
    this.#hidden.units += notTranslatable.units;
    for (const state of statesCounted) grow(this.#states[state], states[state]);
    for (const [name, amount] of Object.entries(origins)) grow(this.#origin(name), amount);
  }

  get counts(): XliffCounts {
    return { ...this.#all, states: this.#states, origins: this.#origins, notTranslatable: this.#hidden };
  }

  #origin(name: string): Growing<Amount> {
    const known = this.#origins[name];
    if (known) return known;
    const fresh = nothing();
    this.#origins[name] = fresh;
    return fresh;
  }
}

function amountOf({ source }: Segment): Amount {
  const text = plainText(source);
  return { segments: 1, words: wordCount(text), characters: characterCount(text) };
}

function grow(amount: Growing<Amount>, by: Amount): void {
  amount.segments += by.segments;
  amount.words += by.words;
  amount.characters += by.characters;
}

/** In Unicode code points: a surrogate pair is one character. */
function characterCount(text: string): number {
  let pairs = 0;
  for (const _ of text.matchAll(/[\uD800-\uDBFF]/g)) pairs++;
  return text.length - pairs;
}
