// Who wrote a target, in the Metadata module (XLIFF 2.1 §5.5): one group of ours per unit, one entry per segment. It is
// the one place that the standard gives extensions below a unit and obliges tools to keep.
import type { Segment } from '../../core/bitext.js';
import type { WritePlace } from '../dialect.js';
import { beside } from '../namespaces.js';
import { writeProvenance } from '../provenance.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { attribute, childrenOf, isSelfClosing, textOf, type XmlElement } from '../xml/tree.js';

const category = 'tarjuman';

interface ProvenanceEntry {
  readonly segment: string;
  readonly line: string;
  readonly element: XmlElement;
}

export interface ProvenanceReading {
  readonly metadata: XmlElement | undefined;
  readonly group: XmlElement | undefined;
  readonly entries: readonly ProvenanceEntry[];
}

export function readMetadata(unit: XmlElement): ProvenanceReading {
  const all = childrenOf(unit, beside.mda, 'metadata');
  const groups = all.flatMap((element) => childrenOf(element, beside.mda, 'metaGroup'));
  const group = groups.find((element) => attribute(element, 'category') === category && !isSelfClosing(element));
  const metas = group ? childrenOf(group, beside.mda, 'meta') : [];
  return {
    metadata: group?.parent ?? all[0],
    group,
    entries: metas.map((element) => ({ segment: attribute(element, 'type') ?? '', line: textOf(element), element })),
  };
}

/** The entry of a segment that a run wrote; undefined for all others. */
export function provenanceBlock(segment: Segment, place: WritePlace): string | undefined {
  if (!segment.provenance) return undefined;
  const mda = place.names.of('mda');
  const line = escapeText(writeProvenance(segment.provenance), place.newline);
  return `<${mda}meta type="${escapeAttribute(segment.id)}">${line}</${mda}meta>`;
}

function groupBlock(entries: readonly Block[], place: WritePlace): Block {
  const mda = place.names.of('mda');
  return { open: `<${mda}metaGroup category="${category}">`, close: `</${mda}metaGroup>`, children: entries };
}

export function metadataBlocks(segments: readonly Segment[], place: WritePlace): readonly Block[] {
  const entries = segments.flatMap((segment) => provenanceBlock(segment, place) ?? []);
  if (entries.length === 0) return [];
  const mda = place.names.of('mda');
  return [{ open: `<${mda}metadata>`, close: `</${mda}metadata>`, children: [groupBlock(entries, place)] }];
}
