import type { ElementName } from '../types.js';
import { type ContentModel, extension, type Particle } from './types.js';

/** What became of a child element: it has its place, or why not. */
export type Verdict = 'fits' | 'not-allowed' | 'too-many' | 'out-of-order';

/** The children of one element as they come, against its content model. Remembers counts, never children. */
export interface Content {
  accept(name: ElementName): Verdict;
  /** What must still come: for each, the names of which one is wanted. */
  missing(): readonly (readonly ElementName[])[];
}

/**
 * @param allowance how often a child may stand at the `extension` of this element
 */
export function contentOf(model: ContentModel, allowance: (child: ElementName) => number): Content {
  switch (model.kind) {
    case 'anything':
      return { accept: () => 'fits', missing: () => [] };
    case 'empty':
    case 'text':
      return { accept: () => 'not-allowed', missing: () => [] };
    case 'mixed': {
      const { of } = model;
      const takes = (name: ElementName) => of.includes(name) || (of.includes(extension) && allowance(name) > 0);
      return { accept: (name) => (takes(name) ? 'fits' : 'not-allowed'), missing: () => [] };
    }
    case 'sequence':
      return sequenceOf(model.particles, allowance);
  }
}

function sequenceOf(particles: readonly Particle[], allowance: (child: ElementName) => number): Content {
  /** How many came, by particle. */
  const counts = particles.map(() => 0);
  const countsByName = new Map<ElementName, number>();
  let at = 0;

  function matches({ of }: Particle, name: ElementName): boolean {
    return of.includes(name) || (of.includes(extension) && allowance(name) > 0);
  }

  return {
    accept(name) {
      const ofName = (countsByName.get(name) ?? 0) + 1;
      countsByName.set(name, ofName);
      const fitting = particles.findIndex(
        (particle, index) => index >= at && matches(particle, name) && (counts[index] ?? 0) < particle.max,
      );
      if (fitting >= 0) {
        at = fitting;
        counts[fitting] = (counts[fitting] ?? 0) + 1;
        const isNamed = particles[fitting]?.of.includes(name);
        return !isNamed && ofName > allowance(name) ? 'too-many' : 'fits';
      }
      const earlier = particles.findIndex((particle) => matches(particle, name));
      const particle = particles[earlier];
      if (!particle) return 'not-allowed';
      const isFull = (counts[earlier] ?? 0) >= particle.max;
      counts[earlier] = (counts[earlier] ?? 0) + 1;
      return isFull ? 'too-many' : 'out-of-order';
    },
    missing: () => particles.filter(({ min }, index) => (counts[index] ?? 0) < min).map(({ of }) => of),
  };
}
