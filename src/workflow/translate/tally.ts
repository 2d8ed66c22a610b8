import type { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import type { Engines } from '../engines.js';
import type { Project } from '../project.js';
import type { DocumentState } from '../state.js';
import { addCosts, type Cost, noCost, type RunSummary, type SegmentCounts, summarize } from '../summary.js';
import type { FilledBatch } from './batch.js';

/** What a run did, collected while it works. */
export class Tally {
  readonly processed = new Set<string>();
  readonly #written = new Set<string>();
  readonly #failures = new Map<string, TarjumanError>();
  readonly #warnings: TarjumanError[] = [];
  readonly #costs = new Map<Locale, Cost>();
  readonly #planned = new Map<Locale, SegmentCounts[]>();

  wrote(files: Iterable<string>): void {
    for (const file of files) this.#written.add(file);
  }

  warn(warnings: readonly TarjumanError[]): void {
    this.#warnings.push(...warnings);
  }

  /** A document that could not be worked on. */
  failed(path: string, error: TarjumanError): void {
    this.#failures.set(path, error);
  }

  /** A document that was worked on, though it may have failed before. */
  succeeded(path: string): void {
    this.processed.add(path);
    this.#failures.delete(path);
  }

  failureOf(path: string): TarjumanError | undefined {
    return this.#failures.get(path);
  }

  /** What engines were paid for a batch, and why they failed: each reason once. */
  drafted(batch: FilledBatch): void {
    for (const { entry, error } of batch.failures) this.failed(entry.path, error);
    for (const [locale, { cost, problems }] of batch.drafts) {
      this.#addCost(locale, cost);
      for (const problem of problems) this.#failures.set(`${problem.code} ${problem.message}`, problem);
    }
  }

  /** For a dry run: how documents would stand and what they would cost. */
  planned(locale: Locale, cost: Cost, counts: readonly SegmentCounts[]): void {
    this.#addCost(locale, cost);
    this.#planned.set(locale, [...(this.#planned.get(locale) ?? []), ...counts]);
  }

  #addCost(locale: Locale, cost: Cost): void {
    this.#costs.set(locale, addCosts(this.#costs.get(locale) ?? noCost, cost));
  }

  summary(run: {
    readonly project: Project;
    readonly locales: readonly Locale[];
    readonly engines: Engines;
    readonly state: Readonly<Record<string, DocumentState>>;
    readonly documents: number;
    readonly dryRun: boolean;
  }): RunSummary {
    const locales = run.locales.map((locale) => {
      const cost = this.#costs.get(locale) ?? noCost;
      return summarize(
        run.project,
        locale,
        run.state,
        cost,
        run.dryRun ? (this.#planned.get(locale) ?? []) : undefined,
      );
    });
    // A key that nothing waits for is nobody's concern.
    const waiting = locales.filter(({ untranslated }) => untranslated > 0).map(({ locale }) => locale);
    return {
      locales,
      written: [...this.#written].sort(),
      processed: this.processed.size,
      documents: run.documents,
      failures: [...this.#failures.values()],
      warnings: [...this.#warnings, ...run.engines.withoutKey(waiting)],
      dryRun: run.dryRun,
    };
  }
}
