// Annotations between the model, where they stand beside a text, and markup, where they stand in it.
import { type AnnotatedText, type Annotation, coveredText, inOrder } from '../core/annotation.js';
import { type Content, type Inline, mergeText } from '../core/inline.js';

/** What an annotation says, wherever it stands. */
export type AnnotationFacts = Omit<Annotation, 'start' | 'end' | 'text'>;

/** One end of an annotation in a stream of pieces; the ends of one have the same key. */
export type AnnotationEnd =
  | { readonly type: 'annotate'; readonly key: unknown; readonly facts: AnnotationFacts }
  | { readonly type: 'annotated'; readonly key: unknown; readonly id?: string };

/** A text taken apart: its content, and the annotations that begin or end in it. */
export function settle(pieces: readonly (Inline | AnnotationEnd)[]): AnnotatedText {
  const content: Inline[] = [];
  const found: Omit<Annotation, 'text'>[] = [];
  const open = new Map<unknown, number>();
  let at = 0;
  for (const piece of pieces) {
    if (piece.type === 'annotate') {
      open.set(piece.key, found.length);
      found.push({ ...piece.facts, start: at });
    } else if (piece.type === 'annotated') {
      const index = open.get(piece.key);
      const begun = index === undefined ? undefined : found[index];
      open.delete(piece.key);
      if (begun && index !== undefined) found[index] = { ...begun, end: at };
      else found.push({ ...(piece.id === undefined ? {} : { id: piece.id }), end: at });
    } else {
      content.push(piece);
      at += piece.type === 'text' ? piece.value.length : 1;
    }
  }
  if (found.length === 0) return { content: mergeText(content), annotations: [] };
  const merged = mergeText(content);
  const annotations = found.map((annotation) => ({ ...annotation, text: coveredText(merged, annotation) }));
  return { content: merged, annotations: inOrder(annotations) };
}

/** An end of an annotation as it is to be written. */
export type WrittenEnd =
  | { readonly type: 'begin'; readonly annotation: Annotation }
  | { readonly type: 'end'; readonly annotation: Annotation };

export type Piece = Inline | WrittenEnd;

/** A content with the ends of its annotations where they belong. */
export function interleave(content: Content, annotations: readonly Annotation[]): readonly Piece[] {
  if (annotations.length === 0) return content;
  const ends = endsByPlace(annotations);
  const places = [...ends.keys()].sort((a, b) => a - b);
  const out: Piece[] = [];
  let at = 0;
  let next = 0;
  const passEnds = () => {
    while (places[next] === at) out.push(...(ends.get(places[next++] ?? 0) ?? []));
  };
  for (const piece of content) {
    passEnds();
    if (piece.type !== 'text') {
      out.push(piece);
      at++;
      continue;
    }
    const end = at + piece.value.length;
    let from = at;
    while (at < end) {
      at = Math.min(places[next] ?? end, end);
      out.push({ type: 'text', value: piece.value.slice(from - end, at === end ? undefined : at - end) });
      from = at;
      if (at < end) passEnds();
    }
  }
  passEnds();
  return out;
}

/** At each place first what ends, the inner before the outer, then what begins, the outer before the inner. */
function endsByPlace(annotations: readonly Annotation[]): ReadonlyMap<number, readonly WrittenEnd[]> {
  const byPlace = new Map<number, WrittenEnd[]>();
  const put = (place: number | undefined, ...ends: readonly WrittenEnd[]) => {
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), ...ends]);
  };
  const ordered = inOrder(annotations);
  for (const annotation of ordered.toReversed()) {
    if (annotation.end !== annotation.start) put(annotation.end, { type: 'end', annotation });
  }
  for (const annotation of ordered) {
    const leave: readonly WrittenEnd[] = annotation.end === annotation.start ? [{ type: 'end', annotation }] : [];
    put(annotation.start, { type: 'begin', annotation }, ...leave);
  }
  return byPlace;
}
