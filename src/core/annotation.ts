import { type Content, type Inline, mergeText } from './inline.js';

/**
 * A stretch of a text about which something is said (XLIFF 2.1 §4.7.3 `mrk`, `sm`, `em`; 1.2 `mrk` of any type but
 * `seg`). It stands beside the text and never in it, so that texts compare equal whatever is said about them.
 *
 * One that crosses segments stands as two halves of one id: `start` alone where it begins, `end` alone (with no word
 * about what it is) where it ends.
 */
export interface Annotation {
  /** Unique among the codes and annotations of the unit; only 1.2 does without. */
  readonly id?: string;
  /** `term`, `comment`, or `prefix:value`; absent is `generic`. In 1.2 the `mtype`. */
  readonly type?: string;
  /** Offsets into the text: UTF-16 code units, and one for each code. */
  readonly start?: number;
  readonly end?: number;
  /** The text that it covers, without codes; of a half, what it covers in this segment. Where the text has changed, it no longer holds. */
  readonly text: string;
  /** A comment's text, a term's definition. */
  readonly value?: string;
  /** Where more is said: `#n=n1` for a note of the unit, or any address. */
  readonly ref?: string;
  /** May the stretch be translated? Absent: as the text around. */
  readonly translate?: boolean;
}

/** How long a content is for offsets of annotations and cuts: UTF-16 code units, and one for each code. */
export function contentLength(content: Content): number {
  return content.reduce((length, piece) => length + (piece.type === 'text' ? piece.value.length : 1), 0);
}

/** The part of a content between two such offsets. */
export function sliceContent(content: Content, start: number, end: number = Number.POSITIVE_INFINITY): Content {
  let at = 0;
  return content.flatMap((piece): readonly Inline[] => {
    const from = at;
    at += piece.type === 'text' ? piece.value.length : 1;
    if (piece.type !== 'text') return from >= start && from < end ? [piece] : [];
    const value = piece.value.slice(Math.max(0, start - from), Math.max(0, end - from));
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/** What an annotation covers in its text. */
export function coveredText(content: Content, { start, end }: Pick<Annotation, 'start' | 'end'>): string {
  return sliceContent(content, start ?? 0, end)
    .map((piece) => (piece.type === 'text' ? piece.value : ''))
    .join('');
}

/** A text and what is said about stretches of it. */
export interface AnnotatedText {
  readonly content: Content;
  readonly annotations: readonly Annotation[];
}

/** Texts one behind the other; the halves of an annotation that meet become one. */
export function joinTexts(texts: readonly AnnotatedText[]): AnnotatedText {
  const content = mergeText(texts.flatMap((text) => [...text.content]));
  let at = 0;
  const moved = texts.flatMap((text) => {
    const by = at;
    at += contentLength(text.content);
    return text.annotations.map((one) => shifted(one, by));
  });
  const ends = new Map(moved.flatMap((one) => (one.start === undefined ? [[one.id, one.end]] : [])));
  const starts = new Set(moved.flatMap((one) => (one.end === undefined ? [one.id] : [])));
  const joined = moved.flatMap((one): readonly Omit<Annotation, 'text'>[] => {
    if (one.start === undefined) return one.id !== undefined && starts.has(one.id) ? [] : [one];
    const end = one.end ?? (one.id === undefined ? undefined : ends.get(one.id));
    return [end === undefined ? one : { ...one, end }];
  });
  return { content, annotations: inOrder(joined.map((one) => ({ ...one, text: coveredText(content, one) }))) };
}

function shifted({ text: _, start, end, ...facts }: Annotation, by: number): Omit<Annotation, 'text'> {
  return {
    ...facts,
    ...(start === undefined ? {} : { start: start + by }),
    ...(end === undefined ? {} : { end: end + by }),
  };
}

/**
 * A text cut in two. An annotation across the cut becomes two halves; one that ends or begins at it stays whole.
 * @param nameFor an id for one across the cut that has none
 */
export function splitText(
  { content, annotations }: AnnotatedText,
  offset: number,
  nameFor: () => string,
): readonly [AnnotatedText, AnnotatedText] {
  const [before, after] = [sliceContent(content, 0, offset), sliceContent(content, offset)];
  const left: Annotation[] = [];
  const right: Annotation[] = [];
  for (const { text: _, start, end, ...facts } of annotations) {
    const [from, to] = [start ?? Number.NEGATIVE_INFINITY, end ?? Number.POSITIVE_INFINITY];
    const crosses = from < offset && to > offset;
    const id = facts.id ?? (crosses && start !== undefined && end !== undefined ? nameFor() : undefined);
    const named = { ...facts, ...(id === undefined ? {} : { id }) };
    if (!crosses) {
      const [list, by, content] = to <= offset && from < offset ? [left, 0, before] : [right, -offset, after];
      list.push(withText(content, shifted({ ...named, ...ends(start, end), text: '' }, by)));
      continue;
    }
    if (start !== undefined) left.push(withText(before, { ...named, start }));
    if (end !== undefined) right.push(withText(after, { ...(id === undefined ? {} : { id }), end: end - offset }));
  }
  return [
    { content: before, annotations: inOrder(left) },
    { content: after, annotations: inOrder(right) },
  ];
}

function ends(start: number | undefined, end: number | undefined): Pick<Annotation, 'start' | 'end'> {
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** An annotation with the text that it covers. */
export function withText(content: Content, annotation: Omit<Annotation, 'text'>): Annotation {
  return { ...annotation, text: coveredText(content, annotation) };
}

/** Does an annotation still stand where it stood? */
export function holds(content: Content, annotation: Annotation): boolean {
  const { start = 0, end = contentLength(content), text } = annotation;
  return start >= 0 && start <= end && end <= contentLength(content) && coveredText(content, annotation) === text;
}

/** Annotations in their one order: by where they begin, the longer first. */
export function inOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  const from = ({ start }: Annotation) => start ?? -1;
  const to = ({ end }: Annotation) => end ?? Number.POSITIVE_INFINITY;
  return annotations.toSorted((a, b) => from(a) - from(b) || compare(to(b), to(a)) || compare(a.id ?? '', b.id ?? ''));
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
