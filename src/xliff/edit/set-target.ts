import { type Annotation, contentLength, inOrder, withText } from '../../core/annotation.js';
import type { BitextUnit, Segment } from '../../core/bitext.js';
import type { Code } from '../../core/code.js';
import { type Content, mergeText, text } from '../../core/inline.js';
import { identical } from '../codes.js';
import { checkCodes } from './check-codes.js';
import { withCopies } from './copies.js';
import { isName } from './ids.js';
import { refused } from './refused.js';
import { translatable, withSegment } from './segment.js';
import { checkStanding, type Standing } from './set-state.js';

export interface TargetOptions extends Partial<Standing> {
  /** Codes that the target has and the source has not. */
  readonly codes?: readonly Code[];
  /** What is said about stretches of the target; when not given, nothing about a new text, and the same about the old. */
  readonly annotations?: readonly Omit<Annotation, 'text'>[];
}

/**
 * The unit with another translation of a segment, `translated` unless another state is given. A code that stands there
 * twice is copied. What was said about the old target goes, and so does the proof that a run wrote it: it is yours now.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when a code that must stay is missing or may not be copied, one is not the
 * segment's, a pair is broken or overlaps where it must not, a fixed sequence changed; for a state that the target
 * cannot have, and in a unit that is not to be translated
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) setTarget(unit, 's1', 'Саммит аяқталды', { state: 'reviewed' });
 */
export function setTarget(
  unit: BitextUnit,
  segmentId: string,
  target: Content | string,
  options: TargetOptions = {},
): BitextUnit {
  const segment = translatable(unit, segmentId);
  const described = withNewCodes(unit, segment, options.codes ?? []);
  const given = mergeText(typeof target === 'string' ? [text(target)] : target);
  const { content, copies } = withCopies(described, segmentId, given);
  const wanted = { ...described, codes: [...described.codes, ...copies] };
  const added = new Set([...(options.codes ?? []), ...copies].map(({ id }) => id));
  checkCodes(wanted, segment, content, added);
  const stays = options.annotations === undefined && identical(segment.target, content);
  const about = stays ? (segment.targetAnnotations ?? []) : (options.annotations ?? []);
  const annotations = annotationsOf(wanted, segment, content, about);
  const { provenance: _, subState: __, targetAnnotations: ___, ...rest } = segment;
  const { state = 'translated', subState } = options;
  const renewed: Segment = {
    ...rest,
    target: content,
    state,
    ...(subState === undefined ? {} : { subState }),
    ...(annotations.length > 0 || options.annotations ? { targetAnnotations: annotations } : {}),
  };
  checkStanding(unit, renewed, renewed);
  return withSegment(wanted, renewed);
}

/** A code that the caller describes must be new to the unit, and free to move (XLIFF 2.1 §4.7.7.2). */
function withNewCodes(unit: BitextUnit, segment: Segment, codes: readonly Code[]): BitextUnit {
  const known = new Set(unit.codes.map(({ id }) => id));
  for (const { id, canReorder = 'yes' } of codes) {
    if (!isName(id)) throw refused(unit, segment.id, `"${id}" is no id of a code`, 'Use letters, digits, . _ : and -.');
    if (known.has(id)) {
      throw refused(unit, segment.id, `there is a code "${id}" already`, 'Give the new code an id of its own.');
    }
    if (canReorder !== 'yes') {
      const hint = 'Leave out its canReorder.';
      throw refused(unit, segment.id, `the new code "${id}" cannot belong to a fixed sequence`, hint);
    }
    known.add(id);
  }
  return codes.length === 0 ? unit : { ...unit, codes: [...unit.codes, ...codes] };
}

function annotationsOf(
  unit: BitextUnit,
  segment: Segment,
  content: Content,
  annotations: readonly Omit<Annotation, 'text'>[],
): readonly Annotation[] {
  const length = contentLength(content);
  for (const { start = 0, end = length } of annotations) {
    if (start < 0 || end < start || end > length) {
      const message = `an annotation from ${start} to ${end} is not inside a target of length ${length}`;
      throw refused(unit, segment.id, message, 'Offsets count UTF-16 code units, and one for each code.');
    }
  }
  return inOrder(annotations.map((annotation) => withText(content, annotation)));
}
