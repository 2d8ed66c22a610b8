import type { Bitext } from '../../core/bitext.js';
import type { Unit } from '../../core/document.js';
import { isBlank } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { segmentContent } from '../../segmentation/index.js';
import { type BitextFile, openBitext } from '../bitexts.js';
import { type OpenDocument, openDocument } from '../documents.js';
import type { Project } from '../project.js';
import { slugOf } from '../slugs.js';
import type { SourceEntry } from '../sources.js';
import { type PlacedPair, syncBitext } from '../sync/index.js';

/** One document in one locale, brought up to its source in memory; nothing is written yet. */
export interface LocaleWork {
  readonly locale: Locale;
  readonly file: BitextFile;
  readonly bitext: Bitext;
  /** The document's units in the order of the bitext's. */
  readonly units: readonly Unit[];
  readonly retired: readonly PlacedPair[];
}

export interface DocumentWork {
  readonly entry: SourceEntry;
  readonly opened: OpenDocument;
  readonly slug: string;
  readonly locales: readonly LocaleWork[];
}

/**
 * Reads a document and its bitexts and syncs them.
 * @param create locales that get a bitext where they have none; others take part only if they have one.
 */
export async function prepareDocument(
  project: Project,
  entry: SourceEntry,
  create: readonly Locale[],
): Promise<DocumentWork> {
  const opened = await openDocument(project, entry);
  const { document, format } = opened;
  const slug = slugOf(project, entry.path, entry.name, document.meta.slug);
  const files = new Map<Locale, BitextFile>();
  for (const locale of project.config.targetLocales) files.set(locale, await openBitext(project, locale, entry.name));
  const present = [...files.values()].flatMap((file) => file.bitext ?? []);
  const locales = [...files].flatMap(([locale, file]): LocaleWork[] => {
    if (!file.bitext && !create.includes(locale)) return [];
    const units = format.unitsFor(document, locale).filter((unit) => !isBlank(unit.content));
    const { bitext, retired } = syncBitext({
      document,
      units,
      sourceLocale: project.config.sourceLocale,
      targetLocale: locale,
      version: project.config.xliff.version,
      ...(file.bitext && { previous: file.bitext }),
      siblings: present.filter((sibling) => sibling !== file.bitext),
      segment: (unit) => segmentContent(unit.content, project.config.sourceLocale, unit.codes),
    });
    return [{ locale, file, bitext, units, retired }];
  });
  return { entry, opened, slug, locales };
}
