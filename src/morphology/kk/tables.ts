// Kazakh endings. Source: Қазақ грамматикасы (Астана, 2002), «Зат есім»: көптік, тәуелдік, септік жалғаулары;
// the same tables in Muhamedowa, Kazakh: A Comprehensive Grammar (Routledge, 2015), ch. 2–3.
//
// Capital letters stand for a pair that vowel harmony decides: А = а/е, Ы = ы/і, Ғ = ғ/г, Қ = қ/к.

import type { Link } from '../turkic.js';
import type { Case } from '../types.js';

export const cases = ['Gen', 'Dat', 'Acc', 'Loc', 'Abl', 'Ins', 'Equ'] as const satisfies readonly Case[];

export type KazakhLink = Link<(typeof cases)[number]>;

export type Harmony = 'back' | 'front';

/** What the last sound is to an ending. */
export type Final = 'vowel' | 'glide' | 'lateral' | 'nasal' | 'voiced' | 'voiceless' | 'possessive';

export const harmonyPairs: Readonly<Record<string, Readonly<Record<Harmony, string>>>> = {
  А: { back: 'а', front: 'е' },
  Ы: { back: 'ы', front: 'і' },
  Ғ: { back: 'ғ', front: 'г' },
  Қ: { back: 'қ', front: 'к' },
};

/** Sounds by class. Final б в г д are spoken voiceless; и у ю close with a glide. */
export const finals: readonly (readonly [Final, string])[] = [
  ['vowel', 'аәеёоөұүыіэя'],
  ['glide', 'рйуию'],
  ['lateral', 'л'],
  ['nasal', 'мнң'],
  ['voiced', 'зж'],
  ['voiceless', 'кқпстфхцчшщһбвгдғ'],
];

/** The shape of an ending after each class; `possessive` is the ending -(с)ы/-(с)і before it. */
export const shapes: Readonly<Record<KazakhLink, Readonly<Record<Final, string>>>> = {
  Plur: row('лАр', 'лАр', 'дАр', 'дАр', 'дАр', 'тАр', 'лАр'),
  Poss3: row('сЫ', 'Ы', 'Ы', 'Ы', 'Ы', 'Ы', 'сЫ'),
  Gen: row('нЫң', 'дЫң', 'дЫң', 'нЫң', 'дЫң', 'тЫң', 'нЫң'),
  Dat: row('ҒА', 'ҒА', 'ҒА', 'ҒА', 'ҒА', 'ҚА', 'нА'),
  Acc: row('нЫ', 'дЫ', 'дЫ', 'дЫ', 'дЫ', 'тЫ', 'н'),
  Loc: row('дА', 'дА', 'дА', 'дА', 'дА', 'тА', 'ндА'),
  Abl: row('дАн', 'дАн', 'дАн', 'нАн', 'дАн', 'тАн', 'нАн'),
  Ins: row('мен', 'мен', 'мен', 'мен', 'бен', 'пен', 'мен'),
  Equ: row('дАй', 'дАй', 'дАй', 'дАй', 'дАй', 'тАй', 'ндАй'),
  Attr: row('дАҒЫ', 'дАҒЫ', 'дАҒЫ', 'дАҒЫ', 'дАҒЫ', 'тАҒЫ', 'ндАҒЫ'),
};

function row(
  vowel: string,
  glide: string,
  lateral: string,
  nasal: string,
  voiced: string,
  voiceless: string,
  possessive: string,
): Readonly<Record<Final, string>> {
  return { vowel, glide, lateral, nasal, voiced, voiceless, possessive };
}

/** A voiceless stop between vowels: `Балтық` → `Балтығы`. */
export const voicing: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

/** Last words that are possessives by themselves: patronymics on -ұлы and -қызы. */
export const possessivePatronymic = /(?:ұлы|қызы|тегі)$/u;
