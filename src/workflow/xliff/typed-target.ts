import { type BitextUnit, type Segment, type State, sameContent, segments } from '../../core/bitext.js';
import { formatPlace, type Place, TarjumanError } from '../../core/errors.js';
import { type Content, codeIds } from '../../core/inline.js';
import { nearest } from '../../core/nearest.js';
import { forbiddenCharacter, readTypedText, type UnitPlace } from '../../xliff/index.js';

export interface TypedTarget {
  readonly file: string;
  readonly segment?: string | undefined;
  readonly text: string;
  readonly state: State;
}

/**
 * A unit with a typed text as the target of a segment, as that person's; the same unit where it says so already.
 * @throws {TarjumanError} `XLIFF_UNIT_UNKNOWN` for a segment that it does not have, `XLIFF_EDIT_REFUSED`
 */
export function withTypedTarget(
  unit: BitextUnit,
  place: UnitPlace,
  typed: TypedTarget,
): { readonly unit: BitextUnit; readonly segment: string } {
  if (!place.translate) throw refused(typed, place, 'it is not to be translated (translate="no")');
  const segment = segmentOf(unit, place, typed);
  refuseCharacters(typed, place);
  const target = readTypedText(typed.text, {
    codes: unit.codes,
    version: place.file.version,
    place: placeIn(typed, place),
  });
  if (place.file.version !== '1.2') refuseLostCodes(segment, target, unit, typed, place);
  if (saysSo(segment, target, typed.state)) return { unit, segment: segment.id };
  const parts = unit.parts.map((part) => (part === segment ? withTarget(segment, target, typed.state) : part));
  return { unit: { ...unit, parts }, segment: segment.id };
}

function saysSo(segment: Segment, target: Content, state: State): boolean {
  if (segment.target === undefined || segment.provenance || segment.state !== state) return false;
  return sameContent(segment.target, target) && codeIds(segment.target).join() === codeIds(target).join();
}

/** What a run or a tool said about the old text is not true of the new one. */
function withTarget(segment: Segment, target: Content, state: State): Segment {
  const { provenance: _by, subState: _as, targetAnnotations: _on, ...kept } = segment;
  return { ...kept, target, state };
}

function segmentOf(unit: BitextUnit, place: UnitPlace, typed: TypedTarget): Segment {
  const { segment: wanted } = typed;
  const all = segments(unit);
  const ids = all.map(({ id }) => id);
  const [first] = all;
  if (wanted === undefined && first && all.length === 1) return first;
  const found = all.find(({ id }) => id === wanted);
  if (found) return found;
  const guess = wanted === undefined ? undefined : nearest(wanted, ids);
  const what = wanted === undefined ? `has ${all.length} segments` : `has no segment "${wanted}"`;
  const has = `It has ${ids.join(', ')}.`;
  const at = placeIn(typed, place);
  throw new TarjumanError('XLIFF_UNIT_UNKNOWN', `${formatPlace(at)}: the unit ${what}`, {
    hint:
      guess === undefined ? (wanted === undefined ? `Say which: ${ids.join(', ')}.` : has) : `Did you mean "${guess}"?`,
    place: at,
  });
}

function refuseCharacters(typed: TypedTarget, place: UnitPlace): void {
  const character = forbiddenCharacter(typed.text);
  if (character === undefined) return;
  const hex = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const what = /\p{Surrogate}/u.test(character) ? 'half of a character' : 'a control character';
  throw refused(typed, place, `the text has ${what}, U+${hex}, which no XML can carry`);
}

/** A code whose `canDelete` is `no` must stay in the target (XLIFF 2.1 §4.3.1.6). */
function refuseLostCodes(
  segment: Segment,
  target: Content,
  unit: BitextUnit,
  typed: TypedTarget,
  place: UnitPlace,
): void {
  const there = new Set(codeIds(target));
  const lost = codeIds(segment.source).filter((id) => {
    const code = unit.codes.find((candidate) => candidate.id === id);
    return code !== undefined && !code.canDelete && !there.has(id);
  });
  if (lost.length > 0)
    throw refused(typed, place, `the text lacks the code ${lost.join(', ')}, which must not be deleted`);
}

function refused(typed: TypedTarget, unit: UnitPlace, reason: string): TarjumanError {
  const place = placeIn(typed, unit);
  return new TarjumanError('XLIFF_EDIT_REFUSED', `${formatPlace(place)}: ${reason}`, {
    hint: 'Nothing was written. Type the text again without it, with every code of the source in it.',
    place,
  });
}

function placeIn({ file }: TypedTarget, { id, line, column }: UnitPlace): Place {
  return { file, line, column, unit: id };
}
