// `alt-trans` (XLIFF 1.2 §2.3) as a translation candidate (XLIFF 2.1 §5.1).
import { beside, core12, core20 } from '../namespaces.js';
import { emptyFacts, type FactTable, joined, learn } from './code-facts.js';
import { growingData, originalData, readData } from './data-ids.js';
import { type Event, whole } from './events.js';
import { contentTo2, type InlineTo2, newSide } from './inline-to-2.js';
import { type Attribute, plain, spaced, type Tag, tag, tagIn, tagsIn, valueAt } from './markup.js';
import { altTransAttributes, matchAttributes } from './match-attributes.js';
import type { UnitPlace } from './place.js';
import { isForeign, residue, restored } from './residue.js';
import { codesIn, eventsOf12, halvesOf } from './text-of-12.js';

export interface UnitOfMatch {
  /** What the unit's own texts say of codes. */
  readonly table: FactTable;
  /** Ids of the codes in them: their markup stands there, not here again. */
  readonly inUnit: ReadonlySet<string>;
  /** The id of a segment by its `mid`; that of the first for none. */
  segmentId(mid: string | undefined): string;
  /** The way back from there. */
  midOf(segmentId: string): string;
  readonly place: UnitPlace;
  /** The unit has no marks, so no `mid` is expected. */
  readonly plain: boolean;
  /** What a candidate without source is offered for. */
  readonly source: Tag;
}

const texts: ReadonlySet<string> = new Set(['source', 'target']);

export function matchFrom(altTrans: Tag, unit: UnitOfMatch): Tag {
  const source = tagIn(altTrans, core12, 'source');
  const target = tagIn(altTrans, core12, 'target');
  const table = emptyFacts();
  const sourceEvents = eventsOf12(source ?? unit.source);
  const targetEvents = target ? eventsOf12(target) : [];
  for (const code of codesIn([...sourceEvents, ...targetEvents])) learn(code, table);
  for (const [id, facts] of unit.table.facts) {
    const { data: _, closeData: __, ...rest } = facts;
    table.facts.set(id, joined(table.facts.get(id), unit.inUnit.has(id) ? rest : facts));
  }
  const data = growingData(readData(tagIn(altTrans, core20, 'originalData')));
  const text = (local: 'source' | 'target', events: readonly Event[], original: Tag | undefined) => {
    const inline: InlineTo2 = {
      table,
      data,
      ...halvesOf(events, table),
      loneEndsBare: false,
      halvesInSource: new Set(),
      withData: (id) => !unit.inUnit.has(id),
    };
    const content = contentTo2(events, whole(events), newSide(new Set()), inline);
    return tag(
      core20,
      local,
      saidBy(original, local === 'source' ? unit.place.sourceLanguage : unit.place.targetLanguage),
      content,
    );
  };
  const both = [text('source', sourceEvents, source), ...(target ? [text('target', targetEvents, target)] : [])];
  const kept = tagIn(altTrans, core20, 'originalData');
  const others = tagsIn(altTrans).filter(
    (child) => !(child.uri === core12 && texts.has(child.local)) && child !== kept,
  );
  return tag(
    beside.mtc,
    'match',
    [...attributesOf(altTrans, target, unit), ...madeUp(source)],
    [
      ...metadataFirst(others),
      ...originalData(data.texts, kept),
      ...both,
      ...afterTexts(others),
      ...keptTarget(target, unit.place.targetLanguage),
    ],
  );
}

function attributesOf(altTrans: Tag, target: Tag | undefined, unit: UnitOfMatch): readonly Attribute[] {
  const mid = valueAt(altTrans, 'mid');
  const said = (name: string) => valueAt(altTrans, name);
  const expected = matchAttributes(said, unit.segmentId(mid), target && valueAt(target, 'state-qualifier'));
  const made = restored(expected, altTrans, core20);
  const saidThen = (name: string) => made.find(({ uri, local }) => uri === '' && local === name)?.value;
  const midThen = unit.plain ? undefined : (mid ?? unit.midOf(unit.segmentId(undefined)));
  const kept = residue(altTrans.attributes, altTransAttributes(saidThen, midThen), core12);
  return [...made, ...altTrans.attributes.filter(isForeign), ...kept];
}

function madeUp(source: Tag | undefined): readonly Attribute[] {
  return source ? [] : spaced(beside.tarjuman, { made: 'source' });
}

/** `xml:lang` must say the language of the file, if anything. */
function saidBy(original: Tag | undefined, language: string | undefined): readonly Attribute[] {
  if (!original) return [];
  const lang = valueAt(original, 'xml:lang');
  return plain({ 'xml:lang': lang === language ? lang : undefined, 'xml:space': valueAt(original, 'xml:space') });
}

/** The metadata module stands first in a candidate, all else behind its texts. */
function metadataFirst(others: readonly Tag[]): readonly Tag[] {
  return others.filter((child) => child.uri === beside.mda);
}

function afterTexts(others: readonly Tag[]): readonly Tag[] {
  return others.filter((child) => child.uri !== beside.mda);
}

/** What the target of a candidate says of itself, where 2.x has no room for it. */
function keptTarget(target: Tag | undefined, language: string | undefined): readonly Tag[] {
  const passed = saidBy(target, language);
  const isPassed = (one: Attribute) => passed.some(({ uri, local }) => uri === one.uri && local === one.local);
  const said = target?.attributes.filter((attribute) => !isPassed(attribute)) ?? [];
  return said.length === 0 ? [] : [tag(core12, 'target', said)];
}
