import { type BitextUnit, hasTarget, type Segment, type State } from '../../core/bitext.js';
import { isOurs } from '../states.js';
import { refused } from './refused.js';
import { translatable, withSegment } from './segment.js';

/** How far a translation is, in the words of the standard. */
export interface Standing {
  readonly state: State;
  /** A tool's own word about it, `prefix:value` (XLIFF 2.1 §4.3.1.35). */
  readonly subState?: string;
}

/**
 * The unit with a segment in another state. A `subState` belongs to one state and goes with it (XLIFF 2.1 §4.3.1.31);
 * so does the proof that a run wrote the target, which is confirmed now by whoever sets the state.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a state beyond `initial` of a segment without translation, a `subState`
 * that is no `prefix:value`, a unit that is not to be translated
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) setState(unit, 's1', { state: 'reviewed' });
 */
export function setState(unit: BitextUnit, segmentId: string, { state, subState }: Standing): BitextUnit {
  const segment = translatable(unit, segmentId);
  checkStanding(unit, segment, { state, ...(subState === undefined ? {} : { subState }) });
  if (state === segment.state && subState === segment.subState) return unit;
  const { provenance: _, subState: __, ...rest } = segment;
  return withSegment(unit, { ...rest, state, ...(subState === undefined ? {} : { subState }) });
}

/** @throws {TarjumanError} as {@link setState} */
export function checkStanding(unit: BitextUnit, segment: Segment, { state, subState }: Standing): void {
  if (state !== 'initial' && !hasTarget(segment)) {
    const message = `without a translation the state cannot be "${state}"`;
    throw refused(unit, segment.id, message, 'Set the target first, or leave the state "initial".');
  }
  if (subState === undefined) return;
  if (!segment.target) {
    const hint = 'Set the target first; a subState says more about the state of a translation.';
    throw refused(unit, segment.id, 'without a translation there is no subState', hint);
  }
  if (!/^[^\s:]+:[^\s:]+$/.test(subState)) {
    throw refused(unit, segment.id, `"${subState}" is no subState`, 'Write prefix:value, such as acme:checked.');
  }
  if (isOurs(subState)) {
    const hint = 'Use a prefix of your own: "tarjuman:" says that a run wrote the target.';
    throw refused(unit, segment.id, `the subState "${subState}" is not yours to set`, hint);
  }
}
