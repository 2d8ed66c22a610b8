import { type Content, codeIds, contentKey, renameCodes } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import { compareStates, contextHash, isReviewed, type MemoryPair, normalizePair, targetKey } from './pair.js';

/** A sentence to look up, with its neighbours and its place. */
export interface MemoryQuery {
  readonly source: Content;
  /** `contentKey` of the sentence before, '' at the document's start. */
  readonly before?: string;
  /** `contentKey` of the sentence after, '' at the document's end. */
  readonly after?: string;
  readonly targetLocale: Locale;
  readonly document?: string;
  readonly unit?: string;
}

/** The best that the memory has for a sentence. */
export interface MemoryMatch {
  /** `in-context`: the sentences before and after were the same, too. */
  readonly kind: 'in-context' | 'exact';
  readonly score: 101 | 100;
  /** The translation, with the query's code ids. */
  readonly target: Content;
  /** Reviewed pairs that fit as well say something else: somebody should choose. */
  readonly ambiguous: boolean;
  readonly pair: MemoryPair;
}

/** Pairs made ready for look-up. */
export interface Memory {
  /** Number of pairs. */
  readonly size: number;
  /**
   * The best pair for a sentence: in context before exact; then the higher state, the same document, the same unit,
   * the later change, a project's own pair before one from elsewhere; where all is equal always the same one, in
   * whatever order they are listed. A pair whose target uses codes that its source lacks never matches.
   */
  match(query: MemoryQuery): MemoryMatch | undefined;
}

/**
 * Makes pairs searchable; the index takes one pass. A memory of `kk-KZ` serves `kk`, one of `pt-PT` not `pt`.
 *
 * @example
 * createMemory(pairs).match({ source: [text('Hello.')], before: '', after: '', targetLocale: 'kk' });
 */
export function createMemory(pairs: readonly MemoryPair[]): Memory {
  const bySource = new Map<string, MemoryPair[]>();
  for (const pair of pairs) {
    const normal = normalizePair(pair);
    if (!fitsItsSource(normal)) continue;
    const key = lookupKey(normal.targetLocale, normal.source);
    const list = bySource.get(key);
    if (list) list.push(normal);
    else bySource.set(key, [normal]);
  }
  return {
    size: pairs.length,
    match: (query) => {
      const found = bySource.get(lookupKey(query.targetLocale, query.source));
      return found && bestOf(found, query);
    },
  };
}

function lookupKey(targetLocale: Locale, source: Content): string {
  return `${fullLocale(targetLocale)}\u0000${contentKey(source)}`;
}

const fullLocales = new Map<Locale, string>();

/** With the likely script and region: `kk` and `kk-KZ` are one, `uz` and `uz-Cyrl` two. */
function fullLocale(locale: Locale): string {
  let full = fullLocales.get(locale);
  if (full === undefined) {
    full = maximized(locale);
    fullLocales.set(locale, full);
  }
  return full;
}

function maximized(locale: Locale): string {
  try {
    return new Intl.Locale(locale).maximize().toString();
  } catch {
    return locale.toLowerCase();
  }
}

function fitsItsSource({ source, target }: MemoryPair): boolean {
  const known = new Set(codeIds(source));
  return codeIds(target).every((id) => known.has(id));
}

function bestOf(pairs: readonly MemoryPair[], query: MemoryQuery): MemoryMatch | undefined {
  const inContext = pairs.filter((pair) => hasContext(pair, query));
  const candidates = inContext.length > 0 ? inContext : pairs;
  const [first, ...rest] = candidates;
  if (!first) return undefined;
  const best = rest.reduce((winner, pair) => (compare(pair, winner, query) >= 0 ? pair : winner), first);
  const ids = codeIds(query.source);
  const target = renameCodes(best.target, new Map(codeIds(best.source).map((id, index) => [id, ids[index] ?? id])));
  const own = inContext.length > 0 && query.document !== undefined && best.document === query.document;
  const ambiguous = !own && new Set(candidates.filter((pair) => isReviewed(pair.state)).map(targetKey)).size > 1;
  return inContext.length > 0
    ? { kind: 'in-context', score: 101, target, ambiguous, pair: best }
    : { kind: 'exact', score: 100, target, ambiguous, pair: best };
}

function hasContext(pair: MemoryPair, { before, after }: MemoryQuery): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    pair.before === contextHash(before) &&
    pair.after === contextHash(after)
  );
}

/** Above 0 when `a` is the better one. */
function compare(a: MemoryPair, b: MemoryPair, { document, unit }: MemoryQuery): number {
  const here = (pair: MemoryPair): number => {
    if (document === undefined || pair.document !== document) return 0;
    return pair.unit !== undefined && pair.unit === unit ? 2 : 1;
  };
  const changed = ({ changed: when = '' }: MemoryPair): string => when;
  return (
    compareStates(a.state, b.state) ||
    here(a) - here(b) ||
    order(changed(a), changed(b)) ||
    // Nothing of the order in the list: a run's own differs from that of the file that it writes.
    Number(a.document !== undefined) - Number(b.document !== undefined) ||
    order(targetKey(a), targetKey(b))
  );
}

function order(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
