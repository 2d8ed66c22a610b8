// Quality checks: one file a check in checks/. They look at translated segments only and prefer silence to a false
// alarm. Names are the glossary's business (glossary/check.ts).

import { type Bitext, hasTarget, type Segment, segments } from '../core/bitext.js';
import type { Finding } from '../core/finding.js';
import { dates } from './checks/dates.js';
import { emptyTarget, isEmptied } from './checks/empty-target.js';
import { headlineLength } from './checks/headline-length.js';
import { identicalTarget } from './checks/identical-target.js';
import { inlineCodes } from './checks/inline-codes.js';
import { numbers } from './checks/numbers.js';
import { punctuation } from './checks/punctuation.js';
import { whitespace } from './checks/whitespace.js';
import type { Check, QualityOptions } from './types.js';

/** All checks, in the order in which a person would look. */
export const checks: readonly Check[] = [
  emptyTarget,
  inlineCodes,
  identicalTarget,
  numbers,
  dates,
  headlineLength,
  whitespace,
  punctuation,
];

export interface RunOptions {
  /** The bitext's file, for the findings' place. */
  readonly file: string;
  readonly options?: QualityOptions;
  /** Names of checks to leave out. */
  readonly disabled?: readonly string[];
  /** For segments that are not to be judged in every way: the names of the checks that count; undefined: all. */
  readonly checksFor?: (segment: Segment) => readonly string[] | undefined;
}

/**
 * Runs the checks over every translated segment of a bitext; untranslated ones are not judged.
 * @example
 * runChecks(bitext, { file: 'locales/kk/news.xlf', disabled: ['whitespace'] });
 */
export function runChecks(bitext: Bitext, run: RunOptions): readonly Finding[] {
  const { file, options = {}, disabled = [], checksFor } = run;
  const active = checks.filter((check) => !disabled.includes(check.name));
  return bitext.units.flatMap((unit) =>
    segments(unit).flatMap((segment) => {
      const target = targetOf(segment);
      if (!target) return [];
      const { sourceLocale, targetLocale } = bitext;
      const context = { unit, segment, source: segment.source, target, sourceLocale, targetLocale, options };
      const names = checksFor?.(segment);
      const judging = names ? active.filter((check) => names.includes(check.name)) : active;
      return judging.flatMap((check) =>
        check.check(context).map((problem) => ({
          check: check.name,
          severity: check.severity,
          ...problem,
          locale: targetLocale,
          place: { file, unit: unit.id },
          segment: segment.id,
        })),
      );
    }),
  );
}

/** The target to judge: a translation, or an empty one that someone called done. */
function targetOf(segment: Segment) {
  return hasTarget(segment) || isEmptied(segment) ? segment.target : undefined;
}
