// Pseudo-translation: shows before any translator has worked what is not extracted, cut off, or joined from pieces.

import { throwIfCancelled } from './abort.js';
import type { Engine } from './types.js';

// biome-ignore format: a table
const accents: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', d: 'ď', e: 'é', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ĺ', n: 'ñ', o: 'ó', p: 'þ', r: 'ŕ', s: 'š', t: 'ť', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž',
  A: 'Á', C: 'Ç', D: 'Ď', E: 'É', G: 'Ğ', H: 'Ĥ', I: 'Í', J: 'Ĵ', K: 'Ķ', L: 'Ĺ', N: 'Ñ', O: 'Ó', P: 'Þ', R: 'Ŕ', S: 'Š', T: 'Ť', U: 'Ú', W: 'Ŵ', Y: 'Ý', Z: 'Ž',
};

/** How much longer translations of English tend to be: vowels are doubled until a text has grown by so much. */
const growth = 0.35;

/**
 * The engine for testing layout: letters with accents, about 35 % longer, in brackets; codes and names as they are.
 *
 * @example
 * // "Read [our guide] today" → "[Ŕééáád óúúŕ ğúúíídéé ťóódááý]"
 */
export function createPseudo(): Engine {
  return {
    name: 'pseudo',
    variant: '',
    paid: false,
    limits: { texts: 50, bytes: Number.POSITIVE_INFINITY, parallel: 1 },
    forms: ['tags', 'parts'],
    supports: async () => true,
    formsFor: async () => ['tags', 'parts'],
    measure: () => 0,
    translate: async (batch, { signal }) => {
      throwIfCancelled(signal);
      return batch.texts.map((value) => ({ text: pseudoText(value, batch.markup === 'xml'), billed: 0 }));
    },
  };
}

/** Names (`t`, `k`), tags and entities are left alone. */
const untouched = /(<[tk] [^>]*>.*?<\/[tk]>|<[^>]*>|&\w+;)/s;

function pseudoText(value: string, isXml: boolean): string {
  const pieces = isXml ? value.split(untouched) : [value];
  const letters = pieces.filter((_, i) => i % 2 === 0).join('').length;
  let missing = Math.ceil(letters * growth) - 2;
  const out = pieces.map((piece, i) => {
    if (i % 2 === 1) return piece;
    return piece.replace(/\p{L}/gu, (letter) => {
      const accented = accents[letter] ?? letter;
      if (missing <= 0 || !/[aeiouy]/i.test(letter)) return accented;
      missing -= 1;
      return accented + accented.toLowerCase();
    });
  });
  return `[${out.join('')}${'~'.repeat(Math.max(0, missing))}]`;
}
