import { TarjumanError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { openBitext } from './bitexts.js';
import { openDocument } from './documents.js';
import { findingsOf } from './findings.js';
import { openGlossary } from './glossaries.js';
import { chosenLocales, openProject, type ProjectOptions } from './project.js';
import { listSources } from './sources.js';
import { openTerms } from './terms.js';
import { stopIfAsked } from './translate/run.js';

export interface CheckOptions extends ProjectOptions {
  /** Target locales; all of the project's when absent. */
  readonly to?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Bitexts that were checked. */
  readonly bitexts: number;
  /** Documents and bitexts that could not be read. */
  readonly failures: readonly TarjumanError[];
}

/**
 * Checks the bitexts as they stand on disk. Writes nothing.
 *
 * @example
 * const { findings } = await check({ cwd: 'my-newsroom', to: ['ru'] });
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const project = await openProject(options);
  const locales = chosenLocales(project, options.to);
  const termsFor = await openTerms(project, await openGlossary(project));
  const findings: Finding[] = [];
  const failures: TarjumanError[] = [];
  let bitexts = 0;
  for (const entry of listSources(project)) {
    stopIfAsked(options.signal);
    const opened = await orFailure(openDocument(project, entry), failures);
    if (!opened) continue;
    for (const locale of locales) {
      const found = await orFailure(openBitext(project, locale, entry.name), failures);
      if (!found?.bitext) continue;
      bitexts++;
      const terms = termsFor(opened.document, locale);
      findings.push(...findingsOf(project, found.bitext, found.file, terms));
    }
  }
  return { findings, bitexts, failures };
}

/** What cannot be read is told of and passed over: a broken bitext says nothing about the others. */
async function orFailure<T>(reading: Promise<T>, failures: TarjumanError[]): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof TarjumanError)) throw error;
    failures.push(error);
    return undefined;
  }
}
