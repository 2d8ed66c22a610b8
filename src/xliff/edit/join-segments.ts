import { type AnnotatedText, joinTexts } from '../../core/annotation.js';
import { type BitextUnit, hasTarget, inTargetOrder, type Note, type Segment } from '../../core/bitext.js';
import { isBlank } from '../../core/inline.js';
import { followed } from '../references.js';
import { lowest } from '../states.js';
import { refused } from './refused.js';
import { type Part, placed, proofOf, resegmentable, sourceFields, stillProven, targetFields } from './resegment.js';
import { segmentOf, translatable, withParts } from './segment.js';

/**
 * The unit with a segment and the next one joined, with what stands between them, and nothing lost: halves of codes and
 * annotations that meet are whole again, notes and suggestions of the second are those of the first. The state is that
 * of the part which is least far, with its `subState` (XLIFF 2.1 §4.8.3).
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` where `canResegment` is "no", across another segment, where the targets
 * stand apart in the translation, or the other way round with an annotation over both, in a unit that is not to be translated
 * @example
 * const { units } = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * for (const unit of units) {
 *   const [first, second] = segments(unit);
 *   if (first && second) joinSegments(unit, first.id, second.id);
 * }
 */
export function joinSegments(unit: BitextUnit, firstId: string, secondId: string): BitextUnit {
  const first = translatable(unit, firstId);
  const second = segmentOf(unit, secondId);
  const from = unit.parts.indexOf(first);
  const run = unit.parts.slice(from, unit.parts.indexOf(second) + 1);
  if (run.length < 2 || run.slice(1, -1).some((part) => part.type === 'segment')) {
    throw refused(unit, firstId, `segment ${secondId} is not the next one`, 'Join segments that stand side by side.');
  }
  for (const part of run) resegmentable(unit, part, firstId);
  const translation = inTargetOrder(unit.parts);
  const places = run.map((part) => translation.indexOf(part)).sort((a, b) => a - b);
  const [start = 0] = places;
  if (places.some((place, i) => place !== start + i)) {
    const hint = 'Bring the targets into an order in which the two are neighbours first (orderTargets).';
    throw refused(unit, firstId, `its target and that of segment ${secondId} do not stand side by side`, hint);
  }
  const inOrder = translation.slice(start, start + run.length);
  if (inOrder[0] !== run[0] && reachesOver(first, second)) {
    const hint = 'Remove the annotation, or bring the targets into the order of the sources first (orderTargets).';
    throw refused(
      unit,
      firstId,
      'something is said about its target and the next one, which stands in front of it',
      hint,
    );
  }
  const joined = joinedSegment(first, second, run, inOrder);
  const parts = unit.parts.toSpliced(from, run.length, joined);
  const joinedUnit = {
    ...unit,
    notes: unit.notes.map((note) => followedNote(note, firstId, secondId)),
    suggestions: unit.suggestions.map((offer) => (offer.segment === secondId ? { ...offer, segment: firstId } : offer)),
  };
  return withParts(joinedUnit, placed(unit, firstId, parts, translation.toSpliced(start, run.length, joined)));
}

/** Is there an annotation from the target of one segment into that of another? */
function reachesOver(first: Segment, second: Segment): boolean {
  const halves = [...(first.targetAnnotations ?? []), ...(second.targetAnnotations ?? [])];
  return halves.some(({ start, end }) => start === undefined || end === undefined);
}

function joinedSegment(first: Segment, second: Segment, run: readonly Part[], translation: readonly Part[]): Segment {
  const { type, id, canResegment } = first;
  const source = joinTexts(run.map((part) => ({ content: part.source, annotations: part.sourceAnnotations ?? [] })));
  const facts = { type, id, ...sourceFields(source, run), ...(canResegment === undefined ? {} : { canResegment }) };
  const target = joinedTarget(translation);
  if (!target) return { ...facts, state: 'initial' };
  const both = [first, second];
  const untranslated = both.some((segment) => !segment.target);
  const state = untranslated ? 'initial' : lowest(both.map((segment) => segment.state));
  const subState = both.find((segment) => segment.target && segment.state === state)?.subState;
  const proofs = both.flatMap((segment) => (hasTarget(segment) ? [proofOf(segment)] : []));
  const proof = stillProven(proofs, target.content, state);
  return {
    ...facts,
    ...targetFields(target, run),
    state,
    // A run's proof stands where a tool's word would.
    ...(subState === undefined || proof.provenance ? {} : { subState }),
    ...proof,
  };
}

/** What stands between two translations is part of the joined one; between a translation and none only if it has one. */
function joinedTarget(translation: readonly Part[]): AnnotatedText | undefined {
  const segments = translation.filter((part) => part.type === 'segment');
  const all = segments.every((segment) => segment.target);
  const texts = translation.flatMap((part): readonly AnnotatedText[] => {
    if (part.target) return [{ content: part.target, annotations: part.targetAnnotations ?? [] }];
    return part.type === 'ignorable' && all ? [{ content: part.source, annotations: [] }] : [];
  });
  const joined = joinTexts(texts);
  return segments.some((segment) => segment.target) || !isBlank(joined.content) ? joined : undefined;
}

function followedNote(note: Note, first: string, second: string): Note {
  const ref = followed(note.ref, new Map([[second, first]]));
  return {
    ...note,
    ...(note.segment === second ? { segment: first } : {}),
    ...(ref === undefined ? {} : { ref }),
  };
}
