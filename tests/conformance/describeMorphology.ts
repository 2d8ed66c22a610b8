import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { featuresKey, inflect, type Morphology } from '../../src/morphology/index.js';

const word = fc
  .tuple(
    fc.constantFrom('А', 'Қ', 'Е', 'С', 'Ш', 'T', 'Oʻ', 'Х', 'У'),
    fc.string({ unit: fc.constantFrom(...'аәеиоөуұүыіэюябгғдйкқлмнңрстцчшьъakqnlioʻ'), minLength: 1, maxLength: 9 }),
  )
  .map(([first, rest]) => first + rest);

const name = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', '-'), word), { maxLength: 2 }))
  .map(([first, others]) => first + others.map(([joint, other]) => joint + other).join(''));

const about = fc.record(
  {
    gender: fc.constantFrom('m' as const, 'f' as const, 'n' as const),
    kind: fc.constantFrom('person', 'place', 'organisation', 'people', 'term'),
    pos: fc.constantFrom('propn', 'noun', 'adj'),
  },
  { requiredKeys: [] },
);

/** What every language's morphology owes. */
export function describeMorphology(morphology: Morphology): void {
  describe(morphology.language, () => {
    test('gives the name itself first, as nominative', () => {
      fc.assert(
        fc.property(name, about, (one, known) => {
          const [first] = morphology.forms(one, known);
          expect(first).toMatchObject({ form: one, features: { case: 'Nom' }, sure: true });
        }),
      );
    });

    test('gives no form twice and none empty', () => {
      fc.assert(
        fc.property(name, about, (one, known) => {
          const forms = morphology.forms(one, known);
          const keys = forms.map(({ form, features }) => `${form} ${featuresKey(features)}`);
          expect(new Set(keys).size).toBe(keys.length);
          expect(forms.every(({ form }) => form.trim() !== '')).toBe(true);
        }),
      );
    });

    test('puts the form to write before the ones that are recognised only', () => {
      fc.assert(
        fc.property(name, about, (one, known) => {
          const forms = morphology.forms(one, known);
          for (const { features, sure } of forms) {
            if (sure) expect(inflect(morphology, one, features, known)?.sure).toBe(true);
          }
        }),
      );
    });

    test('has endings that say something', () => {
      for (const { ending, features } of morphology.endings) {
        expect(ending).not.toBe('');
        expect(featuresKey(features)).not.toBe(featuresKey({ case: 'Nom', number: 'Sing' }));
      }
    });
  });
}
