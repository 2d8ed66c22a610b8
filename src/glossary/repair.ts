import { type Content, mergeText, plainText, text } from '../core/inline.js';
import type { TermMark } from '../core/term.js';
import { canonical } from './canonical.js';
import { expectedEntry, isNamedInSource, sourceHits, type TermContext } from './context.js';
import { correctionFor, type Misnomer, nearestForm } from './correction.js';
import { createTermFinder, longest } from './find.js';
import { foreignNames } from './foreign-names.js';
import { readingsOf } from './readings.js';
import type { Entry, TermHit } from './types.js';

/** A name that was put right, for the record. */
export interface Repair {
  readonly concept: string;
  readonly from: string;
  readonly to: string;
  readonly rule: 'forbidden' | 'dated' | 'source-name' | 'marked-name';
  /** One sentence for a person. */
  readonly why: string;
}

export interface DraftRepair extends TermContext {
  readonly source: Content;
  readonly target: Content;
  /** Where the engine says that it put names, by offsets into the target's plain text. */
  readonly marks?: readonly TermMark[];
}

interface Edit extends Repair {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts the glossary's names into an engine's draft, each in the case in which the wrong one stands: instead of a
 * forbidden spelling, a name of another time, or the source's name left standing. Where the case is not certain the
 * draft stays as it is, for {@link checkTerms} to report. Codes stay where they are; a name that a code divides is
 * left. Repairing twice is repairing once.
 */
export function repairDraft(draft: DraftRepair): { readonly target: Content; readonly repairs: readonly Repair[] } {
  const shown = plainText(draft.target);
  const inSource = sourceHits(draft.source, draft);
  const inTarget = createTermFinder(draft.glossary, { locale: draft.targetLocale, date: draft.date }).find(shown);
  const edits: Edit[] = [];
  const add = (edit: Edit | undefined) => {
    if (edit && edit.from !== edit.to && !edits.some((other) => overlaps(other, edit))) edits.push(edit);
  };
  for (const hit of inTarget) add(wrongName(hit, shown, inSource, draft));
  const named = inTarget.filter((hit) => !edits.some((edit) => overlaps(edit, hit)));
  for (const edit of sourceNames(shown, inSource, draft)) if (!named.some((hit) => overlaps(hit, edit))) add(edit);
  for (const mark of draft.marks ?? []) {
    if (!named.some((hit) => overlaps(hit, mark))) add(markedName(mark, shown, inSource, draft));
  }
  return apply(draft.target, edits);
}

function wrongName(hit: TermHit, shown: string, inSource: readonly TermHit[], draft: DraftRepair): Edit | undefined {
  if (hit.status !== 'forbidden' && hit.status !== 'dated') return undefined;
  const mentioned = inSource.some((other) => other.concepts.includes(hit.concept));
  if (hit.status === 'dated' && (!mentioned || isNamedInSource(hit.entry, inSource))) return undefined;
  const why =
    hit.status === 'dated'
      ? `the article is of ${draft.date?.slice(0, 10)}`
      : `the glossary forbids "${hit.term}" (${placeOf(hit.entry)})`;
  return correct({ ...hit, text: shown }, hit.concept, hit.status, why, inSource, draft);
}

/** Names of the source that the engine carried over as they are. */
function sourceNames(shown: string, inSource: readonly TermHit[], draft: DraftRepair): readonly Edit[] {
  const readable = canonical(shown);
  const index = foreignNames(draft.glossary, draft.sourceLocale, draft.targetLocale);
  return longest(index.matches(readable)).flatMap(({ start, end, candidates }) => {
    const item = candidates.find((one) => inSource.some((hit) => hit.concepts.includes(one.item.entry.concept)))?.item;
    if (!item) return [];
    const misnomer = {
      text: shown,
      start: readable.starts[start] ?? 0,
      end: readable.ends[end - 1] ?? 0,
      term: item.term,
      readings: readingsOf(candidates, item, readable, end),
    };
    const why = `"${item.term}" is its name in ${draft.sourceLocale}`;
    return correct(misnomer, item.entry.concept, 'source-name', why, inSource, draft) ?? [];
  });
}

function markedName(mark: TermMark, shown: string, inSource: readonly TermHit[], draft: DraftRepair): Edit | undefined {
  const entry = expectedEntry(mark.concept, inSource, draft);
  if (mark.keep || !entry) return undefined;
  const { start, end, concept } = mark;
  const to = nearestForm({ text: shown, start, end, term: '', readings: [] }, entry, draft.targetLocale);
  if (to === undefined) return undefined;
  const why = `the engine marks a name here (${placeOf(entry)})`;
  return { concept, start, end, from: shown.slice(start, end), to, rule: 'marked-name', why };
}

function correct(
  misnomer: Misnomer,
  concept: string,
  rule: Repair['rule'],
  why: string,
  inSource: readonly TermHit[],
  draft: DraftRepair,
): Edit | undefined {
  const entry = expectedEntry(concept, inSource, draft);
  const to = entry && correctionFor(misnomer, entry, draft.targetLocale);
  if (to === undefined) return undefined;
  const { start, end, text: shown } = misnomer;
  return { concept, start, end, from: shown.slice(start, end), to, rule, why };
}

function placeOf({ place }: Entry): string {
  return `${place.file}:${place.line}`;
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Makes the edits that lie inside one piece of text. */
function apply(target: Content, edits: readonly Edit[]): { target: Content; repairs: readonly Repair[] } {
  const pieces = mergeText(target);
  const done = new Set<Edit>();
  let offset = 0;
  const repaired = pieces.map((piece) => {
    if (piece.type !== 'text') return piece;
    const [from, to] = [offset, offset + piece.value.length];
    offset = to;
    let value = piece.value;
    for (const edit of edits.filter((one) => one.start >= from && one.end <= to).sort((a, b) => b.start - a.start)) {
      value = value.slice(0, edit.start - from) + edit.to + value.slice(edit.end - from);
      done.add(edit);
    }
    return text(value);
  });
  if (done.size === 0) return { target, repairs: [] };
  const repairs = edits
    .filter((edit) => done.has(edit))
    .sort((a, b) => a.start - b.start)
    .map(({ concept, from, to, rule, why }) => ({ concept, from, to, rule, why }));
  return { target: repaired, repairs };
}
