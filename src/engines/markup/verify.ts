import { echo, type Reply, type Token } from './tokens.js';

/** Where the codes stand: what must be the same in the source and in the answer. */
interface Shape {
  readonly count: ReadonlyMap<number, number>;
  /** The pair around each pair and each half of one; 0 outside of all. */
  readonly parent: ReadonlyMap<number, number>;
  readonly content: ReadonlyMap<number, 'nothing' | 'codes' | 'text'>;
  /** Halves of pairs that reach into other segments, in their order. */
  readonly halves: readonly number[];
}

/**
 * Checks an answer against what was sent: each code and each kept name once and whole, pairs closed, nested as in
 * the source and not emptied, halves of pairs in their order and place. Names to be translated may get lost.
 * @returns what is wrong, for people; undefined when nothing is.
 */
export function findFault(sent: readonly Token[], reply: readonly Reply[]): string | undefined {
  const tokens = new Map<number, Token>();
  for (const token of sent) if (token.type !== 'text' && !tokens.has(token.n)) tokens.set(token.n, token);
  for (const piece of reply) {
    if (piece.type === 'text') continue;
    const token = tokens.get(piece.n);
    if (!token || !isSameKind(piece, token)) return `code ${piece.n} is not of the source`;
    if (piece.type === 'keep' && token.type === 'keep' && piece.value.trim() !== token.value.trim()) {
      return `"${token.value}" was to stay as it is and came back as "${piece.value}"`;
    }
  }
  if (!reply.some((piece) => piece.type !== 'single' && 'value' in piece && piece.value.trim() !== '')) {
    return 'the answer is empty';
  }
  const is = shapeOf(reply, tokens);
  const should = shapeOf(echo(sent), tokens);
  return is && should ? findDifference(should, is) : 'codes do not close in order';
}

function isSameKind(piece: Reply, token: Token): boolean {
  if (piece.type === 'start' || piece.type === 'end') return token.type === 'start' || token.type === 'end';
  return piece.type === token.type;
}

function findDifference(should: Shape, is: Shape): string | undefined {
  for (const [n, times] of should.count) {
    const found = is.count.get(n) ?? 0;
    if (found !== times) return `code ${n} ${found === 0 ? 'is missing' : 'came back twice'}`;
  }
  for (const [n, parent] of should.parent) {
    if (is.parent.get(n) !== parent) return `code ${n} moved into or out of another`;
  }
  for (const [n, content] of should.content) {
    const found = is.content.get(n) ?? 'nothing';
    if (content === 'text' ? found !== 'text' : content === 'codes' && found === 'nothing')
      return `code ${n} lost its text`;
  }
  if (should.halves.join() !== is.halves.join()) return 'codes that reach over several sentences changed their order';
  return undefined;
}

/** The shape of a sequence; undefined when its pairs cross or stay open. */
function shapeOf(reply: readonly Reply[], tokens: ReadonlyMap<number, Token>): Shape | undefined {
  const count = new Map<number, number>();
  const parent = new Map<number, number>();
  const content = new Map<number, 'nothing' | 'codes' | 'text'>();
  const halves: number[] = [];
  const open: number[] = [];
  const isPair = (n: number) => {
    const token = tokens.get(n);
    return token?.type === 'start' && token.of === 'pair';
  };
  const fill = (what: 'codes' | 'text') => {
    for (const n of open) if (isPair(n) && content.get(n) !== 'text') content.set(n, what);
  };
  for (const piece of reply) {
    if (piece.type === 'text') {
      if (piece.value.trim() !== '') fill('text');
    } else if (piece.type === 'end') {
      if (open.pop() !== piece.n) return undefined;
    } else {
      const token = tokens.get(piece.n);
      const half = token?.type === 'single' && token.inline.type !== 'ph';
      if (half) halves.push(piece.n);
      if (half || isPair(piece.n)) parent.set(piece.n, open.findLast(isPair) ?? 0);
      if (piece.type !== 'start' || isPair(piece.n)) count.set(piece.n, (count.get(piece.n) ?? 0) + 1);
      if (piece.type === 'start') {
        open.push(piece.n);
        if (isPair(piece.n)) content.set(piece.n, content.get(piece.n) ?? 'nothing');
      } else fill(piece.type === 'keep' ? 'text' : 'codes');
    }
  }
  return open.length === 0 ? { count, parent, content, halves } : undefined;
}
