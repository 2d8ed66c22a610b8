import { createHash } from 'node:crypto';
import type { State } from '../core/bitext.js';
import { type Code, type Content, codeIds, contentKey, mergeText, renameCodes } from '../core/inline.js';
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
  return {
    source: renameCodes(mergeText(pair.source), numbers),
    target: renameCodes(mergeText(pair.target), numbers),
    sourceLocale: pair.sourceLocale,
    targetLocale: pair.targetLocale,
    ...(pair.before === undefined ? {} : { before: contextHash(pair.before) }),
    ...(pair.after === undefined ? {} : { after: contextHash(pair.after) }),
    state: pair.state,
    ...(pair.document === undefined ? {} : { document: pair.document }),
    ...(pair.unit === undefined ? {} : { unit: pair.unit }),
    ...(pair.changed === undefined ? {} : { changed: pair.changed }),
    codes: ids.map((id, index) => normalCode(id, `${index + 1}`, pair)),
  };
}

function normalCode(id: string, number: string, pair: MemoryPair): Code {
  const code = pair.codes.find((one) => one.id === id);
  const uses = new Set(
    [...pair.source, ...pair.target].map((piece) => (piece.type !== 'text' && piece.id === id ? piece.type : '')),
  );
  const placeholder = uses.has('ph');
  return {
    id: number,
    type: code?.type ?? 'other',
    ...(code?.subType === undefined ? {} : { subType: code.subType }),
    data: placeholder || uses.has('open') ? (code?.data ?? '') : '',
    ...(placeholder ? {} : { closeData: uses.has('close') ? (code?.closeData ?? '') : '' }),
  };
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

/** Same sentence in the same context and locales: such pairs are versions of one. */
export function identityOf(pair: MemoryPair): string {
  const { sourceLocale, targetLocale, before = '?', after = '?' } = pair;
  return [sourceLocale, targetLocale, before, after, contentKey(pair.source)].join('\u0000');
}
