import { describe, expect, test } from '@jest/globals';
import { type About, inflect, morphologyFor } from '../../src/morphology/index.js';

const russian = morphologyFor('ru');
const man: About = { kind: 'person', gender: 'm' };
const woman: About = { kind: 'person', gender: 'f' };
const place: About = { kind: 'place' };
const town: About = { kind: 'place', gender: 'm' };
const organisation: About = { kind: 'organisation' };

describe('Russian', () => {
  // Gen, Dat, Acc, Ins, Loc
  test.each([
    ['Токаев', man, 'Токаева Токаеву Токаева Токаевым Токаеве'],
    ['Владимир Путин', man, 'Владимира Путина|Владимиру Путину|Владимира Путина|Владимиром Путиным|Владимире Путине'],
    [
      'Касым-Жомарт Токаев',
      man,
      'Касым-Жомарта Токаева|Касым-Жомарту Токаеву|Касым-Жомарта Токаева|Касым-Жомартом Токаевым|Касым-Жомарте Токаеве',
    ],
    ['Си Цзиньпин', man, 'Си Цзиньпина|Си Цзиньпину|Си Цзиньпина|Си Цзиньпином|Си Цзиньпине'],
    ['Нарендра Моди', man, 'Нарендры Моди|Нарендре Моди|Нарендру Моди|Нарендрой Моди|Нарендре Моди'],
    ['Зеленский', man, 'Зеленского Зеленскому Зеленского Зеленским Зеленском'],
    ['Павел', man, 'Павла Павлу Павла Павлом Павле'],
    ['Дмитрий', man, 'Дмитрия Дмитрию Дмитрия Дмитрием Дмитрии'],
    ['Шевченко', man, 'Шевченко Шевченко Шевченко Шевченко Шевченко'],
    ['Мишель Бачелет', woman, 'Мишель Бачелет|Мишель Бачелет|Мишель Бачелет|Мишель Бачелет|Мишель Бачелет'],
    ['Анна Аманжолова', woman, 'Анны Аманжоловой|Анне Аманжоловой|Анну Аманжолову|Анной Аманжоловой|Анне Аманжоловой'],
    ['Самарканд', town, 'Самарканда Самарканду Самарканд Самаркандом Самарканде'],
    ['Киев', town, 'Киева Киеву Киев Киевом Киеве'],
    ['Нур-Султан', town, 'Нур-Султана Нур-Султану Нур-Султан Нур-Султаном Нур-Султане'],
    ['Астана', place, 'Астаны Астане Астану Астаной Астане'],
    ['Россия', place, 'России России Россию Россией России'],
    ['Казань', { ...place, gender: 'f' }, 'Казани Казани Казань Казанью Казани'],
    ['Кремль', town, 'Кремля Кремлю Кремль Кремлём Кремле'],
    ['Алматы', place, 'Алматы Алматы Алматы Алматы Алматы'],
    ['Ростов-на-Дону', town, 'Ростова-на-Дону Ростову-на-Дону Ростов-на-Дону Ростовом-на-Дону Ростове-на-Дону'],
    ['Нижний Новгород', town, 'Нижнего Новгорода|Нижнему Новгороду|Нижний Новгород|Нижним Новгородом|Нижнем Новгороде'],
    ['Боровое', place, 'Борового Боровому Боровое Боровым Боровом'],
    ['Крым', town, 'Крыма Крыму Крым Крымом Крыму'],
    [
      'Организация Объединённых Наций',
      organisation,
      'Организации Объединённых Наций|Организации Объединённых Наций|Организацию Объединённых Наций|Организацией Объединённых Наций|Организации Объединённых Наций',
    ],
    [
      'Шанхайская организация сотрудничества',
      organisation,
      'Шанхайской организации сотрудничества|Шанхайской организации сотрудничества|Шанхайскую организацию сотрудничества|Шанхайской организацией сотрудничества|Шанхайской организации сотрудничества',
    ],
    [
      'Министерство иностранных дел',
      organisation,
      'Министерства иностранных дел|Министерству иностранных дел|Министерство иностранных дел|Министерством иностранных дел|Министерстве иностранных дел',
    ],
    [
      'Босния и Герцеговина',
      place,
      'Боснии и Герцеговины|Боснии и Герцеговине|Боснию и Герцеговину|Боснией и Герцеговиной|Боснии и Герцеговине',
    ],
    ['ООН', organisation, 'ООН ООН ООН ООН ООН'],
  ] as const)('declines %s', (name, about, forms) => {
    const cases = ['Gen', 'Dat', 'Acc', 'Ins', 'Loc'] as const;
    const written = cases.map((one) => inflect(russian, name, { case: one, number: 'Sing' }, about));
    expect(written.map((one) => one?.form)).toEqual(forms.split(forms.includes('|') ? '|' : ' '));
    expect(written.every((one) => one?.sure)).toBe(true);
  });

  test.each([
    ['Эллен', { kind: 'person' }],
    ['Тверь', { kind: 'organisation' }],
    ['Новые Черёмушки', place],
  ])('does not bluff where letters do not tell: %s', (name, about) => {
    const gen = inflect(russian, name, { case: 'Gen', number: 'Sing' }, about);
    expect(gen?.sure).toBe(false);
  });

  test('takes a known given name on -ина for one, not for a surname', () => {
    expect(inflect(russian, 'Марина', { case: 'Gen', number: 'Sing' }, woman)).toMatchObject({
      form: 'Марины',
      sure: true,
    });
  });

  test('knows names that are plural only', () => {
    expect(inflect(russian, 'Соединённые Штаты', { case: 'Loc', number: 'Sing' }, place)).toMatchObject({
      form: 'Соединённых Штатах',
      features: { number: 'Plur' },
      sure: true,
    });
  });

  test('recognises an adjective in all genders without writing it', () => {
    const forms = russian.forms('китайский', { kind: 'term', pos: 'adj' });
    for (const form of ['китайскую', 'китайского', 'китайских', 'китайское']) {
      expect(forms).toContainEqual(expect.objectContaining({ form, sure: false }));
    }
  });

  test.each([
    ['казахи', 'казахов'],
    ['дунгане', 'дунганам'],
    ['кыргызы', 'кыргызами'],
  ])('recognises peoples in the plural: %s, %s', (name, form) => {
    expect(russian.forms(name, { kind: 'people', pos: 'noun' }).map((one) => one.form)).toContain(form);
  });

  test('knows what prepositions govern', () => {
    expect(russian.governs('из')).toEqual(['Gen']);
    expect(russian.governs('саммит')).toBeUndefined();
  });
});
