// Engines lose the space beside a tag (deepl-node #48, deepl-php #47): "said <b>Toqaev</b>" → "деді<b>Тоқаев</b>".
// Where the source has one and the answer glues two words together, it is put back.

import { type Locale, language } from '../../core/locale.js';
import { echo, type Reply, type Token } from './tokens.js';

/** Languages that write no spaces between words: nothing to put back. */
const withoutSpaces: ReadonlySet<string> = new Set(['ja', 'km', 'lo', 'my', 'th', 'yue', 'zh']);

/**
 * Languages whose case endings are written onto a name, and so onto its closing tag: <a>Астана</a>да. A small letter
 * right after a code is taken for an ending there.
 */
// biome-ignore format: a table
const withEndings: ReadonlySet<string> = new Set([
  'az', 'ba', 'et', 'eu', 'fi', 'hu', 'ka', 'kk', 'ko', 'ky', 'mn', 'tk', 'tr', 'tt', 'ug', 'uz',
]);

interface Writing {
  readonly spaces: boolean;
  readonly endings: boolean;
}

/** Asked for each segment, and `Intl.Locale` is slow. */
const writings = new Map<Locale, Writing>();

function writingOf(locale: Locale): Writing {
  const known = writings.get(locale);
  if (known) return known;
  const name = language(locale);
  const writing = { spaces: !withoutSpaces.has(name), endings: withEndings.has(name) };
  writings.set(locale, writing);
  return writing;
}

/** Text or a code that takes room in the text, with the edges (of pairs, names, halves) in front of it. */
interface Visible {
  readonly edges: readonly Reply[];
  readonly piece: Reply | undefined;
}

/** The answer with the spaces beside codes and names that it lost. */
export function restoreSpaces(sent: readonly Token[], reply: readonly Reply[], targetLocale: Locale): readonly Reply[] {
  const { spaces, endings } = writingOf(targetLocale);
  if (!spaces) return reply;
  const rooms = new Set(
    sent.flatMap((token) => (token.type === 'single' && token.inline.type === 'ph' ? [token.n] : [])),
  );
  const spaced = spacedGaps(visibles(echo(sent), rooms));
  const out: Reply[] = [];
  const row = visibles(reply, rooms);
  row.forEach(({ edges, piece }, i) => {
    const before = row[i - 1]?.piece;
    const lost =
      before !== undefined &&
      piece !== undefined &&
      isGlued(before, piece) &&
      gapNames(before, edges, piece).some((name) => spaced.has(name)) &&
      !(endings && isEnding(before, edges, piece));
    const at = edges.findIndex((edge) => edge.type !== 'end');
    const cut = at < 0 ? edges.length : at;
    out.push(...edges.slice(0, cut));
    if (lost) out.push({ type: 'text', value: ' ' });
    out.push(...edges.slice(cut));
    if (piece) out.push(piece);
  });
  return out;
}

function visibles(reply: readonly Reply[], rooms: ReadonlySet<number>): readonly Visible[] {
  const out: Visible[] = [];
  let edges: Reply[] = [];
  for (const piece of reply) {
    const isVisible = piece.type === 'text' || piece.type === 'keep' || (piece.type === 'single' && rooms.has(piece.n));
    if (!isVisible) {
      edges.push(piece);
      continue;
    }
    out.push({ edges, piece });
    edges = [];
  }
  out.push({ edges, piece: undefined });
  return out;
}

/** The names of the gaps between visible pieces that have white space in them. */
function spacedGaps(row: readonly Visible[]): ReadonlySet<string> {
  const names = new Set<string>();
  row.forEach(({ edges, piece }, i) => {
    const before = row[i - 1]?.piece;
    if (!before || !piece) return;
    if (!/\s$/.test(textOf(before)) && !/^\s/.test(textOf(piece))) return;
    for (const name of gapNames(before, edges, piece)) names.add(name);
  });
  return names;
}

function gapNames(before: Reply, edges: readonly Reply[], after: Reply): readonly string[] {
  const names = edges.map((edge) => (edge.type === 'text' ? '' : `${edge.type} ${edge.n}`));
  if (before.type !== 'text') names.push(`after ${before.n}`);
  if (after.type !== 'text') names.push(`before ${after.n}`);
  return names;
}

function isGlued(before: Reply, after: Reply): boolean {
  const left = textOf(before);
  const right = textOf(after);
  return (
    (before.type === 'single' || /[\p{L}\p{M}\p{N},.;:!?…%)\]»”]$/u.test(left)) &&
    (after.type === 'single' || /^[\p{L}\p{N}([«“„]/u.test(right))
  );
}

function isEnding(before: Reply, edges: readonly Reply[], after: Reply): boolean {
  const afterCode = before.type !== 'text' || edges.length > 0;
  return (
    afterCode && edges.every((edge) => edge.type === 'end') && after.type === 'text' && /^\p{Ll}/u.test(after.value)
  );
}

function textOf(piece: Reply): string {
  return 'value' in piece ? piece.value : '';
}
