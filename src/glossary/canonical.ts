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

const replacements: ReadonlyMap<string, string> = new Map([
  ...[...'ʻʼ’‘`´'].map((apostrophe) => [apostrophe, "'"] as const),
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['ё', 'е'],
  ['Ё', 'Е'],
]);

type Sort = 'word' | 'replaced' | 'space' | 'closing quote' | 'combining' | 'invisible' | 'other';

/** What each sort of character is known by; the first that fits. */
const sorts: readonly (readonly [Sort, RegExp])[] = [
  // Soft hyphen, zero-width characters: they are not there.
  ['invisible', /[\u00AD\u200B-\u200D\u2060\uFEFF]/],
  ['combining', /[\u0300-\u036F]/],
  ['replaced', new RegExp(`[${[...replacements.keys()].join('')}]`)],
  ['word', /[\p{L}\p{M}\p{N}]/u],
  ['space', /\s/],
  ['closing quote', /[»”“"]/],
];

const sortOfCode: (Sort | undefined)[] = [];

function sortOf(character: string): Sort {
  const code = character.charCodeAt(0);
  const known = sortOfCode[code];
  if (known) return known;
  const sort = sorts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
  sortOfCode[code] = sort;
  return sort;
}

export function canonical(original: string): Canonical {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (character: string, at: number) => {
    characters.push(character);
    starts.push(at);
    ends.push(at + 1);
  };
  for (let i = 0; i < original.length; i++) {
    const character = original.charAt(i);
    const last = characters.length - 1;
    switch (sortOf(character)) {
      case 'invisible':
        break;
      case 'combining':
        if (last < 0) break;
        characters[last] = compose(characters[last] ?? '', character);
        ends[last] = i + 1;
        break;
      case 'space':
        if (characters[last] === ' ') ends[last] = i + 1;
        else add(' ', i);
        break;
      case 'closing quote':
        if (!isWordCharacter(characters[last]) || !/\p{Ll}/u.test(original.charAt(i + 1))) add(character, i);
        break;
      case 'replaced':
        add(replacements.get(character) ?? character, i);
        break;
      default:
        add(character, i);
    }
  }
  const text = characters.join('');
  return { text, folded: fold(text), starts, ends };
}

/** Letters of our languages that are canonical as they are, with single spaces between. */
const plain = /^(?:[A-Za-z\d\u0410-\u044FІіҢңҒғҮүҰұҚқӨөҺһӘә-]| (?! ))*$/;

/** A name's canonical text alone; quick for the many forms that are canonical already. */
export function canonicalName(name: string): { readonly text: string; readonly folded: string } {
  return plain.test(name) ? { text: name, folded: name.toLowerCase() } : canonical(name);
}

/** Decomposed letters are put together; a mark that makes no letter (stress) is left out. */
function compose(letter: string, mark: string): string {
  const composed = (letter + mark).normalize('NFC');
  return composed.length === 1 ? (replacements.get(composed) ?? composed) : letter;
}

/** Lower case of the same length. */
function fold(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return [...text]
    .map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character))
    .join('');
}

function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined || character === '') return false;
  const sort = sortOf(character);
  return sort === 'word' || (sort === 'replaced' && /\p{L}/u.test(replacements.get(character) ?? ''));
}

/** Where in a canonical text words begin, and where a name may end. */
export interface Boundaries {
  /** 1 where a word begins. */
  readonly begins: Uint8Array;
  /** 1 where a name may end: not inside a word, an address, a file name. Index is the offset after its last character. */
  readonly ends: Uint8Array;
}

export function boundariesOf({ folded }: Canonical): Boundaries {
  const { length } = folded;
  const word = new Uint8Array(length + 2);
  for (let i = 0; i < length; i++) {
    const character = folded.charAt(i);
    if (isWordCharacter(character)) word[i] = 1;
    // An apostrophe between letters belongs to the word.
    else if (character === "'" && i > 0 && word[i - 1] && isWordCharacter(folded.charAt(i + 1))) word[i] = 1;
  }
  const begins = new Uint8Array(length);
  const ends = new Uint8Array(length + 1);
  for (let i = 0; i <= length; i++) {
    const inside = i > 0 && word[i - 1] === 1 && word[i] === 1;
    if (inside || isInAddress(folded, i)) continue;
    ends[i] = 1;
    if (word[i] === 1) begins[i] = 1;
  }
  return { begins, ends };
}

/** Beside @ or _, or before the dot of `example.org`. */
function isInAddress(folded: string, i: number): boolean {
  const [before, after] = [folded.charAt(i - 1), folded.charAt(i)];
  if (before === '@' || before === '_' || after === '@' || after === '_') return true;
  return after === '.' && /[a-z]/.test(folded.charAt(i + 1));
}
