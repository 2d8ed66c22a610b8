import { type BitextUnit, isPersons, type Suggestion, segments } from '../../core/bitext.js';
import { type Code, type Content, contentKey, plainText, text } from '../../core/inline.js';
import { similarity } from '../sync/similarity.js';

/** A pair to keep beside a segment, under the unit's names for codes. */
export interface Offer {
  readonly segment: string;
  readonly source: Content;
  readonly target: Content;
  /** Codes of the pair that the unit lacks. */
  readonly codes: readonly Code[];
}

/**
 * The unit with a pair kept beside one of its segments, as an earlier version of it, which CAT tools show. A pair that
 * the unit has already, be it as a suggestion or as a translation, is not kept twice.
 */
export function withOffer(unit: BitextUnit, offer: Offer): BitextUnit {
  const key = pairKey(offer.source, offer.target);
  const present = segments(unit);
  // A run's draft of the same words may be replaced at any time, so it keeps nothing.
  const isKnown = [...unit.suggestions, ...present.filter(isPersons)].some(
    ({ source, target }) => target !== undefined && pairKey(source, target) === key,
  );
  const about = present.find((segment) => segment.id === offer.segment);
  if (isKnown || !about) return unit;
  const alike = Math.round(similarity(plainText(offer.source), plainText(about.source)) * 100);
  const isSame = contentKey(offer.source) === contentKey(about.source);
  const suggestion: Suggestion = {
    segment: offer.segment,
    kind: 'previous',
    source: offer.source,
    target: offer.target,
    similarity: isSame ? 100 : Math.min(99, alike),
  };
  return { ...unit, codes: withCodes(unit.codes, offer.codes), suggestions: [...unit.suggestions, suggestion] };
}

export function withCodes(codes: readonly Code[], added: readonly Code[]): readonly Code[] {
  const known = new Set(codes.map((code) => code.id));
  const fresh = added.filter((code) => !known.has(code.id));
  return fresh.length === 0 ? codes : [...codes, ...fresh];
}

/** Equal when source and target are, up to the numbering of codes, which both share. */
function pairKey(source: Content, target: Content): string {
  return contentKey([...source, text('\uE010'), ...target]);
}

/** The segment that an old sentence is offered for: the one of its id, else the likest. */
export function likestSegment(unit: BitextUnit, id: string, source: Content): string | undefined {
  const present = segments(unit);
  if (present.some((segment) => segment.id === id)) return id;
  const wanted = plainText(source);
  let best: { readonly id: string; readonly alike: number } | undefined;
  for (const segment of present) {
    const alike = similarity(wanted, plainText(segment.source));
    if (!best || alike > best.alike) best = { id: segment.id, alike };
  }
  return best?.id;
}
