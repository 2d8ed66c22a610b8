// Segments in XLIFF 1.2: marks in `seg-source`, and the same marks in `target` as long as every tool on the way kept them.
import { type AnnotatedText, type Annotation, joinTexts } from '../../core/annotation.js';
import type { Ignorable, Segment } from '../../core/bitext.js';
import { isBlank, mergeText } from '../../core/inline.js';
import { identical } from '../codes.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { type Piece, wholeText } from './read-inline.js';

/** A stretch of a marked text: inside a mark, or between marks. */
export interface Stretch extends AnnotatedText {
  readonly mid?: string;
  readonly mark?: XmlElement;
}

/** Cuts a text at its marks; undefined when it has none, or marks that do not tell segments apart. */
export function stretches(pieces: readonly Piece[]): readonly Stretch[] | undefined {
  const out: Stretch[] = [];
  const mids = new Set<string>();
  let gathered: Piece[] = [];
  const close = (mark?: XmlElement) => {
    const text = wholeText(gathered);
    gathered = [];
    if (mark) out.push({ mid: attribute(mark, 'mid') ?? '', mark, ...text });
    else if (text.content.length > 0) out.push(text);
  };
  for (const piece of tucked(pieces)) {
    if (piece.type === 'enter') close();
    else if (piece.type === 'leave') {
      const mid = attribute(piece.mark, 'mid');
      if (mid === undefined || mids.has(mid)) return undefined;
      mids.add(mid);
      close(piece.mark);
    } else gathered.push(piece);
  }
  close();
  return mids.size === 0 ? undefined : out;
}

/** An annotation right around a segment says the same as one right inside it, and belongs to it then. */
function tucked(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let begun: Piece[] = [];
  for (const piece of pieces) {
    if (piece.type === 'annotate') {
      begun.push(piece);
      continue;
    }
    out.push(...(piece.type === 'enter' ? [piece, ...begun] : [...begun, piece]));
    begun = [];
    if (piece.type === 'annotated') intoSegment(out);
  }
  return [...out, ...begun];
}

/** Moves the end of an annotation, the last piece, in front of the ends of segments before it. */
function intoSegment(out: Piece[]): void {
  for (let at = out.length - 1; at > 0 && out[at - 1]?.type === 'leave'; at--) {
    const [end, leave] = [out[at], out[at - 1]];
    if (end && leave) out.splice(at - 1, 2, end, leave);
  }
}

/** A part of a unit with its target, before its state is known. */
export type AlignedPart =
  | (Omit<Segment, 'state' | 'provenance'> & { readonly mark: XmlElement | undefined })
  | Ignorable;

/**
 * A target that has all segments, but in another order: its texts are put beside the places of the source, and then
 * each segment takes its own from the place where it stands.
 */
function alignReordered(source: readonly Stretch[], target: readonly Stretch[]): readonly AlignedPart[] | undefined {
  const mids = source.flatMap(({ mid }) => mid ?? []);
  const standing = target.flatMap(({ mid }) => mid ?? []);
  if (standing.length !== mids.length || standing.some((mid) => !mids.includes(mid))) return undefined;
  let next = 0;
  const inPlace = target.map((stretch) => ({
    ...stretch,
    ...(stretch.mid === undefined ? {} : { mid: mids[next++] ?? '' }),
  }));
  const parts = alignInOrder(source, inPlace);
  const places = parts?.flatMap((part, index) => (part.type === 'segment' ? [index] : []));
  return parts?.map((part, index): AlignedPart => {
    if (part.type === 'ignorable') return part;
    const place = places?.[standing.indexOf(part.id)] ?? index;
    const there = parts[place];
    if (place === index || there?.type !== 'segment') return part;
    const { target: _, targetAnnotations: __, ...own } = part;
    const { target: text, targetAnnotations, mark } = there;
    return {
      ...own,
      mark,
      ...(text && { target: text }),
      ...(targetAnnotations && { targetAnnotations }),
      order: place + 1,
    };
  });
}

/**
 * Source and target stretches put side by side. Undefined when they do not line up (marks unknown,
 * or text between marks where the source has none): then the unit can only be read as a whole.
 */
export function alignStretches(
  source: readonly Stretch[],
  target: readonly Stretch[],
): readonly AlignedPart[] | undefined {
  return alignInOrder(source, target) ?? alignReordered(source, target);
}

function alignInOrder(source: readonly Stretch[], target: readonly Stretch[]): readonly AlignedPart[] | undefined {
  const order = source.flatMap((stretch) => stretch.mid ?? []);
  const parts: AlignedPart[] = [];
  let next = 0;
  let gap: AnnotatedText[] = [];
  const fillGap = (until: number) => {
    const between = source.slice(next, until);
    const filled = fillBetween(between, joinTexts(gap));
    if (filled) parts.push(...filled);
    next = until;
    gap = [];
    return filled !== undefined;
  };
  for (const stretch of target) {
    if (stretch.mid === undefined) {
      gap.push(stretch);
      continue;
    }
    if (!order.includes(stretch.mid)) return undefined;
    const at = source.findIndex((candidate) => candidate.mid === stretch.mid);
    const from = source[at];
    if (!from || at < next || !fillGap(at)) return undefined;
    parts.push(segment(stretch.mid, from, stretch));
    next = at + 1;
  }
  return fillGap(source.length) ? parts : undefined;
}

/** Parts between two marks that the target has: ignorables, and segments whose mark it lacks. */
function fillBetween(between: readonly Stretch[], text: AnnotatedText): readonly AlignedPart[] | undefined {
  const ignorables = between.filter((stretch) => stretch.mid === undefined);
  if (ignorables.length === 0 && text.content.length > 0) return undefined;
  const same =
    text.annotations.length === 0 &&
    identical(text.content, mergeText(ignorables.flatMap((stretch) => stretch.content)));
  let rest = text;
  return between.map((stretch): AlignedPart => {
    if (stretch.mid !== undefined) return segment(stretch.mid, stretch, undefined);
    if (same) return { type: 'ignorable', ...texts(stretch, undefined) };
    const target = rest;
    rest = { content: [], annotations: [] };
    return { type: 'ignorable', ...texts(stretch, target) };
  });
}

function segment(id: string, source: AnnotatedText, target: Stretch | undefined): AlignedPart {
  return { type: 'segment', id, ...texts(source, target), mark: target?.mark };
}

/** The texts of a part as the model has them. */
export function texts(source: AnnotatedText, target: AnnotatedText | undefined) {
  const some = (annotations: readonly Annotation[] | undefined) => (annotations?.length ? annotations : undefined);
  const [sourceAnnotations, targetAnnotations] = [some(source.annotations), some(target?.annotations)];
  return {
    source: source.content,
    ...(target ? { target: target.content } : {}),
    ...(sourceAnnotations ? { sourceAnnotations } : {}),
    ...(targetAnnotations ? { targetAnnotations } : {}),
  };
}

/** Source stretches without any target. */
export function untranslated(source: readonly Stretch[]): readonly AlignedPart[] {
  return source.map((stretch) =>
    stretch.mid === undefined
      ? { type: 'ignorable', ...texts(stretch, undefined) }
      : segment(stretch.mid, stretch, undefined),
  );
}

/** A mark with nothing in it is no translation, unless there was nothing to translate. */
export function isEmptyMark(part: Pick<Segment, 'source' | 'target'>): boolean {
  return part.target?.length === 0 && !isBlank(part.source);
}
