import { TarjumanError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { openBitext } from './bitexts.js';
import { openDocument } from './documents.js';
import { findingsOf } from './findings.js';
import { openGlossary } from './glossaries.js';
import { chosenLocales, openProject, type ProjectOptions } from './project.js';
import { listSources } from './sources.js';
import { termsFor } from './terms.js';
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
  const glossary = await (await openGlossary(project)).glossary();
  const findings: Finding[] = [];
  const failures: TarjumanError[] = [];
  let bitexts = 0;
  for (const entry of listSources(project)) {
    stopIfAsked(options.signal);
    try {
      const { document } = await openDocument(project, entry);
      for (const locale of locales) {
        const { bitext, file } = await openBitext(project, locale, entry.name);
        if (!bitext) continue;
        bitexts++;
        findings.push(...findingsOf(project, bitext, file, termsFor(glossary, project, document, locale)));
      }
    } catch (error) {
      if (!(error instanceof TarjumanError)) throw error;
      failures.push(error);
    }
  }
  return { findings, bitexts, failures };
}
