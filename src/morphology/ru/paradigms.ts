// Russian declensions of names, singular and plural-only. Source: Русская грамматика (АН СССР, 1980), т. I,
// §§ 1176–1216 (существительные), 1298–1306 (прилагательные); surnames: Розенталь, Справочник, §§ 149–150.
//
// Each row: what comes off the nominative, then Nom Gen Dat Acc Ins Loc; a stroke separates a second spelling that
// is recognised only. In Acc `=` stands for the genitive of the living and the nominative of the rest.

import type { Case } from '../types.js';

export const cases = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc'] as const satisfies readonly Case[];

export interface Paradigm {
  readonly strip: RegExp;
  /** Endings in the order of {@link cases}. */
  readonly endings: readonly string[];
  readonly number: 'Sing' | 'Plur';
}

function singular(strip: RegExp, endings: string): Paradigm {
  return { strip, endings: endings.split(' ').map((ending) => (ending === '0' ? '' : ending)), number: 'Sing' };
}

function plural(strip: RegExp, endings: string): Paradigm {
  return { ...singular(strip, endings), number: 'Plur' };
}

export const paradigms = {
  // Самарканд, Байден
  masculine: singular(/$/u, '0 а у = ом е'),
  // Париж, Кац; the ending under stress is -ом
  masculineHush: singular(/$/u, '0 а у = ем/ом е'),
  // Токаев, Путин: the instrumental tells surnames from towns
  surnameMasculine: singular(/$/u, '0 а у а ым/ом е'),
  // Китай
  masculineY: singular(/й$/u, 'й я ю = ем е'),
  // Дмитрий
  masculineIy: singular(/ий$/u, 'ий ия ию = ием ии'),
  // Кремль
  masculineSoft: singular(/ь$/u, 'ь я ю = ем е'),
  // Москва, Европа
  feminine: singular(/а$/u, 'а ы е у ой/ою е'),
  // Америка, Волга
  feminineVelar: singular(/а$/u, 'а и е у ой/ою е'),
  // Саша, Польша
  feminineHush: singular(/а$/u, 'а и е у ей/ею/ой е'),
  // Богородица
  feminineTs: singular(/а$/u, 'а ы е у ей/ею/ой е'),
  // Корея, Илья
  feminineYa: singular(/я$/u, 'я и е ю ей/ею е'),
  // Россия
  feminineIya: singular(/ия$/u, 'ия ии ии/ие ию ией/иею ии/ие'),
  // Казань
  feminineSoft: singular(/ь$/u, 'ь и и ь ью и'),
  // Аманжолова
  surnameFeminine: singular(/а$/u, 'а ой ой у ой/ою ой'),
  // министерство
  neuterO: singular(/о$/u, 'о а у о ом е'),
  // море
  neuterE: singular(/е$/u, 'е я ю е ем е'),
  // объединение
  neuterIe: singular(/ие$/u, 'ие ия ию ие ием ии'),
  // Приднестровье
  neuterYe: singular(/ье$/u, 'ье ья ью ье ьем ье'),
  // Невский, Верный, Толстой
  adjectiveMasculine: singular(/(?:ый|ой)$/u, '0 ого ому = ым ом'),
  adjectiveMasculineVelar: singular(/(?:ий|ой)$/u, '0 ого ому = им ом'),
  adjectiveMasculineSoft: singular(/ий$/u, '0 его ему = им ем'),
  adjectiveFeminine: singular(/ая$/u, 'ая ой ой ую ой/ою ой'),
  adjectiveFeminineHush: singular(/ая$/u, 'ая ей ей ую ей/ею ей'),
  adjectiveFeminineSoft: singular(/яя$/u, 'яя ей ей юю ей/ею ей'),
  adjectiveNeuter: singular(/ое$/u, 'ое ого ому ое ым ом'),
  adjectiveNeuterVelar: singular(/ое$/u, 'ое ого ому ое им ом'),
  adjectiveNeuterSoft: singular(/ее$/u, 'ее его ему ее им ем'),
  adjectivePlural: plural(/ые$/u, 'ые ых ым = ыми ых'),
  adjectivePluralSoft: plural(/ие$/u, 'ие их им = ими их'),
  // Афины: feminine, no ending in the genitive
  pluralBare: plural(/ы$/u, 'ы 0 ам = ами ах'),
  // Нидерланды, Штаты
  pluralOv: plural(/[ыи]$/u, '0 ов ам = ами ах'),
  // Гималаи
  pluralEv: plural(/и$/u, 'и ев ям = ями ях'),
  // Великие Луки
  pluralVelarBare: plural(/и$/u, 'и 0 ам = ами ах'),
  // двери
  pluralEy: plural(/и$/u, 'и ей ям = ями ях'),
  // дунгане
  pluralAne: plural(/е$/u, 'е 0 ам = ами ах'),
  // преступления
  pluralIya: plural(/ия$/u, 'ия ий иям = иями иях'),
  // путь
  masculinePut: singular(/ь$/u, 'ь и и ь ём и'),
  // Алматы, ООН, Тбилиси
  indeclinable: singular(/$/u, '0 0 0 0 0 0'),
} as const satisfies Record<string, Paradigm>;

export type ParadigmName = keyof typeof paradigms;
