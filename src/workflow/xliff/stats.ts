import type { XliffVersion } from '../../core/bitext.js';
import type { Locale } from '../../core/locale.js';
import { type FileFacts, readUnits } from '../../xliff/index.js';
import { Tally, type XliffCounts } from './tally.js';

export interface XliffFileStats extends XliffCounts {
  readonly file: string;
  /** Of its first `<file>`, as are the locales. */
  readonly version: XliffVersion;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
}

export interface XliffStats {
  readonly files: readonly XliffFileStats[];
  readonly total: XliffCounts;
}

/** An XLIFF file, opened or about to be. */
export interface StatsInput {
  /** For messages and results. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface StatsLimits {
  readonly maxUnitMegabytes?: number;
}

/**
 * Counts what XLIFF files of any size hold.
 * @throws {TarjumanError} the errors of `readUnits`, and those of the inputs
 */
export async function xliffStats(inputs: readonly StatsInput[], limits: StatsLimits = {}): Promise<XliffStats> {
  const files: XliffFileStats[] = [];
  const total = new Tally();
  for (const input of inputs) {
    const stats = await statsOf(input, limits);
    files.push(stats);
    total.include(stats);
  }
  return { files, total: total.counts };
}

async function statsOf({ name, chunks }: StatsInput, limits: StatsLimits): Promise<XliffFileStats> {
  const tally = new Tally();
  const files: FileFacts[] = [];
  const options = { ...limits, file: name, onFile: (facts: FileFacts) => files.push(facts) };
  for await (const { unit, place } of readUnits(chunks, options)) {
    if (place.translate) tally.add(unit);
    else tally.addHidden(unit);
  }
  const [first] = files;
  if (!first) throw new Error('an XLIFF file without <file> was read');
  const { version, sourceLocale, targetLocale } = first;
  return { file: name, version, sourceLocale, targetLocale, ...tally.counts };
}
