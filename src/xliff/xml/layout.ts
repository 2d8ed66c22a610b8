// How a file is laid out, so that what is added looks like what is there.

/** A piece of markup to write: one line, or lines inside a pair of tags. */
export type Block = string | { readonly open: string; readonly close: string; readonly children: readonly Block[] };

/** A file's line end and one step of its indentation; both empty in a file written on one line. */
export interface Layout {
  readonly newline: string;
  readonly step: string;
}

export const freshLayout: Layout = { newline: '\n', step: '  ' };

/** What a text shows of its layout: its first line end, and the indentation of its first indented tag. */
export function layoutOf(text: string): Layout {
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '';
  const step = /(?:^|[\r\n])([ \t]+)</.exec(text)?.[1];
  return { newline, step: step ?? (newline === '' ? '' : '  ') };
}

/** The offset at which the white space directly in front of an offset begins. */
export function gapStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t\r\n'.includes(text[at - 1] ?? '')) at--;
  return at;
}

/** The line break and indentation in front of an offset, blank lines left out; empty where something else precedes. */
export function indentationAt(text: string, offset: number): string {
  const gap = text.slice(gapStart(text, offset), offset);
  return /(?:\r\n?|\n)[ \t]*$/.exec(gap)?.[0] ?? '';
}

/** Writes a block that begins where `indentation` (line break and spaces) has just been written. */
export function renderBlock(block: Block, indentation: string, layout: Layout): string {
  if (typeof block === 'string') return block;
  const deeper = indentation === '' ? '' : indentation + layout.step;
  const inside = block.children.map((child) => deeper + renderBlock(child, deeper, layout)).join('');
  return `${block.open}${inside}${indentation}${block.close}`;
}
