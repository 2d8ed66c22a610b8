import type { BitextUnit } from '../../core/bitext.js';
import { refused } from './refused.js';
import { translatable, withSegment } from './segment.js';

/**
 * The unit with a segment untranslated again: its target goes with its state and all that was said about it.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` in a unit that is not to be translated, or one whose targets stand in
 * another order than their sources, which is written on the targets
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) removeTarget(unit, 's1');
 */
export function removeTarget(unit: BitextUnit, segmentId: string): BitextUnit {
  const segment = translatable(unit, segmentId);
  if (unit.parts.some((part) => part.order !== undefined)) {
    const hint = 'Bring the targets into the order of the sources first (orderTargets), or set an empty target.';
    throw refused(unit, segmentId, 'its targets stand in an order of their own', hint);
  }
  const { target: _, targetAnnotations: __, provenance: ___, subState: ____, ...rest } = segment;
  return withSegment(unit, { ...rest, state: 'initial' });
}
