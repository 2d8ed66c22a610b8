import type { TextWindow } from './window.js';

/** What is wrong, and where it is to blame on. */
export interface Explanation {
  readonly offset: number;
  readonly reason: string;
}

/**
 * The parser's error in words, at the place that is to blame.
 * @param cursor behind what was read last without fault
 * @param noticed where the parser found out
 */
export function explain(window: TextWindow, cursor: number, noticed: number, message: string): Explanation {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const text = window.slice(cursor, noticed + 1);
  // A bare `&` is only noticed at the next `;`, pages later, or not before the end.
  const bare = /&(?!#?\w+;)/.exec(text);
  if (bare) return { offset: cursor + bare.index, reason: 'a bare &, which must be written &amp;' };
  const entity = reason.includes('entity') ? text.lastIndexOf('&') : -1;
  return { offset: entity < 0 ? noticed : cursor + entity, reason };
}

/** Where a text's document type declaration begins: behind comments and processing instructions. */
export function doctypeAt(text: string): number {
  let at = text.indexOf('<');
  while (at >= 0 && (text.startsWith('<?', at) || text.startsWith('<!--', at))) {
    at = text.indexOf('<', text.indexOf(text.startsWith('<?', at) ? '?>' : '-->', at));
  }
  return Math.max(0, at);
}
