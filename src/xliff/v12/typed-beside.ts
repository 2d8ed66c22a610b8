import type { AnnotatedText } from '../../core/annotation.js';
import { joinTexts } from '../../core/annotation.js';
import { fingerprint, type State } from '../../core/bitext.js';
import { isBlank } from '../../core/inline.js';
import { beside } from '../namespaces.js';
import { readProvenance } from '../provenance.js';
import { attributeOf } from '../xml/tree.js';
import type { Stretch } from './segmentation.js';

const statesOfRuns: readonly State[] = ['initial', 'translated'];

/**
 * What a person typed beside marks that still hold nothing but a run's own drafts: translate-toolkit, and so Weblate
 * without placeables, puts a new translation in front of the marks and leaves the old one inside them. Undefined where
 * nothing stands beside the marks, or where one of them may be a person's.
 */
export function typedBeside(target: readonly Stretch[]): AnnotatedText | undefined {
  const typed = target.filter(({ mark }) => mark === undefined);
  const marked = target.filter(({ mark }) => mark !== undefined);
  if (typed.every(({ content }) => isBlank(content)) || !marked.every(isRunsOwn)) return undefined;
  return joinTexts(typed.filter(({ content }) => !isBlank(content)));
}

/** The state is the unit's, which the tool has changed; so the proof may be for any that a run writes. */
function isRunsOwn({ mark, content }: Stretch): boolean {
  const proof = readProvenance(mark && attributeOf(mark, beside.tarjuman, 'provenance'))?.fingerprint;
  return proof !== undefined && statesOfRuns.some((state) => proof === fingerprint(content, state));
}
