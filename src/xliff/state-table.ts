// The values that XLIFF 1.2 has for a target, and what they mean to us. Data, so that docs/xliff.md can show it and a
// test can walk over it.
import type { State } from '../core/bitext.js';

/**
 * `state` (XLIFF 1.2 §2.4). All others, also `x-…`, are `initial`: nobody says that the text is good.
 */
export const states12 = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'initial',
  'needs-l10n': 'initial',
  'needs-review-translation': 'initial',
  'needs-review-adaptation': 'initial',
  'needs-review-l10n': 'initial',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
} as const satisfies Readonly<Record<string, State>>;

/** Where a text comes from, or that it was refused. */
export type Origin12 = 'engine' | 'memory' | 'rejected';

/** `state-qualifier` (XLIFF 1.2 §2.4). A rejected text is `initial`, whatever its state says. */
export const qualifiers12 = {
  'exact-match': 'memory',
  'fuzzy-match': 'memory',
  'id-match': 'memory',
  'leveraged-glossary': 'memory',
  'leveraged-inherited': 'memory',
  'leveraged-mt': 'engine',
  'leveraged-repository': 'memory',
  'leveraged-tm': 'memory',
  'mt-suggestion': 'engine',
  'rejected-grammar': 'rejected',
  'rejected-inaccurate': 'rejected',
  'rejected-length': 'rejected',
  'rejected-spelling': 'rejected',
  'tm-suggestion': 'memory',
} as const satisfies Readonly<Record<string, Origin12>>;

/** How each of our states is written in 1.2. */
export const writtenAs12 = {
  initial: { state: 'needs-review-translation' },
  translated: { state: 'translated' },
  reviewed: { state: 'signed-off', approved: 'yes' },
  final: { state: 'final', approved: 'yes' },
} as const satisfies Readonly<Record<State, { readonly state: keyof typeof states12; readonly approved?: 'yes' }>>;
