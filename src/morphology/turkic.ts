// What Kazakh and Uzbek share: a name takes endings one after another, and each ending's shape follows from the end
// of what it joins.

import type { Case, Features } from './types.js';

/** The endings a name can carry one after another, outermost last. */
export interface Chain<C extends Case> {
  readonly features: Features;
  readonly links: readonly Link<C>[];
}

export type Link<C extends Case> = 'Plur' | 'Poss3' | 'Attr' | C;

/** All chains of a language, from the cases it has beside the nominative. */
export function chainsOf<C extends Case>(cases: readonly C[]): readonly Chain<C>[] {
  const chains: Chain<C>[] = [];
  for (const number of ['Sing', 'Plur'] as const) {
    for (const possessor of [undefined, '3'] as const) {
      const base = { number, ...(possessor && { possessor }) };
      const own: Link<C>[] = [
        ...(number === 'Plur' ? ['Plur' as const] : []),
        ...(possessor ? ['Poss3' as const] : []),
      ];
      chains.push({ features: { case: 'Nom', ...base }, links: own });
      for (const name of cases) chains.push({ features: { case: name, ...base }, links: [...own, name] });
      chains.push({ features: { case: 'Loc', ...base, attributive: true }, links: [...own, 'Attr'] });
    }
  }
  return chains;
}
