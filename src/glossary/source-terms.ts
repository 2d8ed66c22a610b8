import type { Content } from '../core/inline.js';
import type { TermMark } from '../core/term.js';
import { expectedEntry, sourceHits, type TermContext } from './context.js';
import type { Entry } from './types.js';
import { namesIn, preferredIn } from './validity.js';

/**
 * Where a source has names, for an engine to protect or to be told of. Proper names and names that stay as they are;
 * adjectives and common nouns of the glossary are left to the engine.
 */
export function termsInSource(source: Content | string, context: TermContext): readonly TermMark[] {
  return sourceHits(source, context)
    .filter(({ entry }) => entry.keep || isProper(entry))
    .map(({ start, end, concept, entry }) => ({ start, end, concept, keep: entry.keep }));
}

/** The glossary's names for a source text, a line each, for a translator's note: `Nur-Sultan → Нұр-Сұлтан`. */
export function termNotes(source: Content | string, context: TermContext): readonly string[] {
  const hits = sourceHits(source, context);
  const lines = hits.flatMap((hit) => {
    const entry = expectedEntry(hit.concept, hits, context);
    const name = entry && preferredIn(entry, context.targetLocale);
    if (!entry || name === undefined) return [];
    const admitted = namesIn(entry, context.targetLocale)?.admitted ?? [];
    return [`${hit.term} → ${[name, ...admitted].join(' / ')}`];
  });
  return [...new Set(lines)];
}

/** Is the entry the name of someone or something? Where the glossary does not say, it is. */
export function isProper(entry: Entry): boolean {
  return entry.pos === undefined || entry.pos === 'propn';
}
