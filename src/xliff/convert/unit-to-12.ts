// A `unit` (XLIFF 2.1 §4.2.2.5) as a `trans-unit` (XLIFF 1.2 §2.3).
import { beside, core12, core20 } from '../namespaces.js';
import { tagTo12 } from './attributes.js';
import { codeIdIn2 } from './code-to-12.js';
import { type GrowingData, growingData, readData, settled } from './data-ids.js';
import { type InlineTo12, inlineTo12 } from './inline-to-12.js';
import { plain, type Tag, tag, tagIn, tagsIn, valueAt } from './markup.js';
import { altTransFrom, type UnitOfCandidate } from './match-to-12.js';
import { proofsIn } from './metadata.js';
import { noteTo12 } from './notes.js';
import { inKeptOrder, keptOrder } from './order.js';
import { type Parts2, partsOf2 } from './parts-2.js';
import type { UnitPlace } from './place.js';
import { codeAt } from './text-of-2.js';
import { textsTo12 } from './texts-to-12.js';
import { markedTo12, type UnitState12, wholeTo12 } from './unit-states.js';

export function unitTo12(unit: Tag, place: UnitPlace): Tag {
  const front = tagsIn(unit).filter((child) => child.uri !== core20 && child.uri !== beside.tarjuman);
  const { proofs, rest } = proofsIn(front);
  const parts = partsOf2(unit, proofs);
  const states = statesOf(parts);
  const original = tagIn(unit, core20, 'originalData');
  const inSource = new Set(parts.parts.flatMap((part) => part.source.flatMap((event) => idAt(codeAt(event)))));
  const inTarget = new Set(parts.parts.flatMap((part) => (part.target ?? []).flatMap((event) => idAt(codeAt(event)))));
  const { texts, keptData } = settled(original, (growing) => write(parts, states, inSource, original, growing));
  const candidate: UnitOfCandidate = {
    plain: parts.plain,
    segmentAt: segmentFinder(parts),
    midOf: (name) => parts.parts.find((part) => part.name === name)?.mid ?? name,
    inUnit: new Set([...inSource, ...inTarget]),
    table: inlineFor(parts, original, growingData()).table,
  };
  const matches = front.filter(isMatches).flatMap((list) => tagsIn(list, beside.mtc, 'match'));
  const notes = tagsIn(unit, core20, 'notes').flatMap((list) => tagsIn(list, core20, 'note'));
  const modules = rest.filter((child) => !isMatches(child));
  const others = [
    ...modules.filter(({ uri }) => uri === core12),
    ...notes.map(noteTo12),
    ...matches.map((match) => altTransFrom(match, candidate)),
    ...modules.filter(({ uri }) => uri !== core12),
    ...keptData,
  ];
  const approved = plain({ approved: states.said.approved });
  const attributes = tagTo12(unit, place);
  const atSpace = attributes.findIndex(({ uri, local }) => local === 'space' && uri !== '');
  const at = atSpace < 0 ? attributes.length : atSpace;
  return tag(
    core12,
    'trans-unit',
    [
      ...attributes.slice(0, at),
      ...approved,
      ...attributes.slice(at),
      ...parts.made,
      ...keptOrder(front.filter(saysMore), usualOrder(front)),
    ],
    [...texts, ...inKeptOrder(others, unit)],
  );
}

function write(
  parts: Parts2,
  states: UnitState12,
  inSource: ReadonlySet<string>,
  original: Tag | undefined,
  growing: GrowingData,
): readonly Tag[] {
  return textsTo12(parts, states, inSource, inlineFor(parts, original, growing));
}

function inlineFor({ parts }: Parts2, original: Tag | undefined, growing: GrowingData): InlineTo12 {
  const sources = parts.map((part) => part.source);
  const targets = parts.flatMap((part) => (part.target ? [part.target] : []));
  return inlineTo12(sources, targets, readData(original), growing);
}

function statesOf({ parts, plain: isPlain }: Parts2): UnitState12 {
  const segments = parts.filter((part) => part.isSegment);
  const [only] = segments;
  if (isPlain) return wholeTo12(only?.standing);
  return markedTo12(
    segments,
    parts.some((part) => part.target !== undefined),
  );
}

function idAt(code: Tag | undefined): readonly string[] {
  return code ? [codeIdIn2(code)] : [];
}

/** The segment that an id belongs to: its own, or that of an annotation in it; the first for all others. */
function segmentFinder({ parts }: Parts2): (id: string) => string {
  const names = new Map<string, string>();
  for (const { name, source } of parts) {
    if (name === undefined) continue;
    names.set(name, name);
    for (const event of source) {
      if (event.type === 'open' && (event.tag.local === 'mrk' || event.tag.local === 'sm')) {
        names.set(valueAt(event.tag, 'id') ?? '', name);
      }
    }
  }
  const first = parts.find((part) => part.isSegment)?.name ?? 's1';
  return (id) => names.get(id) ?? first;
}

function isMatches(child: Tag): boolean {
  return child.uri === beside.mtc && child.local === 'matches';
}

/** An empty list of candidates leaves nothing behind. */
function saysMore(child: Tag): boolean {
  return !isMatches(child) || tagsIn(child).length > 0;
}

/** The order in which the way back puts what stands in front of the notes. */
function usualOrder(front: readonly Tag[]): readonly Tag[] {
  const isMetadata = ({ uri, local }: Tag) => uri === beside.mda && local === 'metadata';
  const shown = front.filter(saysMore);
  const rest = shown.filter((child) => !isMatches(child) && !isMetadata(child));
  return [
    ...shown.filter(isMatches),
    ...shown.filter(isMetadata),
    ...rest.filter(({ uri }) => uri === core12),
    ...rest.filter(({ uri }) => uri !== core12),
  ];
}
