// Keeps what a tool says of its segments in attributes of its own in step with an edit.
import { type BitextUnit, type Segment, segments } from '../../core/bitext.js';
import { gapStart, indentationAt } from '../xml/layout.js';
import { editTag, type Patch, type WantedAttributes } from '../xml/patch.js';
import { type Entry, rearrange } from '../xml/rearrange.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import type { UnitReading } from './read-unit.js';
import { isEnough, newStudioSegment, saysState, studioSegments, wordFor } from './vendors.js';
import type { UnitWriting } from './write-unit.js';

/** The standard's words stand beside a tool's where they stood before, or where the tool has no word for a state. */
export function statesIn(reading: UnitReading, wanted: BitextUnit): UnitWriting['states'] {
  const { vendor, raw } = reading;
  if (vendor.size === 0 || saysState(raw)) return 'standard';
  const resegmented = segments(wanted).some(({ id }) => !vendor.has(id));
  if (resegmented) return reading.segmented ? "tool's" : 'standard';
  return segments(wanted).every((segment) => isEnough(segment, vendor.get(segment.id))) ? "tool's" : 'standard';
}

/** The tool's word on the unit itself, where its one segment changed. */
export function unitWord(element: XmlElement, reading: UnitReading, wanted: BitextUnit): WantedAttributes {
  const vendor = reading.vendor.get('s1');
  const [before, segment, ...more] = [...segments(reading.unit).slice(0, 1), ...segments(wanted)];
  if (!vendor || vendor.element !== element || !segment || more.length > 0 || sameStanding(before, segment)) return {};
  return { [vendor.name]: wordFor(segment, vendor) };
}

/** The list of `sdl:seg`: one for each mark, in the order of the source. */
export function patchStudioSegments(
  text: string,
  element: XmlElement,
  reading: UnitReading,
  wanted: BitextUnit,
): readonly Patch[] {
  const standing = studioSegments(element);
  const [first] = standing;
  if (!first || !reading.segmented) return [];
  const before = new Map(segments(reading.unit).map((segment) => [segment.id, segment]));
  const kept = standing.map((known) => attribute(known, 'id') ?? '');
  const now = segments(wanted);
  if (now.every((segment) => sameStanding(before.get(segment.id), segment)) && before.size === now.length) return [];
  const entries = now.map((segment): Entry => {
    const index = kept.indexOf(segment.id);
    const vendor = reading.vendor.get(segment.id);
    if (index < 0 || !vendor) return { text: newStudioSegment(segment, first.prefix === '' ? '' : `${first.prefix}:`) };
    const stands = sameStanding(before.get(segment.id), segment);
    return { index, edits: stands ? [] : editTag(text, vendor.element, { conf: wordFor(segment, vendor) }) };
  });
  const others = kept.flatMap((id, index): Entry[] => (before.has(id) ? [] : [{ index, edits: [] }]));
  const holder = first.parent ?? element;
  const place = { start: gapStart(text, holder.contentEnd), indentation: indentationAt(text, first.start) };
  return rearrange(text, standing, [...entries, ...others], place);
}

function sameStanding(before: Segment | undefined, now: Segment): boolean {
  if (!before) return false;
  return before.state === now.state && (before.target === undefined) === (now.target === undefined);
}
