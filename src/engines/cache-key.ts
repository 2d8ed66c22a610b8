import { hash } from 'node:crypto';
import type { BatchHead } from './batch.js';
import type { Engine } from './types.js';

/**
 * The key of one text's answer: sha256 over everything that decides on it: engine, model and options, languages,
 * markup, context, and the text with its codes and names as it is sent. Nothing secret goes in.
 */
export function cacheKey(engine: Engine, head: BatchHead, text: string): string {
  const parts = [
    engine.name,
    engine.variant,
    head.sourceLocale,
    head.targetLocale,
    head.markup,
    head.context ?? null,
    text,
  ];
  return hash('sha256', JSON.stringify(parts), 'base64url');
}
