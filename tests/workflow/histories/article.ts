// The source as its author edits it, and what a reader of it would call its paragraphs.

export type Format = 'txt' | 'md' | 'json';

/** A sentence as it is typed, and as it reads (`shown`; codes are left out). */
export interface Sentence {
  readonly typed: string;
  readonly shown: string;
}

/** A paragraph, in Markdown with what stands before it (`## `, `- `); in JSON a key with its text. */
export interface Block {
  readonly mark: string;
  readonly sentences: readonly Sentence[];
}

type SentenceEdit = 'reword' | 'drop-sentence' | 'swap-sentences' | 'glue' | 'cut';

export type AuthorEdit =
  | { readonly author: 'insert'; readonly at: number; readonly block: Block }
  | {
      readonly author: 'delete' | 'merge' | 'double' | 'move' | 'split' | 'rename' | SentenceEdit;
      readonly at: number;
      readonly nth: number;
    };

export interface Article {
  readonly format: Format;
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The article after an edit; the same where there is nothing to do it to. */
export function edited(article: Article, step: AuthorEdit): Article {
  if (step.author === 'rename') return { ...article, name: step.at % 2 ? `news/story-${step.at}` : `story-${step.at}` };
  return { ...article, blocks: editedBlocks(article.blocks, step) };
}

function editedBlocks(blocks: readonly Block[], step: AuthorEdit): readonly Block[] {
  const index = step.at % Math.max(blocks.length, 1);
  const block = blocks[index];
  const next = blocks[index + 1];
  if (step.author === 'insert') return blocks.toSpliced(index, 0, step.block);
  if (!block || step.author === 'rename') return blocks;
  if (step.author === 'delete') return blocks.toSpliced(index, 1);
  if (step.author === 'double') return blocks.toSpliced(index, 0, block);
  if (step.author === 'move') return blocks.toSpliced(index, 1).toSpliced(step.nth % blocks.length, 0, block);
  if (step.author === 'merge') {
    return next ? blocks.toSpliced(index, 2, { ...block, sentences: [...block.sentences, ...next.sentences] }) : blocks;
  }
  if (step.author === 'split') {
    if (block.sentences.length < 2) return blocks;
    const cut = 1 + (step.nth % (block.sentences.length - 1));
    const parts = [block.sentences.slice(0, cut), block.sentences.slice(cut)];
    return blocks.toSpliced(index, 1, ...parts.map((sentences) => ({ ...block, sentences })));
  }
  const sentences = editedSentences(block.sentences, step.author, step.nth);
  return sentences.length === 0 ? blocks.toSpliced(index, 1) : blocks.with(index, { ...block, sentences });
}

function editedSentences(sentences: readonly Sentence[], edit: SentenceEdit, nth: number): readonly Sentence[] {
  const index = nth % sentences.length;
  const [one, two] = [sentences[index], sentences[index + 1]];
  if (!one) return sentences;
  if (edit === 'drop-sentence') return sentences.toSpliced(index, 1);
  if (edit === 'reword') return sentences.with(index, both(one, reworded));
  if (edit === 'cut')
    return sentences.with(
      index,
      both(one, (text) => text.replace(/ /, '. ')),
    );
  if (!two) return sentences;
  if (edit === 'swap-sentences') return sentences.toSpliced(index, 2, two, one);
  if (one.typed !== one.shown) return sentences;
  return sentences.toSpliced(index, 2, {
    typed: `${one.typed.replace(/[.!?]+$/, ',')} ${two.typed}`,
    shown: `${one.shown.replace(/[.!?]+$/, ',')} ${two.shown}`,
  });
}

function both({ typed, shown }: Sentence, change: (text: string) => string): Sentence {
  return { typed: change(typed), shown: change(shown) };
}

/** A small edit: another ending of the last word. */
function reworded(sentence: string): string {
  return sentence.replace(/(\p{L}+)([^\p{L}]*)$/u, '$1s$2');
}

/** The file of the article. */
export function sourceText({ format, blocks }: Article): string {
  const paragraphs = blocks.map(({ mark, sentences }) => mark + sentences.map(({ typed }) => typed).join(' '));
  if (format !== 'json') return paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
  return `${JSON.stringify(Object.fromEntries(paragraphs.map((value, index) => [keyOf(blocks, index), value])), null, 2)}\n`;
}

/** Keys follow the text, as far as it is unique, so that moving a text moves its key. */
function keyOf(blocks: readonly Block[], index: number): string {
  const first = (block: Block | undefined) => block?.sentences[0]?.shown.replace(/\P{L}/gu, '').slice(0, 4) ?? '';
  const earlier = blocks.slice(0, index).filter((other) => first(other) === first(blocks[index])).length;
  return `${first(blocks[index])}${earlier === 0 ? '' : `-${earlier}`}`;
}

/** What the article's units should read, in order. */
export function readTexts({ blocks }: Article): readonly string[] {
  return blocks.map(({ sentences }) => sentences.map(({ shown }) => shown).join(' '));
}
