import { describe, expect, test } from '@jest/globals';
import { inflect, morphologyFor } from '../../src/morphology/index.js';

const uzbek = morphologyFor('uz-Latn');

describe('Uzbek', () => {
  test.each([
    ['Samarqand', 'ning ga ni da dan'],
    ['Toqayev', 'ning ga ni da dan'],
    ['Bishkek', 'ning ka ni da dan'],
    ['Iroq', 'ning qa ni da dan'],
    ['Oʻzbekiston', 'ning ga ni da dan'],
    ['Shanxay hamkorlik tashkiloti', 'ning ga ni da dan'],
    ['BMT', 'ning ga ni da dan'],
  ])('declines %s: %s', (name, endings) => {
    const cases = ['Gen', 'Dat', 'Acc', 'Loc', 'Abl'] as const;
    const written = cases.map((one) => inflect(uzbek, name, { case: one, number: 'Sing' }));
    expect(written.map((one) => one?.form)).toEqual(endings.split(' ').map((ending) => name + ending));
    expect(written.every((one) => one?.sure)).toBe(true);
  });

  test.each([
    ['Toshkent', { case: 'Loc', number: 'Sing', attributive: true }, 'Toshkentdagi'],
    ['Toshkent', { case: 'Ter', number: 'Sing' }, 'Toshkentgacha'],
    ['Tashkilot', { case: 'Dat', number: 'Sing', possessor: '3' }, 'Tashkilotiga'],
    ['Ostona', { case: 'Acc', number: 'Sing', possessor: '3' }, 'Ostonasini'],
    ['Uygʻur', { case: 'Abl', number: 'Plur' }, 'Uygʻurlardan'],
  ] as const)('builds further forms of %s: %j', (name, features, form) => {
    expect(inflect(uzbek, name, features)).toMatchObject({ form, sure: true });
  });

  test('recognises -ga after k and a hyphen after an abbreviation', () => {
    expect(uzbek.forms('Bishkek')).toContainEqual(expect.objectContaining({ form: 'Bishkekga', sure: false }));
    expect(uzbek.forms('BMT')).toContainEqual(expect.objectContaining({ form: 'BMT-ning', sure: false }));
  });
});
