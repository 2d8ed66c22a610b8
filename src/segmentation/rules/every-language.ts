import type { LanguageRules } from '../types.js';

/** For languages without rules of their own: only what holds in every script. */
export const base: LanguageRules = { abbreviations: {}, starters: '' };
