import { type Bitext, hasTarget, isPersons, type Segment, segments, statusOf } from '../../core/bitext.js';
import type { TarjumanError } from '../../core/errors.js';
import type { Finding } from '../../core/finding.js';
import { contentKey } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { allDone } from '../all-done.js';
import type { OpenDocument } from '../documents.js';
import { hashOf } from '../files/stamp.js';
import { findingsOf } from '../findings.js';
import { saveMerging } from '../merging.js';
import { withNotes } from '../notes.js';
import { publish, renderPages, renderResources } from '../render/publish.js';
import type { SitePages } from '../render/site-pages.js';
import type { DocumentDetails, DocumentState, KnownFile, LocaleState } from '../state.js';
import { countFindings, countSegments } from '../summary.js';
import { type PlacedPair, placedPairs } from '../sync/index.js';
import type { DocumentWork, LocaleWork } from './prepare.js';
import type { Run } from './run.js';

/** What a run found out about one locale of a document before writing it. */
export interface LocaleResult {
  readonly repairs: ReadonlyMap<string, readonly string[]>;
  /** An engine was asked and failed. */
  readonly failed: boolean;
}

export interface Finished {
  readonly state: DocumentState;
  readonly written: readonly string[];
  readonly warnings: readonly TarjumanError[];
  /** A person saved meanwhile, and what they saved is in the bitexts now: the document wants another look. */
  readonly merged: boolean;
}

/** What a document is finished with: the results of its locales, and the site around it. */
export interface FinishInput {
  readonly results: ReadonlyMap<Locale, LocaleResult>;
  readonly before: DocumentState | undefined;
  readonly settings: string;
  readonly pages: SitePages;
}

/** Checks a document's bitexts, writes them and publishes the document. */
export async function finishDocument(run: Run, work: DocumentWork, input: FinishInput): Promise<Finished> {
  const { results, before, settings, pages } = input;
  const { project } = run;
  const checked = work.locales.map((localeWork): CheckedLocale => {
    const result = results.get(localeWork.locale);
    return result ? checkLocale(run, work, localeWork, result) : { work: localeWork };
  });
  const finished = { ...work, locales: checked.map((locale) => locale.work) };
  const isPage = work.opened.document.body.type === 'page';
  // Pages are made while the disk takes the bitexts, and published only when it has.
  const saving = allDone(checked.map((locale) => saveLocale(run, work.opened, locale)));
  const rendering = isPage ? renderPages(project, finished, await pages.context()) : renderResources(project, finished);
  await Promise.allSettled([saving, rendering]);
  const locales = await saving;
  const published = await publish(project, work, await rendering);
  // In the order of the locales, whichever was written first.
  for (const finding of checked.flatMap(({ findings = [] }) => findings)) run.report({ type: 'finding', finding });
  const open = locales.flatMap(({ work: { locale }, open: hashes = before?.details().open[locale] }) =>
    hashes ? [[locale, hashes] as const] : [],
  );
  const details: DocumentDetails = { entries: published.entries, open: Object.fromEntries(open) };
  const state: DocumentState = {
    settings,
    ...(isPage && { strings: pages.stringsHash }),
    source: work.opened.file,
    kind: isPage ? 'page' : 'resource',
    slug: work.slug,
    ...(published.linked && { addresses: pages.addressesHash }),
    pages: Object.keys(published.entries),
    locales: Object.fromEntries(
      locales.flatMap(({ work: { locale }, state: found = before?.locales[locale] }) =>
        found ? [[locale, found]] : [],
      ),
    ),
    bystanders: Object.fromEntries(locales.flatMap((found) => (found.state ? [] : bitextOf(found.work)))),
    outputs: published.outputs,
    details: remembering(details),
  };
  const bitexts = locales.flatMap(({ written = [] }) => written);
  const merged = locales.some((locale) => locale.merged);
  return { state, written: [...bitexts, ...published.written], warnings: published.warnings, merged };
}

/** A function of its own, so that a document's state does not hold all that was at hand when it was made. */
function remembering(details: DocumentDetails): () => DocumentDetails {
  return () => details;
}

/** A locale's bitext as it is to be written; without findings where this run had nothing to do with it. */
interface CheckedLocale {
  readonly work: LocaleWork;
  readonly findings?: readonly Finding[];
  /** An engine was asked and failed. */
  readonly failed?: boolean;
}

/** A locale's bitext as it was written; without a state where this run had nothing to do with it. */
interface SavedLocale {
  readonly work: LocaleWork;
  readonly state?: LocaleState;
  /** Its part of `DocumentDetails.open`. */
  readonly open?: readonly string[];
  readonly written?: readonly string[];
  readonly merged?: boolean;
}

function bitextOf({ locale, file: { decoded, stamp } }: LocaleWork): readonly (readonly [Locale, KnownFile])[] {
  return decoded === undefined || stamp === undefined ? [] : [[locale, { stamp, hash: hashOf(decoded.bytes) }]];
}

function checkLocale(run: Run, work: DocumentWork, localeWork: LocaleWork, result: LocaleResult): CheckedLocale {
  const terms = run.terms(work, localeWork.locale);
  const findings = findingsOf(run.project, localeWork.bitext, localeWork.file.file, terms);
  const bitext = withNotes(localeWork.bitext, { findings, terms, repairs: result.repairs });
  return { work: { ...localeWork, bitext }, findings, failed: result.failed };
}

async function saveLocale(run: Run, opened: OpenDocument, checked: CheckedLocale): Promise<SavedLocale> {
  const { work, findings, failed = false } = checked;
  if (!findings) return { work };
  const { locale, file } = work;
  const saving = { locale, name: opened.document.name, opened: file, bitext: work.bitext };
  const saved = await saveMerging(run.project, saving);
  const { bitext, merged } = saved;
  const state: LocaleState = {
    bitext: { stamp: saved.stamp, hash: saved.hash },
    // What a person saved meanwhile was neither checked nor learnt: as if it belonged to another source, it is due.
    source: merged ? '' : opened.file.hash,
    remembered: merged ? '' : rememberedHash(bitext),
    counts: countSegments(bitext),
    findings: countFindings(findings),
    failed,
    engines: run.engines.namesFor(locale).join(' '),
  };
  const written = saved.written ? [file.file] : [];
  return { work: { ...work, bitext }, state, open: openHashes(bitext), written, merged };
}

/** A person's pairs, and those that somebody reviewed: what the memory takes. */
export function approvedPairs(bitext: Bitext): readonly PlacedPair[] {
  return placedPairs(bitext.units).filter(({ segment }) => isApproved(segment));
}

function isApproved(segment: Segment): boolean {
  return statusOf(segment) === 'reviewed' || isPersons(segment);
}

/** Changes when the pairs that the memory takes do. */
export function rememberedHash(bitext: Bitext): string {
  return hashOf(JSON.stringify(approvedPairs(bitext)));
}

/** The sentences that a better source could still fill, as short hashes: so a change of the memory finds its documents. */
function openHashes(bitext: Bitext): readonly string[] {
  const open = bitext.units.flatMap(segments).filter((segment) => !hasTarget(segment) || statusOf(segment) === 'draft');
  return [...new Set(open.map((segment) => openHash(contentKey(segment.source))))];
}

export function openHash(key: string): string {
  return hashOf(key).slice(0, 8);
}
