import { collectForms } from './collect.js';
import type { Morphology } from './types.js';

/**
 * English: a name takes the possessive `’s`, and a bare apostrophe after s.
 * Source: Quirk et al., A Comprehensive Grammar of the English Language, §5.112–5.115.
 */
export const english: Morphology = {
  language: 'en',
  forms(name) {
    const collector = collectForms();
    collector.add(name, { case: 'Nom', number: 'Sing' }, true);
    collector.add(`${name}’s`, { case: 'Gen', number: 'Sing' }, true);
    if (/s$/i.test(name)) collector.add(`${name}’`, { case: 'Gen', number: 'Sing' }, true);
    return collector.forms;
  },
  endings: [{ ending: '’s', features: { case: 'Gen', number: 'Sing' } }],
  governs: () => undefined,
};
