// Which declension a word takes, read off its end. A rule whose condition is unknown for a name applies with doubt;
// the first rule that applies without doubt ends the search. Words are in lower case, ё as е.
// Source: as paradigms.ts; foreign names: Русская грамматика (1980), т. I, §§ 1219–1222; Розенталь §§ 149–150.

import type { ParadigmName } from './paradigms.js';

export type Gender = 'm' | 'f' | 'n';

/** What a word is in a name. `plural`: a noun in the plural (`Великие Луки`, `казахи`). */
export type Role = 'given' | 'surname' | 'place' | 'noun' | 'plural';

export interface Rule {
  readonly end: RegExp;
  readonly roles?: readonly Role[];
  readonly gender?: Gender;
  readonly paradigm: ParadigmName;
  /** Recognised beside it. */
  readonly also?: readonly ParadigmName[];
  /** The rule itself is a guess. */
  readonly guess?: true;
}

const people = ['given', 'surname'] as const;
const things = ['place', 'noun'] as const;
const notGiven = ['surname', 'place', 'noun'] as const;

export const rules: readonly Rule[] = [
  { end: /[ая]не$/u, roles: ['plural'], paradigm: 'pluralAne' },
  { end: /ия$/u, roles: ['plural'], paradigm: 'pluralIya' },
  { end: /[гкхжшчщ]и$/u, roles: ['plural'], paradigm: 'pluralVelarBare', also: ['pluralOv'], guess: true },
  { end: /[ыи]$/u, roles: ['plural'], paradigm: 'pluralOv', also: ['pluralBare', 'pluralEv', 'pluralEy'], guess: true },

  // -й: Невский, Горький, Верный, Толстой; Дмитрий; Китай; Алтынай
  { end: /[сц]к[ио]й$/u, paradigm: 'adjectiveMasculineVelar' },
  { end: /[гкх]ий$/u, roles: notGiven, paradigm: 'adjectiveMasculineVelar' },
  { end: /[жшчщ]ий$/u, roles: notGiven, paradigm: 'adjectiveMasculineSoft' },
  { end: /ий$/u, paradigm: 'masculineIy', also: ['adjectiveMasculineSoft'] },
  { end: /ый$/u, paradigm: 'adjectiveMasculine' },
  { end: /[аеиоуыэюя].*[гкхжшчщ]ой$/u, roles: ['surname'], paradigm: 'adjectiveMasculineVelar' },
  { end: /[аеиоуыэюя].*[^аеиоуыэюя]ой$/u, roles: ['surname'], paradigm: 'adjectiveMasculine' },
  { end: /й$/u, roles: things, paradigm: 'masculineY' },
  { end: /й$/u, roles: people, gender: 'm', paradigm: 'masculineY' },
  { end: /й$/u, roles: people, gender: 'f', paradigm: 'indeclinable' },

  // -я: Верхняя, Плисецкая, Аглая, Россия, Корея
  { end: /[сц]кая$/u, paradigm: 'adjectiveFeminine' },
  { end: /[жшчщ]ая$/u, roles: notGiven, paradigm: 'adjectiveFeminineHush' },
  { end: /ая$/u, roles: notGiven, paradigm: 'adjectiveFeminine', also: ['feminineYa'] },
  { end: /яя$/u, paradigm: 'adjectiveFeminineSoft' },
  { end: /[еая]ния$/u, roles: ['noun'], paradigm: 'feminineIya', also: ['pluralIya'], guess: true },
  { end: /ия$/u, paradigm: 'feminineIya' },
  { end: /я$/u, paradigm: 'feminineYa' },

  // -а: Гарсиа, Никарагуа; Аманжолова, Матвиенко is not here; Америка, Польша, Богородица, Москва
  { end: /[иуоыэ]а$/u, roles: notGiven, paradigm: 'indeclinable', also: ['feminine'] },
  { end: /(?:[ое]в|[иы]н)а$/u, roles: ['surname'], gender: 'f', paradigm: 'surnameFeminine' },
  { end: /[гкх]а$/u, paradigm: 'feminineVelar' },
  { end: /[жшчщ]а$/u, paradigm: 'feminineHush' },
  { end: /ца$/u, paradigm: 'feminineTs' },
  { end: /а$/u, paradigm: 'feminine' },

  // -ь: Керчь, область, Казань; Ярославль, Игорь; Айгуль
  { end: /[жшчщ]ь$/u, paradigm: 'feminineSoft', also: ['indeclinable'] },
  { end: /сть$/u, roles: ['noun'], paradigm: 'feminineSoft' },
  { end: /тель$/u, roles: things, paradigm: 'masculineSoft' },
  { end: /[^л]ь$/u, roles: things, gender: 'f', paradigm: 'feminineSoft' },
  { end: /ь$/u, gender: 'm', paradigm: 'masculineSoft' },
  { end: /ь$/u, roles: things, gender: 'f', paradigm: 'feminineSoft' },
  { end: /ь$/u, roles: people, gender: 'f', paradigm: 'indeclinable', also: ['feminineSoft'] },

  // -о -е: министерство, Приднестровье, объединение, Боровое, Орехово; Токио, Гёте
  { end: /ство$/u, roles: things, paradigm: 'neuterO' },
  { end: /ье$/u, roles: things, paradigm: 'neuterYe' },
  { end: /ие$/u, roles: things, paradigm: 'neuterIe' },
  { end: /[гкх]ое$/u, roles: things, paradigm: 'adjectiveNeuterVelar' },
  { end: /ое$/u, roles: things, paradigm: 'adjectiveNeuter' },
  { end: /(?:н|[жшчщ])ее$/u, roles: things, paradigm: 'adjectiveNeuterSoft' },
  { end: /(?:[ое]в|[иы]н)о$/u, roles: ['place'], paradigm: 'indeclinable', also: ['neuterO'] },
  { end: /[оеиуыэю]$/u, paradigm: 'indeclinable' },

  // Consonants: Черных; Токаев, Путин; Париж, Самарканд; Обама is not here; Эллен
  { end: /[ыи]х$/u, roles: ['surname'], paradigm: 'indeclinable', also: ['masculine'] },
  { end: /(?:[ое]в|[иы]н)$/u, roles: ['surname'], gender: 'm', paradigm: 'surnameMasculine' },
  { end: /[жшчщц]$/u, roles: things, paradigm: 'masculineHush' },
  { end: /[жшчщц]$/u, roles: people, gender: 'm', paradigm: 'masculineHush' },
  { end: /[бвгдзклмнпрстфх]$/u, roles: things, paradigm: 'masculine' },
  { end: /[бвгдзклмнпрстфх]$/u, roles: people, gender: 'm', paradigm: 'masculine' },
  { end: /[бвгджзклмнпрстфхцчшщ]$/u, roles: people, gender: 'f', paradigm: 'indeclinable' },
];

/** Adjectives that stand before the noun of a name, with the gender (`p`: plural) they give it. */
export const adjectives: readonly (readonly [RegExp, ParadigmName, Gender | 'p'])[] = [
  [/[гкх]ий$|[гкхжшчщ]ой$/u, 'adjectiveMasculineVelar', 'm'],
  [/[нжшчщ]ий$/u, 'adjectiveMasculineSoft', 'm'],
  [/(?:ый|[бвдзлмнпрст]ой)$/u, 'adjectiveMasculine', 'm'],
  [/[жшчщ]ая$/u, 'adjectiveFeminineHush', 'f'],
  [/ая$/u, 'adjectiveFeminine', 'f'],
  [/яя$/u, 'adjectiveFeminineSoft', 'f'],
  [/[гкхжшчщ]ое$/u, 'adjectiveNeuterVelar', 'n'],
  [/ое$/u, 'adjectiveNeuter', 'n'],
  [/(?:н|[жшчщ])ее$/u, 'adjectiveNeuterSoft', 'n'],
  [/ые$/u, 'adjectivePlural', 'p'],
  [/(?:[гкхжшчщ]|[^еая]н)ие$/u, 'adjectivePluralSoft', 'p'],
];
