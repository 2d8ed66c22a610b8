import type { Locale } from '../core/locale.js';
import { morphologyFor } from '../morphology/index.js';
import { type Canonical, canonical } from './canonical.js';
import { readingsOf } from './readings.js';
import { type Candidate, createTermIndex, type Item, type Match, type TermIndex } from './term-index.js';
import type { Entry, Glossary, HitStatus, TermHit } from './types.js';
import { aboutOf, isValid, namesIn, preferredIn } from './validity.js';

export interface TermFinderOptions {
  readonly locale: Locale;
  /** The article's date (ISO 8601). Without it, names of all times count. */
  readonly date?: string | undefined;
}

export interface TermFinder {
  /** The names in a text in their order, longest first where they overlap, without overlaps. */
  find(text: string): readonly TermHit[];
  /** As `find`, with the names inside of longer names as well (`Тоқаев` in `Қасым-Жомарт Тоқаев`). */
  findNested(text: string): readonly TermHit[];
}

/**
 * Recognises all forms of a glossary's names in texts of a locale: preferred, admitted and forbidden ones. Making one
 * is cheap: the forms of a glossary are built once per locale, as texts need them.
 * @example
 * createTermFinder(glossary, { locale: 'kk' }).find('Тоқаевтың сапары')[0]?.concept; // toqaev
 */
export function createTermFinder(glossary: Glossary, { locale, date }: TermFinderOptions): TermFinder {
  const index = indexOf(glossary, locale);
  return {
    find(text) {
      const shown = canonical(text);
      return longest(index.matches(shown)).map((match) => toHit(match, shown, date));
    },
    findNested(text) {
      const shown = canonical(text);
      return [...index.matches(shown)].map((match) => toHit(match, shown, date));
    },
  };
}

const indexes = new WeakMap<Glossary, Map<Locale, TermIndex>>();

function indexOf(glossary: Glossary, locale: Locale): TermIndex {
  const ofGlossary = indexes.get(glossary) ?? new Map<Locale, TermIndex>();
  indexes.set(glossary, ofGlossary);
  const known = ofGlossary.get(locale);
  if (known) return known;
  const morphology = morphologyFor(locale);
  const items = glossary.entries.flatMap((entry) => itemsOf(entry, locale));
  const index = createTermIndex(items, ({ entry, term }) => morphology.forms(term, aboutOf(entry)));
  ofGlossary.set(locale, index);
  return index;
}

function itemsOf(entry: Entry, locale: Locale): readonly Item[] {
  const names = namesIn(entry, locale);
  const preferred = preferredIn(entry, locale);
  return [
    ...(preferred === undefined ? [] : [{ entry, term: preferred, status: 'preferred' as const }]),
    ...(names?.admitted ?? []).map((term) => ({ entry, term, status: 'admitted' as const })),
    ...(names?.forbidden ?? []).map((term) => ({ entry, term, status: 'forbidden' as const })),
  ];
}

/** The first and longest at each place; what overlaps it is left out. */
export function longest(matches: Iterable<Match>): readonly Match[] {
  const chosen: Match[] = [];
  let free = 0;
  for (const match of matches) {
    if (match.start < free) continue;
    chosen.push(match);
    free = match.end;
  }
  return chosen;
}

const ranks: readonly HitStatus[] = ['preferred', 'admitted', 'forbidden', 'dated'];

function toHit(match: Match, shown: Canonical, date: string | undefined): TermHit {
  const written = shown.text.slice(match.start, match.end);
  const candidates = exactOrAll(match.candidates, written);
  const judged = candidates
    .map((candidate) => ({ candidate, status: statusOf(candidate.item, date) }))
    .sort((a, b) => ranks.indexOf(a.status) - ranks.indexOf(b.status));
  // A match has at least one candidate.
  const [best] = judged;
  if (!best) throw new RangeError('a match without candidates');
  const { item } = best.candidate;
  return {
    start: shown.starts[match.start] ?? 0,
    end: shown.ends[match.end - 1] ?? 0,
    concept: item.entry.concept,
    concepts: [...new Set(judged.filter(isAccepted).map(conceptOf)), item.entry.concept].filter(isFirst),
    entry: item.entry,
    term: item.term,
    status: best.status,
    readings: readingsOf(candidates, item, shown, match.end),
  };
}

/** `ShHT` is not `SHHT` where a glossary has both; in a headline in capitals either may be meant. */
function exactOrAll(candidates: readonly Candidate[], written: string): readonly Candidate[] {
  const exact = candidates.filter((candidate) => candidate.text === written);
  return exact.length > 0 ? exact : candidates;
}

interface Judged {
  readonly candidate: Candidate;
  readonly status: HitStatus;
}

function isAccepted({ status }: Judged): boolean {
  return status === 'preferred' || status === 'admitted';
}

function conceptOf({ candidate }: Judged): string {
  return candidate.item.entry.concept;
}

function isFirst(concept: string, i: number, all: readonly string[]): boolean {
  return all.indexOf(concept) === i;
}

function statusOf(item: Item, date: string | undefined): HitStatus {
  return isValid(item.entry, date) ? item.status : 'dated';
}
