// Finds the places where a sentence might end. What a terminator or a closing mark is comes from Unicode's
// properties, so that every script has them; `decide.ts` then says yes or no.

/** A place where a sentence might end: `…stop|quotes|space|next…` at `start`, `marksEnd`, `end`, `next`. */
export interface Candidate {
  /** Of the first terminator. */
  readonly start: number;
  /** After the terminators that stand together at `start`. */
  readonly marksEnd: number;
  /** After closing quotes, brackets and footnote marks. */
  readonly end: number;
  /** After the white space: where the next sentence would start. */
  readonly next: number;
  /** An empty line or a paragraph separator: a sentence ends whatever stands there. */
  readonly hard: boolean;
}

/** Stands in the text for a placeholder that is neither white space nor a line break. */
export const OBJECT = '\uFFFC';

const terminator = String.raw`[\p{Sentence_Terminal}…‥]`;
/** Closing marks, `“` as the Germans close, footnote numbers, and a placeholder that stands there for one. */
const closer = String.raw`(?:[\p{Pe}\p{Pf}"'¹²³⁰⁴-⁹${OBJECT}]|[“‘](?![\p{L}\p{N}])|\[\d{1,3}\])`;
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`;
/** With what is invisible beside it: zero-width space and marks of direction. */
const space = String.raw`[\s\u200B\u200E\u200F]`;
const bullet = String.raw`(?:[•‣◦▪*·–—\-]|\p{Nd}{1,3}[.)])[ \t\u00A0]`;

const stop = `(?<marks>${terminator}+)${closer}*(?:${terminator}+${closer}*)*`;
const emptyLine = String.raw`(?<hard>${lineEnd}[ \t]*${lineEnd}${space}*|\u2029${space}*|${lineEnd}[ \t]*(?=${bullet}))`;

/**
 * All candidates in order. A single line end is white space: text is often wrapped; but it ends a sentence before a
 * list's bullet.
 */
export function* candidates(text: string): Generator<Candidate, void, void> {
  const scan = new RegExp(`${stop}|${emptyLine}`, 'gu');
  const gap = new RegExp(`${space}*`, 'uy');
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const start = match.index;
    const end = scan.lastIndex;
    if (match.groups?.hard !== undefined) {
      yield { start, marksEnd: start, end: start, next: end, hard: true };
      continue;
    }
    gap.lastIndex = end;
    gap.test(text);
    yield { start, marksEnd: start + (match.groups?.marks ?? '').length, end, next: gap.lastIndex, hard: false };
  }
}
