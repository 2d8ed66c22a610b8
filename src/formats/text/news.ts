// The conventions of news copy as plain text: headline, caption, dateline, SEE ALSO lines, lists.
import { type Block, endsSentence } from './paragraphs.js';

/** What a block of news copy is. Lists hold their items. */
export type NewsBlock =
  | { readonly type: 'headline' | 'caption' | 'paragraph' | 'see-also'; readonly text: string; readonly line: number }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Block[] };

/** Headlines and captions are shorter than this. */
const longestHeadline = 200;

const seeAlso = /^SEE ALSO\s*:\s*/i;
const bullet = /^[-*•‣▪]\s+/;
const numbered = /^(\d{1,3})[.)]\s+/;
// One or more places in capitals, perhaps a country, date or agency after them: NUR-SULTAN, ALMATY, Kazakhstan, KYIV/MOSCOW.
const dateline =
  /^(\p{Lu}[\p{Lu}\p{M}'’ʻʼ.][\p{Lu}\p{M}'’ʻʼ./ -]{0,40}(?:, [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’ʻʼ -]{0,40})?(?: \([^()]{1,40}\))?) ?(?:--|—|–) ?(?=\S)/u;

/** Does a line start a block of its own wherever it stands? */
export function startsNewsBlock(line: string): boolean {
  return seeAlso.test(line) || bullet.test(line) || numbered.test(line);
}

/** Tells the blocks of a text apart. */
export function readNews(blocks: readonly Block[], hasTitle: boolean): readonly NewsBlock[] {
  const out: NewsBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) break;
    const list = listAt(blocks, index);
    if (list) {
      out.push(list);
      index += list.items.length - 1;
    } else if (seeAlso.test(block.text)) {
      const { related, isNext } = relatedTitle(block, blocks[index + 1]);
      if (related) out.push({ type: 'see-also', ...related });
      if (isNext) index++;
    } else if (index === 0 && isHeadline(block, blocks.length, hasTitle)) {
      out.push({ type: 'headline', ...block });
    } else if (index === 1 && out[0]?.type === 'headline' && isCaption(block, blocks.length)) {
      out.push({ type: 'caption', ...block });
    } else {
      out.push({ type: 'paragraph', text: normalDateline(block.text), line: block.line });
    }
  }
  return out;
}

function isHeadline(block: Block, blocks: number, hasTitle: boolean): boolean {
  if (block.text.length > longestHeadline || dateline.test(block.text)) return false;
  const endsInFullStop = endsSentence(block.text) && !/[!?][\p{Pf}\p{Pe}"'”’»)\]]*$/u.test(block.text);
  return !endsInFullStop || (blocks > 1 && !hasTitle);
}

function isCaption(block: Block, blocks: number): boolean {
  return blocks > 2 && block.text.length <= longestHeadline && !endsSentence(block.text) && !dateline.test(block.text);
}

/** The label may stand on a line of its own; the title is what comes next then. */
function relatedTitle(block: Block, next: Block | undefined): { related?: Block; isNext: boolean } {
  const title = block.text.replace(seeAlso, '');
  if (title !== '') return { related: { text: title, line: block.line }, isNext: false };
  if (!next || startsNewsBlock(next.text)) return { isNext: false };
  return { related: next, isNext: true };
}

function listAt(blocks: readonly Block[], start: number): (NewsBlock & { type: 'list' }) | undefined {
  const first = blocks[start];
  if (!first) return undefined;
  if (bullet.test(first.text)) {
    const items = takeWhile(blocks, start, (block) => bullet.test(block.text));
    return { type: 'list', ordered: false, start: 1, items: items.map((item) => without(item, bullet)) };
  }
  const number = numberOf(first);
  const items = takeWhile(blocks, start, (block, index) => number !== undefined && numberOf(block) === number + index);
  // One number alone is more likely the start of a sentence ("21. századi …") than a list.
  if (number === undefined || items.length < 2) return undefined;
  return { type: 'list', ordered: true, start: number, items: items.map((item) => without(item, numbered)) };
}

function takeWhile(
  blocks: readonly Block[],
  start: number,
  test: (block: Block, index: number) => boolean,
): readonly Block[] {
  // Never a copy of the rest: this is asked of every block.
  const taken: Block[] = [];
  for (let block = blocks[start]; block && test(block, taken.length); block = blocks[start + taken.length]) {
    taken.push(block);
  }
  return taken;
}

function without(block: Block, marker: RegExp): Block {
  return { text: block.text.replace(marker, ''), line: block.line };
}

function numberOf(block: Block): number | undefined {
  const match = numbered.exec(block.text);
  return match ? Number(match[1]) : undefined;
}

/** `NUR-SULTAN -- Text` → `NUR-SULTAN — Text`. */
function normalDateline(text: string): string {
  return text.replace(dateline, '$1 — ');
}
