import { type ImportedFile, importPack } from '../../workflow/packs/import.js';
import type { Outcome } from '../../workflow/packs/outcome.js';
import { colors, errorAsJson, print, printError, printJson } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { count } from '../summary.js';

/** Exit status 2 when a file could not be imported, 1 when something in one was refused. */
export async function importPackCommand(
  globals: GlobalOptions,
  files: readonly string[],
  options: { readonly dryRun?: boolean },
): Promise<number> {
  const result = await importPack({ ...globals, ...options, files });
  if (globals.json) printJson({ ...result, failures: result.failures.map(errorAsJson) });
  else {
    const worked = result.files.filter(hasWork);
    for (const file of worked) for (const line of fileLines(file)) print(line);
    const others = result.files.filter((file) => !hasWork(file));
    if (others.length > 0) print(unchangedLine(others));
    for (const failure of result.failures) printError(failure);
    if (result.files.length > 0) for (const line of lastLines(result)) print(line);
  }
  if (result.failures.length > 0) return 2;
  return result.files.some(({ outcomes, lostNotes }) => lostNotes.length > 0 || outcomes.some(isRefused)) ? 1 : 0;
}

function fileLines(file: ImportedFile): readonly string[] {
  const { outcomes, unchanged, open, notes } = file;
  const number = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  const counts = [
    `${number('taken')} taken`,
    ...(number('state') > 0 ? [`${count(number('state'), 'state')} changed`] : []),
    ...(number('refused') > 0 ? [colors.yellow(`${number('refused')} refused`)] : []),
    ...(notes > 0 ? [`${count(notes, 'note')} added`] : []),
    `${unchanged} unchanged${open > 0 ? ` (${open} not translated)` : ''}`,
  ];
  const to = file.bitext ?? `memory/${file.locale}.tmx (the document is gone)`;
  return [
    `${colors.bold(file.file)} → ${to}: ${counts.join(', ')}`,
    ...outcomes.filter(isRefused).flatMap(refusedLines),
    ...file.lostNotes.map(lostNoteLine),
  ];
}

/** Did somebody do something in it? */
function hasWork({ outcomes, notes, lostNotes }: ImportedFile): boolean {
  return outcomes.length + notes + lostNotes.length > 0;
}

function unchangedLine(files: readonly ImportedFile[]): string {
  const open = files.reduce((sum, file) => sum + file.open, 0);
  const [only] = files;
  const which = files.length === 1 && only ? only.file : count(files.length, 'file');
  return `${which}: nothing was changed${open > 0 ? `; ${count(open, 'segment')} not translated` : ''}.`;
}

const reasons: Readonly<Record<NonNullable<Outcome['reason']>, string>> = {
  'changed-here': 'it was translated differently here since the export',
  'translated-here': 'a person translated it differently here, and the file does not say which is newer',
  'source-changed': 'its source is another one now',
  'unit-gone': 'its paragraph is gone',
  codes: 'inline codes are missing, doubled or broken',
  emptied: 'its translation was emptied',
};

const places = { suggestion: 'kept as a suggestion beside it', memory: 'kept in the memory' } as const;

function refusedLines({ unit, segment, reason, kept, source, target }: Outcome): readonly string[] {
  const why = reason ? reasons[reason] : '';
  return [
    `  ${colors.yellow('refused')} ${unit} ${segment}: ${why}${kept ? `; ${places[kept]}` : ''}`,
    colors.dim(`    ${shortened(source)}`),
    ...(target.trim() === '' ? [] : [colors.dim(`    → ${shortened(target)}`)]),
  ];
}

function lostNoteLine(text: string): string {
  return `  ${colors.yellow('refused')} a note whose paragraph is gone: ${shortened(text)}`;
}

function isRefused({ result }: Outcome): boolean {
  return result === 'refused';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}

function lastLines({ dryRun, written }: { readonly dryRun: boolean; readonly written: readonly string[] }) {
  if (dryRun) return ['Dry run: nothing was written.'];
  if (written.length === 0) return ['No file was written.'];
  return ['Next: run `tarjuman translate` to publish it and to teach the memory.'];
}
