import { join } from 'node:path';
import { type Bitext, isPersons, type Segment, segments, statusOf } from '../core/bitext.js';
import type { TarjumanError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { plainText } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import { type Project, shown } from './project.js';
import type { DocumentState } from './state.js';

/** How many segments stand where, and who their targets come from. */
export interface SegmentCounts {
  readonly segments: number;
  readonly reviewed: number;
  readonly translated: number;
  readonly draft: number;
  readonly untranslated: number;
  /** Words of the source. */
  readonly words: number;
  /** Segments by origin: `person`, `memory`, an engine's name, `untranslated`. */
  readonly origins: Readonly<Record<string, number>>;
}

/** Number of findings by check. */
export type FindingCounts = Readonly<Record<string, number>>;

export interface LocaleSummary extends SegmentCounts {
  readonly locale: Locale;
  readonly documents: number;
  readonly findings: FindingCounts;
  readonly cost: Cost;
  /** The locale's first page, from the project's root; absent when nothing was rendered. */
  readonly pages?: string;
}

/** What engines were paid for, or would be. */
export interface Cost {
  readonly engine?: string;
  readonly segments: number;
  readonly characters: number;
  readonly requests: number;
  /** Price by the configuration; absent where the engine is free or its price unknown. */
  readonly amount?: number;
  readonly currency?: string;
}

export const noCost: Cost = { segments: 0, characters: 0, requests: 0 };

/** What a run did. */
export interface RunSummary {
  readonly locales: readonly LocaleSummary[];
  /** Files that were written, from the project's root. */
  readonly written: readonly string[];
  /** Documents that were looked at because something about them changed. */
  readonly processed: number;
  readonly documents: number;
  /** Documents that could not be worked on; their files are as they were. */
  readonly failures: readonly TarjumanError[];
  /** Things to know that stopped nothing: a missing key, an engine that failed. */
  readonly warnings: readonly TarjumanError[];
  readonly dryRun: boolean;
}

export const noCounts: SegmentCounts = {
  segments: 0,
  reviewed: 0,
  translated: 0,
  draft: 0,
  untranslated: 0,
  words: 0,
  origins: {},
};

export function countSegments(bitext: Bitext): SegmentCounts {
  const known = counted.get(bitext);
  if (known) return known;
  const counts = { segments: 0, reviewed: 0, translated: 0, draft: 0, untranslated: 0 };
  const origins: Record<string, number> = {};
  const list = bitext.units.flatMap((unit) => segments(unit));
  for (const segment of list) {
    const origin = originOf(segment);
    counts.segments += 1;
    counts[statusOf(segment)] += 1;
    origins[origin] = (origins[origin] ?? 0) + 1;
  }
  // One long text is matched faster than many short ones.
  const words = wordCount(list.map((segment) => plainText(segment.source)).join('\n'));
  const all = { ...counts, words, origins };
  counted.set(bitext, all);
  return all;
}

/** The summary and the page ask for the same numbers. */
const counted = new WeakMap<Bitext, SegmentCounts>();

/** A locale's line of the summary: what all its documents hold, or for a dry run what the due ones would. */
export function summarize(
  project: Project,
  locale: Locale,
  documents: Readonly<Record<string, DocumentState>>,
  cost: Cost,
  planned?: readonly SegmentCounts[],
): LocaleSummary {
  const states = Object.values(documents).flatMap((document) => document.locales[locale] ?? []);
  const counts = planned ?? states.map((state) => state.counts);
  const hasPages = Object.values(documents).some((document) => document.pages.includes(locale));
  return {
    locale,
    documents: counts.length,
    ...sumCounts(counts),
    findings: sumNumbers(states.map((state) => state.findings)),
    cost,
    ...(hasPages && { pages: shown(project, join(project.folders.output, locale, 'index.html')) }),
  };
}

/** Who a target comes from: `person`, `memory`, an engine's name, or `untranslated`. */
export function originOf(segment: Segment): string {
  if (statusOf(segment) === 'untranslated') return 'untranslated';
  if (isPersons(segment) || !segment.provenance) return 'person';
  return segment.provenance.by === 'memory' ? 'memory' : segment.provenance.name;
}

function sumCounts(all: readonly SegmentCounts[]): SegmentCounts {
  const sum = (pick: (counts: SegmentCounts) => number) => all.reduce((total, counts) => total + pick(counts), 0);
  return {
    segments: sum((counts) => counts.segments),
    reviewed: sum((counts) => counts.reviewed),
    translated: sum((counts) => counts.translated),
    draft: sum((counts) => counts.draft),
    untranslated: sum((counts) => counts.untranslated),
    words: sum((counts) => counts.words),
    origins: sumNumbers(all.map((counts) => counts.origins)),
  };
}

function sumNumbers(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const numbers of all) {
    for (const name in numbers) sums[name] = (sums[name] ?? 0) + (numbers[name] ?? 0);
  }
  return sums;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  return sumNumbers(findings.map(({ check }) => ({ [check]: 1 })));
}

/** Words as Unicode letters and digits in a row, with inner apostrophes and hyphens. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’ʼʻ\-‑][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

export function addCosts(a: Cost, b: Cost): Cost {
  const engine = b.engine ?? a.engine;
  const currency = b.currency ?? a.currency;
  const amount = a.amount === undefined && b.amount === undefined ? undefined : (a.amount ?? 0) + (b.amount ?? 0);
  return {
    ...(engine !== undefined && { engine }),
    segments: a.segments + b.segments,
    characters: a.characters + b.characters,
    requests: a.requests + b.requests,
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
  };
}
