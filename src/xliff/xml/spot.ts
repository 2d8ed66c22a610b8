/** A place between two characters of a text. Lines and columns count from 1; columns are UTF-16 code units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  /** The character before is a CR that has been counted: a LF that follows belongs to it. */
  readonly behindCr?: boolean;
}

/** Where a text begins: a byte order mark stands before the first column. */
export function startOfText(text: string): Spot {
  return { line: 1, column: text.startsWith('\uFEFF') ? 0 : 1 };
}

/** The spot behind a stretch of text that begins at a spot. LF, CR and CRLF end a line (XML 1.0 §2.11). */
export function advance(from: Spot, text: string): Spot {
  if (text === '') return from;
  const begin = from.behindCr && text.startsWith('\n') ? 1 : 0;
  let { line } = from;
  let lineStart = -1;
  if (text.includes('\r')) {
    for (const newline of text.slice(begin).matchAll(/\r\n?|\n/g)) {
      line++;
      lineStart = begin + newline.index + newline[0].length;
    }
  } else {
    for (let at = text.indexOf('\n', begin); at >= 0; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
  }
  const column = lineStart < 0 ? from.column + text.length - begin : text.length - lineStart + 1;
  return { line, column, behindCr: text.endsWith('\r') };
}
