import type { Cost, LocaleSummary, RunSummary } from '../workflow/summary.js';
import { colors } from './print.js';

/** What a run did, for a person: a line if there was nothing to do, else a block a locale and what to do next. */
export function summaryLines(summary: RunSummary): readonly string[] {
  const { processed, documents, failures, written, dryRun } = summary;
  if (processed === 0 && written.length === 0 && failures.length === 0) return [nothingToDo(summary)];
  const blocks = summary.locales.flatMap((locale) => [...localeLines(locale, dryRun), '']);
  const what = dryRun
    ? `Dry run: ${processed} of ${count(documents, 'document')} would be worked on; nothing was sent or written.`
    : `${count(processed, 'document')} worked on, ${count(written.length, 'file')} written.`;
  return [...blocks, what, ...next(summary)];
}

function nothingToDo({ documents, locales }: RunSummary): string {
  const findings = total(locales, findingCount);
  const noted = findings === 0 ? '' : ` ${count(findings, 'finding')}: tarjuman check lists them.`;
  return `Nothing to do: ${count(documents, 'document')} up to date in ${locales.map(({ locale }) => locale).join(', ')}.${noted}`;
}

function localeLines(summary: LocaleSummary, dryRun: boolean): readonly string[] {
  const { locale, documents, words, segments } = summary;
  const lines = [
    `${colors.bold(locale)}  ${count(documents, 'document')}, ${count(segments, 'segment')}, ${count(words, 'word')}`,
    `    from      ${origins(summary)}`,
    `    state     ${states(summary)}`,
  ];
  if (findingCount(summary) > 0) lines.push(`    findings  ${colors.yellow(findingCounts(summary))}`);
  lines.push(`    cost      ${costText(summary.cost, dryRun)}`);
  if (summary.pages !== undefined && !dryRun) lines.push(`    pages     ${summary.pages}`);
  return lines;
}

function origins({ origins }: LocaleSummary): string {
  const order = ['person', 'memory'];
  const rank = (name: string) => (name === 'untranslated' ? 99 : order.indexOf(name) >= 0 ? order.indexOf(name) : 50);
  const entries = Object.entries(origins).sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b));
  return entries.map(([name, n]) => `${n} ${name}`).join(', ') || 'nothing to translate';
}

function states({ reviewed, translated, draft, untranslated }: LocaleSummary): string {
  const all = { reviewed, translated, draft, untranslated };
  const present = Object.entries(all).filter(([, n]) => n > 0);
  return present.map(([name, n]) => `${n} ${name}`).join(', ') || 'empty';
}

function findingCounts({ findings }: LocaleSummary): string {
  return Object.entries(findings)
    .map(([check, n]) => `${n} ${check}`)
    .join(', ');
}

export function findingCount({ findings }: LocaleSummary): number {
  return Object.values(findings).reduce((sum, n) => sum + n, 0);
}

function costText(cost: Cost, dryRun: boolean): string {
  if (cost.characters === 0) return 'nothing';
  const price = cost.amount === undefined ? 'free of charge' : `${money(cost)} by the price in the configuration`;
  const amount = `${count(cost.segments, 'segment')}, ${count(cost.characters, 'character')}`;
  const requests = dryRun ? ` in ${count(cost.requests, 'request')}` : '';
  return `${cost.engine ?? 'engine'} ${dryRun ? 'would get' : 'got'} ${amount}${requests}; ${price}`;
}

function money({ amount = 0, currency = '' }: Cost): string {
  return `${amount.toFixed(amount < 1 ? 4 : 2)} ${currency}`;
}

function next({ locales, dryRun }: RunSummary): readonly string[] {
  if (dryRun) return ['Next: run it without --dry-run.'];
  const steps: string[] = [];
  const [first] = locales.flatMap(({ pages }) => pages ?? []);
  if (first) steps.push(`read ${first.replace(/[^/]+\/index\.html$/, 'index.html')} in a browser`);
  const untranslated = total(locales, (locale) => locale.untranslated);
  if (untranslated > 0)
    steps.push(`translate ${count(untranslated, 'segment')} in locales/<locale>/*.xlf, or configure an engine`);
  const open = total(locales, (locale) => locale.draft + locale.translated);
  if (open > 0) steps.push(`review ${count(open, 'segment')} in a CAT tool`);
  if (total(locales, findingCount) > 0) steps.push('see findings with `tarjuman check`');
  return steps.length === 0 ? [] : [`Next: ${steps.join('; ')}.`];
}

function total(locales: readonly LocaleSummary[], value: (locale: LocaleSummary) => number): number {
  return locales.reduce((sum, locale) => sum + value(locale), 0);
}

export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
