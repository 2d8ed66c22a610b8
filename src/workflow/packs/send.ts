// One bitext as it goes out: in the version of the tool, with what the tool needs and the marks of the export.
import { type Bitext, type BitextUnit, segments, statusOf, type XliffVersion } from '../../core/bitext.js';
import { isBlank, plainText } from '../../core/inline.js';
import { convertXliff } from '../../xliff/convert/index.js';
import { readBitext, writeBitext } from '../../xliff/index.js';
import { stampXliff } from '../../xliff/stamp.js';
import { baseOf, writeBase } from './exported.js';
import type { DocumentFacts } from './readme.js';

export interface Sending {
  readonly project: string;
  readonly version: XliffVersion;
  /** Put the source where a target is missing. */
  readonly prefill: boolean;
  /** Lock units in which nothing is to be done. */
  readonly onlyOpen: boolean;
}

export interface Sent {
  readonly xliff: string;
  /** By unit id, as in the manifest. */
  readonly base: Readonly<Record<string, string>>;
}

/** @param text the project's file. */
export function sendBitext(text: string, file: string, sending: Sending): Sent {
  const converted = inVersion(text, file, sending.version);
  const bitext = readBitext(converted, { file });
  const base = Object.fromEntries(
    bitext.units.map((unit) => [unit.id, writeBase(baseOf(unit, { prefilled: sending.prefill }))]),
  );
  const units = bitext.units.map(prefilled);
  const filled = sending.prefill ? writeBitext({ ...bitext, units }, { onto: converted }) : converted;
  const stamps = bitext.units.map((unit) => {
    const open = !sending.onlyOpen || hasOpenSegment(unit);
    return [unit.id, { base: base[unit.id] ?? '', open }] as const;
  });
  return { xliff: stampXliff(filled, { project: sending.project, units: new Map(stamps) }), base };
}

/**
 * The file in another version. To 1.2 from what the model says, not by conversion: that would keep for the way back, in
 * extensions, what no tool for 1.2 understands, and a pack's way back is the import.
 */
function inVersion(text: string, file: string, version: XliffVersion): string {
  const bitext = readBitext(text, { file });
  if (version === '1.2' && bitext.version !== '1.2') return writeBitext({ ...bitext, version });
  return convertXliff(text, { to: version, file }).text;
}

function prefilled(unit: BitextUnit): BitextUnit {
  const parts = unit.parts.map((part) => {
    if (part.type !== 'segment' || (part.target && !isBlank(part.target))) return part;
    return { ...part, target: part.source, state: 'initial' as const };
  });
  return { ...unit, parts };
}

/** Is there a segment that nobody has translated or confirmed? */
export function hasOpenSegment(unit: BitextUnit): boolean {
  return segments(unit).some((segment) => isOpen(segment));
}

function isOpen(segment: Parameters<typeof statusOf>[0]): boolean {
  const status = statusOf(segment);
  return status === 'untranslated' || status === 'draft';
}

export function factsOf(path: string, bitext: Bitext): DocumentFacts {
  const all = bitext.units.flatMap((unit) => segments(unit));
  const open = all.filter(isOpen);
  return {
    path,
    segments: all.length,
    open: open.length,
    openWords: open.reduce((sum, { source }) => sum + wordsIn(plainText(source)), 0),
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’ʻʼ-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
