import { type Bitext, unitSource } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { contentKey } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import type { Project } from '../project.js';
import type { SourceEntry } from '../sources.js';

/** Says so when the article is not what its bitext translates any more: a translator should not work on old text. */
export async function staleness(
  project: Project,
  entry: SourceEntry,
  locale: Locale,
  bitext: Bitext,
): Promise<readonly TarjumanError[]> {
  const { prepareDocument } = await import('../translate/prepare.js');
  const { locales } = await prepareDocument(project, entry, []);
  const synced = locales.find((work) => work.locale === locale)?.bitext;
  if (!synced || sameSources(synced, bitext)) return [];
  return [
    new TarjumanError('PACK_STALE', `${entry.path} changed since its bitext was made; the pack has the old text`, {
      hint: `Run \`tarjuman translate --to ${locale}\`, then export again.`,
      place: { file: entry.path },
    }),
  ];
}

function sameSources(a: Bitext, b: Bitext): boolean {
  const textOf = ({ units }: Bitext) => units.map((unit) => contentKey(unitSource(unit))).join('\n');
  return textOf(a) === textOf(b);
}
