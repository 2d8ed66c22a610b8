import { resolve } from 'node:path';
import {
  type BitextUnit,
  hasTarget,
  type Segment,
  type State,
  segments,
  type XliffVersion,
} from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { codeIds, plainText } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { readBitext } from '../../xliff/index.js';
import { readTextIfThere } from '../files/read.js';
import { originOf, wordCount } from '../summary.js';

/** How much text there is: words and characters are those of the source, white space included. */
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
}

export interface XliffFileStats extends XliffCounts {
  readonly file: string;
  readonly version: XliffVersion;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
}

export interface XliffStats {
  readonly files: readonly XliffFileStats[];
  readonly total: XliffCounts;
}

const nothing: Amount = { segments: 0, words: 0, characters: 0 };

const noCounts: XliffCounts = {
  ...nothing,
  units: 0,
  codes: 0,
  states: { untranslated: nothing, initial: nothing, translated: nothing, reviewed: nothing, final: nothing },
  origins: {},
};

/**
 * Counts what XLIFF files hold.
 * @throws {TarjumanError} `FILE_NOT_FOUND`, and the errors of `readBitext`
 */
export async function xliffStats(options: {
  readonly cwd: string;
  readonly files: readonly string[];
}): Promise<XliffStats> {
  const files: XliffFileStats[] = [];
  for (const file of options.files) files.push(await statsOf(resolve(options.cwd, file), file));
  return { files, total: files.reduce<XliffCounts>(addXliffCounts, noCounts) };
}

async function statsOf(path: string, file: string): Promise<XliffFileStats> {
  const text = await readTextIfThere(path, file);
  if (text === undefined) {
    throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
      hint: 'Correct its name.',
      place: { file },
    });
  }
  const { version, sourceLocale, targetLocale, units } = readBitext(text, { file });
  return { file, version, sourceLocale, targetLocale, ...units.map(countUnit).reduce(addXliffCounts, noCounts) };
}

function countUnit(unit: BitextUnit): XliffCounts {
  return segments(unit)
    .map(countSegment)
    .reduce(addXliffCounts, { ...noCounts, units: 1 });
}

function countSegment(segment: Segment): XliffCounts {
  const source = plainText(segment.source);
  const amount = { segments: 1, words: wordCount(source), characters: [...source].length };
  const state: State | 'untranslated' = hasTarget(segment) ? segment.state : 'untranslated';
  return {
    ...amount,
    units: 0,
    codes: codeIds(segment.source).length,
    states: { ...noCounts.states, [state]: amount },
    origins: { [originOf(segment)]: amount },
  };
}

function addAmounts(a: Amount, b: Amount): Amount {
  return {
    segments: a.segments + b.segments,
    words: a.words + b.words,
    characters: a.characters + b.characters,
  };
}

function addXliffCounts(a: XliffCounts, b: XliffCounts): XliffCounts {
  const origins: Record<string, Amount> = { ...a.origins };
  for (const [name, amount] of Object.entries(b.origins)) origins[name] = addAmounts(origins[name] ?? nothing, amount);
  return {
    ...addAmounts(a, b),
    units: a.units + b.units,
    codes: a.codes + b.codes,
    states: {
      untranslated: addAmounts(a.states.untranslated, b.states.untranslated),
      initial: addAmounts(a.states.initial, b.states.initial),
      translated: addAmounts(a.states.translated, b.states.translated),
      reviewed: addAmounts(a.states.reviewed, b.states.reviewed),
      final: addAmounts(a.states.final, b.states.final),
    },
    origins,
  };
}
