import { type BitextUnit, type Segment, type State, sameContent, segments } from '../../core/bitext.js';
import { formatPlace, type Place, TarjumanError } from '../../core/errors.js';
import { type Content, codeIds } from '../../core/inline.js';
import { nearest } from '../../core/nearest.js';
import { forbiddenCharacter, readTypedText, setTarget, type UnitPlace } from '../../xliff/index.js';

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
  const at = { file: typed.file, line: place.line, column: place.column, unit: place.id };
  const segment = segmentOf(unit, typed.segment, at);
  refuseCharacters(typed.text, at);
  const target = readTypedText(typed.text, { codes: unit.codes, version: place.file.version, place: at });
  if (saysSo(segment, target, typed.state)) return { unit, segment: segment.id };
  return { unit: placed(at, () => setTarget(unit, segment.id, target, { state: typed.state })), segment: segment.id };
}

function saysSo(segment: Segment, target: Content, state: State): boolean {
  if (segment.target === undefined || segment.provenance || segment.state !== state) return false;
  return sameContent(segment.target, target) && codeIds(segment.target).join() === codeIds(target).join();
}

/** The segment of an id, or the only one. */
function segmentOf(unit: BitextUnit, wanted: string | undefined, at: Place): Segment {
  const all = segments(unit);
  const ids = all.map(({ id }) => id);
  const [first] = all;
  if (wanted === undefined && first && all.length === 1) return first;
  const found = all.find(({ id }) => id === wanted);
  if (found) return found;
  if (wanted === undefined) throw unknown(`has ${all.length} segments`, `Say which: ${ids.join(', ')}.`, at);
  const guess = nearest(wanted, ids);
  const hint = guess === undefined ? `It has ${ids.join(', ')}.` : `Did you mean "${guess}"?`;
  throw unknown(`has no segment "${wanted}"`, hint, at);
}

function unknown(what: string, hint: string, place: Place): TarjumanError {
  return new TarjumanError('XLIFF_UNIT_UNKNOWN', `${formatPlace(place)}: the unit ${what}`, { hint, place });
}

function refuseCharacters(text: string, place: Place): void {
  const character = forbiddenCharacter(text);
  if (character === undefined) return;
  const hex = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const what = /\p{Surrogate}/u.test(character) ? 'half of a character' : 'a control character';
  const message = `${formatPlace(place)}: the text has ${what}, U+${hex}, which no XML can carry`;
  throw new TarjumanError('XLIFF_EDIT_REFUSED', message, { hint: 'Type the text again without it.', place });
}

/** What refuses an edit knows the unit, and not in which file and line it stands. */
function placed(place: Place, edit: () => BitextUnit): BitextUnit {
  try {
    return edit();
  } catch (error) {
    if (!(error instanceof TarjumanError)) throw error;
    const { code, message, hint, cause } = error;
    const { unit: _, ...where } = place;
    throw new TarjumanError(code, `${formatPlace(where)}: ${message}`, { ...(hint && { hint }), place, cause });
  }
}
