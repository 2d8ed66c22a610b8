// A text as recognition reads it: one kind of apostrophe, hyphen and space, no soft hyphens, ё as е, quotes before an
// ending left out (`«Хабар»дың`). Every character knows where it stood.

/** A canonical text and the way back. */
export interface Canonical {
  /** Letters as written. */
  readonly text: string;
  /** The same in lower case; same length. */
  readonly folded: string;
  /** Where character `i` begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const replacements: Readonly<Record<string, string>> = {
  ʻ: "'",
  ʼ: "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '\u2010': '-',
  '\u2011': '-',
  ё: 'е',
  Ё: 'Е',
};

/** Soft hyphen, zero-width characters: they are not there. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const closingQuote = /[»”“"]/;
const combining = /[\u0300-\u036F]/;
const space = /\s/;

export function canonical(original: string): Canonical {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const character = original.charAt(i);
    const last = characters.length - 1;
    const before = characters[last] ?? '';
    if (invisible.test(character) || isQuoteBeforeEnding(original, i, before)) continue;
    if (combining.test(character)) {
      // Decomposed letters are put together; what is left over is a stress mark.
      const composed = (before + character).normalize('NFC');
      if (last < 0) continue;
      if (composed.length === 1) characters[last] = replacements[composed] ?? composed;
      ends[last] = i + 1;
      continue;
    }
    if (space.test(character) && before === ' ') {
      ends[last] = i + 1;
      continue;
    }
    characters.push(space.test(character) ? ' ' : (replacements[character] ?? character));
    starts.push(i);
    ends.push(i + 1);
  }
  return { text: characters.join(''), folded: characters.map(lower).join(''), starts, ends };
}

/** One character in lower case, of the same length. */
function lower(character: string): string {
  const folded = character.toLowerCase();
  return folded.length === character.length ? folded : character;
}

function isQuoteBeforeEnding(text: string, i: number, before: string): boolean {
  return closingQuote.test(text.charAt(i)) && isWordCharacter(before) && /\p{Ll}/u.test(text.charAt(i + 1));
}

// 0 unknown, 1 no, 2 yes
const wordCharacters = new Uint8Array(0x10000);

/** A letter, mark or digit of the Basic Multilingual Plane. */
function isWordCharacter(character: string): boolean {
  if (character === '') return false;
  const code = character.charCodeAt(0);
  if (wordCharacters[code] === 0) wordCharacters[code] = /[\p{L}\p{M}\p{N}]/u.test(character) ? 2 : 1;
  return wordCharacters[code] === 2;
}

/** Is the character at `i` part of a word? An apostrophe is between letters, and the letters ʻ ʼ ` always. */
export function inWord(text: string, i: number): boolean {
  if (isWordCharacter(text.charAt(i))) return true;
  return text.charAt(i) === "'" && isWordCharacter(text.charAt(i - 1)) && isWordCharacter(text.charAt(i + 1));
}

/** May a name begin or end between the characters `i - 1` and `i`? Not inside a word, an address, a file name. */
export function isBoundary(text: string, i: number): boolean {
  const [before, after] = [text.charAt(i - 1), text.charAt(i)];
  if (inWord(text, i - 1) && inWord(text, i)) return false;
  if (/[@_]/.test(before) || /[@_]/.test(after)) return false;
  return !(after === '.' && /[a-z]/.test(text.charAt(i + 1)));
}
