import { formatPlace } from '../../../core/errors.js';
import {
  mostFindings,
  type ValidatedFile,
  type ValidateFilesResult,
  validateFiles,
} from '../../../workflow/xliff/validate.js';
import type { XliffFinding } from '../../../xliff/validate/index.js';
import { colors, errorAsJson, print, printError, printJson } from '../../print.js';
import type { GlobalOptions } from '../../program.js';
import { count } from '../../summary.js';

interface Options {
  readonly strict?: boolean;
  readonly maxUnitMegabytes?: number;
}

/** @returns 0 clean, 1 findings, 2 a file that cannot be checked */
export async function validateCommand(
  globals: GlobalOptions,
  paths: readonly string[],
  options: Options,
): Promise<number> {
  const { maxUnitMegabytes } = options;
  const result = await validateFiles({ cwd: globals.cwd, paths, stdin: process.stdin, maxUnitMegabytes });
  if (globals.json) printJson({ ...result, failures: result.failures.map(errorAsJson) });
  else printResult(result);
  if (result.failures.length > 0) return 2;
  const counted = result.files.filter(({ errors, warnings }) => errors > 0 || (options.strict && warnings > 0));
  return counted.length > 0 ? 1 : 0;
}

function printResult(result: ValidateFilesResult): void {
  for (const file of result.files) printFile(file);
  for (const failure of result.failures) printError(failure);
  if (process.stdout.isTTY || result.files.some(({ findings }) => findings.length > 0)) print(summary(result));
}

function printFile({ findings, errors, warnings, file }: ValidatedFile): void {
  for (const finding of findings) print(line(finding));
  const left = errors + warnings - findings.length;
  if (left > 0) print(colors.dim(`${file}: ${count(left, 'finding')} more; the first ${mostFindings} are listed`));
}

function line({ rule, severity, message, section, file, line, column, unit }: XliffFinding): string {
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const place = formatPlace({ ...(file === undefined ? {} : { file }), line, column });
  const around = unit === undefined ? '' : ` unit ${unit}:`;
  return `${place} ${paint(severity)} ${colors.bold(rule)}${around} ${message} ${colors.dim(`(${section})`)}`;
}

function summary({ files }: ValidateFilesResult): string {
  const errors = files.reduce((sum, file) => sum + file.errors, 0);
  const warnings = files.reduce((sum, file) => sum + file.warnings, 0);
  return `${count(files.length, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
