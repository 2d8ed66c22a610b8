// Where paragraphs begin and end in plain text. A line end may be a paragraph's end, or only where a mail program
// or an editor broke a long line: the text as a whole shows which.

/** Lines of the file that belong together, joined by spaces. */
export interface Block {
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface SplitOptions {
  readonly paragraphs: 'auto' | 'blank-line' | 'line';
  /** Does this line always start a block of its own (a list item, a SEE ALSO line)? */
  readonly startsBlock: (line: string) => boolean;
  /** May the block that consists of this line, as the n-th of the text, be one without a full stop (a headline)? */
  readonly standsAlone: (index: number) => boolean;
}

interface Line {
  readonly text: string;
  readonly line: number;
  readonly afterBlank: boolean;
}

/** A line longer than this was not broken by a program that wraps lines. */
const widestWrap = 100;

/** The paragraphs of a text, in order. */
export function splitParagraphs(text: string, options: SplitOptions): readonly Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines, options);
  const blocks: { texts: string[]; line: number }[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const block = blocks.at(-1);
    if (!block || !previous || line.afterBlank || startsParagraph(previous, line, blocks.length - 1, width, options)) {
      blocks.push({ texts: [line.text], line: line.line });
    } else {
      block.texts.push(line.text);
    }
  });
  return blocks.map(({ texts, line }) => ({ text: texts.join(' '), line }));
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line !== '') lines.push({ text: line, line: index + 1, afterBlank });
    afterBlank = line === '';
  });
  return lines;
}

function startsParagraph(
  previous: Line,
  line: Line,
  block: number,
  width: number | undefined,
  options: SplitOptions,
): boolean {
  if (options.startsBlock(line.text)) return true;
  if (options.paragraphs !== 'auto') return options.paragraphs === 'line';
  if (width !== undefined) {
    const firstWord = /^\S+/.exec(line.text)?.[0] ?? '';
    const wouldFit = previous.text.length + 1 + firstWord.length <= width;
    return wouldFit && endsSentence(previous.text);
  }
  return endsSentence(previous.text) || options.standsAlone(block);
}

/**
 * The width at which the lines of a text were broken; undefined when its line ends are the author's: a line is
 * longer than any such width, or all lines inside paragraphs end a sentence.
 */
function wrapWidth(lines: readonly Line[], options: SplitOptions): number | undefined {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest > widestWrap) return undefined;
  const hasBrokenSentence = lines.some((line, index) => {
    const next = lines[index + 1];
    return next && !next.afterBlank && !options.startsBlock(next.text) && !endsSentence(line.text);
  });
  return hasBrokenSentence ? longest : undefined;
}

/** Does a line end where a sentence may end: a full stop or the like, with the quotes and brackets after it? */
export function endsSentence(line: string): boolean {
  return /[.!?…։。！？][\p{Pf}\p{Pe}"'”’»)\]]*$/u.test(line.slice(-20));
}
