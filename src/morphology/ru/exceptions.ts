// Words whose declension their letters do not show. Source: Зализняк, Грамматический словарь русского языка (4-е
// изд., 2003), index of proper names; Суперанская, Словарь русских личных имён (1998). Lower case, ё as е.

import type { ParadigmName } from './paradigms.js';

/** Stems that lose or change a vowel before endings. */
export const movingStems: Readonly<Record<string, string>> = {
  павел: 'павл',
  лев: 'льв',
  петр: 'петр',
  орел: 'орл',
  рынок: 'рынк',
};

/** Declension by the word itself. */
export const wordParadigms: Readonly<Record<string, ParadigmName>> = {
  // adjective-like ends that are nouns
  георгий: 'masculineIy',
  сергий: 'masculineIy',
  цой: 'masculineY',
  ной: 'masculineY',
  ханой: 'masculineY',
  // surnames in -ов, -ин of other languages, given names: Ins -ом
  дарвин: 'masculine',
  чаплин: 'masculine',
  цзиньпин: 'masculine',
  сяопин: 'masculine',
  путь: 'masculinePut',
  // soft feminines that decline
  любовь: 'feminineSoft',
  юдифь: 'feminineSoft',
  эсфирь: 'feminineSoft',
  руфь: 'feminineSoft',
  русь: 'feminineSoft',
  // nouns of organisations and waters
  море: 'neuterE',
  озеро: 'neuterO',
  государство: 'neuterO',
  // plural only
  афины: 'pluralBare',
  филиппины: 'pluralBare',
  карпаты: 'pluralBare',
  кордильеры: 'pluralBare',
  курилы: 'pluralBare',
  мальдивы: 'pluralBare',
  багамы: 'pluralBare',
  бермуды: 'pluralBare',
  черкассы: 'pluralBare',
  сумы: 'pluralBare',
  канары: 'pluralBare',
  балканы: 'pluralBare',
  сейшелы: 'pluralBare',
  альпы: 'pluralBare',
  анды: 'pluralBare',
  нидерланды: 'pluralOv',
  штаты: 'pluralOv',
  эмираты: 'pluralOv',
  острова: 'indeclinable',
  гималаи: 'pluralEv',
  луки: 'pluralVelarBare',
  татры: 'pluralBare',
  // foreign names on -а that do not decline
  дюма: 'indeclinable',
  золя: 'indeclinable',
};

/** A locative of its own, after в and на: `в Крыму`. */
export const ownLocatives: Readonly<Record<string, string>> = { крым: 'крыму', дон: 'дону' };

/** An instrumental under stress: `Кремлём`. */
export const stressedInstrumentals: Readonly<Record<string, string>> = { кремль: 'кремлём', илья: 'ильёй' };

/** Given names on -ин that must not be taken for surnames. */
export const givenMasculine: ReadonlySet<string> = new Set(
  'августин валентин вениамин кевин константин мартин эдвин бенджамин эрвин лев'.split(' '),
);

/** Given names on -ина that must not be taken for surnames. */
export const givenFeminine: ReadonlySet<string> = new Set(
  (
    'алина альбина ангелина арина валентина галина дарина дина екатерина зарина ирина карина кристина лина мадина ' +
    'марина нина полина регина сабина снежина эвелина ева'
  ).split(' '),
);

/** Surnames of Chinese, Korean, Vietnamese names, which stand first and do not decline: `Ким Чен Ына`. */
export const eastAsianSurnames: ReadonlySet<string> = new Set(
  (
    'ван ли чжан лю чэнь чжао хуан у чжоу сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань тан фэн дун цинь ' +
    'дэн цзян вэнь си мао цзэн пэн цай юань пань дин вэй ким пак чон чхве кан мун юн но ро чо пан хон нгуен чан хо фам'
  ).split(' '),
);
