// Uzbek endings (Latin script). Source: Oʻzbek tilining asosiy imlo qoidalari (1995), §§ 33–38; Bodrogligeti,
// An Academic Reference Grammar of Modern Literary Uzbek (2003), ch. 2. There is no vowel harmony.

import type { Link } from '../turkic.js';
import type { Case } from '../types.js';

export const cases = ['Gen', 'Dat', 'Acc', 'Loc', 'Abl', 'Equ', 'Ter'] as const satisfies readonly Case[];

export type UzbekLink = Link<(typeof cases)[number]>;

/** What the last letter is to an ending. */
export type Final = 'vowel' | 'k' | 'q' | 'consonant';

/** The first shape is written, the others are recognised. */
export const shapes: Readonly<Record<UzbekLink, Readonly<Record<Final, readonly string[]>>>> = {
  Plur: same('lar'),
  Poss3: { vowel: ['si'], k: ['i'], q: ['i'], consonant: ['i'] },
  Gen: same('ning'),
  Dat: { vowel: ['ga'], k: ['ka', 'ga'], q: ['qa', 'ga'], consonant: ['ga'] },
  Acc: same('ni'),
  Loc: same('da'),
  Abl: same('dan'),
  Equ: same('dek', 'day'),
  Ter: { vowel: ['gacha'], k: ['kacha', 'gacha'], q: ['qacha', 'gacha'], consonant: ['gacha'] },
  Attr: same('dagi'),
};

function same(...shapesOfAll: readonly string[]): Readonly<Record<Final, readonly string[]>> {
  return { vowel: shapesOfAll, k: shapesOfAll, q: shapesOfAll, consonant: shapesOfAll };
}

/** A final k or q may be voiced before the possessive, as in common nouns: `koʻk` → `koʻgi`. */
export const voicing: Readonly<Record<string, string>> = { k: 'g', q: 'gʻ' };
