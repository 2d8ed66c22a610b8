import fc from 'fast-check';
import { type Content, type Inline, mergeText, plainText, text } from '../../src/core/inline.js';
import type { TermMark } from '../../src/core/term.js';
import type { DraftAnswer, DraftRequest } from '../../src/engines/index.js';

function open(id: string): Inline {
  return { type: 'open', id };
}

function close(id: string): Inline {
  return { type: 'close', id };
}

function ph(id: string): Inline {
  return { type: 'ph', id };
}

/** A content from a short notation: `<1>…</1>` a pair, `{2}` a placeholder, `<3>` or `</3>` alone half a pair. */
export function content(notation: string): Content {
  return notation
    .split(/(<\/?\d+>|\{\d+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const id = /^(?:<\/?|\{)(\d+)[>}]$/.exec(piece)?.[1];
      if (id === undefined) return text(piece);
      if (piece.startsWith('{')) return ph(id);
      return piece.startsWith('</') ? close(id) : open(id);
    });
}

/** The notation of {@link content}. */
export function notation(value: Content | undefined): string | undefined {
  return value
    ?.map((piece) => {
      if (piece.type === 'text') return piece.value;
      return { open: `<${piece.id}>`, close: `</${piece.id}>`, ph: `{${piece.id}}` }[piece.type];
    })
    .join('');
}

/** A mark on the first place where `name` stands in the content. */
export function mark(source: Content, name: string, keep = false): TermMark {
  const start = plainText(source).indexOf(name);
  return { start, end: start + name.length, concept: name, keep };
}

/** A request by notation; names with a leading `=` stay as they are. */
export function request(id: string, source: string, names: readonly string[] = [], context?: string): DraftRequest {
  const value = content(source);
  return {
    id,
    source: value,
    codes: [],
    marks: names.map((name) => (name.startsWith('=') ? mark(value, name.slice(1), true) : mark(value, name))),
    ...(context === undefined ? {} : { context }),
  };
}

export async function collect(answers: AsyncIterable<DraftAnswer>): Promise<DraftAnswer[]> {
  const out: DraftAnswer[] = [];
  for await (const answer of answers) out.push(answer);
  return out;
}

/**
 * What is wrong with the codes of a target: each once, pairs closed in order, halves in order, no pair emptied.
 * Written without any of the engines' own code.
 */
export function codeFaults(source: Content, target: Content): readonly string[] {
  const faults: string[] = [];
  const names = (value: Content) =>
    value.flatMap((piece) => (piece.type === 'text' ? [] : [`${piece.type} ${piece.id}`]));
  if (names(source).toSorted().join() !== names(target).toSorted().join()) faults.push('other codes');
  const halves = (value: Content) => {
    const all = names(value);
    return all.filter(
      (name) => !name.startsWith('ph') && !(all.includes(`open ${id(name)}`) && all.includes(`close ${id(name)}`)),
    );
  };
  if (halves(source).join() !== halves(target).join()) faults.push('halves out of order');
  const stack: string[] = [];
  for (const name of names(target).filter(
    (candidate) => !candidate.startsWith('ph') && !halves(target).includes(candidate),
  )) {
    if (name.startsWith('open')) stack.push(id(name));
    else if (stack.pop() !== id(name)) faults.push(`${name} closes another`);
  }
  for (const pair of names(source).filter((name) => name.startsWith('open'))) {
    if (inside(source, id(pair)).trim() !== '' && inside(target, id(pair)).trim() === '')
      faults.push(`${pair} emptied`);
  }
  return faults;
}

function id(name: string): string {
  return name.split(' ')[1] ?? '';
}

function inside(value: Content, pair: string): string {
  const from = value.findIndex((piece) => piece.type === 'open' && piece.id === pair);
  const to = value.findIndex((piece) => piece.type === 'close' && piece.id === pair);
  return from < 0 || to < 0 ? '' : plainText(value.slice(from, to));
}

const words = fc
  .array(
    fc.constantFrom(
      'Toqaev',
      'said',
      'the summit',
      'in',
      'Samarkand',
      '2026',
      'R&D',
      '5 < 6',
      'Қазақстан',
      'oʻzbek',
      '“yes”',
      '—',
      'a>b',
      '&amp;',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.join(' '));

type Tree =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'ph' }
  | { readonly type: 'pair' | 'open' | 'close'; readonly children: readonly Tree[] };

const tree = fc.letrec<{ row: readonly Tree[] }>((tie) => ({
  row: fc.array(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('', ' '), words, fc.constantFrom('', ' '))
        .map(([a, b, c]): Tree => ({ type: 'text', value: a + b + c })),
      fc.constant<Tree>({ type: 'ph' }),
      tie('row').map((children): Tree => ({ type: 'pair', children })),
    ),
    { maxLength: 5 },
  ),
})).row;

/** Any content: text, placeholders, nested pairs, and perhaps halves of pairs at top level. */
const anyContent: fc.Arbitrary<Content> = fc
  .tuple(tree, fc.constantFrom('none', 'close', 'open', 'both'), fc.nat())
  .map(([row, halves, at]) => {
    let count = 0;
    const write = (nodes: readonly Tree[]): Inline[] =>
      nodes.flatMap((node): Inline[] => {
        if (node.type === 'text') return [text(node.value)];
        count += 1;
        const name = `c${count}`;
        return node.type === 'ph' ? [ph(name)] : [open(name), ...write(node.children), close(name)];
      });
    const top = row.map((node) => write([node]));
    const cut = top.length === 0 ? 0 : at % (top.length + 1);
    const before = top.slice(0, cut).flat();
    const after = top.slice(cut).flat();
    const middle = [
      ...(halves === 'close' || halves === 'both' ? [close('before')] : []),
      ...(halves === 'open' || halves === 'both' ? [open('after')] : []),
    ];
    return mergeText([...before, ...middle, ...after]);
  });

/** A content with marks on some of its words. */
export const anyMarked: fc.Arbitrary<{ readonly source: Content; readonly marks: readonly TermMark[] }> = fc
  .tuple(anyContent, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: 4 }))
  .map(([source, spans]) => {
    const plain = plainText(source);
    const marks = spans.flatMap(([from, size, keep], i): TermMark[] => {
      const at = plain.length === 0 ? 0 : from % plain.length;
      const name = plain.slice(at, at + size);
      const start = at + name.length - name.trimStart().length;
      const end = at + name.trimEnd().length;
      return end > start ? [{ start, end, concept: `concept-${i}`, keep }] : [];
    });
    return { source, marks };
  });
