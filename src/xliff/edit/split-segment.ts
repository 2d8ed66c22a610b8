import { type AnnotatedText, contentLength, splitText } from '../../core/annotation.js';
import { type BitextUnit, hasTarget, inTargetOrder, type Segment } from '../../core/bitext.js';
import { type Content, isBlank } from '../../core/inline.js';
import { marksOf } from './check-codes.js';
import { freeId, idsOf, isName } from './ids.js';
import { refused } from './refused.js';
import {
  checkCut,
  type Part,
  placed,
  proofOf,
  resegmentable,
  sourceFields,
  stillProven,
  targetFields,
} from './resegment.js';
import { translatable, withParts } from './segment.js';

export interface Cut {
  /** Where the source is cut: UTF-16 code units, and one for each code. */
  readonly source: number;
  /** Where the translation is cut; needed where there is one. */
  readonly target?: number;
  /** The id of the second segment; made when not given. */
  readonly id?: string;
}

/**
 * The unit with a segment cut in two, and nothing lost: pairs of codes and annotations across the cut become halves, the
 * first part keeps id, notes and suggestions, a suggestion for an annotation goes with that. What was reviewed is
 * `translated` again, since nobody has reviewed how the parts go together (XLIFF 2.1 §4.8.3).
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` where `canResegment` is "no", for a cut at an end of the source, outside a
 * text or inside a character, a translation without place to cut, a code that would come to stand in the other part than
 * its source, an id that is taken, a unit that is not to be translated
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * const [first] = unit ? segments(unit) : [];
 * if (unit && first) splitSegment(unit, first.id, { source: 4, target: 0 });
 */
export function splitSegment(unit: BitextUnit, segmentId: string, cut: Cut): BitextUnit {
  const segment = translatable(unit, segmentId);
  resegmentable(unit, segment, segmentId);
  checkCut(unit, segmentId, segment.source, cut.source, 'source');
  if (cut.source === 0 || cut.source === contentLength(segment.source)) {
    throw refused(unit, segmentId, 'one of the parts would be empty', 'Cut the source inside.');
  }
  const taken = idsOf(unit);
  const id = cut.id ?? freeId(taken, 's');
  if (cut.id !== undefined && (taken.has(cut.id) || !isName(cut.id))) {
    throw refused(unit, segmentId, `"${cut.id}" cannot be the id of the second part`, 'Choose a free one, or none.');
  }
  const nameFor = () => freeId(taken, 'm');
  const source = { content: segment.source, annotations: segment.sourceAnnotations ?? [] };
  const sources = splitText(source, cut.source, nameFor);
  const targets = targetParts(unit, segment, cut.target, sources, nameFor);
  const [first, second] = [
    partOf(segment, segmentId, sources[0], targets?.[0]),
    partOf(segment, id, sources[1], targets?.[1]),
  ];
  const swap = (part: Part): readonly Part[] => (part === segment ? [first, second] : [part]);
  const parts = placed(unit, segmentId, unit.parts.flatMap(swap), inTargetOrder(unit.parts).flatMap(swap));
  return withParts({ ...unit, suggestions: moved(unit, segmentId, second) }, parts);
}

function targetParts(
  unit: BitextUnit,
  segment: Segment,
  offset: number | undefined,
  sources: readonly [AnnotatedText, AnnotatedText],
  nameFor: () => string,
): readonly [AnnotatedText, AnnotatedText] | undefined {
  if (!segment.target) return undefined;
  if (offset === undefined && hasTarget(segment)) {
    const hint = 'Say where it is to be cut, with `target`; 0 or its length gives all of it to one part.';
    throw refused(unit, segment.id, 'it has a translation', hint);
  }
  checkCut(unit, segment.id, segment.target, offset ?? 0, 'target');
  const text = { content: segment.target, annotations: segment.targetAnnotations ?? [] };
  const targets = splitText(text, offset ?? 0, nameFor);
  for (const [here, there] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const astray = strayCode(targets[here].content, sources[here].content, sources[there].content);
    if (astray === undefined) continue;
    const hint = 'Cut source and target so that each code is on the same side of both.';
    throw refused(unit, segment.id, `the code "${astray}" would stand in another part than in the source`, hint);
  }
  return targets;
}

function strayCode(target: Content, here: Content, there: Content): string | undefined {
  const keys = (content: Content) => new Set(marksOf(content).map(({ type, id }) => `${type} ${id}`));
  const [own, other] = [keys(here), keys(there)];
  return marksOf(target).find(({ type, id }) => other.has(`${type} ${id}`) && !own.has(`${type} ${id}`))?.id;
}

/** A part; one without any of the translation is untranslated. */
function partOf(segment: Segment, id: string, source: AnnotatedText, target: AnnotatedText | undefined): Segment {
  const { type, canResegment } = segment;
  const facts = {
    type,
    id,
    ...sourceFields(source, [segment]),
    ...(canResegment === undefined ? {} : { canResegment }),
  };
  const nothing = target?.content.length === 0 && (!isBlank(source.content) || !hasTarget(segment));
  if (!target || nothing) return { ...facts, state: 'initial' };
  const reviewed = segment.state === 'reviewed' || segment.state === 'final';
  const state = reviewed ? 'translated' : segment.state;
  const subState = reviewed || segment.subState === undefined ? {} : { subState: segment.subState };
  return {
    ...facts,
    ...targetFields(target, [segment]),
    state,
    ...subState,
    ...stillProven([proofOf(segment)], target.content, state),
  };
}

/** Suggestions for an annotation that now begins in the second part. */
function moved(unit: BitextUnit, from: string, second: Segment): BitextUnit['suggestions'] {
  const begun = new Set((second.sourceAnnotations ?? []).flatMap(({ start, id }) => (start === undefined ? [] : [id])));
  return unit.suggestions.map((suggestion) =>
    suggestion.segment === from && suggestion.annotation !== undefined && begun.has(suggestion.annotation)
      ? { ...suggestion, segment: second.id }
      : suggestion,
  );
}
