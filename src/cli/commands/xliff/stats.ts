import { type Amount, statesCounted, type XliffCounts, xliffStats } from '../../../workflow/xliff/stats.js';
import { colors, print, printJson } from '../../print.js';
import type { GlobalOptions } from '../../program.js';
import { count } from '../../summary.js';

export async function statsCommand(globals: GlobalOptions, files: readonly string[]): Promise<number> {
  const stats = await xliffStats({ cwd: globals.cwd, files });
  if (globals.json) {
    printJson(stats);
    return 0;
  }
  for (const file of stats.files) {
    printCounts(`${file.file}  XLIFF ${file.version}, ${file.sourceLocale} → ${file.targetLocale}`, file);
  }
  if (stats.files.length > 1) printCounts(`${count(stats.files.length, 'file')} together`, stats.total);
  return 0;
}

function printCounts(title: string, counts: XliffCounts): void {
  print(colors.bold(title));
  print(`    in all      ${count(counts.units, 'unit')}, ${amount(counts)}, ${count(counts.codes, 'code')}`);
  for (const state of statesCounted) {
    if (counts.states[state].segments > 0) print(`    ${state.padEnd(12)}${amount(counts.states[state])}`);
  }
  for (const [name, of] of Object.entries(counts.origins)) {
    if (name !== 'untranslated') print(`    by ${name.padEnd(9)}${amount(of)}`);
  }
}

function amount({ segments, words, characters }: Amount): string {
  return `${count(segments, 'segment')}, ${count(words, 'word')}, ${count(characters, 'character')}`;
}
