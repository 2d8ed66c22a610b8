import { buffer } from 'node:stream/consumers';
import type { XliffVersion } from '../../../core/bitext.js';
import { TarjumanError } from '../../../core/errors.js';
import { type ConvertResult, convertFile, convertJobs } from '../../../workflow/xliff/convert.js';
import { errorAsJson, printError, printJson, printToError } from '../../print.js';
import type { GlobalOptions } from '../../program.js';
import { count } from '../../summary.js';

interface Options {
  readonly to?: XliffVersion;
  readonly inPlace?: boolean;
}

export async function convertCommand(
  globals: GlobalOptions,
  files: readonly string[],
  options: Options,
): Promise<number> {
  if (files.includes('-')) return await throughStreams(globals, files, options);
  const { cwd } = globals;
  const jobs = await convertJobs({ cwd, files, inPlace: options.inPlace ?? false });
  const results: ConvertResult[] = [];
  const failures: TarjumanError[] = [];
  for (const job of jobs) {
    try {
      results.push(await convertFile({ cwd, ...job, ...(options.to && { to: options.to }) }));
    } catch (error) {
      if (!(error instanceof TarjumanError)) throw error;
      failures.push(error);
    }
  }
  if (globals.json) printJson({ files: results, failures: failures.map(errorAsJson) });
  else {
    for (const result of results) listKept(result);
    for (const failure of failures) printError(failure);
  }
  return failures[0]?.exitStatus ?? 0;
}

/** From standard input, to standard output, or both; `-` stands for either. */
async function throughStreams(globals: GlobalOptions, files: readonly string[], options: Options): Promise<number> {
  const { readXliffFile, writeConverted } = await import('../../../workflow/xliff/whole-file.js');
  const { convertXliff } = await import('../../../xliff/convert/index.js');
  const [from, to = '-'] = files;
  if (from === undefined || files.length > 2 || options.inPlace) {
    throw new TarjumanError('USAGE', '- stands for one file, read from standard input or written to standard output', {
      hint: 'For example `tarjuman xliff convert report.xlf - --to 1.2`.',
    });
  }
  const file = from === '-' ? 'standard input' : from;
  const { decodeXliff, encodeXliff } = await import('../../../xliff/index.js');
  const decoded =
    from === '-' ? decodeXliff(await buffer(process.stdin), { file }) : await readXliffFile(globals.cwd, from);
  const converted = convertXliff(decoded.text, { file, ...(options.to && { to: options.to }) });
  const result: ConvertResult = { ...converted, in: file, out: to, written: true };
  const bytes = encodeXliff(converted.text, decoded.encoding, { file });
  if (to === '-') process.stdout.write(bytes);
  else await writeConverted(globals.cwd, to, bytes);
  const { in: input, out, kept } = result;
  if (!globals.json) listKept(result);
  else if (to === '-')
    printToError(JSON.stringify({ in: input, out, from: converted.from, to: converted.to, kept }, null, 2));
  else
    printJson({
      files: [{ in: input, out, from: converted.from, to: converted.to, written: true, kept }],
      failures: [],
    });
  return 0;
}

/** What the version has no words for. Nothing is said where nothing had to be kept. */
function listKept({ in: file, from, to, kept }: ConvertResult): void {
  if (kept.length === 0) return;
  printToError(`${file}: XLIFF ${to} has no words for these; they are kept as extensions, and come back in ${from}:`);
  for (const { what, places, count: times } of kept) {
    const more = times > places.length ? ', …' : '';
    printToError(`  ${what}: ${count(times, 'place')} (${places.join(', ')}${more})`);
  }
}
