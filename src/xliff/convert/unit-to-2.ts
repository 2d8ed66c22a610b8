// A `trans-unit` (XLIFF 1.2 §2.3) as a `unit` (XLIFF 2.1 §4.2.2.5).
import { beside, core12, core20 } from '../namespaces.js';
import { tagTo2 } from './attributes.js';
import { codeIdOf, emptyFacts, learn } from './code-facts.js';
import { growingData, originalData, readData } from './data-ids.js';
import { newSide } from './inline-to-2.js';
import { type Tag, tag, tagIn, tagsIn } from './markup.js';
import { matchFrom, type UnitOfMatch } from './match-to-2.js';
import { withProofs } from './metadata.js';
import { noteTo2 } from './notes.js';
import { inKeptOrder, keptOrder } from './order.js';
import { partTo2, standingsOf } from './part-to-2.js';
import { alignedParts, type Part12 } from './parts-12.js';
import type { UnitPlace } from './place.js';
import { segmentIds } from './segment-ids.js';
import { codesIn, eventsOf12, halvesInSource, halvesOf } from './text-of-12.js';

const texts: ReadonlySet<string> = new Set(['source', 'seg-source', 'target']);

/** @param unit a `trans-unit` with a source */
export function unitTo2(unit: Tag, place: UnitPlace): Tag {
  const source = tagIn(unit, core12, 'source') ?? tag(core12, 'source');
  const segSource = tagIn(unit, core12, 'seg-source');
  const target = tagIn(unit, core12, 'target');
  const aligned = segSource && alignedParts(segSource, target);
  const parts: readonly Part12[] = aligned ?? [
    { isSegment: true, source: eventsOf12(source), target: target && eventsOf12(target) },
  ];
  const table = emptyFacts();
  const all = [source, segSource, target].flatMap((text) => (text ? eventsOf12(text) : []));
  for (const code of codesIn(all)) learn(code, table);
  const idsIn = (events: typeof all) => new Set(codesIn(events).map((code) => codeIdOf(code, table)));
  const inSource = idsIn(parts.flatMap((part) => part.source));
  const inParts = parts.flatMap((part) => [...part.source, ...(part.target ?? [])]);
  const kept = tagIn(unit, core20, 'originalData');
  const data = growingData(readData(kept));
  const inline = {
    table,
    data,
    loneEndsBare: true,
    ...halvesOf(inParts, table),
    halvesInSource: aligned ? halvesInSource(eventsOf12(source), table) : new Set<string>(),
  };
  const ids = segmentIds(unit, parts, all);
  const standings = standingsOf(unit, target, parts, aligned !== undefined);
  const writing = {
    source: { ...inline, side: newSide(ids.inline), withData: () => !aligned, text: aligned ? undefined : source },
    target: {
      ...inline,
      side: newSide(ids.inline),
      withData: (id: string) => !inSource.has(id),
      text: aligned ? undefined : target,
    },
    place,
  };
  const made = parts.map((part, i) => partTo2(part, ids.segments[i], standings[i], writing));
  const others = tagsIn(unit).filter((child) => !isText(child) && child !== kept && child.uri !== beside.tarjuman);
  const match: UnitOfMatch = {
    table,
    inUnit: idsIn(all),
    segmentId: (mid) => ids.byMid.get(mid ?? '') ?? ids.first,
    midOf: (id) => [...ids.byMid].find(([, other]) => other === id)?.[0] ?? id,
    plain: !aligned,
    source,
    place,
  };
  const matches = named(others, 'alt-trans').map((altTrans) => matchFrom(altTrans, match));
  const notes = named(others, 'note').map(noteTo2);
  const modules = [
    ...(matches.length === 0 ? [] : [tag(beside.mtc, 'matches', [], matches)]),
    ...withProofs(others.filter(isModule), ids.names, standings),
  ];
  return tag(
    core20,
    'unit',
    [...tagTo2(unit, place), ...ids.kept, ...keptOrder(others, usualOrder(others))],
    [
      ...inKeptOrder(modules, unit),
      ...(notes.length === 0 ? [] : [tag(core20, 'notes', [], notes)]),
      ...originalData(data.texts, kept),
      ...made,
    ],
  );
}

function isText(child: Tag): boolean {
  return child.uri === core12 && texts.has(child.local);
}

function named(children: readonly Tag[], local: string): readonly Tag[] {
  return children.filter((child) => child.uri === core12 && child.local === local);
}

/** What stands in front of the notes in 2.x: elements of other namespaces, and those of 1.2 that have no counterpart. */
function isModule(child: Tag): boolean {
  return !(child.uri === core12 && (child.local === 'note' || child.local === 'alt-trans'));
}

/** The order in which the way back puts what follows the target. */
function usualOrder(others: readonly Tag[]): readonly Tag[] {
  const modules = others.filter(isModule);
  const metadata = modules.filter(({ uri }) => uri === beside.mda);
  const rest = modules.filter(({ uri }) => uri !== beside.mda);
  return [
    ...rest.filter(({ uri }) => uri === core12),
    ...named(others, 'note'),
    ...named(others, 'alt-trans'),
    ...metadata,
    ...rest.filter(({ uri }) => uri !== core12),
  ];
}
