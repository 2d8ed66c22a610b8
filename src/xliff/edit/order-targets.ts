import { type BitextUnit, segments } from '../../core/bitext.js';
import { refused } from './refused.js';
import { placed } from './resegment.js';
import { translatable, withParts } from './segment.js';

/**
 * The unit with its translations in another order than its sources: all its segments, as the translation has them one
 * after the other. What stands between segments stays where it is (XLIFF 2.1 §4.8.2).
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when a segment is missing or named twice, when one that moves has no target
 * to say so, in a unit that is not to be translated
 * @example
 * const { units } = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * const unit = units.find((candidate) => segments(candidate).every((segment) => segment.target));
 * if (unit) orderTargets(unit, segments(unit).map(({ id }) => id).reverse());
 */
export function orderTargets(unit: BitextUnit, segmentIds: readonly string[]): BitextUnit {
  const wanted = segmentIds.map((id) => translatable(unit, id));
  const count = segments(unit).length;
  if (wanted.length !== count || new Set(wanted).size !== count) {
    const hint = `Name each once: ${segments(unit)
      .map(({ id }) => id)
      .join(', ')}.`;
    throw refused(unit, undefined, 'an order needs all segments of the unit', hint);
  }
  let next = 0;
  const translation = unit.parts.map((part) => (part.type === 'segment' ? (wanted[next++] ?? part) : part));
  return withParts(unit, placed(unit, undefined, unit.parts, translation));
}
