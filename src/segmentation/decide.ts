// Does a sentence end at a candidate? Each question is one function; the first that knows decides. All look at most
// a fixed distance around the candidate, so a text without a full stop costs no more than any other.
import type { Candidate } from './candidates.js';
import { OBJECT } from './candidates.js';
import { type CompiledRules, normalizeApostrophes } from './rules/index.js';
import type { AbbreviationKind } from './types.js';

/** How far back an abbreviation, a bracket or the beginning of a short sentence is looked for. */
const reach = { abbreviation: 24, bracket: 240, opening: 60 } as const;

/** What the text goes on with. */
interface Following {
  readonly kind: 'lower' | 'upper' | 'letter' | 'digit' | 'object' | 'symbol' | 'none';
  /** Where the word starts, after dash and opening quotes. */
  readonly index: number;
  readonly dash: boolean;
}

/** Does a sentence that starts at `sentenceStart` end at the candidate? */
export function endsSentence(text: string, candidate: Candidate, sentenceStart: number, rules: CompiledRules): boolean {
  const following = readFollowing(text, candidate.next);
  if (following.kind === 'none' || following.kind === 'lower') return false;
  if (candidate.next === candidate.end) return endsWithoutSpace(text, candidate, sentenceStart, following);
  if (isElision(text, candidate)) return false;
  if (isReportedSpeech(text, candidate, following, rules)) return false;
  if (closesInnerBracket(text, candidate, sentenceStart)) return false;

  const marks = text.slice(candidate.start, candidate.end);
  if (/^(?:…|\.{2,})$/u.test(marks)) return following.kind !== 'digit';
  if (!marks.startsWith('.') || /[^.\p{Pe}\p{Pf}"'“‘]/u.test(marks.slice(1))) return true;
  const before = text.slice(Math.max(sentenceStart, candidate.start - reach.abbreviation), candidate.start);
  if (isListMarker(text, candidate, sentenceStart)) return false;
  return endsAfterWord(before, text, candidate, sentenceStart, following, rules);
}

const followingPattern = /(?<dash>\p{Pd}{1,3}\s{0,4})?[\p{Ps}\p{Pi}\p{Pf}"'¿¡]{0,4}(?:(?:…|\.{3})(?=[\p{L}\p{N}]))?/uy;
const firstOf = {
  brand: /\p{Ll}{1,2}\p{Lu}/uy,
  lower: /\p{Ll}/uy,
  upper: /[\p{Lu}\p{Lt}]/uy,
  letter: /\p{L}/uy,
  digit: /\p{N}/uy,
  symbol: /[\p{S}\p{M}#@§*†‡•¶]/uy,
} as const;

function readFollowing(text: string, next: number): Following {
  followingPattern.lastIndex = next;
  const lead = followingPattern.exec(text);
  const index = next + (lead?.[0].length ?? 0);
  const dash = lead?.groups?.dash !== undefined;
  const starts = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    return pattern.test(text);
  };
  if (starts(firstOf.brand)) return { kind: 'upper', index, dash };
  for (const kind of ['lower', 'upper', 'letter', 'digit', 'symbol'] as const) {
    if (starts(firstOf[kind])) return { kind, index, dash };
  }
  if (text[index] === OBJECT) return { kind: 'object', index, dash };
  return {
    kind: index > next && text[index] !== undefined && !/[\p{P}\s]/u.test(text[index]) ? 'symbol' : 'none',
    index,
    dash,
  };
}

/** Full-width stops need no space; `!` and `?` may lack it before a capital, but not in an address. */
function endsWithoutSpace(text: string, candidate: Candidate, sentenceStart: number, following: Following): boolean {
  const marks = text.slice(candidate.start, candidate.end);
  if (/[。！？｡]/u.test(marks)) return true;
  if (following.kind !== 'upper' || following.index !== candidate.next || !/^[!?]+$/u.test(marks)) return false;
  const before = text.slice(Math.max(sentenceStart, candidate.start - reach.opening), candidate.start);
  return /\p{Ll}{2}$/u.test(before) && !/(?:[/@=&]|www\.)\S*$/u.test(before);
}

/** `[…]`, `(...)`, `(!)`: the marks are all that the brackets hold. */
function isElision(text: string, { start, marksEnd }: Candidate): boolean {
  return /[([{]/u.test(text[start - 1] ?? '') && /[)\]}]/u.test(text[marksEnd] ?? '');
}

/** `?» — спросила она`, `“Why?” Karim asked`. */
function isReportedSpeech(text: string, candidate: Candidate, following: Following, rules: CompiledRules): boolean {
  const closers = text.slice(candidate.marksEnd, candidate.end);
  if (!/[\p{Pf}"'“‘]/u.test(closers)) return false;
  if (following.dash) return true;
  if (!rules.reporting || !/[!?]/u.test(text.slice(candidate.start, candidate.marksEnd))) return false;
  if (isStarter(text, following.index, rules)) return false;
  rules.reporting.lastIndex = following.index;
  return rules.reporting.test(text);
}

/** `(1970 ж.) Кенесары`: the bracket opened inside the sentence and so belongs to it. */
function closesInnerBracket(text: string, candidate: Candidate, sentenceStart: number): boolean {
  const closers = text.slice(candidate.marksEnd, candidate.end).replace(/\[\d{1,3}\]/gu, '');
  if (!/[)\]]/u.test(closers) || /[.!?…]$/u.test(text.slice(candidate.start, candidate.end))) return false;
  const from = Math.max(sentenceStart, candidate.start - reach.bracket);
  const before = text.slice(from, candidate.start);
  const opener = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  return opener > 0 && /[\p{L}\p{N}]/u.test(before.slice(0, opener));
}

const listMarker = /^\s*[([]?(?:\p{Nd}{1,4}(?:\.\p{Nd}{1,3}){0,4}|\p{L}|[ivx]{1,6}|[IVX]{1,6})$/u;

/** `1.`, `a.`, `IV.` at the start of a sentence or after a colon. */
function isListMarker(text: string, { start }: Candidate, sentenceStart: number): boolean {
  const colon = /[:;]\s*(?<marker>\p{Nd}{1,3})$/u.exec(text.slice(Math.max(sentenceStart, start - 8), start));
  return colon !== null || (start - sentenceStart < 24 && listMarker.test(text.slice(sentenceStart, start)));
}

/** The word before the full stop, and what it may be the end of: `т. д` → `т.д`, `и т.д`. */
function wordsBefore(before: string): readonly string[] {
  const parts = before.replace(/\.\s+/gu, '.').split(/[\s([{«“„"—–/]+/u);
  const last = parts.at(-1) ?? '';
  const pieces = last.split('.').slice(-4);
  const forms = pieces.map((_, i) => pieces.slice(i).join('.'));
  const previous = parts.at(-2);
  return previous ? [`${previous} ${last}`, ...forms] : forms;
}

function kindsOf(forms: readonly string[], rules: CompiledRules): ReadonlySet<AbbreviationKind> | undefined {
  for (const form of forms) {
    const normal = normalizeApostrophes(form);
    const found = rules.abbreviations.get(normal) ?? rules.abbreviations.get(sentenceCaseToLower(normal));
    if (found) return found;
    if (normal.length > 1 && normal === normal.toUpperCase()) {
      const title = rules.abbreviations.get(`${normal.slice(0, 1)}${normal.slice(1).toLowerCase()}`);
      if (title) return title;
    }
  }
  return undefined;
}

/** `См` at the start of a sentence is `см`; a single capital is an initial. */
function sentenceCaseToLower(word: string): string {
  return word.length > 1 ? word.toLowerCase() : word;
}

function isInitial(word: string, rules: CompiledRules): boolean {
  const letters = word.split(/[.\-‑‐]/u).at(-1) ?? '';
  return /^\p{Lu}$/u.test(letters) || rules.initials.has(normalizeApostrophes(letters));
}

function isStarter(text: string, index: number, rules: CompiledRules): boolean {
  const match = /^(?<word>[\p{L}\p{M}]+)(?:['’‘`ʼ][\p{L}\p{M}]+)*/u.exec(text.slice(index, index + 24));
  const short = match?.groups?.word ?? '';
  const whole = match?.[0] ?? '';
  const after = text[index + whole.length];
  if (whole.length <= 2 && (after === '.' || after === '-')) return false;
  return rules.starters.has(short) || rules.starters.has(normalizeApostrophes(whole));
}

/** `2023 г`, `5 тыс`, and a century in Roman figures, which are often typed with the Cyrillic letters І and Х. */
const afterNumber = /(?:\p{N}|(?<!\p{L})[IVXLCІХ]{1,6})\s*\p{L}+$/u;

const openedOnly: readonly AbbreviationKind[] = ['place', 'month', 'suffix', 'scale'];

function endsAfterWord(
  before: string,
  text: string,
  candidate: Candidate,
  sentenceStart: number,
  following: Following,
  rules: CompiledRules,
): boolean {
  const forms = wordsBefore(before);
  const last = forms.at(-1) ?? '';
  const kinds = kindsOf(forms, rules);
  const opensSentence = (): boolean => isStarter(text, following.index, rules);
  if ((kinds?.has('date') || kinds?.has('unit')) && afterNumber.test(before)) {
    if (following.kind === 'digit') return false;
    if (kinds.has('unit') || opensSentence()) return true;
    return !rules.verbFinal && !isOpening(text, sentenceStart, candidate.start);
  }
  if (kinds?.has('ending')) return true;
  if (kinds?.has('title') || kinds?.has('phrase')) return false;
  if (openedOnly.some((kind) => kinds?.has(kind))) return opensSentence();
  if (kinds?.has('number') && !continuesWithNumber(text, following)) return true;
  if (kinds?.has('number')) return false;
  if (isInitial(last, rules)) return following.kind === 'digit' || following.kind === 'symbol' || opensSentence();
  return true;
}

/** A number, a Roman one, a single letter (`рис. Б`) or a placeholder. */
function continuesWithNumber(text: string, { kind, index }: Following): boolean {
  if (kind === 'digit' || kind === 'object' || kind === 'symbol') return true;
  return /^(?:[IVXLC]+|\p{Lu})(?![\p{L}\p{M}])/u.test(text.slice(index, index + 8));
}

/** Up to three words stand before: `В 2023 г. Казахстан …` has not said anything yet. */
function isOpening(text: string, sentenceStart: number, stop: number): boolean {
  return stop - sentenceStart < reach.opening && text.slice(sentenceStart, stop).trim().split(/\s+/u).length <= 3;
}
