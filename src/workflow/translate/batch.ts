import { TarjumanError } from '../../core/errors.js';
import { contentKey } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { fillBitext, leverage, openSegments } from '../fill.js';
import type { SourceEntry } from '../sources.js';
import type { DocumentState } from '../state.js';
import { type Cost, countSegments, type SegmentCounts } from '../summary.js';
import { type Drafts, draftLocale, estimateLocale } from './draft.js';
import { approvedPairs, openHash, rememberedHash } from './finish.js';
import { type DocumentWork, type LocaleWork, prepareDocument } from './prepare.js';
import { type Run, stopIfAsked } from './run.js';

/** A batch of documents, filled from memory and engines; nothing is written yet. */
export interface FilledBatch {
  readonly works: readonly DocumentWork[];
  readonly drafts: ReadonlyMap<Locale, Drafts>;
  /** Documents that could not be worked on, with the reason. */
  readonly failures: readonly { readonly entry: SourceEntry; readonly error: TarjumanError }[];
  /** Sentences that the memory learnt, by locale, as `openHash`. */
  readonly learnt: ReadonlyMap<Locale, ReadonlySet<string>>;
  /** The memory has pairs that leave their bitext: it must be saved before the bitexts are. */
  readonly retired: boolean;
}

/** Documents as the last run left them, by path. */
export type KnownDocuments = Readonly<Record<string, DocumentState>>;

/** Prepares documents and fills their open segments: memory first, then engines. */
export async function fillBatch(
  run: Run,
  known: KnownDocuments,
  entries: readonly SourceEntry[],
): Promise<FilledBatch> {
  const prepared: DocumentWork[] = [];
  const failures: { entry: SourceEntry; error: TarjumanError }[] = [];
  for (const entry of entries) {
    stopIfAsked(run.options.signal);
    try {
      prepared.push(await prepareDocument(run.project, entry, run.locales));
    } catch (error) {
      if (!(error instanceof TarjumanError)) throw error;
      failures.push({ entry, error });
    }
  }
  const learnt = new Map<Locale, Set<string>>();
  let retired = false;
  for (const work of prepared) {
    for (const localeWork of work.locales) {
      if (!run.locales.includes(localeWork.locale)) continue;
      const news = await learn(run, known, work, localeWork);
      const hashes = learnt.get(localeWork.locale) ?? new Set<string>();
      learnt.set(localeWork.locale, hashes);
      for (const hash of news) hashes.add(hash);
      retired ||= localeWork.retired.length > 0;
    }
  }
  const leveraged: DocumentWork[] = [];
  for (const work of prepared) leveraged.push(await withMemory(run, work));
  const drafts = new Map<Locale, Drafts>();
  if (!run.options.dryRun) {
    for (const locale of run.locales) drafts.set(locale, await draftLocale(run, locale, leveraged));
  }
  return { works: leveraged.map((work) => withDrafts(work, drafts)), drafts, failures, learnt, retired };
}

/** Hands approved and retired pairs to the memory, unless it has taken just these before and is still there. */
async function learn(run: Run, known: KnownDocuments, work: DocumentWork, { locale, bitext, retired }: LocaleWork) {
  const before = known[work.entry.path]?.locales[locale];
  const approved = approvedPairs(bitext);
  const isKnown = () => before?.remembered === rememberedHash(bitext) && run.memories.isThere(locale);
  if (retired.length === 0 && (approved.length === 0 || isKnown())) return [];
  const memory = await run.memories.forLocale(locale);
  const news = memory.remember([...retired, ...approved], work.entry.path);
  return news.map(({ source }) => openHash(contentKey(source)));
}

async function withMemory(run: Run, work: DocumentWork): Promise<DocumentWork> {
  const locales: LocaleWork[] = [];
  for (const localeWork of work.locales) {
    const isOpen = run.locales.includes(localeWork.locale) && openSegments(localeWork.bitext).length > 0;
    if (!isOpen) {
      locales.push(localeWork);
      continue;
    }
    const { index } = await run.memories.forLocale(localeWork.locale);
    locales.push({ ...localeWork, bitext: fillBitext(localeWork.bitext, leverage(localeWork.bitext, index)) });
  }
  return { ...work, locales };
}

function withDrafts(work: DocumentWork, drafts: ReadonlyMap<Locale, Drafts>): DocumentWork {
  const locales = work.locales.map((localeWork) => {
    const fills = drafts.get(localeWork.locale)?.fills.get(work.entry.path);
    return fills ? { ...localeWork, bitext: fillBitext(localeWork.bitext, fills) } : localeWork;
  });
  return { ...work, locales };
}

/** For a dry run: how the documents would stand, and what their open segments would cost. */
export async function estimateBatch(
  run: Run,
  batch: FilledBatch,
): Promise<ReadonlyMap<Locale, { readonly cost: Cost; readonly counts: readonly SegmentCounts[] }>> {
  const result = new Map<Locale, { cost: Cost; counts: readonly SegmentCounts[] }>();
  for (const locale of run.locales) {
    const counts = batch.works.flatMap((work) =>
      work.locales.filter((localeWork) => localeWork.locale === locale).map(({ bitext }) => countSegments(bitext)),
    );
    result.set(locale, { cost: await estimateLocale(run, locale, batch.works), counts });
  }
  return result;
}
