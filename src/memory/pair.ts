import { createHash } from 'node:crypto';
import type { State } from '../core/bitext.js';
import { type Code, type Content, codeIds, contentKey, type Inline, mergeText, renameCodes } from '../core/inline.js';
import type { Locale } from '../core/locale.js';

/** A sentence and its translation, as the memory keeps them. */
export interface MemoryPair {
  readonly source: Content;
  readonly target: Content;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /**
   * `contentKey` of the sentence before in the document, '' at its start; the memory keeps a short hash of it.
   * Undefined: not known, so no in-context match.
   */
  readonly before?: string;
  /** The same for the sentence after. */
  readonly after?: string;
  readonly state: State;
  /** The document it was last seen in. */
  readonly document?: string;
  readonly unit?: string;
  /** When it was changed: `2026-11-23T10:15:00Z`, only if a file says so. */
  readonly changed?: string;
  readonly codes: readonly Code[];
}

/** For building what is read-only afterwards. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** From the least to the most trusted. */
const trust: Readonly<Record<State, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/** Above 0 when `a` is the more trusted state. */
export function compareStates(a: State, b: State): number {
  return trust[a] - trust[b];
}

/** Did a second person confirm it? */
export function isReviewed(state: State): boolean {
  return state === 'reviewed' || state === 'final';
}

/**
 * The one form in which pairs are kept and compared: codes numbered from 1 as they appear, only those in use and
 * without what matters in their document alone (display, equivalent); contexts as short hashes.
 */
export function normalizePair(pair: MemoryPair): MemoryPair {
  const ids = [...new Set([...codeIds(pair.source), ...codeIds(pair.target)])];
  const numbers = new Map(ids.map((id, index) => [id, `${index + 1}`]));
  const normal: Writable<MemoryPair> = {
    source: renameCodes(mergeText(pair.source), numbers),
    target: renameCodes(mergeText(pair.target), numbers),
    sourceLocale: pair.sourceLocale,
    targetLocale: pair.targetLocale,
    state: pair.state,
    codes: ids.map((id, index) => normalCode(id, `${index + 1}`, pair)),
  };
  if (pair.before !== undefined) normal.before = contextHash(pair.before);
  if (pair.after !== undefined) normal.after = contextHash(pair.after);
  if (pair.document !== undefined) normal.document = pair.document;
  if (pair.unit !== undefined) normal.unit = pair.unit;
  if (pair.changed !== undefined) normal.changed = pair.changed;
  return normal;
}

function normalCode(id: string, number: string, { source, target, codes }: MemoryPair): Code {
  const code = codes.find((one) => one.id === id);
  const uses = [...source, ...target].filter((piece) => piece.type !== 'text' && piece.id === id);
  const has = (type: Inline['type']): boolean => uses.some((piece) => piece.type === type);
  const placeholder = has('ph');
  const normal: Writable<Code> = {
    id: number,
    type: code?.type ?? 'other',
    data: (placeholder || has('open') ? code?.data : undefined) ?? '',
  };
  if (code?.subType !== undefined) normal.subType = code.subType;
  if (!placeholder) normal.closeData = (has('close') ? code?.closeData : undefined) ?? '';
  return normal;
}

const contextHashPattern = /^~[\w-]{12}$/;

/** A neighbour's text key as a mark of 13 characters; '' (no neighbour) and marks stay as they are. */
export function contextHash(key: string): string {
  if (key === '' || contextHashPattern.test(key)) return key;
  return `~${createHash('sha256').update(key).digest('base64url').slice(0, 12)}`;
}

/** Equal when two normal pairs say the same in the target, with the same codes in the same places. */
export function targetKey({ target }: MemoryPair): string {
  return target.map((piece) => (piece.type === 'text' ? piece.value : `\uE000${piece.type}${piece.id}\uE003`)).join('');
}

/** Are two normal pairs the same in all that is kept? */
export function equalPairs(a: MemoryPair, b: MemoryPair): boolean {
  return (
    a.state === b.state &&
    a.document === b.document &&
    a.unit === b.unit &&
    a.changed === b.changed &&
    identityOf(a) === identityOf(b) &&
    targetKey(a) === targetKey(b) &&
    JSON.stringify(a.codes) === JSON.stringify(b.codes)
  );
}

/** Same sentence in the same context and locales: such pairs are versions of one. */
export function identityOf(pair: MemoryPair): string {
  const { sourceLocale, targetLocale, before = '?', after = '?' } = pair;
  return [sourceLocale, targetLocale, before, after, contentKey(pair.source)].join('\u0000');
}
