// What splitting and joining have in common (XLIFF 2.1 §4.8.3).
import { type AnnotatedText, contentLength, sliceContent } from '../../core/annotation.js';
import {
  type BitextUnit,
  fingerprint,
  type Ignorable,
  isPersons,
  type Provenance,
  type Segment,
} from '../../core/bitext.js';
import type { Content } from '../../core/inline.js';
import { refused } from './refused.js';

export type Part = Segment | Ignorable;

/** @throws {TarjumanError} `XLIFF_EDIT_REFUSED` where the file says `canResegment="no"` */
export function resegmentable(unit: BitextUnit, part: Part, segmentId: string): void {
  const own = part.type === 'segment' ? part.canResegment : undefined;
  if (own ?? unit.canResegment ?? true) return;
  const what = part.type === 'segment' ? `segment ${part.id}` : 'what stands between the segments';
  const hint = 'Its canResegment="no", or that of the unit or above, says so; translate it as it is cut.';
  throw refused(unit, segmentId, `${what} must stay as it is cut`, hint);
}

/** A place inside a text where it may be cut: not at its ends, and in no character. */
export function checkCut(unit: BitextUnit, segmentId: string, content: Content, offset: number, which: string): void {
  const length = contentLength(content);
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    const hint = `It is ${length} long, counting UTF-16 code units, and one for each code.`;
    throw refused(unit, segmentId, `the ${which} cannot be cut at ${offset}`, hint);
  }
  const [before] = sliceContent(content, offset - 1, offset);
  const [after] = sliceContent(content, offset, offset + 1);
  if (before?.type !== 'text' || after?.type !== 'text') return;
  if (!/^[\uD800-\uDBFF]$/.test(before.value) || !/^[\uDC00-\uDFFF]$/.test(after.value)) return;
  throw refused(
    unit,
    segmentId,
    `the ${which} cannot be cut inside a character`,
    `Cut it at ${offset - 1} or ${offset + 1}.`,
  );
}

/**
 * Texts with what is said about them, as fields of a part.
 * @param from the parts that the text comes from: where something was said about one, that nothing is left must be said
 */
export function sourceFields({ content, annotations }: AnnotatedText, from: readonly Part[]) {
  const silent = annotations.length === 0 && from.every((part) => part.sourceAnnotations === undefined);
  return { source: content, ...(silent ? {} : { sourceAnnotations: annotations }) };
}

export function targetFields({ content, annotations }: AnnotatedText, from: readonly Part[]) {
  const silent = annotations.length === 0 && from.every((part) => part.targetAnnotations === undefined);
  return { target: content, ...(silent ? {} : { targetAnnotations: annotations }) };
}

/** The proof that a run wrote a target that was a proven one, or part of it. */
export function stillProven(
  proofs: readonly (Provenance | undefined)[],
  target: Content,
  state: Segment['state'],
): Pick<Segment, 'provenance'> {
  const [first, ...others] = proofs;
  if (!first || others.some((proof) => proof === undefined)) return {};
  const { by, name } = proofs.find((proof) => proof?.by === 'engine') ?? first;
  return { provenance: { by, name, fingerprint: fingerprint(target, state) } };
}

/** The proof of a segment, where it holds. */
export function proofOf(segment: Segment): Provenance | undefined {
  return segment.target && !isPersons(segment) ? segment.provenance : undefined;
}

/**
 * Parts with the place of each target, given the parts in the order of the translation.
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` where something that has no target of its own would have to say its place
 */
export function placed(
  unit: BitextUnit,
  segmentId: string | undefined,
  parts: readonly Part[],
  translation: readonly Part[],
): readonly Part[] {
  return parts.map((part, index) => {
    const { order: _, ...rest } = part;
    const place = translation.indexOf(part);
    if (place === index) return rest;
    if (part.type === 'segment' && part.target) return { ...rest, order: place + 1 };
    const what = part.type === 'segment' ? `segment ${part.id}, which has no translation` : 'the text between segments';
    const hint = 'Bring the targets into the order of the sources first (orderTargets), or translate all segments.';
    throw refused(
      unit,
      segmentId,
      `the targets stand in an order of their own, and ${what} cannot say its place`,
      hint,
    );
  });
}
