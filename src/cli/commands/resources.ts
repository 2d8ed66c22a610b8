import { text } from 'node:stream/consumers';
import { TarjumanError } from '../../core/errors.js';
import { readTextIfThere } from '../../workflow/files/read.js';
import { exportResource, importResource } from '../../workflow/resources.js';
import { print, printJson } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { count } from '../summary.js';

export async function exportCommand(
  globals: GlobalOptions,
  document: string,
  options: { readonly to: string; readonly xliff: '1.2' | '2.0' },
): Promise<number> {
  const xliff = await exportResource({ ...globals, document, to: options.to, version: options.xliff });
  process.stdout.write(xliff.endsWith('\n') ? xliff : `${xliff}\n`);
  return 0;
}

export async function importCommand(globals: GlobalOptions, document: string, file: string): Promise<number> {
  const xliff = file === '-' ? await text(process.stdin) : await readInput(file);
  const result = await importResource({ ...globals, document, xliff, file: file === '-' ? 'standard input' : file });
  if (globals.json) printJson(result);
  else {
    print(`${count(result.taken.length, 'string')} taken into ${result.bitext}, ${result.unchanged} unchanged.`);
    for (const { key, reason } of result.refused) print(`  refused ${key}: ${reason}`);
    if (result.taken.length > 0) print('Next: run `tarjuman translate` to publish them.');
  }
  return result.refused.length > 0 ? 1 : 0;
}

async function readInput(file: string): Promise<string> {
  const content = await readTextIfThere(file, file);
  if (content !== undefined) return content;
  throw new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, {
    hint: 'Name an XLIFF file, or - for standard input.',
    place: { file },
  });
}
