import { type Bitext, unitSource } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { contentKey, isBlank } from '../../core/inline.js';
import { openDocument } from '../documents.js';
import type { Project } from '../project.js';
import type { SourceEntry } from '../sources.js';

/** Says so when the article is not what its bitext translates any more: a translator should not work on old text. */
export async function staleness(
  project: Project,
  entry: SourceEntry,
  bitext: Bitext,
): Promise<readonly TarjumanError[]> {
  const { document, format } = await openDocument(project, entry);
  const now = format.unitsFor(document, bitext.targetLocale).filter((unit) => !isBlank(unit.content));
  const isSame =
    now.length === bitext.units.length &&
    now.every((unit, index) => {
      const known = bitext.units[index];
      return known !== undefined && contentKey(unitSource(known)) === contentKey(unit.content);
    });
  if (isSame) return [];
  return [
    new TarjumanError('PACK_STALE', `${entry.path} changed since its bitext was made; the pack has the old text`, {
      hint: `Run \`tarjuman translate --to ${bitext.targetLocale}\`, then export again.`,
      place: { file: entry.path },
    }),
  ];
}
