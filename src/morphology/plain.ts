import type { Morphology } from './types.js';

/** The fallback for languages without rules: a name has one form, itself. */
export const plain: Morphology = {
  language: 'und',
  forms: (name) => [{ form: name, features: { case: 'Nom', number: 'Sing' }, sure: true }],
  endings: [],
  governs: () => undefined,
};
