import { type BitextUnit, type Ignorable, type Segment, segments } from '../../core/bitext.js';
import { codeIds } from '../../core/inline.js';
import { type KeptAnnotations, keptAnnotations } from '../kept-annotations.js';
import { refused } from './refused.js';

/**
 * A segment of a unit by its id.
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` when the unit has none of that id
 */
export function segmentOf(unit: BitextUnit, id: string): Segment {
  const found = segments(unit).find((segment) => segment.id === id);
  if (found) return found;
  const known = segments(unit).map((segment) => segment.id);
  throw refused(unit, id, 'there is no such segment', `The unit has: ${known.join(', ')}.`);
}

/** The same, of a unit that may be translated. */
export function translatable(unit: BitextUnit, id: string): Segment {
  const segment = segmentOf(unit, id);
  if (unit.translate !== false) return segment;
  throw refused(
    unit,
    id,
    'the unit is not to be translated',
    'Its translate="no", or that of a group or file around it, says so; change that in the tool that made the file.',
  );
}

/** The unit with other parts, and of its codes those that a text still has. */
export function withParts(unit: BitextUnit, parts: BitextUnit['parts']): BitextUnit {
  const texts = [
    ...parts.flatMap((part) => (part.target ? [part.source, part.target] : [part.source])),
    ...unit.suggestions.flatMap(({ source, target }) => [source, target]),
  ];
  const used = new Set(texts.flatMap((content) => codeIds(content)));
  return { ...unit, parts, codes: unit.codes.filter((code) => used.has(code.id)) };
}

/** The unit with one segment put in place of that of the same id. A half of an annotation does not stay alone. */
export function withSegment(unit: BitextUnit, segment: Segment): BitextUnit {
  const before = new Map<Segment | Ignorable, Segment | Ignorable>();
  const parts = unit.parts.map((part) => {
    const now = part.type === 'segment' && part.id === segment.id ? segment : part;
    before.set(now, part);
    return now;
  });
  const kept = keptAnnotations({ ...unit, parts }, (part) => before.get(part));
  return withParts(
    unit,
    parts.map((part) => withLists(part, kept(part))),
  );
}

function withLists(part: Segment | Ignorable, { source, target }: KeptAnnotations): Segment | Ignorable {
  const { sourceAnnotations = [], targetAnnotations = [] } = part;
  if (source.length === sourceAnnotations.length && target.length === targetAnnotations.length) return part;
  return { ...part, sourceAnnotations: source, targetAnnotations: target };
}
