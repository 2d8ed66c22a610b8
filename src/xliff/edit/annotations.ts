import { type Annotation, inOrder, withText } from '../../core/annotation.js';
import { type BitextUnit, segments } from '../../core/bitext.js';
import { freeId, idsOf, isName } from './ids.js';
import { refused } from './refused.js';
import { checkCut } from './resegment.js';
import { segmentOf, withParts } from './segment.js';

export interface NewAnnotation extends Omit<Annotation, 'text' | 'start' | 'end'> {
  readonly start: number;
  readonly end: number;
  /** Which text it is about. */
  readonly in: 'source' | 'target';
}

/**
 * The unit with something said about a stretch of a text: a term, a comment, that it is not to be translated. It gets an
 * id when it has none. The text itself stays (XLIFF 2.1 §4.7.3).
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a stretch outside the text or inside a character, a text that there is
 * not, an id that is taken, a comment that says nothing, a type that is neither of the standard's nor `prefix:value`
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) annotate(unit, 's1', { in: 'source', start: 0, end: 4, type: 'term', ref: 'https://example.org/terms/7' });
 */
export function annotate(unit: BitextUnit, segmentId: string, given: NewAnnotation): BitextUnit {
  const { in: side, ...facts } = given;
  const segment = segmentOf(unit, segmentId);
  const content = segment[side];
  if (!content) throw refused(unit, segmentId, 'there is no target to annotate', 'Set it first.');
  for (const offset of [facts.start, facts.end]) checkCut(unit, segmentId, content, offset, side);
  if (facts.end < facts.start) {
    throw refused(unit, segmentId, `an annotation cannot end at ${facts.end}`, `It begins at ${facts.start}.`);
  }
  checkFacts(unit, segmentId, facts);
  const taken = idsOf(unit);
  if (facts.id !== undefined && (taken.has(facts.id) || !isName(facts.id))) {
    throw refused(unit, segmentId, `"${facts.id}" cannot be the id of the annotation`, 'Choose a free one, or none.');
  }
  const annotation = withText(content, { ...facts, id: facts.id ?? freeId(taken, 'm') });
  const name = side === 'source' ? 'sourceAnnotations' : 'targetAnnotations';
  const annotated = { ...segment, [name]: inOrder([...(segment[name] ?? []), annotation]) };
  return { ...unit, parts: unit.parts.map((part) => (part === segment ? annotated : part)) };
}

function checkFacts(unit: BitextUnit, segmentId: string, { type, value, ref, translate }: Partial<Annotation>): void {
  const generic = type === undefined || type === 'generic';
  if (generic && translate === undefined) {
    const hint = 'Give it a type, such as term or comment, or say with `translate` whether it may be translated.';
    throw refused(unit, segmentId, 'the annotation says nothing', hint);
  }
  if (type === 'comment' && (value === undefined) === (ref === undefined)) {
    const hint = 'Give its text as `value`, or the note that has it as `ref`, such as #n=n1.';
    throw refused(unit, segmentId, 'a comment has either a text or a note', hint);
  }
  if (generic || type === 'term' || type === 'comment' || /^[^\s:]+:[^\s:]+$/.test(type)) return;
  throw refused(unit, segmentId, `"${type}" is no type of annotation`, 'Use generic, term, comment, or prefix:value.');
}

/**
 * The unit without an annotation, wherever it stands: in source, target or both, in one segment or across several.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when the unit has none of that id
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) removeAnnotation(annotate(unit, 's1', { in: 'source', start: 0, end: 4, id: 'm1', type: 'term' }), 'm1');
 */
export function removeAnnotation(unit: BitextUnit, id: string): BitextUnit {
  let found = false;
  const rest = (annotations: readonly Annotation[] | undefined) => {
    if (!annotations?.some((annotation) => annotation.id === id)) return undefined;
    found = true;
    return annotations.filter((annotation) => annotation.id !== id);
  };
  const parts = unit.parts.map((part) => {
    const [sourceAnnotations, targetAnnotations] = [rest(part.sourceAnnotations), rest(part.targetAnnotations)];
    return {
      ...part,
      ...(sourceAnnotations ? { sourceAnnotations } : {}),
      ...(targetAnnotations ? { targetAnnotations } : {}),
    };
  });
  if (!found) {
    const hint = `The unit has segments ${segments(unit)
      .map((segment) => segment.id)
      .join(', ')}; look at their annotations.`;
    throw refused(unit, undefined, `there is no annotation "${id}"`, hint);
  }
  const suggestions = unit.suggestions.map(({ annotation, ...offer }) =>
    annotation === undefined || annotation === id ? offer : { ...offer, annotation },
  );
  return withParts({ ...unit, suggestions }, parts);
}
