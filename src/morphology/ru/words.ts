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
  const key = fold(word);
  if (/^\p{Lu}{2,}$/u.test(word)) return declineAbbreviation(word, context);
  const listed = wordParadigms[key];
  const choices = listed ? [{ paradigm: listed, sure: true }] : choicesFor(key, context);
  return decline(word, choices, context);
}

export function declineAs(word: string, paradigm: ParadigmName, context: WordContext): Declension {
  return decline(word, [{ paradigm, sure: true }], context);
}

export function unchanged(word: string): Declension {
  return declineAs(word, 'indeclinable', { roles: [] });
}

/** `ООН` does not decline; `МИДа`, `ТАССе` are heard and recognised. */
function declineAbbreviation(word: string, context: WordContext): Declension {
  const choices: Choice[] = [{ paradigm: 'indeclinable', sure: true }];
  if (/[БВГДЖЗКЛМНПРСТФХ]$/u.test(word)) choices.push({ paradigm: 'masculine', sure: false });
  return decline(word, choices, context);
}

interface Choice {
  readonly paradigm: ParadigmName;
  readonly sure: boolean;
}

function choicesFor(key: string, context: WordContext): readonly Choice[] {
  const choices: Choice[] = [];
  for (const rule of rules) {
    const fit = rule.end.test(key) ? fitOf(rule, context) : 'no';
    if (fit === 'no') continue;
    const sure = fit === 'yes' && !rule.guess;
    choices.push({ paradigm: rule.paradigm, sure });
    for (const paradigm of rule.also ?? []) choices.push({ paradigm, sure: false });
    if (sure) return choices;
  }
  return choices.length > 0 ? choices : [{ paradigm: 'indeclinable', sure: false }];
}

function fitOf(rule: Rule, context: WordContext): 'yes' | 'maybe' | 'no' {
  if (rule.gender && context.gender && rule.gender !== context.gender) return 'no';
  const { roles } = rule;
  if (roles && !context.roles.some((role) => roles.includes(role))) return 'no';
  const known =
    (!rule.gender || context.gender !== undefined) && (!roles || context.roles.every((r) => roles.includes(r)));
  return known ? 'yes' : 'maybe';
}

function decline(word: string, choices: readonly Choice[], context: WordContext): Declension {
  const cells: Record<(typeof cases)[number], Cell[]> = { Nom: [], Gen: [], Dat: [], Acc: [], Ins: [], Loc: [] };
  for (const choice of choices) fill(cells, word, choice, context);
  const first = choices[0]?.paradigm ?? 'indeclinable';
  return { cells, number: paradigms[first].number, indeclinable: first === 'indeclinable' };
}

function fill(cells: Record<(typeof cases)[number], Cell[]>, word: string, choice: Choice, context: WordContext): void {
  const { strip, endings } = paradigms[choice.paradigm];
  const stems = choice.paradigm === 'indeclinable' ? [word] : stemsOf(word.replace(strip, ''), word);
  const add = (name: Case & keyof typeof cells, form: string, sure: boolean) => {
    if (!cells[name].some((cell) => cell.form === form)) cells[name].push({ form, sure });
  };
  add('Nom', word, choice.sure);
  for (const [i, name] of cases.entries()) {
    const ending = endings[i] ?? '';
    if (name === 'Nom' || ending === '=') continue;
    const special = choice.sure ? specialForm(word, name) : undefined;
    if (special) add(name, special, true);
    for (const [rank, spelling] of ending.split('/').entries()) {
      for (const [stemRank, stem] of stems.entries()) {
        add(name, stem + spelling, choice.sure && rank === 0 && stemRank === 0 && !special);
      }
    }
  }
  if (endings[cases.indexOf('Acc')] !== '=') return;
  const { animate } = context;
  const living = cells.Gen.filter((cell) => animate !== false && cell.sure === choice.sure);
  const lifeless = animate === true ? [] : [{ form: word, sure: choice.sure }];
  for (const cell of [...lifeless, ...living]) add('Acc', cell.form, cell.sure && animate !== undefined);
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
