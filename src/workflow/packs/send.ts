// One bitext as it goes out: in the version of the tool, with what the tool needs and the marks of the export.
import { type Bitext, type BitextUnit, segments, statusOf, type XliffVersion } from '../../core/bitext.js';
import { isBlank, plainText } from '../../core/inline.js';
import { writeBitext } from '../../xliff/index.js';
import { type Stamp, stampXliff } from '../../xliff/stamp.js';
import { type BaseUnit, baseOf, writeBase } from './exported.js';
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

/** @param text the project's file, which is edited where the version's family is the same. */
export function sendBitext(bitext: Bitext, text: string, sending: Sending): Sent {
  const base = new Map(bitext.units.map((unit) => [unit.id, lineOf(unit, sending)]));
  const units = sending.prefill ? bitext.units.map(prefilled) : bitext.units;
  const sent: Bitext = { ...bitext, version: sending.version, units };
  const isSameFamily = (bitext.version === '1.2') === (sending.version === '1.2');
  const xliff = isSameFamily ? writeBitext(sent, { onto: text }) : writeBitext(sent);
  const stamp: Stamp = {
    project: sending.project,
    units: new Map(
      bitext.units.map((unit) => [
        unit.id,
        { base: base.get(unit.id) ?? '', open: !sending.onlyOpen || hasOpenSegment(unit) },
      ]),
    ),
  };
  return { xliff: stampXliff(xliff, stamp), base: Object.fromEntries(base) };
}

function lineOf(unit: BitextUnit, { prefill }: Sending): string {
  const base: BaseUnit = baseOf(unit, { prefilled: prefill });
  return writeBase(base);
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
