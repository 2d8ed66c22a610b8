import { type Features, featuresKey } from '../morphology/index.js';
import type { Canonical } from './canonical.js';
import type { Candidate, Item } from './term-index.js';

/** What a name's form may say; guesses count only where nothing sure does, and before an unknown ending nothing. */
export function readingsOf(
  candidates: readonly Candidate[],
  item: Item,
  shown: Canonical,
  end: number,
): readonly Features[] {
  // A hyphen and a small letter follow: an ending that the rules do not know.
  if (/^-\p{Ll}/u.test(shown.text.slice(end, end + 2))) return [];
  const forms = candidates.filter((candidate) => candidate.item === item).map((candidate) => candidate.form);
  const sure = forms.filter((form) => form.sure);
  const features = new Map<string, Features>();
  for (const form of sure.length > 0 ? sure : forms) features.set(featuresKey(form.features), form.features);
  return [...features.values()];
}
