// The documentation as tests see it: its pages, their code blocks, headings and links.
import { readdirSync, readFileSync } from 'node:fs';

export interface CodeBlock {
  /** The page, from the repository's root. */
  readonly page: string;
  /** Line of the opening fence. */
  readonly line: number;
  readonly language: string;
  /** What follows the language: `exit=1`, `new`, `output`. */
  readonly words: readonly string[];
  readonly text: string;
}

export const pages: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

export function readPage(page: string): string {
  return readFileSync(page, 'utf8');
}

export function codeBlocks(page: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { line: number; language: string; words: readonly string[]; lines: string[] } | undefined;
  for (const [index, line] of readPage(page).split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      const { lines, ...facts } = open;
      blocks.push({ page, ...facts, text: `${lines.join('\n')}\n` });
      open = undefined;
    } else {
      const [language = '', ...words] = (fence[1] ?? '').trim().split(/\s+/);
      open = { line: index + 1, language, words, lines: [] };
    }
  }
  return blocks;
}

/** A page without its code, for looking at headings and links. */
export function prose(page: string): string {
  return readPage(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));
}

export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** The sections of a page below headings of one level. */
export function sections(page: string, level: 2 | 3): readonly Section[] {
  const mark = '#'.repeat(level);
  return readPage(page)
    .split(new RegExp(`^(?=#{2,${level}} )`, 'm'))
    .filter((part) => part.startsWith(`${mark} `))
    .map((part) => {
      const end = part.indexOf('\n');
      return { heading: part.slice(level + 1, end), text: part.slice(end + 1).trim() };
    });
}

/** The anchors that GitHub gives a page's headings. */
export function anchors(page: string): readonly string[] {
  const headings = readPage(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
