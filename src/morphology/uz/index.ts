// Uzbek (Latin). Only the end of a name bends, and endings do not depend on its vowels. Abbreviations take them
// directly (`BMTning`); a hyphen before them is recognised.

import { collectForms, type FormCollector } from '../collect.js';
import { chainsOf } from '../turkic.js';
import type { Ending, Morphology } from '../types.js';
import { cases, type Final, shapes, type UzbekLink, voicing } from './tables.js';

const chains = chainsOf(cases);

export const uzbek: Morphology = {
  language: 'uz',
  forms(name, about = {}) {
    const collector = collectForms();
    collector.add(name, { case: 'Nom', number: 'Sing' }, true);
    addWord(collector, name);
    // A common noun given in the plural (`qozoqlar`) also stands for itself in the singular.
    const stem = about.pos === 'noun' ? /^(.+)lar$/iu.exec(name)?.[1] : undefined;
    if (stem !== undefined) addRecognised(collector, stem);
    return collector.forms;
  },
  endings: allEndings(),
  governs: () => undefined,
};

function addWord(collector: FormCollector, name: string): void {
  const hyphenated = !/\p{Ll}[ʻʼ'’‘`]?$/u.test(name);
  for (const { features, links } of chains) {
    const written = join(name, links);
    // Whether a name's final k or q is voiced before -i is custom, not rule.
    const sure = !(features.possessor && features.number === 'Sing' && /[kq]$/i.test(name));
    written.forEach((form, rank) => {
      collector.add(form, features, sure && rank === 0);
    });
    if (!hyphenated || links.length === 0) continue;
    for (const form of written) collector.add(`${name}-${form.slice(name.length)}`, features, false);
  }
}

function addRecognised(collector: FormCollector, name: string): void {
  for (const { features, links } of chains) {
    for (const form of join(name, links)) collector.add(form, features, false);
  }
}

/** All shapes of a chain, the one to write first. */
function join(name: string, links: readonly UzbekLink[]): readonly string[] {
  let forms = [name];
  for (const link of links) {
    forms = forms.flatMap((form) => {
      const joined = shapes[link][finalOf(form)].map((ending) => form + ending);
      const last = form.at(-1)?.toLowerCase() ?? '';
      const voiced = link === 'Poss3' ? voicing[last] : undefined;
      return voiced ? [...joined, `${form.slice(0, -1)}${voiced}i`] : joined;
    });
  }
  return forms;
}

function finalOf(form: string): Final {
  const last = form.at(-1)?.toLowerCase() ?? '';
  if ('aeiou'.includes(last) || /oʻ$/iu.test(form)) return 'vowel';
  return last === 'k' || last === 'q' ? last : 'consonant';
}

/** Every shape of every chain, for words in other letters. */
function allEndings(): readonly Ending[] {
  const found = new Map<string, Ending>();
  for (const { features, links } of chains) {
    for (const stem of ['a', 'k', 'q', 'n']) {
      for (const form of join(stem, links)) {
        const ending = form.slice(1);
        if (form.startsWith(stem) && ending !== '' && !found.has(ending)) found.set(ending, { ending, features });
      }
    }
  }
  return [...found.values()];
}
