// Numbers as they stand in texts of any of our languages: 1,500 · 1 500 · 1.500 · 1,5 · 2 million · 21st · XXI.

/** A number and what it may mean: its separators are read in every way that people write them. */
export interface TextNumber {
  readonly text: string;
  readonly values: ReadonlySet<number>;
  /** The values with the multiplier that follows (`2 million`), where one does. */
  readonly multiplied?: ReadonlySet<number>;
  /** Part of a word or name (`COVID-19`, `G20`): it need not be carried over as a number. */
  readonly inName: boolean;
}

/** Digits with single separators between them: . , space kinds, apostrophe. */
const number = /\d+(?:[.,'’\u00A0\u202F\u2009 ]\d+)*/g;
const groupSpace = /['’\u00A0\u202F\u2009 ]/g;

interface Multiplier {
  readonly factor: number;
  /** What its words begin with. */
  readonly stems: readonly string[];
  /** Words that stand for it as they are. */
  readonly words: readonly string[];
}

/** Words that multiply the number before them. */
const multipliers: readonly Multiplier[] = [
  { factor: 1e3, stems: ['thousand', 'тыс', 'мың', 'ming'], words: [] },
  { factor: 1e6, stems: ['million', 'млн', 'миллион'], words: ['mln', 'm'] },
  { factor: 1e9, stems: ['billion', 'млрд', 'миллиард', 'milliard', 'mlrd'], words: ['bn'] },
  { factor: 1e12, stems: ['trillion', 'трлн', 'триллион', 'trln'], words: [] },
];

const romans = /(?<![\p{L}\p{N}])(?=[IVXХ])[XХ]{0,3}(?:I[XХ]|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;

/** A letter and a hyphen before a number, in UTF-16 code units. */
const longestLead = 3;

export function numbersIn(text: string): readonly TextNumber[] {
  const ascii = withAsciiDigits(text);
  const parts = [...ascii.matchAll(number)].flatMap((match) => splitGroups(match[0], match.index));
  return parts.map((part) => {
    const values = valuesOf(part.text);
    const multiplied = multiply(values, ascii.slice(part.index + part.text.length));
    const inName = /\p{L}-?$/u.test(ascii.slice(Math.max(0, part.index - longestLead), part.index));
    return { text: part.text, values, inName, ...(multiplied && { multiplied }) };
  });
}

/** May two numbers be the same? With a multiplier on both sides that counts; with one on one side, it may be meant. */
export function mayEqual(a: TextNumber, b: TextNumber): boolean {
  if (a.multiplied && b.multiplied) return intersect(a.multiplied, b.multiplied);
  return intersect(allValues(a), allValues(b));
}

export function allValues({ values, multiplied }: TextNumber): ReadonlySet<number> {
  return multiplied ? new Set([...values, ...multiplied]) : values;
}

function intersect(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((value) => b.has(value));
}

/** Centuries and ordinals in Roman figures, one to thirty-nine; a Cyrillic Х counts as X. */
export function romanNumbersIn(text: string): readonly number[] {
  return [...text.matchAll(romans)].map(([figure]) => romanValue(figure.replaceAll('Х', 'X'))).filter((n) => n > 0);
}

interface Part {
  readonly text: string;
  readonly index: number;
}

/** Spaces join groups of three only: `1 500` is one number, `15 16` are two. */
function splitGroups(text: string, index: number): readonly Part[] {
  if (!/['’\u00A0\u202F\u2009 ]/.test(text) || /^\d{1,3}(?:['’\u00A0\u202F\u2009 ]\d{3})+(?:[.,]\d+)?$/.test(text)) {
    return [{ text, index }];
  }
  const parts: Part[] = [];
  for (const match of text.matchAll(/[\d.,]+/g)) parts.push({ text: match[0], index: index + match.index });
  return parts;
}

function valuesOf(text: string): ReadonlySet<number> {
  const plain = text.replace(groupSpace, '');
  const values = new Set<number>();
  // All separators group thousands.
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) values.add(Number(plain.replace(/[.,]/g, '')));
  // The last one is decimal, the others group.
  const decimal = /^(\d+(?:[.,]\d{3})*)[.,](\d+)$/.exec(plain);
  if (decimal) values.add(Number(`${decimal[1]?.replace(/[.,]/g, '')}.${decimal[2]}`));
  if (/^\d+$/.test(plain)) values.add(Number(plain));
  // Something else (a date, a version): its parts.
  if (values.size === 0 || /[.,].*[.,]/.test(plain)) for (const part of plain.split(/[.,]/)) values.add(Number(part));
  return values;
}

function multiply(values: ReadonlySet<number>, after: string): ReadonlySet<number> | undefined {
  const word = /^[\s-]?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  const factor = word === undefined ? undefined : factorOf(word);
  if (factor === undefined) return undefined;
  return new Set([...values].map((value) => Math.round(value * factor * 1e6) / 1e6));
}

function factorOf(word: string): number | undefined {
  const isNamed = ({ stems, words }: Multiplier) => stems.some((stem) => word.startsWith(stem)) || words.includes(word);
  return multipliers.find(isNamed)?.factor;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(figure: string): number {
  let sum = 0;
  for (let i = 0; i < figure.length; i++) {
    const value = romanDigits[figure.charAt(i)] ?? 0;
    sum += value < (romanDigits[figure.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

/** First digits of the scripts whose figures people type. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

function withAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.findLast((start) => start <= code) ?? code;
    return String(code - zero);
  });
}
