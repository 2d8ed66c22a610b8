// One run: the order of its steps. Documents are worked on a few at a time, so memory does not grow with their number.
import type { Locale } from '../../core/locale.js';
import { Engines } from '../engines.js';
import { hashOf } from '../files/stamp.js';
import { openGlossary, type ProjectGlossary } from '../glossaries.js';
import { Memories } from '../memories.js';
import { isConflict } from '../merging.js';
import type { Project } from '../project.js';
import { SitePages } from '../render/site-pages.js';
import { listSources, type SourceEntry } from '../sources.js';
import type { DocumentState, RunState } from '../state.js';
import { readStateFile, type StateFile, updateStateFile } from '../state-file.js';
import type { RunSummary } from '../summary.js';
import { openTerms } from '../terms.js';
import { packageVersion } from '../version.js';
import { isResource, readAddresses } from './addresses.js';
import type { FilledBatch } from './batch.js';
import { type Circumstances, isDue } from './due.js';
import type { LocaleResult } from './finish.js';
import { type Run, stopIfAsked, type TranslateOptions } from './run.js';
import { updateSite } from './site-files.js';
import { Tally } from './tally.js';

/** Documents worked on together: enough to fill requests to an engine, few enough to hold. */
const batchSize = 20;

/** A document may wait for what others teach the memory, or for their addresses; more rounds never help. */
const mostRounds = 3;

type Steps = typeof import('./steps.js');

/** What a run has found before it works on documents. */
interface Opened {
  readonly glossary: ProjectGlossary;
  readonly stateFile: StateFile;
  readonly entries: readonly SourceEntry[];
  readonly settings: string;
  readonly pages: SitePages;
}

export class Job {
  readonly #project: Project;
  readonly #locales: readonly Locale[];
  readonly #options: TranslateOptions;
  readonly #engines: Engines;
  readonly #memories: Memories;
  readonly #tally = new Tally();
  /** Documents to look at once more: the memory learnt what they miss, or a person saved meanwhile. */
  readonly #stale = new Set<string>();
  #documents: Record<string, DocumentState> = {};

  constructor(project: Project, locales: readonly Locale[], options: TranslateOptions) {
    this.#project = project;
    this.#locales = locales;
    this.#options = options;
    this.#engines = new Engines(project, options.environment ?? process.env, options.engine);
    this.#memories = new Memories(project);
  }

  async run(): Promise<RunSummary> {
    const opened = await this.#open();
    const { entries, stateFile, pages } = opened;
    let { outputs } = stateFile.state;
    try {
      const resources = entries.filter(isResource);
      const articles = entries.filter((entry) => !isResource(entry));
      // Articles may teach the memory what a resource misses; resources may hold what every page shows.
      do {
        await this.#settle(opened, resources);
        this.#refuseBrokenStrings();
        await pages.readStrings();
        await this.#settle(opened, articles);
      } while (resources.some((entry) => this.#stale.has(entry.path) && !this.#tally.failureOf(entry.path)));
      const site = await updateSite(this.#project, pages, stateFile.state, this.#documents);
      this.#tally.wrote(site.written);
      outputs = site.outputs;
    } finally {
      // Also when something stopped the run: what was finished is known to the next one.
      await this.#save(stateFile, outputs);
    }
    return this.#summary(entries.length);
  }

  /** The same up to the point where something would be sent or written. */
  async estimate(): Promise<RunSummary> {
    const opened = await this.#open();
    await opened.pages.readStrings();
    const due = this.#due(opened, opened.entries);
    const { run } = await this.#start(opened);
    const { estimateBatch, fillBatch } = await import('./batch.js');
    for (const batch of inBatches(due)) {
      const filled = await fillBatch(run, this.#documents, batch);
      this.#tally.drafted(filled);
      for (const [locale, { cost, counts }] of await estimateBatch(run, filled)) {
        this.#tally.planned(locale, cost, counts);
      }
      for (const { entry } of filled.works) this.#tally.succeeded(entry.path);
    }
    return this.#summary(opened.entries.length);
  }

  async #open(): Promise<Opened> {
    const project = this.#project;
    const listed = listSources(project);
    const stateFile = await readStateFile(project);
    const before = stateFile.state;
    const present = new Set(listed.map((entry) => entry.path));
    this.#documents = Object.fromEntries(Object.entries(before.documents).filter(([path]) => present.has(path)));
    const glossary = await openGlossary(project);
    const settings = hashOf([packageVersion(), project.configHash, glossary.hash].join('\n'));
    // A mistake in the glossary must stop the run before it writes; one that passed before need not be read again.
    if (listed.some(({ path }) => this.#documents[path]?.settings !== settings)) await glossary.glossary();
    const { slugs, failures } = await readAddresses(project, listed, this.#documents, settings);
    for (const [path, error] of failures) this.#tally.failed(path, error);
    const entries = listed.filter((entry) => !failures.has(entry.path));
    this.#noticeForeignPairs(before);
    const pages = listed.flatMap(({ path, name }) => {
      const slug = slugs.get(path);
      return slug === undefined ? [] : [{ name, slug, pages: this.#documents[path]?.pages }];
    });
    return { glossary, stateFile, entries, settings, pages: new SitePages(project, pages) };
  }

  /** Loads the steps and what they share: only where there is something to do. */
  async #start({ glossary }: Opened): Promise<{ steps: Steps; run: Run }> {
    const steps: Steps = await import('./steps.js');
    const termsFor = await openTerms(this.#project, glossary);
    const run: Run = {
      project: this.#project,
      options: this.#options,
      locales: this.#locales,
      engines: this.#engines,
      memories: this.#memories,
      terms: (work, locale) => termsFor(work.opened.document, locale),
      report: (event) => this.#options.onProgress?.(event),
    };
    return { steps, run };
  }

  /**
   * Somebody wrote to a memory since the last run: documents with open segments may find something there. Where the file
   * went away, documents with translations teach it again.
   */
  #noticeForeignPairs(before: RunState): void {
    const changed = this.#locales.filter((locale) => before.memories[locale] !== this.#memories.stamp(locale));
    const gone = new Set(changed.filter((locale) => !this.#memories.isThere(locale)));
    for (const [path, document] of Object.entries(this.#documents)) {
      const isConcerned = (locale: Locale) =>
        hasOpen(document, locale) || (gone.has(locale) && isTeacher(document, locale));
      if (changed.some(isConcerned)) this.#stale.add(path);
    }
  }

  #due({ settings, pages }: Opened, entries: readonly SourceEntry[]): readonly SourceEntry[] {
    const now: Circumstances = {
      settings,
      strings: pages.stringsHash,
      engines: Object.fromEntries(this.#locales.map((locale) => [locale, this.#engines.namesFor(locale).join(' ')])),
      addresses: pages.addressesHash,
    };
    return entries.filter((entry) => {
      const known = this.#documents[entry.path];
      return (
        this.#stale.has(entry.path) || this.#isAskedFor(known) || isDue(this.#project, known, entry, this.#locales, now)
      );
    });
  }

  /** `--redraft` looks at every document that has a draft. */
  #isAskedFor(known: DocumentState | undefined): boolean {
    if (!this.#options.redraft) return false;
    return known !== undefined && this.#locales.some((locale) => hasOpen(known, locale));
  }

  #hasStaleLinks(entry: SourceEntry, pages: SitePages): boolean {
    const known = this.#documents[entry.path]?.addresses;
    return known !== undefined && known !== pages.addressesHash;
  }

  /** Works on what is due, and once more on what went stale meanwhile. */
  async #settle(opened: Opened, entries: readonly SourceEntry[]): Promise<void> {
    let due = this.#due(opened, entries);
    for (let round = 0; round < mostRounds && due.length > 0; round++) {
      await this.#work(opened, due);
      due = entries.filter((entry) => this.#stale.has(entry.path) || this.#hasStaleLinks(entry, opened.pages));
    }
  }

  /** Every page shows the site's strings: where they cannot be read, none is rendered. */
  #refuseBrokenStrings(): void {
    const failure = this.#tally.failureOf(`${this.#project.config.site.strings}.json`);
    if (failure) throw failure;
  }

  async #work(opened: Opened, due: readonly SourceEntry[]): Promise<void> {
    if (due.length === 0) return;
    const { steps, run } = await this.#start(opened);
    let done = 0;
    for (const batch of inBatches(due)) {
      stopIfAsked(this.#options.signal);
      const filled = await steps.fillBatch(run, this.#documents, batch);
      this.#tally.drafted(filled);
      for (const { entry } of filled.works) this.#stale.delete(entry.path);
      this.#noticeLearnt(filled);
      // A pair that leaves its bitext is on disk in the memory before the bitext is written without it.
      if (filled.retired) await this.#saveMemories();
      for (const work of filled.works) {
        await this.#finish(opened, steps, run, filled, work);
        run.report({ type: 'document', document: work.entry.path, done: ++done, total: due.length });
      }
    }
    await this.#saveMemories();
  }

  async #finish(
    { settings, pages }: Opened,
    steps: Steps,
    run: Run,
    filled: FilledBatch,
    work: FilledBatch['works'][number],
  ): Promise<void> {
    stopIfAsked(this.#options.signal);
    const { path, name } = work.entry;
    const results = new Map(this.#locales.map((locale) => [locale, resultOf(filled, locale, path)]));
    try {
      const input = { results, before: this.#documents[path], settings, pages };
      const finished = await steps.finishDocument(run, work, input);
      this.#documents[path] = finished.state;
      if (finished.state.kind === 'page') pages.rendered(name, finished.state.slug, finished.state.pages);
      this.#tally.wrote(finished.written);
      this.#tally.warn(finished.warnings);
      this.#tally.succeeded(path);
      if (finished.merged) this.#stale.add(path);
    } catch (error) {
      if (!isConflict(error)) throw error;
      this.#tally.failed(path, error);
      // With a cause, their file cannot be read: another round would only say so again.
      if (error.cause === undefined) this.#stale.add(path);
    }
  }

  #noticeLearnt(filled: FilledBatch): void {
    const learnt = [...filled.learnt].filter(([, hashes]) => hashes.size > 0);
    if (learnt.length === 0) return;
    const inBatch = new Set(filled.works.map((work) => work.entry.path));
    for (const [path, document] of Object.entries(this.#documents)) {
      if (inBatch.has(path)) continue;
      const { open } = document.details();
      if (learnt.some(([locale, hashes]) => open[locale]?.some((hash) => hashes.has(hash)))) this.#stale.add(path);
    }
  }

  async #saveMemories(): Promise<void> {
    this.#tally.wrote(await this.#memories.save());
  }

  async #save(stateFile: StateFile, outputs: Readonly<Record<string, string>>): Promise<void> {
    await this.#saveMemories();
    const before = stateFile.state;
    const memories = Object.fromEntries(
      this.#project.config.targetLocales.map((locale) => [locale, this.#memoryStamp(before, locale)]),
    );
    const isSame =
      this.#tally.processed.size === 0 &&
      outputs === before.outputs &&
      Object.keys(this.#documents).length === Object.keys(before.documents).length &&
      Object.entries(memories).every(([locale, stamp]) => before.memories[locale] === stamp);
    if (!isSame) await updateStateFile(this.#project, stateFile, { memories, documents: this.#documents, outputs });
  }

  /** A locale that this run did not work on keeps its stamp, so that the next run notices what changed there. */
  #memoryStamp(before: RunState, locale: Locale): string {
    return this.#locales.includes(locale) ? this.#memories.stamp(locale) : (before.memories[locale] ?? '');
  }

  #summary(documents: number): RunSummary {
    return this.#tally.summary({
      project: this.#project,
      locales: this.#locales,
      engines: this.#engines,
      state: this.#documents,
      documents,
      dryRun: this.#options.dryRun ?? false,
    });
  }
}

/** A better source could still fill something: just what the state's `open` lists. */
function hasOpen({ locales }: DocumentState, locale: Locale): boolean {
  const counts = locales[locale]?.counts;
  return counts !== undefined && counts.untranslated + counts.draft > 0;
}

/** It has translations that a memory would know. */
function isTeacher({ locales }: DocumentState, locale: Locale): boolean {
  const counts = locales[locale]?.counts;
  return counts !== undefined && counts.translated + counts.reviewed > 0;
}

function resultOf(filled: FilledBatch, locale: Locale, path: string): LocaleResult {
  const drafts = filled.drafts.get(locale);
  return { repairs: drafts?.repairs.get(path) ?? new Map(), failed: (drafts?.problems.length ?? 0) > 0 };
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
