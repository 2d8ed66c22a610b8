import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type About, type Case, inflect, morphologyFor } from '../../src/morphology/index.js';

const kazakh = morphologyFor('kk');

function write(name: string, wanted: Case, about: About = {}) {
  return inflect(kazakh, name, { case: wanted, number: 'Sing' }, about);
}

describe('Kazakh', () => {
  test.each([
    ['Астана', 'ның ға ны да дан мен'],
    ['Нұр-Сұлтан', 'ның ға ды да нан мен'],
    ['Алматы', 'ның ға ны да дан мен'],
    ['Тоқаев', 'тың қа ты та тан пен'],
    ['Мирзиёев', 'тің ке ті те тен пен'],
    ['Си Цзиньпин', 'нің ге ді де нен мен'],
    ['Самарқанд', 'тың қа ты та тан пен'],
    ['Шыңжаң', 'ның ға ды да нан мен'],
    ['Қытай', 'дың ға ды да дан мен'],
    ['Мәскеу', 'дің ге ді де ден мен'],
    ['Бішкек', 'тің ке ті те тен пен'],
    ['Нью-Йорк', 'тің ке ті те тен пен'],
    ['Кремль', 'дің ге ді де ден мен'],
    ['Қырғыз', 'дың ға ды да дан бен'],
    ['АҚШ', '-тың -қа -ты -та -тан -пен'],
    ['БҰҰ', '-ның -ға -ны -да -дан -мен'],
  ])('declines %s: %s', (name, endings) => {
    const cases = ['Gen', 'Dat', 'Acc', 'Loc', 'Abl', 'Ins'] as const;
    const written = cases.map((one) => write(name, one));
    expect(written.map((one) => one?.form)).toEqual(endings.split(' ').map((ending) => name + ending));
    expect(written.every((one) => one?.sure)).toBe(true);
  });

  test.each([
    ['Шанхай ынтымақтастық ұйымы', 'Dat', 'Шанхай ынтымақтастық ұйымына'],
    ['Шанхай ынтымақтастық ұйымы', 'Acc', 'Шанхай ынтымақтастық ұйымын'],
    ['Сыртқы істер министрлігі', 'Abl', 'Сыртқы істер министрлігінен'],
    ['Ұлы Жібек жолы', 'Loc', 'Ұлы Жібек жолында'],
  ] as const)('lets cases follow the possessive of a compound: %s %s', (name, wanted, form) => {
    expect(write(name, wanted, { kind: 'organisation' })).toMatchObject({ form, sure: true });
  });

  test('treats a patronymic on -ұлы as a possessive, a person on -ы not', () => {
    expect(write('Абай Құнанбайұлы', 'Dat', { kind: 'person' })?.form).toBe('Абай Құнанбайұлына');
    expect(write('Асқар Алматылы', 'Dat', { kind: 'person' })?.form).toBe('Асқар Алматылыға');
  });

  test.each([
    ['Қазақстан', { case: 'Loc', number: 'Sing', attributive: true }, 'Қазақстандағы'],
    ['Бейжің', { case: 'Loc', number: 'Sing', attributive: true }, 'Бейжіңдегі'],
    ['Бішкек', { case: 'Loc', number: 'Sing', attributive: true }, 'Бішкектегі'],
    ['Ресей', { case: 'Equ', number: 'Sing' }, 'Ресейдей'],
    ['Шығыс', { case: 'Nom', number: 'Sing', possessor: '3' }, 'Шығысы'],
    ['Балтық', { case: 'Dat', number: 'Sing', possessor: '3' }, 'Балтығына'],
    ['Ұйғыр', { case: 'Gen', number: 'Plur' }, 'Ұйғырлардың'],
  ] as const)('builds further forms of %s: %j', (name, features, form) => {
    expect(inflect(kazakh, name, features)).toMatchObject({ form, sure: true });
  });

  test.each([
    ['Тоқаев', 'Тоқаевке', 'Dat'],
    ['Минск', 'Минскіде', 'Loc'],
    ['НАТО', 'НАТОға', 'Dat'],
    ['Reuters', 'Reuters-тің', 'Gen'],
    ['COVID-19', 'COVID-19-дан', 'Abl'],
  ])('recognises %s in %s without writing it so', (name, form, wanted) => {
    const found = kazakh.forms(name).filter((one) => one.form === form);
    expect(found).toContainEqual(expect.objectContaining({ sure: false }));
    expect(found.map((one) => one.features.case)).toContain(wanted);
  });

  test('keeps to one harmony in all endings of a form', () => {
    const stem = fc.string({ unit: fc.constantFrom(...'аәеоөұүыібгғқлмнңрстш'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(stem, (rest) => {
        const name = `Т${rest}`;
        for (const { form, features } of kazakh.forms(name).filter(({ sure }) => sure)) {
          if (features.case === 'Ins') continue;
          const ending = form.slice(name.length);
          expect(/[аығқ]/u.test(ending) && /[еігк]/u.test(ending)).toBe(false);
        }
      }),
    );
  });
});
