import { type Bitext, hasTarget, inTargetOrder } from '../../core/bitext.js';
import type { TextRun, Translations, Unit } from '../../core/document.js';

/**
 * The texts of a page: targets where there are any, the source (marked with its language) where not.
 * @param units the document's units in the order of the bitext's, as `syncBitext` leaves them.
 */
export function textRuns(bitext: Bitext, units: readonly Unit[]): Translations {
  return new Map(
    units.map((unit, index) => {
      const parts = inTargetOrder(bitext.units[index]?.parts ?? []);
      const runs = parts.map((part): TextRun => {
        if (part.type === 'ignorable') return { content: part.target ?? part.source };
        if (hasTarget(part)) return { content: part.target };
        return { content: part.source, locale: bitext.sourceLocale };
      });
      return [unit.key, runs];
    }),
  );
}
