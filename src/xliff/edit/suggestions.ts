import { type BitextUnit, type Suggestion, segments } from '../../core/bitext.js';
import { type Content, codeIds, isBlank, mergeText, text } from '../../core/inline.js';
import { sameSuggestion } from '../same.js';
import { refused } from './refused.js';
import { segmentOf, withParts } from './segment.js';

export interface NewSuggestion {
  readonly target: Content | string;
  /** What it is the translation of; the source of the segment when not given. */
  readonly source?: Content | string;
  /** Default `memory`. */
  readonly kind?: Suggestion['kind'];
  /** Likeness of the sources, 0–100. */
  readonly similarity?: number;
  readonly origin?: string;
}

/**
 * The unit with a pair offered for one of its segments, behind the others; one that is there already stays one.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a segment that there is not, an empty translation, a similarity outside
 * 0–100, a code that the unit does not know
 * @example
 * const [unit] = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8')).units;
 * if (unit) addSuggestion(unit, 's1', { target: 'Саммит аяқталды', similarity: 84, origin: 'memory/kk.tmx' });
 */
export function addSuggestion(unit: BitextUnit, segmentId: string, offer: NewSuggestion): BitextUnit {
  const segment = segmentOf(unit, segmentId);
  const { similarity, origin } = offer;
  const suggestion: Suggestion = {
    segment: segmentId,
    kind: offer.kind ?? 'memory',
    source: offer.source === undefined ? segment.source : contentOf(offer.source),
    target: contentOf(offer.target),
    ...(similarity === undefined ? {} : { similarity }),
    ...(origin === undefined ? {} : { origin }),
  };
  if (isBlank(suggestion.target)) throw refused(unit, segmentId, 'the suggestion is empty', 'Give it a target.');
  if (similarity !== undefined && !(similarity >= 0 && similarity <= 100)) {
    throw refused(unit, segmentId, `${similarity} is no similarity`, 'Give per cent, from 0 to 100.');
  }
  const known = new Set(unit.codes.map(({ id }) => id));
  const unknown = codeIds([...suggestion.source, ...suggestion.target]).find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw refused(unit, segmentId, `there is no code "${unknown}"`, 'Use codes of the unit, or none.');
  }
  if (unit.suggestions.some((present) => sameSuggestion(present, suggestion))) return unit;
  return { ...unit, suggestions: [...unit.suggestions, suggestion] };
}

/**
 * The unit without one of its suggestions, given as it stands in `unit.suggestions`.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when the unit has no such suggestion
 * @example
 * const { units } = readBitext(await readFile('locales/kk/news/summit.xlf', 'utf8'));
 * for (const unit of units) for (const offer of unit.suggestions) removeSuggestion(unit, offer);
 */
export function removeSuggestion(unit: BitextUnit, suggestion: Suggestion): BitextUnit {
  const at = unit.suggestions.indexOf(suggestion);
  if (at >= 0) return withParts({ ...unit, suggestions: unit.suggestions.toSpliced(at, 1) }, unit.parts);
  const about = segments(unit).some(({ id }) => id === suggestion.segment) ? suggestion.segment : undefined;
  throw refused(unit, about, 'there is no such suggestion', 'Give one of `unit.suggestions`.');
}

function contentOf(value: Content | string): Content {
  return mergeText(typeof value === 'string' ? [text(value)] : value);
}
