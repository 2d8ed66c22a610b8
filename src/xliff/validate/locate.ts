/** Where the tags of a file are, for messages. */
export interface Places {
  /** Line and column of an offset, from 1. */
  at(offset: number): { readonly line: number; readonly column: number };
  /** The text between two offsets of a tag that was read just now. */
  slice(start: number, end: number): string;
}

/** The places of a text that is in memory. Lines are counted once, when first asked for. */
export function placesIn(text: string): Places {
  let starts: number[] | undefined;
  return {
    at(offset) {
      starts ??= lineStarts(text);
      const line = lastAtMost(starts, offset);
      return { line: line + 1, column: Math.max(1, offset - (starts[line] ?? 0) + 1) };
    },
    slice: (start, end) => text.slice(start, end),
  };
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const newline of text.matchAll(/\r\n?|\n/g)) starts.push(newline.index + newline[0].length);
  return starts;
}

/** The index of the last of some rising numbers that is not above a limit. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an attribute's name begins, counted from the `<` of its tag; 0 when it is not there. */
export function attributeOffset(tag: string, name: string): number {
  for (const match of tag.matchAll(/\s([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] === name) return match.index + 1;
  }
  return 0;
}
