// A translation candidate (XLIFF 2.1 §5.1) as `alt-trans` (XLIFF 1.2 §2.3).
import { beside, core12, core20 } from '../namespaces.js';
import { type FactTable, joined } from './code-facts.js';
import { type GrowingData, readData, settled } from './data-ids.js';
import type { Event } from './events.js';
import { idTo2 } from './ids.js';
import { newSide } from './inline-to-2.js';
import { contentTo12, forOneText, inlineTo12 } from './inline-to-12.js';
import { type Attribute, type Tag, tag, tagIn, tagsIn, valueAt, xmlUri } from './markup.js';
import { altTransAttributes, fragment, matchAttributes } from './match-attributes.js';
import { isForeign, residue, restored } from './residue.js';
import { elementsOf, eventsOf2 } from './text-of-2.js';

export interface UnitOfCandidate {
  /** The unit has no marks, so no `mid` is written. */
  readonly plain: boolean;
  /** The segment that an id belongs to: its own, or that of an annotation in it; the first for all others. */
  segmentAt(id: string): string;
  /** The `mid` of a segment. */
  midOf(segmentId: string): string;
  /** What 1.2 will know of codes from the unit's own texts. */
  readonly table: FactTable;
  /** Ids of the codes in them, as 2.x calls them: their markup stands there. */
  readonly inUnit: ReadonlySet<string>;
}

export function altTransFrom(match: Tag, unit: UnitOfCandidate): Tag {
  const { texts, keptData } = settled(tagIn(match, core20, 'originalData'), (growing) => textsOf(match, growing, unit));
  const kept = tagIn(match, core12, 'target');
  const others = tagsIn(match).filter((child) => child.uri !== core20 && child !== kept);
  return tag(core12, 'alt-trans', attributesOf(match, unit), [...texts, ...others, ...keptData]);
}

function textsOf(match: Tag, growing: GrowingData, unit: UnitOfCandidate): readonly Tag[] {
  const source = tagIn(match, core20, 'source');
  const target = tagIn(match, core20, 'target');
  const sides = [source ? eventsOf2(source) : [], target ? eventsOf2(target) : []] as const;
  const inline = inlineTo12([sides[0]], [sides[1]], readData(tagIn(match, core20, 'originalData')), growing);
  for (const [id, facts] of unit.table.facts) {
    const { data: _, closeData: __, ...rest } = facts;
    inline.table.facts.set(id, joined(inline.table.facts.get(id), unit.inUnit.has(idTo2(id)) ? rest : facts));
  }
  const text = (local: 'source' | 'target', of: Tag, events: readonly Event[], more: readonly Attribute[]) => {
    const how = { loneEndsBare: false, withData: (id: string) => !unit.inUnit.has(id), side: newSide(new Set()) };
    const content = contentTo12(events, elementsOf(events), how, forOneText(inline, events));
    return tag(core12, local, [...of.attributes.filter(isXml), ...more], content);
  };
  const madeUp = valueAt(match, 'made', beside.tarjuman) === 'source';
  const more = tagIn(match, core12, 'target')?.attributes ?? [];
  return [
    ...(source && !madeUp ? [text('source', source, sides[0], [])] : []),
    ...(target ? [text('target', target, sides[1], more)] : []),
  ];
}

function isXml({ uri }: Attribute): boolean {
  return uri === xmlUri;
}

function attributesOf(match: Tag, unit: UnitOfCandidate): readonly Attribute[] {
  const segment = unit.segmentAt(fragment(valueAt(match, 'ref') ?? ''));
  const expected = altTransAttributes((name) => valueAt(match, name), unit.plain ? undefined : unit.midOf(segment));
  const made = restored(expected, match, core12);
  const saidThen = (name: string) => made.find(({ uri, local }) => uri === '' && local === name)?.value;
  const kept12 = tagIn(match, core12, 'target');
  const back = matchAttributes(saidThen, segment, kept12 && valueAt(kept12, 'state-qualifier'));
  const actual = match.attributes.filter((attribute) => attribute.uri !== core12);
  return [...made, ...match.attributes.filter(isForeign), ...residue(actual, back, core20)];
}
