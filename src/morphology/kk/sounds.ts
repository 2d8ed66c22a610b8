import { type Final, finals, type Harmony } from './tables.js';

/** How a word sounds to its endings. */
export interface Sound {
  readonly harmony: Harmony;
  readonly final: Final;
  /** Classes that people also write after this end, recognised only. */
  readonly otherFinals: readonly Final[];
}

const back = 'аоұыяё';
const front = 'әөүіеэ';
const vowels = `${back}${front}иую`;

/** The sound of a Cyrillic word, in lower case. */
export function soundOf(word: string): Sound {
  const letters = word.replace(/[ьъ]+$/u, '');
  const last = letters.at(-1) ?? '';
  const final = finals.find(([, members]) => members.includes(last))?.[0] ?? 'vowel';
  return { harmony: harmonyOf(word, letters), final, otherFinals: otherFinals(last) };
}

/** The writing of endings after и, у, ю and after voiced stops varies in print. */
function otherFinals(last: string): readonly Final[] {
  if ('иую'.includes(last)) return ['vowel'];
  if ('бвгд'.includes(last)) return ['lateral'];
  if (last === 'ж') return ['voiceless'];
  return [];
}

/**
 * Back or front, by the last syllable. Foreign names: -аев is back and other -ев front; a final к, г or soft sign
 * draws front endings (`Нью-Йоркке`, `Петербургте`), и is front, у is as the vowel before it.
 */
function harmonyOf(word: string, letters: string): Harmony {
  if (/[аяы]ев$/u.test(letters)) return 'back';
  if (/[ьъ]$/u.test(word) || /[кг]с?$/u.test(letters)) return 'front';
  return byVowels(letters);
}

function byVowels(letters: string): Harmony {
  const native = /[қғұ]/u.test(letters);
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters.charAt(i);
    if (back.includes(letter)) return 'back';
    if (front.includes(letter)) return 'front';
    if (!'иую'.includes(letter)) continue;
    // After a vowel у is a consonant: the vowel decides (`Атырау`, `Мәскеу`).
    if (letter !== 'и' && vowels.includes(letters.charAt(i - 1) || '-')) continue;
    if (!native && (letter === 'и' || i === letters.length - 1)) return 'front';
  }
  return native ? 'back' : 'front';
}
