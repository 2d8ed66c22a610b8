import { type Segment, segments } from '../../core/bitext.js';
import { sameProvenance } from '../provenance.js';
import { gapStart } from '../xml/layout.js';
import type { Patch } from '../xml/patch.js';
import type { Entry } from '../xml/rearrange.js';
import { isSelfClosing } from '../xml/tree.js';
import { metadataBlocks, provenanceBlock } from './metadata.js';
import { cut, insert, list, type UnitEdit } from './unit-edit.js';

/** The edits that make the file say who wrote which target. */
export function patchMetadata(edit: UnitEdit): readonly Patch[] {
  const { change, reading, place } = edit;
  const { metadata, group, entries: standing } = reading.provenance;
  const { text } = change.origin;
  const now = new Map(segments(change.wanted).map((segment) => [segment.id, segment]));
  const before = new Map(segments(reading.unit).map((segment) => [segment.id, segment]));
  const same = (segment: Segment) => sameProvenance(before.get(segment.id)?.provenance, segment.provenance);
  if ([...now.values()].every(same) && standing.every((entry) => now.has(entry.segment))) return [];
  if (!group || !metadata) {
    const blocks = metadataBlocks([...now.values()], place);
    if (!metadata || isSelfClosing(metadata)) return insert(edit, change.element.contentStart, blocks);
    const groups = blocks.flatMap((block) => (typeof block === 'string' ? [] : block.children));
    return insert(edit, gapStart(text, metadata.contentEnd), groups, metadata);
  }
  const kept = standing.flatMap((entry, index): Entry[] => {
    const segment = now.get(entry.segment);
    if (!segment) return [];
    if (same(segment)) return [{ index, edits: [] }];
    const block = provenanceBlock(segment, place);
    return block === undefined ? [] : [{ text: block }];
  });
  const added = [...now.values()].flatMap((segment): Entry[] => {
    const stands = standing.some((entry) => entry.segment === segment.id);
    const block = stands ? undefined : provenanceBlock(segment, place);
    return block === undefined ? [] : [{ text: block }];
  });
  const entries = [...kept, ...added];
  const elements = standing.map((entry) => entry.element);
  if (entries.length > 0) return list(edit, group, elements, entries);
  const alone = metadata.children.every((child) => child.type === 'text' || child === group);
  return [cut(edit, alone ? metadata : group)];
}
