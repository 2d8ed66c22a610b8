// Kazakh (Cyrillic). Only the end of a name bends: its last word, and of a hyphenated compound the last part.

import { collectForms, type FormCollector } from '../collect.js';
import { chainsOf } from '../turkic.js';
import type { About, Ending, Morphology } from '../types.js';
import { type Sound, soundOf } from './sounds.js';
import {
  cases,
  type Final,
  finals,
  type Harmony,
  harmonyPairs,
  type KazakhLink,
  possessivePatronymic,
  shapes,
  voicing,
} from './tables.js';

const chains = chainsOf(cases);
/** Chains that a compound takes whose end is a possessive already (`ұйымы`): its cases, no further possessor. */
const compoundChains = chains.filter(({ features }) => features.number === 'Sing' && features.possessor !== '3');

const endings = allEndings();

export const kazakh: Morphology = {
  language: 'kk',
  forms(name, about = {}) {
    const collector = collectForms();
    collector.add(name, { case: 'Nom', number: 'Sing' }, true);
    const tail = /[^\s\-\u2011]*$/u.exec(name)?.[0] ?? '';
    if (isAbbreviation(tail)) addAbbreviation(collector, name, tail);
    else if (!/[\u0400-\u04FF]$/u.test(name)) addForeign(collector, name);
    else addWord(collector, name, tail.toLowerCase(), about);
    addSingular(collector, name, about);
    return collector.forms;
  },
  endings,
  governs: () => undefined,
};

function addWord(collector: FormCollector, name: string, tail: string, about: About): void {
  const sound = soundOf(tail);
  if (isPossessive(name, tail, about)) {
    addPossessive(collector, name, sound.harmony);
    addChains(collector, name, sound, false);
    return;
  }
  addChains(collector, name, sound, true);
  // `Минскіде`: after -ск a vowel may come in before the ending.
  if (tail.endsWith('ск')) {
    addChains(collector, `${name}і`, { harmony: 'front', final: 'vowel', otherFinals: [] }, false);
  }
}

/** A common noun given in the plural (`қазақтар`) also stands for itself in the singular. */
function addSingular(collector: FormCollector, name: string, about: About): void {
  const stem = about.pos === 'noun' ? /^(.+)[лдт][ае]р$/u.exec(name)?.[1] : undefined;
  if (stem === undefined) return;
  collector.add(stem, { case: 'Nom', number: 'Sing' }, false);
  addChains(collector, stem, soundOf(stem.toLowerCase()), false);
}

/** `Шанхай ынтымақтастық ұйымы`, `Әбішұлы`: the last word carries the possessive, and cases follow that. */
function isPossessive(name: string, tail: string, about: About): boolean {
  if (possessivePatronymic.test(tail)) return true;
  return about.kind !== 'person' && name.includes(' ') && /[ыі]$/u.test(tail);
}

function addPossessive(collector: FormCollector, name: string, harmony: Harmony): void {
  for (const { features, links } of compoundChains) {
    collector.add(join(name, links, harmony, 'possessive'), features, true);
  }
}

function addChains(collector: FormCollector, name: string, sound: Sound, sure: boolean): void {
  const other: Harmony = sound.harmony === 'back' ? 'front' : 'back';
  for (const { features, links } of chains) {
    if (links.length === 0) continue;
    collector.add(join(name, links, sound.harmony, sound.final), features, sure);
    // The other harmony is a common mistake, and where foreign sounds decide, a second opinion.
    collector.add(join(name, links, other, sound.final), features, false);
    for (const final of sound.otherFinals) {
      collector.add(join(name, links, sound.harmony, final), features, false);
      collector.add(join(name, links, other, final), features, false);
    }
  }
}

/** Endings of an abbreviation follow a hyphen and the way it is read: `АҚШ-тың`, `БҰҰ-ның`. */
function addAbbreviation(collector: FormCollector, name: string, tail: string): void {
  const word = tail.toLowerCase();
  const readAsWord = /[аәеоөұүыіэя]/u.test(word);
  addChains(collector, `${name}-`, soundOf(word), readAsWord);
  for (const { ending, features } of endings) {
    collector.add(`${name}-${ending}`, features, false);
    collector.add(`${name}${ending}`, features, false);
  }
}

/** `Reuters-тің`, `COVID-19-дың`: the rules cannot hear the name, so every ending is recognised and none is written. */
function addForeign(collector: FormCollector, name: string): void {
  for (const { ending, features } of endings) {
    collector.add(`${name}-${ending}`, features, false);
    collector.add(`${name}${ending}`, features, false);
  }
}

function join(name: string, links: readonly KazakhLink[], harmony: Harmony, final: Final): string {
  let form = name;
  let before = final;
  for (const link of links) {
    const ending = realise(shapes[link][before], harmony);
    const last = form.at(-1) ?? '';
    // A cluster keeps its stop: `Черскі`.
    if (link === 'Poss3' && form === name && /[аәеиоөуұүыіэюя].$/u.test(form))
      form = form.slice(0, -1) + (voicing[last] ?? last);
    form += ending;
    before = link === 'Poss3' ? 'possessive' : 'glide';
  }
  return form;
}

function realise(shape: string, harmony: Harmony): string {
  return shape.replace(/[АЫҒҚ]/gu, (letter) => harmonyPairs[letter]?.[harmony] ?? letter);
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Every shape of every chain, for words whose sound is unknown. */
function allEndings(): readonly Ending[] {
  const seen = new Set<string>();
  const found: Ending[] = [];
  for (const { features, links } of chains) {
    for (const [final] of finals) {
      for (const harmony of ['back', 'front'] as const) {
        const ending = join('', links, harmony, final);
        if (ending === '' || seen.has(ending)) continue;
        seen.add(ending);
        found.push({ ending, features });
      }
    }
  }
  return found;
}
