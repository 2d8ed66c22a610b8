import type { Case } from '../types.js';
import { movingStems, ownLocatives, stressedInstrumentals, wordParadigms } from './exceptions.js';
import { cases, type ParadigmName, paradigms } from './paradigms.js';
import { type Gender, type Role, type Rule, rules } from './rules.js';

/** What is known about a word of a name. */
export interface WordContext {
  /** What it may be; more than one where that is open. */
  readonly roles: readonly Role[];
  readonly gender?: Gender | undefined;
  /** Living beings have accusative = genitive; unknown means that both are recognised. */
  readonly animate?: boolean | undefined;
}

export interface Cell {
  readonly form: string;
  readonly sure: boolean;
}

/** A word in all cases, the form to write first. */
export interface Declension {
  readonly number: 'Sing' | 'Plur';
  readonly cells: Readonly<Record<(typeof cases)[number], readonly Cell[]>>;
  readonly indeclinable: boolean;
}

export function declineWord(word: string, context: WordContext): Declension {
  if (/^\p{Lu}{2,}$/u.test(word)) return declineAbbreviation(word, context);
  const key = fold(word);
  const listed = wordParadigms[key];
  return listed ? declineAs(word, listed, context) : decline(word, choicesFor(key, context), context);
}

export function declineAs(word: string, paradigm: ParadigmName, context: WordContext): Declension {
  return decline(word, { likely: [paradigm], possible: [], closed: true }, context);
}

export function unchanged(word: string): Declension {
  return declineAs(word, 'indeclinable', { roles: [] });
}

/** `ООН` does not decline; `МИДа`, `ТАССе` are heard and recognised. */
function declineAbbreviation(word: string, context: WordContext): Declension {
  const possible: ParadigmName[] = /[БВГДЖЗКЛМНПРСТФХ]$/u.test(word) ? ['masculine'] : [];
  return decline(word, { likely: ['indeclinable'], possible, closed: true }, context);
}

/** The declensions that a word may have. */
interface Choices {
  readonly likely: readonly ParadigmName[];
  /** Recognised beside them. */
  readonly possible: readonly ParadigmName[];
  /** Is one of the likely ones right for certain? Then a form on which they agree is sure. */
  readonly closed: boolean;
}

function choicesFor(key: string, context: WordContext): Choices {
  const likely: ParadigmName[] = [];
  const possible: ParadigmName[] = [];
  for (const rule of rules) {
    const fit = rule.end.test(key) ? fitOf(rule, context) : 'no';
    if (fit === 'no') continue;
    likely.push(rule.paradigm);
    possible.push(...(rule.also ?? []));
    if (fit === 'yes') return { likely, possible, closed: !rule.guess };
  }
  return { likely: likely.length > 0 ? likely : ['indeclinable'], possible, closed: false };
}

function fitOf(rule: Rule, context: WordContext): 'yes' | 'maybe' | 'no' {
  const { roles, gender } = rule;
  if (gender && context.gender && gender !== context.gender) return 'no';
  if (roles && !context.roles.some((role) => roles.includes(role))) return 'no';
  if (gender && !context.gender) return 'maybe';
  return !roles || context.roles.every((role) => roles.includes(role)) ? 'yes' : 'maybe';
}

function decline(word: string, { likely, possible, closed }: Choices, context: WordContext): Declension {
  const tables = [...likely, ...possible].map((paradigm) => tableOf(word, paradigm, context));
  const mains = tables.slice(0, likely.length);
  const cellsOf = (name: (typeof cases)[number]): readonly Cell[] =>
    [...new Set(tables.flatMap((table) => table[name].forms))].map((form) => ({
      form,
      sure: closed && mains.every((table) => table[name].written === form),
    }));
  const first = likely[0] ?? 'indeclinable';
  return {
    cells: mapCases(cellsOf),
    number: paradigms[first].number,
    indeclinable: first === 'indeclinable',
  };
}

/** Builds a value for each case. */
export function mapCases<T>(build: (name: (typeof cases)[number]) => T): Record<(typeof cases)[number], T> {
  return {
    Nom: build('Nom'),
    Gen: build('Gen'),
    Dat: build('Dat'),
    Acc: build('Acc'),
    Ins: build('Ins'),
    Loc: build('Loc'),
  };
}

interface Spellings {
  /** The one to write, where there is one. */
  readonly written?: string | undefined;
  /** All that are recognised. */
  readonly forms: readonly string[];
}

function tableOf(word: string, name: ParadigmName, { animate }: WordContext) {
  const { strip, endings } = paradigms[name];
  const stems = name === 'indeclinable' ? [word] : stemsOf(word.replace(strip, ''), word);
  const spell = (wanted: (typeof cases)[number]): Spellings => {
    if (wanted === 'Nom') return { written: word, forms: [word] };
    const ending = endings[cases.indexOf(wanted)] ?? '';
    if (ending === '=') return accusative(word, spell('Gen'), animate);
    const special = specialForm(word, wanted);
    const regular = ending.split('/').flatMap((spelling) => stems.map((stem) => stem + spelling));
    const forms = special === undefined ? regular : [special, ...regular];
    return { written: forms[0], forms };
  };
  return mapCases(spell);
}

/** The living have the genitive for the accusative, the rest the nominative. */
function accusative(word: string, genitive: Spellings, animate: boolean | undefined): Spellings {
  if (animate === true) return genitive;
  return animate === false ? { written: word, forms: [word] } : { forms: [word, ...genitive.forms] };
}

/** The stem before endings: `Павл-`, `Муромц-`; a second one where the vowel may stay. */
function stemsOf(stem: string, word: string): readonly string[] {
  const moving = movingStems[fold(word)];
  if (moving) return [matchCase(word, moving)];
  const ets = /^(.*[аеиоуыэюя].*?)([аеиоуыэюя]|л|[^аеиоуыэюял])ец$/iu.exec(word);
  if (!ets) return [stem];
  const [, start = '', before = ''] = ets;
  if (/[аеиоуыэюя]/iu.test(before)) return [`${start}${before}йц`, stem];
  return [`${start}${before}${before.toLowerCase() === 'л' ? 'ь' : ''}ц`, stem];
}

function specialForm(word: string, name: Case): string | undefined {
  const table = name === 'Loc' ? ownLocatives : name === 'Ins' ? stressedInstrumentals : undefined;
  const form = table?.[fold(word)];
  return form === undefined ? undefined : matchCase(word, form);
}

function matchCase(model: string, form: string): string {
  return /^\p{Lu}/u.test(model) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

/** Lower case, ё as е: the shape in which the tables hold words. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
