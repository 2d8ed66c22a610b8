import type { ProgressEvent } from '../../core/progress.js';
import { type TranslateOptions, translate } from '../../workflow/translate/index.js';
import { errorAsJson, print, printError, printFinding, printJson, printWarning } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { progressLine } from '../progress.js';
import { summaryLines } from '../summary.js';

interface Options extends Pick<TranslateOptions, 'to' | 'engine' | 'dryRun' | 'redraft'> {
  readonly strict?: boolean;
}

export async function translateCommand(globals: GlobalOptions, options: Options, signal: AbortSignal): Promise<number> {
  const { strict, ...rest } = options;
  const progress = progressLine();
  const onProgress = (event: ProgressEvent) => progress.show(event);
  const summary = await translate({ ...globals, ...rest, signal, onProgress }).finally(() => progress.clear());
  if (globals.json) {
    const { failures, warnings, ...facts } = summary;
    printJson({ ...facts, failures: failures.map(errorAsJson), warnings: warnings.map(errorAsJson) });
  } else {
    for (const finding of strict ? summary.locales.flatMap((locale) => locale.findings) : []) printFinding(finding);
    for (const line of summaryLines(summary)) print(line);
    for (const warning of summary.warnings) printWarning(warning);
    for (const failure of summary.failures) printError(failure);
  }
  return statusOf(
    summary.failures.map((failure) => failure.exitStatus),
    strict === true && summary.locales.some((locale) => locale.findings.length > 0),
  );
}

/** Input that could not be worked on outweighs an engine that failed, and both outweigh findings. */
function statusOf(failures: readonly number[], hasFindings: boolean): number {
  if (failures.includes(2)) return 2;
  if (failures.length > 0) return 3;
  return hasFindings ? 1 : 0;
}
