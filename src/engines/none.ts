import type { Engine } from './types.js';

/** The engine that answers nothing: what the memory does not have stays untranslated, and that is no failure. */
export function createNone(): Engine {
  return {
    name: 'none',
    variant: '',
    paid: false,
    limits: { texts: 50, bytes: Number.POSITIVE_INFINITY, parallel: 1 },
    forms: [],
    supports: async () => true,
    formsFor: async () => [],
    measure: () => 0,
    translate: async () => [],
  };
}
