import type { LocalizedDocument } from '../../core/document.js';
import type { Locale } from '../../core/locale.js';
import {
  type Alternate,
  type Edition,
  type EditionAddress,
  type EditionStatus,
  headline,
  type IndexEntry,
  indexEntry,
  pagePath,
  renderPage,
  type Site,
} from '../../editions/index.js';
import type { Project } from '../project.js';
import { countSegments, noCounts, type SegmentCounts } from '../summary.js';
import type { DocumentWork } from '../translate/prepare.js';
import type { SiteStrings } from './strings.js';
import { textRuns } from './text-runs.js';

/** What pages need to know about the rest of the site. */
export interface SiteContext {
  readonly site: Site;
  readonly strings: SiteStrings;
  /** Where the pages of a document are, by the document's name. */
  readonly addresses: Addresses;
}

/** Slug and published locales of each page document, by name. */
export type Addresses = ReadonlyMap<string, { readonly slug: string; readonly locales: readonly Locale[] }>;

/** The pages of one document, and its line in each locale's index. */
export interface RenderedDocument {
  /** Texts by path below the output folder. */
  readonly pages: ReadonlyMap<string, string>;
  readonly entries: Readonly<Record<Locale, IndexEntry>>;
  /** The source's body in the page language, for its local assets. */
  readonly source: LocalizedDocument;
  /** A page links to other documents. */
  readonly linked: boolean;
}

/** Renders every edition of a page document: the source's, and those of all locales that have a bitext. */
export async function renderEditions(
  project: Project,
  work: DocumentWork,
  context: SiteContext,
): Promise<RenderedDocument> {
  const { document, format } = work.opened;
  const { sourceLocale, render } = project.config;
  const source = format.merge(document, new Map(), sourceLocale);
  const drafts: { locale: Locale; document: LocalizedDocument; counts: SegmentCounts }[] = [];
  if (render.sourceEdition) drafts.push({ locale: sourceLocale, document: source, counts: noCounts });
  for (const { locale, bitext, units } of work.locales) {
    const counts = countSegments(bitext);
    if (!isPublished(project, counts)) continue;
    drafts.push({ locale, document: format.merge(document, textRuns(bitext, units), locale), counts });
  }
  const alternates = drafts.map(
    (draft): Alternate => ({
      locale: draft.locale,
      slug: work.slug,
      title: headline(draft.document, work.entry.name),
    }),
  );
  let linked = false;
  const pages = new Map<string, string>();
  const entries: Record<Locale, IndexEntry> = {};
  for (const { locale, document: localized, counts } of drafts) {
    const edition: Edition = {
      document: localized,
      name: work.entry.name,
      slug: work.slug,
      locale,
      sourceLocale,
      alternates,
      status: statusOf(project, work, locale, counts),
      link: (name) => {
        linked = true;
        return addressOf(context.addresses, name, locale, sourceLocale);
      },
    };
    pages.set(pagePath(locale, work.slug), renderPage(edition, context.site, await context.strings.forLocale(locale)));
    entries[locale] = indexEntry(edition);
  }
  return { pages, entries, source, linked };
}

/** The configuration's rules for pages that are not finished. */
export function isPublished({ config }: Project, counts: SegmentCounts): boolean {
  if (counts.untranslated > 0 && config.render.untranslated === 'omit') return false;
  return !(counts.draft > 0 && config.render.drafts === 'omit');
}

const engineNames: Readonly<Record<string, string>> = { deepl: 'DeepL', pseudo: 'pseudo-translation' };

function statusOf(project: Project, work: DocumentWork, locale: Locale, counts: SegmentCounts): EditionStatus {
  const person = project.config.documents[work.entry.path]?.translators?.[locale];
  const engines = Object.keys(counts.origins).flatMap((origin) => engineNames[origin] ?? []);
  return {
    drafts: counts.draft,
    unreviewed: counts.translated,
    untranslated: counts.untranslated,
    segments: counts.segments,
    translators: [...(person === undefined ? [] : [person]), ...engines.sort()],
  };
}

/** The linked document in the page's own language, else in the source's, else in any it has. */
function addressOf(
  addresses: Addresses,
  name: string,
  locale: Locale,
  sourceLocale: Locale,
): EditionAddress | undefined {
  const target = addresses.get(name);
  const best = [locale, sourceLocale].find((wanted) => target?.locales.includes(wanted)) ?? target?.locales[0];
  return target && best !== undefined ? { locale: best, slug: target.slug } : undefined;
}
