import type { Finding } from '../../core/finding.js';
import type { ProgressEvent } from '../../core/progress.js';
import { type TranslateOptions, translate } from '../../workflow/translate/index.js';
import { errorAsJson, print, printError, printFinding, printJson, printWarning } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { progressLine } from '../progress.js';
import { findingCount, summaryLines } from '../summary.js';

interface Options extends Pick<TranslateOptions, 'to' | 'engine' | 'dryRun' | 'redraft'> {
  readonly strict?: boolean;
}

/** More than these scroll the summary away; `tarjuman check` lists all. */
const mostFindings = 10;

export async function translateCommand(globals: GlobalOptions, options: Options, signal: AbortSignal): Promise<number> {
  const { strict = false, ...rest } = options;
  const progress = progressLine();
  const found: Finding[] = [];
  const onProgress = (event: ProgressEvent) => {
    if (event.type === 'finding') found.push(event.finding);
    progress.show(event);
  };
  const summary = await translate({ ...globals, ...rest, signal, onProgress }).finally(() => progress.clear());
  const hasFindings = summary.locales.some((locale) => findingCount(locale) > 0);
  if (globals.json) {
    const { failures, warnings, ...facts } = summary;
    printJson({ ...facts, found, failures: failures.map(errorAsJson), warnings: warnings.map(errorAsJson) });
  } else {
    printFindings(strict && hasFindings ? await allFindings(globals, rest.to) : found, strict);
    for (const line of summaryLines(summary)) print(line);
    for (const warning of summary.warnings) printWarning(warning);
    for (const failure of summary.failures) printError(failure);
  }
  return statusOf(
    summary.failures.map((failure) => failure.exitStatus),
    strict && hasFindings,
  );
}

/** Those of documents that this run had no reason to look at, too. */
async function allFindings(globals: GlobalOptions, to: readonly string[] | undefined): Promise<readonly Finding[]> {
  const { check } = await import('../../workflow/check.js');
  return (await check({ ...globals, ...(to && { to }) })).findings;
}

function printFindings(findings: readonly Finding[], all: boolean): void {
  const shown = all ? findings : findings.slice(0, mostFindings);
  for (const finding of shown) printFinding(finding);
  if (shown.length < findings.length) print(`… and ${findings.length - shown.length} more: tarjuman check lists them.`);
  if (shown.length > 0) print('');
}

/** Input that could not be worked on outweighs an engine that failed, and both outweigh findings. */
function statusOf(failures: readonly number[], hasFindings: boolean): number {
  if (failures.includes(2)) return 2;
  if (failures.length > 0) return 3;
  return hasFindings ? 1 : 0;
}
