import { type Content, type Inline, mergeText, plainText, text } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import type { TermMark } from '../../core/term.js';
import type { Prepared } from './prepare.js';
import { restoreSpaces } from './spaces.js';
import type { Reply } from './tokens.js';
import { findFault } from './verify.js';

/** A target that holds every code of its source, or why there is none. */
export type Restored = { readonly content: Content; readonly marks: readonly TermMark[] } | { readonly fault: string };

/** Turns a reply into a target, if its codes are in order; marks count in `plainText(content)`. */
export function restore(prepared: Prepared, reply: readonly Reply[], targetLocale: Locale): Restored {
  const fault = findFault(prepared.body, reply);
  if (fault) return { fault };
  const body = restoreSpaces(prepared.body, trimEnds(reply), targetLocale);
  const { content, found } = rebuild(prepared, body);
  const marks = new Map<number, TermMark>();
  for (const token of prepared.body) if ('mark' in token) marks.set(token.n, token.mark);
  return { content, marks: targetMarks(found, marks, plainText(content)) };
}

/** The target with its codes, and where the names came to stand. */
function rebuild(prepared: Prepared, body: readonly Reply[]): { content: Content; found: readonly Span[] } {
  const inlines = new Map<string, Inline>();
  for (const token of prepared.body) {
    if (token.type === 'keep') inlines.set(`keep ${token.n}`, text(token.value));
    else if ('inline' in token) inlines.set(`${token.type} ${token.n}`, token.inline);
  }
  const content: Inline[] = [...prepared.lead];
  const found: Span[] = [];
  const opened: { readonly n: number; readonly start: number }[] = [];
  let length = plainText(prepared.lead).length;
  for (const piece of body) {
    const inline = piece.type === 'text' ? piece : inlines.get(`${piece.type} ${piece.n}`);
    const start = length;
    if (inline) content.push(inline);
    if (inline?.type === 'text') length += inline.value.length;
    if (piece.type === 'keep') found.push({ n: piece.n, start, end: length });
    if (piece.type === 'start' && !inline) opened.push({ n: piece.n, start });
    const last = piece.type === 'end' && !inline ? opened.pop() : undefined;
    if (last) found.push({ ...last, end: length });
  }
  return { content: mergeText([...content, ...prepared.trail]), found };
}

/** Where a numbered name stands in the target's plain text. */
interface Span {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** The white space around a segment is the source's, not the engine's. */
function trimEnds(reply: readonly Reply[]): readonly Reply[] {
  const out = [...reply];
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', value: first.value.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return out;
}

function targetMarks(found: readonly Span[], marks: ReadonlyMap<number, TermMark>, plain: string): readonly TermMark[] {
  const spans = new Map<TermMark, Span[]>();
  for (const span of found) {
    const mark = marks.get(span.n);
    if (mark) spans.set(mark, [...(spans.get(mark) ?? []), span]);
  }
  const wanted = new Map<TermMark, number>();
  for (const mark of marks.values()) wanted.set(mark, (wanted.get(mark) ?? 0) + 1);
  const placed = [...spans]
    .flatMap(([mark, pieces]) => {
      const whole = pieces.length === wanted.get(mark) ? joinSpans(pieces) : undefined;
      const span = whole && !mark.keep ? wholeWord(whole, plain) : whole;
      return span && span.end > span.start ? [{ ...mark, start: span.start, end: span.end }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return placed.map((mark, i) => ({ ...mark, end: Math.min(mark.end, placed[i + 1]?.start ?? mark.end) }));
}

/** The pieces of a name as one, if they stand side by side and in order. */
function joinSpans(pieces: readonly Span[]): Span | undefined {
  const [first, ...rest] = pieces;
  let joined = first;
  for (const piece of rest) {
    if (!joined || piece.start !== joined.end || piece.n < joined.n) return undefined;
    joined = { ...piece, start: joined.start };
  }
  return joined;
}

/** Without white space at its ends, and with the ending that an engine put behind the bracket: Тоқаев|тың. */
function wholeWord(span: Span, plain: string): Span {
  const value = plain.slice(span.start, span.end);
  const start = span.start + (value.length - value.trimStart().length);
  const end = span.start + value.trimEnd().length;
  const ending = end > start ? (/^[\p{L}\p{M}ʻʼ]+/u.exec(plain.slice(end))?.[0] ?? '') : '';
  return { ...span, start, end: end + ending.length };
}
