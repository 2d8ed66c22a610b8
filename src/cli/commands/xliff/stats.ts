import { resolve } from 'node:path';
import { readChunks } from '../../../workflow/files/chunks.js';
import { type StatsInput, type StatsLimits, xliffStats } from '../../../workflow/xliff/stats.js';
import { type Amount, statesCounted, type XliffCounts } from '../../../workflow/xliff/tally.js';
import { colors, print, printJson } from '../../print.js';
import type { GlobalOptions } from '../../program.js';
import { count } from '../../summary.js';

export async function statsCommand(
  globals: GlobalOptions,
  files: readonly string[],
  limits: StatsLimits,
): Promise<number> {
  const stats = await xliffStats(
    files.map((file) => inputOf(globals.cwd, file)),
    limits,
  );
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

function inputOf(cwd: string, file: string): StatsInput {
  if (file === '-') return { name: 'standard input', chunks: process.stdin };
  return { name: file, chunks: readChunks(resolve(cwd, file), file) };
}

function printCounts(title: string, counts: XliffCounts): void {
  const { states, origins, notTranslatable } = counts;
  const line = (name: string, value: string) => print(`    ${name.padEnd(18)}${value}`);
  print(colors.bold(title));
  line('in all', `${count(counts.units, 'unit')}, ${amount(counts)}, ${count(counts.codes, 'code')}`);
  for (const state of statesCounted) if (states[state].segments > 0) line(state, amount(states[state]));
  for (const [name, of] of Object.entries(origins)) if (name !== 'untranslated') line(`by ${name}`, amount(of));
  if (notTranslatable.units > 0) {
    line('not to translate', `${count(notTranslatable.units, 'unit')}, ${amount(notTranslatable)}`);
  }
}

function amount({ segments, words, characters }: Amount): string {
  return `${count(segments, 'segment')}, ${count(words, 'word')}, ${count(characters, 'character')}`;
}
