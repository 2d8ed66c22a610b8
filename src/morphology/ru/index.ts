// Russian. In a person's name each word bends; in the name of a place or an organisation the adjectives in front
// and the noun they lead to, and what depends on that noun stays (`Организации Объединённых Наций`).

import { collectForms } from '../collect.js';
import type { About, Case, Morphology } from '../types.js';
import { eastAsianSurnames, givenFeminine, givenMasculine } from './exceptions.js';
import { cases } from './paradigms.js';
import { prepositions } from './prepositions.js';
import { adjectives, type Gender, type Role } from './rules.js';
import {
  type Cell,
  type Declension,
  declineAs,
  declineWord,
  fold,
  mapCases,
  unchanged,
  type WordContext,
} from './words.js';

export const russian: Morphology = {
  language: 'ru',
  forms(name, about = {}) {
    const collector = collectForms();
    const readings = declensions(name, about);
    const number = readings[0]?.words.find((word) => !word.declension.indeclinable)?.declension.number ?? 'Sing';
    collector.add(name, { case: 'Nom', number }, true);
    for (const { words, sure } of readings) {
      for (const grammaticalCase of cases) {
        for (const cell of combine(words, grammaticalCase)) {
          collector.add(cell.form, { case: grammaticalCase, number }, sure && cell.sure);
        }
      }
    }
    return collector.forms;
  },
  endings: [],
  governs: (word) => prepositions[word],
};

interface Word {
  /** What stands before it: nothing, white space. */
  readonly gap: string;
  readonly declension: Declension;
}

interface Reading {
  readonly words: readonly Word[];
  readonly sure: boolean;
}

interface Piece {
  readonly gap: string;
  readonly word: string;
}

/** The ways to understand the name, the likeliest first. */
function declensions(name: string, about: About): readonly Reading[] {
  const pieces = [...name.matchAll(/(\s*)(\S+)/gu)].map(([, gap = '', word = '']) => ({ gap, word }));
  const first = pieces[0];
  if (!first) return [];
  if (pieces.length === 1 && about.pos === 'adj') return adjective(first.word);
  if (pieces.length === 1)
    return [{ words: [{ gap: first.gap, declension: singleWord(first.word, about) }], sure: true }];
  if (about.kind === 'person') return [{ words: person(pieces, about), sure: true }];
  const phrase = { words: nounPhrase(pieces, about), sure: true };
  if (about.kind !== undefined || adjectiveOf(first.word)) return [phrase];
  return [
    { words: person(pieces, about), sure: false },
    { ...phrase, sure: false },
  ];
}

function singleWord(word: string, about: About): Declension {
  if (about.kind === undefined)
    return compound(word, { roles: ['surname', 'given', 'place', 'noun'], gender: about.gender });
  if (about.kind !== 'person') return compound(word, thing(about));
  return compound(word, { roles: soleNameRoles(word), gender: about.gender ?? genderOf([word]), animate: true });
}

/** Is a person's only name a surname? -ов, -ев, -ин are, unless known as given names. */
function soleNameRoles(word: string): readonly Role[] {
  const key = fold(word);
  if (givenMasculine.has(key) || givenFeminine.has(key)) return ['given'];
  if (/[уиал]д?дин$/u.test(key)) return ['given'];
  return /(?:..[ое]ва?|..[иы]н|[сц]к(?:ий|ая|ой))$/u.test(key) ? ['surname'] : ['given', 'surname'];
}

/** An adjective by itself takes all genders and the plural; which one to write only its noun could tell. */
function adjective(word: string): readonly Reading[] {
  const stem = word.replace(/(?:ый|ий|ой)$/u, '');
  const soft = /[гкх]$/u.test(stem) ? 'ие' : 'ые';
  const shapes = [word, `${stem}ая`, `${stem}ое`, `${stem}${soft}`];
  return shapes.flatMap((shape) => {
    const paradigm = adjectiveOf(shape)?.[1];
    return paradigm
      ? [{ words: [{ gap: '', declension: declineAs(shape, paradigm, { roles: [] }) }], sure: false }]
      : [];
  });
}

function person(pieces: readonly Piece[], about: About): readonly Word[] {
  const gender = about.gender ?? genderOf(pieces.map((piece) => piece.word));
  const surnameFirst = eastAsianSurnames.has(fold(pieces[0]?.word ?? ''));
  return pieces.map(({ gap, word }, i) => {
    const last = i === pieces.length - 1;
    // Particles (`фон`, `аль`) and surnames in front stay as they are.
    if (/^\p{Ll}/u.test(word) || (surnameFirst && !last)) return { gap, declension: unchanged(word) };
    const roles: Role[] = [last && !surnameFirst ? 'surname' : 'given'];
    return { gap, declension: compound(word, { roles, gender, animate: true }) };
  });
}

/** The gender that a surname or patronymic shows. */
function genderOf(words: readonly string[]): Gender | undefined {
  for (const word of words.map(fold)) {
    if (/(?:[ое]ва|[сц]кая|[ое]вна|ична)$/u.test(word) && word.length > 4) return 'f';
    if (/(?:..[ое]в|..[иы]н|[сц]к[ио]й|[ое]вич)$/u.test(word)) return 'm';
  }
  return undefined;
}

function thing(about: About): WordContext {
  const { gender, kind } = about;
  if (kind === 'people') return { roles: ['plural'], animate: true };
  if (kind === 'place') return { roles: ['place'], gender, animate: false };
  // A term may be an office, held by a person.
  return { roles: ['noun'], gender, animate: kind === 'organisation' ? false : undefined };
}

function nounPhrase(pieces: readonly Piece[], about: About): readonly Word[] {
  const words: Word[] = [];
  let head: WordContext | undefined = thing(about);
  for (const [i, { gap, word }] of pieces.entries()) {
    const adjective: Adjective | undefined = head && i < pieces.length - 1 ? adjectiveOf(word) : undefined;
    if (adjective) {
      words.push({ gap, declension: declineAs(word, adjective[1], thing(about)) });
      head = headAfter(adjective, about);
    } else if (head) {
      words.push({ gap, declension: compound(word, head) });
      head = undefined;
    } else {
      words.push({ gap, declension: unchanged(word) });
      // `Босния и Герцеговина`: what is joined bends as well.
      if (word === 'и') head = thing({ ...about, gender: undefined });
    }
  }
  return words;
}

/** What an adjective tells of the noun that it leads to. */
function headAfter([, , gender]: Adjective, about: About): WordContext {
  return gender === 'p' ? { ...thing(about), roles: ['plural'] } : { ...thing(about), gender };
}

type Adjective = (typeof adjectives)[number];

function adjectiveOf(word: string): Adjective | undefined {
  const key = fold(word);
  return adjectives.find(([end]) => key.length > 3 && end.test(key));
}

/** A hyphenated word: its last part bends; in `Ростов-на-Дону` the first, in `Римский-Корсаков` both. */
function compound(word: string, context: WordContext): Declension {
  const cut = word.search(/[-\u2011](?=на[-\u2011])/u);
  if (cut > 0) return affix('', declineWord(word.slice(0, cut), context), word.slice(cut));
  const hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('\u2011'));
  if (hyphen <= 0) return declineWord(word, context);
  const front = word.slice(0, hyphen);
  const last = declineWord(word.slice(hyphen + 1), context);
  if (context.animate && /(?:[ое]в|ин|[сц]кий|а|я)$/u.test(fold(front))) {
    return merge(declineWord(front, context), word.charAt(hyphen), last);
  }
  return affix(word.slice(0, hyphen + 1), last, '');
}

function affix(before: string, declension: Declension, after: string): Declension {
  return mapCells(declension, (_, cells) => cells.map((cell) => ({ ...cell, form: `${before}${cell.form}${after}` })));
}

function merge(front: Declension, hyphen: string, last: Declension): Declension {
  return mapCells(last, (name, cells) => pairs(front.cells[name], cells, hyphen));
}

function mapCells(
  declension: Declension,
  change: (name: (typeof cases)[number], cells: readonly Cell[]) => readonly Cell[],
): Declension {
  return { ...declension, cells: mapCases((name) => change(name, declension.cells[name])) };
}

/** The forms of a whole name in one case: the best of each word, and each other form beside the best of the rest. */
function combine(words: readonly Word[], name: Case & keyof Declension['cells']): readonly Cell[] {
  let cells: readonly Cell[] = [{ form: '', sure: true }];
  for (const { gap, declension } of words) cells = pairs(cells, declension.cells[name], gap);
  return cells;
}

function pairs(left: readonly Cell[], right: readonly Cell[], between: string): readonly Cell[] {
  return left.flatMap((a, i) =>
    right
      .filter((_, j) => i === 0 || j === 0)
      .map((b) => ({ form: `${a.form}${between}${b.form}`, sure: a.sure && b.sure })),
  );
}
