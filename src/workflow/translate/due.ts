// What a run has to look at. Everything a document's files depend on is compared with what the last run knew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../core/locale.js';
import { hashOf, stampOf } from '../files/stamp.js';
import { bitextPath, type Project } from '../project.js';
import type { SourceEntry } from '../sources.js';
import type { DocumentState, KnownFile, LocaleState } from '../state.js';

/** What all documents depend on, at this moment. */
export interface Circumstances {
  readonly settings: string;
  readonly strings: string;
  /** The engines that can be asked, by locale. */
  readonly engines: Readonly<Record<Locale, string>>;
  readonly addresses: string;
}

/** Does a document need work in these locales? */
export function isDue(
  project: Project,
  known: DocumentState | undefined,
  entry: SourceEntry,
  locales: readonly Locale[],
  now: Circumstances,
): boolean {
  if (!known || known.settings !== now.settings) return true;
  if (known.strings !== undefined && known.strings !== now.strings) return true;
  if (known.addresses !== undefined && known.addresses !== now.addresses) return true;
  if (!isUnchanged(entry.absolute, known.source)) return true;
  for (const locale of project.config.targetLocales) {
    const path = bitextPath(project, locale, entry.name);
    const bitext = locales.includes(locale) ? known.locales[locale]?.bitext : shownBitext(known, locale);
    if (bitext ? !isUnchanged(path, bitext) : stampOf(path) !== undefined) return true;
  }
  if (locales.some((locale) => isLocaleDue(known, locale, now))) return true;
  return Object.entries(known.outputs).some(([path, stamp]) => stampOf(join(project.root, path)) !== stamp);
}

/** The bitext of a locale that a run does not work on, as the pages show it. */
function shownBitext(known: DocumentState, locale: Locale): KnownFile | undefined {
  return known.bystanders[locale] ?? known.locales[locale]?.bitext;
}

function isLocaleDue(known: DocumentState, locale: Locale, now: Circumstances): boolean {
  const found: LocaleState | undefined = known.locales[locale];
  if (!found || found.failed || found.source !== known.source.hash) return true;
  return found.counts.untranslated > 0 && found.engines !== now.engines[locale];
}

/** The file is as it was known: by its stamp, or, where a tool touched it, by its content. */
export function isUnchanged(path: string, known: KnownFile): boolean {
  const stamp = stampOf(path);
  if (stamp === undefined) return false;
  return stamp === known.stamp || hashOf(readFileSync(path)) === known.hash;
}
