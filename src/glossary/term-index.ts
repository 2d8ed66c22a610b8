// Finds all forms of many names in a text in one pass. Names are sorted into buckets by their first letters, and a
// bucket's forms are built when a text first has a word that begins so: a thousand names cost nothing until met.

import type { NameForm } from '../morphology/index.js';
import { type Boundaries, boundariesOf, type Canonical, canonicalName } from './canonical.js';
import type { Entry } from './types.js';

/** A name to look for. */
export interface Item {
  readonly entry: Entry;
  readonly term: string;
  readonly status: 'preferred' | 'admitted' | 'forbidden';
}

/** A form of a name that stands in a text, by offsets into the canonical text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** What it may be a form of; never empty. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly item: Item;
  readonly form: NameForm;
  /** Letters as the form has them, in canonical writing. */
  readonly text: string;
}

export interface TermIndex {
  /** All matches, at every place from the longest to the shortest; they may overlap. */
  matches(text: Canonical): Iterable<Match>;
}

interface Bucket {
  readonly items: Item[];
  forms?: FormTable;
}

interface FormTable {
  readonly byForm: ReadonlyMap<string, readonly Candidate[]>;
  /** Lengths of forms that occur, longest first. */
  readonly lengths: readonly number[];
}

/** @param formsOf the forms of an item; asked once, when a text first needs them. */
export function createTermIndex(items: readonly Item[], formsOf: (item: Item) => readonly NameForm[]): TermIndex {
  const buckets = new Map<string, Bucket>();
  for (const item of items) {
    const key = bucketKey(canonicalName(item.term).folded);
    const bucket = buckets.get(key) ?? { items: [] };
    buckets.set(key, bucket);
    bucket.items.push(item);
  }
  const tableOf = (key: string): FormTable | undefined => {
    const bucket = buckets.get(key);
    if (!bucket) return undefined;
    bucket.forms ??= buildTable(bucket.items, formsOf);
    return bucket.forms;
  };
  return {
    *matches(text) {
      const boundaries = boundariesOf(text);
      for (let start = 0; start < text.folded.length; start++) {
        if (boundaries.begins[start] !== 1) continue;
        const keys = [text.folded.slice(start, start + 2), text.folded.charAt(start)];
        const tables = keys.map(tableOf).filter((table) => table !== undefined);
        yield* matchesAt(text, boundaries, start, tables);
      }
    },
  };
}

/** Two letters; one where endings may change the second (`Ош`, `Лев` → `Льва`). */
function bucketKey(folded: string): string {
  const firstWord = /^[^\s-]*/.exec(folded)?.[0] ?? '';
  return firstWord.length > 3 ? folded.slice(0, 2) : folded.charAt(0);
}

function buildTable(items: readonly Item[], formsOf: (item: Item) => readonly NameForm[]): FormTable {
  const byForm = new Map<string, Candidate[]>();
  const lengths = new Set<number>();
  for (const item of items) {
    for (const form of formsOf(item)) {
      const { text, folded } = canonicalName(form.form);
      const known = byForm.get(folded);
      if (known) known.push({ item, form, text });
      else byForm.set(folded, [{ item, form, text }]);
      lengths.add(folded.length);
    }
  }
  return { byForm, lengths: [...lengths].sort((a, b) => b - a) };
}

function* matchesAt(
  text: Canonical,
  boundaries: Boundaries,
  start: number,
  tables: readonly FormTable[],
): Iterable<Match> {
  const found: Match[] = [];
  for (const { byForm, lengths } of tables) {
    for (const length of lengths) {
      const end = start + length;
      if (boundaries.ends[end] !== 1) continue;
      const candidates = byForm.get(text.folded.slice(start, end))?.filter((candidate) => fits(candidate, text, start));
      if (candidates && candidates.length > 0) found.push({ start, end, candidates });
    }
  }
  yield* tables.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
}

/** A name in capitals or with a capital keeps it: `WHO` is not `who`, `Нұр` is not `нұр`. */
function fits({ item }: Candidate, text: Canonical, start: number): boolean {
  const term = item.term;
  const shown = text.text.slice(start, start + term.length);
  if (/\p{Lu}/u.test(term.charAt(0)) && !/\p{Lu}/u.test(shown.charAt(0))) return false;
  return !/^\p{Lu}{2,}$/u.test(term) || /^\p{Lu}+$/u.test(shown);
}
