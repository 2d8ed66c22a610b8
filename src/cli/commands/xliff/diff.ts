import { diffFiles } from '../../../workflow/xliff/diff.js';
import type { UnitDiff } from '../../../xliff/diff/index.js';
import { wordDiff } from '../../../xliff/diff/index.js';
import { colors, print, printJson } from '../../print.js';
import type { GlobalOptions } from '../../program.js';

export async function diffCommand(globals: GlobalOptions, before: string, after: string): Promise<number> {
  const diff = await diffFiles({ cwd: globals.cwd, before, after });
  if (globals.json) printJson(diff);
  else {
    for (const { what, before: from, after: to } of diff.header) print(`${what}: ${changed(from, to)}`);
    for (const unit of diff.units) printUnit(unit);
  }
  return diff.header.length + diff.units.length === 0 ? 0 : 1;
}

function printUnit(diff: UnitDiff): void {
  if (diff.change !== 'changed') {
    const [sign, color] = diff.change === 'added' ? ['+', colors.green] : ['-', colors.red];
    print(colors.bold(color(`${sign} ${diff.unit}`)));
    print(`    source: ${diff.source}`);
    if (diff.target !== undefined) print(`    target: ${diff.target}`);
    return;
  }
  print(colors.bold(`  ${diff.unit}`));
  if (diff.movedBehind !== undefined) {
    print(`    moved ${diff.movedBehind === '' ? 'to the beginning' : `behind ${diff.movedBehind}`}`);
  }
  if (diff.name) print(`    name: ${changed(diff.name.before, diff.name.after)}`);
  if (diff.kind) print(`    kind: ${changed(diff.kind.before, diff.kind.after)}`);
  for (const { segment, source, target, state } of diff.segments) {
    if (source) print(`    ${segment} source: ${changed(source.before, source.after)}`);
    if (target) print(`    ${segment} target: ${changed(target.before, target.after)}`);
    if (state) print(`    ${segment} state: ${state.before ?? 'no target'} → ${state.after ?? 'no target'}`);
  }
  for (const gap of diff.between) print(`    between: ${changed(gap.before, gap.after)}`);
  for (const note of diff.notes) print(`    note: ${changed(note.before, note.after)}`);
  for (const offer of diff.suggestions) print(`    suggestion: ${changed(offer.before, offer.after)}`);
}

/** Both texts in one line: what went and what came, marked as `git diff --word-diff` does, and by colour. */
function changed(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return came(after ?? '');
  if (after === undefined) return went(before);
  return wordDiff(before, after)
    .map((run) => (run.in === 'both' ? run.text : run.in === 'before' ? went(run.text) : came(run.text)))
    .join('');
}

function went(text: string): string {
  return colors.red(`[-${text}-]`);
}

function came(text: string): string {
  return colors.green(`{+${text}+}`);
}
