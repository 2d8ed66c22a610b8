// What the last run found and wrote, so that the next does only what changed. A convenience: delete .tarjuman/ and
// the next run looks at everything again and comes to the same files.
import type { Locale } from '../core/locale.js';
import type { IndexEntry } from '../editions/index.js';
import type { FindingCounts, SegmentCounts } from './summary.js';

/** A file as a run left or found it. */
export interface KnownFile {
  readonly stamp: string;
  readonly hash: string;
}

export interface LocaleState {
  readonly bitext: KnownFile;
  /** Hash of the source that the bitext was brought up to. */
  readonly source: string;
  /** Hash of the pairs that the memory has taken from it. */
  readonly remembered: string;
  readonly counts: SegmentCounts;
  /** Number of findings by check; `tarjuman check` finds their texts again. */
  readonly findings: FindingCounts;
  /** An engine was asked and failed: worth another try. */
  readonly failed: boolean;
  /** The engines that could be asked at the time. */
  readonly engines: string;
}

export interface DocumentState {
  /** Tarjuman's version, configuration and glossary at the time. */
  readonly settings: string;
  /** The site strings at the time; absent for resources, which do not show them. */
  readonly strings?: string;
  readonly source: KnownFile;
  readonly kind: 'page' | 'resource';
  readonly slug: string;
  /** The addresses of all documents at the time, where the page links to others of them. */
  readonly addresses?: string;
  /** The locales that have a page of it, the source language included. */
  readonly pages: readonly Locale[];
  readonly locales: Readonly<Record<Locale, LocaleState>>;
  /** The bitexts of locales that the last run did not work on: its pages show them as they were. */
  readonly bystanders: Readonly<Record<Locale, KnownFile>>;
  /** Files written for it, by path from the project's root. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What few runs ask for: read from the file only then. */
  readonly details: () => DocumentDetails;
}

export interface DocumentDetails {
  /** Its line in the index of each locale that has a page of it. */
  readonly entries: Readonly<Record<Locale, IndexEntry>>;
  /** Short hashes of the sentences that a better source could still fill, by locale (see `openHash`). */
  readonly open: Readonly<Record<Locale, readonly string[]>>;
}

export interface RunState {
  /** Stamp of each locale's memory files as the run left them: another stamp means that somebody else wrote there. */
  readonly memories: Readonly<Record<Locale, string>>;
  readonly documents: Readonly<Record<string, DocumentState>>;
  /** Files of the site as a whole, with their stamps. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Before the first run. */
export const emptyState: RunState = { memories: {}, documents: {}, outputs: {} };
