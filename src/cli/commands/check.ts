import { check } from '../../workflow/check.js';
import { errorAsJson, print, printError, printFinding, printJson } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { count } from '../summary.js';

interface Options {
  readonly to?: readonly string[];
  readonly strict?: boolean;
}

export async function checkCommand(globals: GlobalOptions, options: Options, signal: AbortSignal): Promise<number> {
  const { findings, failures, bitexts } = await check({ ...globals, ...options, signal });
  if (globals.json) printJson({ bitexts, findings, failures: failures.map(errorAsJson) });
  else {
    for (const finding of findings) printFinding(finding);
    print(`${count(bitexts, 'bitext')} checked, ${count(findings.length, 'finding')}.`);
    for (const failure of failures) printError(failure);
  }
  if (failures.length > 0) return 2;
  return options.strict && findings.length > 0 ? 1 : 0;
}
