// Segments in XLIFF 1.2: marks in `seg-source`, and the same marks in `target` as long as every tool on the way kept them.
import type { Ignorable, Segment } from '../../core/bitext.js';
import { type Content, type Inline, isBlank, mergeText } from '../../core/inline.js';
import { identical } from '../codes.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import type { Boundary } from './read-inline.js';

/** A stretch of a marked text: inside a mark, or between marks. */
export interface Stretch {
  readonly mid?: string;
  readonly mark?: XmlElement;
  readonly content: Content;
}

/** Cuts a text at its marks; undefined when it has none, or marks that do not tell segments apart. */
export function stretches(pieces: readonly (Inline | Boundary)[]): readonly Stretch[] | undefined {
  const out: Stretch[] = [];
  const mids = new Set<string>();
  let gathered: Inline[] = [];
  const close = (mark?: XmlElement) => {
    const content = mergeText(gathered);
    gathered = [];
    if (mark) out.push({ mid: attribute(mark, 'mid') ?? '', mark, content });
    else if (content.length > 0) out.push({ content });
  };
  for (const piece of pieces) {
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

/** A part of a unit with its target, before its state is known. */
export type AlignedPart =
  | (Pick<Segment, 'type' | 'id' | 'source' | 'target'> & { readonly mark: XmlElement | undefined })
  | Ignorable;

/**
 * Source and target stretches put side by side. Undefined when they do not line up (marks unknown or in another order,
 * or text between marks where the source has none): then the unit can only be read as a whole.
 */
export function alignStretches(
  source: readonly Stretch[],
  target: readonly Stretch[],
): readonly AlignedPart[] | undefined {
  const order = source.flatMap((stretch) => stretch.mid ?? []);
  const parts: AlignedPart[] = [];
  let next = 0;
  let gap: Content[] = [];
  const fillGap = (until: number) => {
    const between = source.slice(next, until);
    const filled = fillBetween(between, mergeText(gap.flat()));
    if (filled) parts.push(...filled);
    next = until;
    gap = [];
    return filled !== undefined;
  };
  for (const stretch of target) {
    if (stretch.mid === undefined) {
      gap.push(stretch.content);
      continue;
    }
    if (!order.includes(stretch.mid)) return undefined;
    const at = source.findIndex((candidate) => candidate.mid === stretch.mid);
    const from = source[at];
    if (!from || at < next || !fillGap(at)) return undefined;
    parts.push(segment(stretch.mid, from.content, stretch));
    next = at + 1;
  }
  return fillGap(source.length) ? parts : undefined;
}

/** Parts between two marks that the target has: ignorables, and segments whose mark it lacks. */
function fillBetween(between: readonly Stretch[], text: Content): readonly AlignedPart[] | undefined {
  const ignorables = between.filter((stretch) => stretch.mid === undefined);
  if (ignorables.length === 0 && text.length > 0) return undefined;
  const same = identical(text, mergeText(ignorables.flatMap((stretch) => stretch.content)));
  let rest: Content = text;
  return between.map((stretch): AlignedPart => {
    if (stretch.mid !== undefined) return segment(stretch.mid, stretch.content, undefined);
    if (same) return { type: 'ignorable', source: stretch.content };
    const target = rest;
    rest = [];
    return { type: 'ignorable', source: stretch.content, target };
  });
}

function segment(id: string, source: Content, target: Stretch | undefined): AlignedPart {
  return { type: 'segment', id, source, mark: target?.mark, ...(target ? { target: target.content } : {}) };
}

/** Source stretches without any target. */
export function untranslated(source: readonly Stretch[]): readonly AlignedPart[] {
  return source.map((stretch) =>
    stretch.mid === undefined
      ? { type: 'ignorable', source: stretch.content }
      : segment(stretch.mid, stretch.content, undefined),
  );
}

/** A mark with nothing in it is no translation, unless there was nothing to translate. */
export function isEmptyMark(part: Pick<Segment, 'source' | 'target'>): boolean {
  return part.target?.length === 0 && !isBlank(part.source);
}
