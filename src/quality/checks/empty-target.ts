import type { Segment } from '../../core/bitext.js';
import { isBlank } from '../../core/inline.js';
import type { Check } from '../types.js';

/** Was a segment declared translated whose target says nothing? An empty target that nobody confirmed is just not done. */
export function isEmptied(segment: Segment): boolean {
  const { source, target, state } = segment;
  return target !== undefined && isBlank(target) && !isBlank(source) && state !== 'initial';
}

/** The target is empty though its state says that it is translated. */
export const emptyTarget: Check = {
  name: 'empty-target',
  severity: 'error',
  check: ({ segment }) =>
    isEmptied(segment)
      ? [
          {
            message: `The translation is empty, its state says "${segment.state}".`,
            remedy: 'Translate the sentence, or set its state back to "initial".',
          },
        ]
      : [],
};
