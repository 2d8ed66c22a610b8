import { hasTarget, isPersons, type Segment, segments } from '../../core/bitext.js';
import { errorCodes, TarjumanError } from '../../core/errors.js';
import { plainText } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { type DraftAnswer, type DraftRequest, draft, type Engine, estimate } from '../../engines/index.js';
import { type Fill, segmentKey } from '../fill.js';
import { type Cost, noCost } from '../summary.js';
import type { Terms } from '../terms.js';
import type { DocumentWork, LocaleWork } from './prepare.js';
import type { Run } from './run.js';

/** A document's locale with what engines are asked for it. */
interface Asked {
  readonly work: DocumentWork;
  readonly localeWork: LocaleWork;
}

/** What engines gave for one locale of a batch of documents. */
export interface Drafts {
  /** Fills by document path, then by `segmentKey`. */
  readonly fills: ReadonlyMap<string, ReadonlyMap<string, Fill>>;
  /** Repairs of names, to be noted in the bitext: by document path, then by `segmentKey`. */
  readonly repairs: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly cost: Cost;
  /** Why segments stayed without a draft, each reason once. */
  readonly problems: readonly TarjumanError[];
}

/** Segments to ask an engine for: those without a target, and on demand the drafts that engines wrote before. */
function wanted(segment: Segment, redraft: boolean): boolean {
  if (!hasTarget(segment)) return true;
  return redraft && !isPersons(segment) && segment.state === 'initial' && segment.provenance?.by === 'engine';
}

function requestsFor(asked: readonly Asked[], terms: (work: DocumentWork, locale: Locale) => Terms, redraft: boolean) {
  const requests: { request: DraftRequest; path: string; key: string; segment: Segment; terms: Terms }[] = [];
  for (const { work, localeWork } of asked) {
    const documentTerms = terms(work, localeWork.locale);
    const context = headlineOf(work);
    for (const unit of localeWork.bitext.units) {
      for (const segment of segments(unit)) {
        if (!wanted(segment, redraft)) continue;
        const marks = documentTerms.marks(segment.source);
        requests.push({
          path: work.entry.path,
          key: segmentKey(unit, segment),
          segment,
          terms: documentTerms,
          request: {
            id: String(requests.length),
            source: segment.source,
            codes: unit.codes,
            marks,
            ...(context !== undefined && { context }),
          },
        });
      }
    }
  }
  return requests;
}

/** What the whole document is about: one short text that all of its segments share. */
function headlineOf(work: DocumentWork): string | undefined {
  if (work.opened.document.meta.title) return work.opened.document.meta.title;
  const unit = work.opened.document.units.find(({ kind }) => kind === 'headline');
  return unit && plainText(unit.content);
}

/** Asks the engines of a locale for the open segments of a batch of documents, and puts the names in them right. */
export async function draftLocale(run: Run, locale: Locale, works: readonly DocumentWork[]): Promise<Drafts> {
  const requests = requestsFor(asks(locale, works), run.terms, run.options.redraft ?? false);
  const fills = new Map<string, Map<string, Fill>>();
  const repairs = new Map<string, Map<string, readonly string[]>>();
  const problems = new Map<string, TarjumanError>();
  let cost = noCost;
  const engines = requests.length === 0 ? [] : await usableEngines(run, locale, problems);
  if (engines.length === 0) return { fills, repairs, cost, problems: [...problems.values()] };
  const options = {
    engines,
    sourceLocale: run.project.config.sourceLocale,
    targetLocale: locale,
    cache: await run.engines.cache(),
    ...(run.options.signal && { signal: run.options.signal }),
    onProgress: (done: number) =>
      run.report({ type: 'engine', engine: engines[0]?.name ?? '', locale, done, total: requests.length }),
  };
  const answers = draft(
    requests.map(({ request }) => request),
    options,
  );
  for await (const answer of answers) {
    const asked = requests[Number(answer.id)];
    if (!asked) continue;
    cost = addAnswer(cost, answer, run);
    if (answer.problem) problems.set(answer.problem.code, problemOf(answer));
    if (!answer.target) continue;
    const repaired = asked.terms.repair(asked.segment.source, answer.target, answer.marks);
    const byKey = fills.get(asked.path) ?? new Map<string, Fill>();
    fills.set(
      asked.path,
      byKey.set(asked.key, { target: repaired.target, state: 'initial', by: 'engine', name: answer.engine }),
    );
    if (repaired.notes.length > 0) {
      const notes = repairs.get(asked.path) ?? new Map<string, readonly string[]>();
      repairs.set(asked.path, notes.set(asked.key, repaired.notes));
    }
  }
  return { fills, repairs, cost, problems: [...problems.values()] };
}

/** An engine that cannot even be made (a key that is none) is as one that does not answer: what memory gave is kept. */
async function usableEngines(
  run: Run,
  locale: Locale,
  problems: Map<string, TarjumanError>,
): Promise<readonly Engine[]> {
  try {
    return await run.engines.forLocale(locale);
  } catch (error) {
    if (!(error instanceof TarjumanError) || error.exitStatus !== errorCodes.ENGINE_AUTH) throw error;
    problems.set(error.code, error);
    return [];
  }
}

/** What asking would send and cost; sends nothing. */
export async function estimateLocale(run: Run, locale: Locale, works: readonly DocumentWork[]): Promise<Cost> {
  const requests = requestsFor(asks(locale, works), run.terms, run.options.redraft ?? false);
  const engines = await run.engines.forLocale(locale);
  if (engines.length === 0 || requests.length === 0) return noCost;
  const {
    engine,
    segments: count,
    characters,
    requests: calls,
  } = await estimate(
    requests.map(({ request }) => request),
    {
      engines,
      sourceLocale: run.project.config.sourceLocale,
      targetLocale: locale,
      cache: await run.engines.cache(),
      ...(run.options.signal && { signal: run.options.signal }),
    },
  );
  return priced(run, { engine, segments: count, characters, requests: calls });
}

function asks(locale: Locale, works: readonly DocumentWork[]): readonly Asked[] {
  return works.flatMap((work) =>
    work.locales.flatMap((localeWork) => (localeWork.locale === locale ? [{ work, localeWork }] : [])),
  );
}

function addAnswer(cost: Cost, answer: DraftAnswer, run: Run): Cost {
  if (answer.billedCharacters === 0) return cost;
  return priced(run, {
    engine: answer.engine,
    segments: cost.segments + 1,
    characters: cost.characters + answer.billedCharacters,
    requests: cost.requests,
  });
}

function priced(run: Run, cost: Cost): Cost {
  if (cost.engine !== 'deepl') return cost;
  const { pricePerMillion, currency } = run.project.config.engines.deepl;
  return { ...cost, amount: (cost.characters * pricePerMillion) / 1e6, currency };
}

function problemOf(answer: DraftAnswer): TarjumanError {
  const { code, message, hint } = answer.problem ?? { code: 'ENGINE_REQUEST' as const, message: 'no answer' };
  return new TarjumanError(code, message, hint === undefined ? {} : { hint });
}
