import { readFileSync } from 'node:fs';

/** A running text with its sentences, from `tests/fixtures/segmentation/<language>.txt`. */
export interface SentenceCase {
  readonly line: number;
  readonly sentences: readonly string[];
}

export const languages = ['en', 'ru', 'kk', 'uz'] as const;

/** Blocks of lines: a sentence a line; `# ` starts a heading. */
export function readCases(language: string): readonly SentenceCase[] {
  const file = new URL(`../fixtures/segmentation/${language}.txt`, import.meta.url);
  const cases: SentenceCase[] = [];
  let sentences: string[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.startsWith('# ')) continue;
    if (line !== '') sentences.push(line);
    else if (sentences.length > 0) {
      cases.push({ line: index - sentences.length + 1, sentences });
      sentences = [];
    }
  }
  return cases;
}
