import type { Severity } from '../core/finding.js';
import type { Content } from '../core/inline.js';
import { expectedEntry, isNamedInSource, sourceHits, type TermContext, textOf } from './context.js';
import { correctionFor } from './correction.js';
import { createTermFinder } from './find.js';
import { isProper } from './source-terms.js';
import type { TermHit } from './types.js';
import { namesIn, preferredIn } from './validity.js';

/** A name that is missing or wrong in a translation. */
export interface TermIssue {
  readonly check: 'glossary-missing' | 'glossary-forbidden' | 'glossary-dated';
  readonly severity: Severity;
  readonly concept: string;
  readonly message: string;
  readonly remedy: string;
  /** Where the wrong name stands in the target's plain text. */
  readonly start?: number;
  readonly end?: number;
}

export interface TermCheck extends TermContext {
  readonly source: Content | string;
  readonly target: Content | string;
}

/**
 * Compares the names of a translation with the glossary, in all their forms:
 * `glossary-missing`: the source has a name, and the target nowhere one that the glossary accepts for it;
 * `glossary-forbidden`: a spelling stands there that the glossary forbids;
 * `glossary-dated`: a name that did not count on the article's date, and the source does not use it either.
 */
export function checkTerms(check: TermCheck): readonly TermIssue[] {
  const hits = sourceHits(check.source, check);
  const target = textOf(check.target);
  const finder = createTermFinder(check.glossary, { locale: check.targetLocale, date: check.date });
  return [
    ...finder.find(target).flatMap((hit) => wrongName(hit, target, hits, check)),
    ...missingNames(hits, finder.findNested(target), check),
  ];
}

function wrongName(hit: TermHit, target: string, hits: readonly TermHit[], check: TermCheck): readonly TermIssue[] {
  if (hit.status !== 'forbidden' && hit.status !== 'dated') return [];
  if (hit.status === 'dated' && isNamedInSource(hit.entry, hits)) return [];
  const written = target.slice(hit.start, hit.end);
  const entry = expectedEntry(hit.concept, hits, check);
  const right = entry && correctionFor({ ...hit, text: target }, entry, check.targetLocale);
  const name = entry && preferredIn(entry, check.targetLocale);
  const where = { concept: hit.concept, start: hit.start, end: hit.end, remedy: remedyFor(right, name) };
  if (hit.status === 'dated') {
    const message = `"${written}" was not the name on ${check.date?.slice(0, 10) ?? 'that day'}`;
    return [{ ...where, check: 'glossary-dated', severity: 'warning', message }];
  }
  const message = `"${written}" is a spelling that the glossary forbids`;
  return [{ ...where, check: 'glossary-forbidden', severity: 'error', message }];
}

function remedyFor(right: string | undefined, name: string | undefined): string {
  if (right !== undefined) return `Write "${right}".`;
  return name === undefined
    ? 'Use the name that counts for this article.'
    : `Write "${name}" in the case that the sentence needs.`;
}

function missingNames(hits: readonly TermHit[], found: readonly TermHit[], check: TermCheck): readonly TermIssue[] {
  const there = new Set(found.flatMap((hit) => [...hit.concepts, hit.concept]));
  const seen = new Set<string>();
  return hits.flatMap((hit): readonly TermIssue[] => {
    if (seen.has(hit.concept)) return [];
    seen.add(hit.concept);
    if (hit.concepts.some((concept) => there.has(concept))) return [];
    const entry = expectedEntry(hit.concept, hits, check);
    const name = entry && preferredIn(entry, check.targetLocale);
    if (!entry || name === undefined) return [];
    const admitted = namesIn(entry, check.targetLocale)?.admitted ?? [];
    const also = admitted.length > 0 ? ` Also right: ${admitted.join(', ')}.` : '';
    return [
      {
        check: 'glossary-missing',
        severity: isProper(entry) ? 'warning' : 'info',
        concept: hit.concept,
        message: `"${hit.term}" of the source is not in the translation`,
        remedy: `Write "${name}" in the case that the sentence needs.${also}`,
      },
    ];
  });
}
