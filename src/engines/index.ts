// Machine translation: the family of engines, and what all of them share: codes and names written so that they
// survive, batches, fallback, and a cache in which everything paid for is kept. One file or folder an engine.

import { TarjumanError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import type { EngineOptions } from './options.js';
import type { Engine } from './types.js';

export { createMemoryCache, type EngineCache } from './cache.js';
export { draft } from './draft.js';
export { estimate } from './estimate.js';
export { createFileCache } from './file-cache.js';
export type { EngineOptions } from './options.js';
export type { Batch, DraftAnswer, DraftRequest, Engine, Form } from './types.js';

const loaders = {
  deepl: async (options: EngineOptions) => (await import('./deepl/index.js')).createDeepl(options),
  none: async () => (await import('./none.js')).createNone(),
  pseudo: async () => (await import('./pseudo.js')).createPseudo(),
} as const satisfies Record<string, (options: EngineOptions) => Promise<Engine>>;

type EngineName = keyof typeof loaders;

/**
 * Makes an engine; its code is loaded now, its client library with the first request.
 *
 * @throws {TarjumanError} `ENGINE_UNKNOWN`, with the nearest name; `ENGINE_KEY_MISSING`; `ENGINE_AUTH` for a key that
 * cannot be one
 * @example
 * const engine = await loadEngine('pseudo');
 */
export async function loadEngine(name: string, options: EngineOptions = {}): Promise<Engine> {
  if (isEngineName(name)) return loaders[name](options);
  const known = Object.keys(loaders);
  const guess = nearest(name, known);
  throw new TarjumanError('ENGINE_UNKNOWN', `There is no engine "${name}"`, {
    hint: `${guess ? `Did you mean "${guess}"? ` : ''}Engines: ${known.join(', ')}.`,
  });
}

function isEngineName(name: string): name is EngineName {
  return Object.hasOwn(loaders, name);
}
