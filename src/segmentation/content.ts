// Cuts a unit's content into sentences and what stands between them. The rules see the text without its opening and
// closing codes; the cuts are made in the content with them.
import { type Code, type Content, type Inline, isBlank, mergeText, text } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import { OBJECT } from './candidates.js';
import { sentenceBreaks } from './sentences.js';

/** A part of a unit: a sentence, or white space and codes between sentences. */
export interface ContentPart {
  readonly type: 'segment' | 'ignorable';
  readonly content: Content;
}

/**
 * Splits a unit's content into segments and ignorables: joined, they are the content to the character.
 *
 * White space at either side of a sentence is an ignorable, and so is a piece of codes alone. An opening code goes
 * with what follows and a closing one with what precedes it. A placeholder counts as a word, so nothing is ever cut
 * inside it; directly after a sentence's end it is a footnote mark and belongs to that sentence. A placeholder whose
 * `codes` entry has a line break as its equivalent ends a segment.
 *
 * @example
 * segmentContent([text('One. Two.')], 'en'); // segment 'One.', ignorable ' ', segment 'Two.'
 */
export function segmentContent(content: Content, locale: Locale, codes: readonly Code[] = []): readonly ContentPart[] {
  const whole = mergeText(content);
  const atoms = toAtoms(whole, codes);
  const parts: ContentPart[] = [];
  const add = (pieces: Content): void => {
    if (pieces.length === 0) return;
    const type = isBlank(pieces) ? 'ignorable' : 'segment';
    const last = parts.at(-1);
    if (type === 'ignorable' && last?.type === type) {
      parts[parts.length - 1] = { type, content: mergeText([...last.content, ...pieces]) };
    } else parts.push({ type, content: pieces });
  };
  const cut = cutter(whole);
  let gapStart = 0;
  for (const sentence of visibleSpans(atoms, locale)) {
    const gap = splitGap(atoms, gapStart, sentence.start);
    add(cut(gap.tailEnd));
    add(cut(gap.headStart));
    gapStart = sentence.end;
  }
  const gap = splitGap(atoms, gapStart, atoms.length);
  add(cut(gap.tailEnd));
  add(cut(atoms.length));
  return parts;
}

/** The content as a string: a unit for each UTF-16 unit of text and one for each code; `shapes` tells which is what. */
interface Atoms {
  readonly length: number;
  readonly value: string;
  readonly shapes: Uint8Array;
}

/** Everything that is text has shape 0. */
const shape = { open: 1, close: 2, object: 3, space: 4, lineBreak: 5 } as const;

function toAtoms(content: Content, codes: readonly Code[]): Atoms {
  const equivalents = new Map(codes.map((code) => [code.id, code.equivalent]));
  const length = content.reduce((sum, piece) => sum + (piece.type === 'text' ? piece.value.length : 1), 0);
  const shapes = new Uint8Array(length);
  let value = '';
  for (const piece of content) {
    if (piece.type === 'text') {
      value += piece.value;
      continue;
    }
    const its = piece.type === 'ph' ? placeholderShape(equivalents.get(piece.id)) : shape[piece.type];
    shapes[value.length] = its;
    value += its === shape.space ? ' ' : OBJECT;
  }
  return { length, value, shapes };
}

function placeholderShape(equivalent: string | undefined): number {
  if (equivalent?.includes('\n')) return shape.lineBreak;
  return equivalent && equivalent.trim() === '' ? shape.space : shape.object;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences from their first to their last visible character. Line-break codes part them always. */
function* visibleSpans(atoms: Atoms, locale: Locale): Generator<Span, void, void> {
  let from = 0;
  for (let i = 0; i <= atoms.length; i++) {
    if (i < atoms.length && atoms.shapes[i] !== shape.lineBreak) continue;
    yield* spansOfRun(atoms, from, i, locale);
    from = i + 1;
  }
}

function* spansOfRun(atoms: Atoms, from: number, to: number, locale: Locale): Generator<Span, void, void> {
  const { text: run, place } = withoutPairs(atoms, from, to);
  const breaks = [...sentenceBreaks(run, locale), run.length];
  let start = 0;
  for (const end of breaks) {
    const sentence = run.slice(start, end);
    const trimmed = sentence.trimStart();
    const first = start + sentence.length - trimmed.length;
    const last = first + trimmed.trimEnd().length - 1;
    if (last >= first) yield { start: place(first), end: place(last) + 1 };
    start = end;
  }
}

/** The run as the rules see it, and where each of its characters stands among the atoms. */
function withoutPairs(atoms: Atoms, from: number, to: number): { text: string; place: (offset: number) => number } {
  const starts: number[] = [];
  const shifts: number[] = [];
  let out = '';
  let pending = from;
  const take = (end: number): void => {
    if (end > pending) {
      starts.push(out.length);
      shifts.push(pending - out.length);
      out += atoms.value.slice(pending, end);
    }
  };
  for (let i = from; i < to; i++) {
    if (atoms.shapes[i] !== shape.open && atoms.shapes[i] !== shape.close) continue;
    take(i);
    pending = i + 1;
  }
  take(to);
  let at = 0;
  return {
    text: out,
    place: (offset) => {
      while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++;
      return offset + (shifts[at] ?? 0);
    },
  };
}

/**
 * What stands between two sentences: closing codes up to `tailEnd` stay with the one before, opening codes from
 * `headStart` go with the one after.
 */
function splitGap(atoms: Atoms, start: number, end: number): { tailEnd: number; headStart: number } {
  let tailEnd = start;
  let headStart = end;
  let tailOpen = start > 0;
  for (let i = start; i < end; i++) {
    const its = atoms.shapes[i];
    if (its === shape.lineBreak) {
      headStart = end;
      tailOpen = false;
    } else if (its === shape.open) {
      if (headStart === end) headStart = i;
      tailOpen = false;
    } else if (its === shape.close && tailOpen) tailEnd = i + 1;
  }
  return { tailEnd, headStart };
}

/** Hands out the content piece by piece: each call gives what stands up to an atom's place. */
function cutter(content: Content): (end: number) => Content {
  let index = 0;
  let inside = 0;
  let position = 0;
  return (end) => {
    const out: Inline[] = [];
    while (position < end) {
      const piece = content[index];
      if (!piece) break;
      const length = piece.type === 'text' ? piece.value.length - inside : 1;
      if (piece.type === 'text' && position + length > end) {
        out.push(text(piece.value.slice(inside, inside + end - position)));
        inside += end - position;
        position = end;
      } else {
        out.push(piece.type === 'text' && inside > 0 ? text(piece.value.slice(inside)) : piece);
        index++;
        inside = 0;
        position += length;
      }
    }
    return out;
  };
}
