import type { XliffVersion } from '../../core/bitext.js';
import { failureAt, type Origin } from '../failure.js';
import { beside, core12, core20 } from '../namespaces.js';
import { parseXml } from '../xml/parse.js';
import { attribute, attributeOf, childOf, elementsIn, type XmlElement } from '../xml/tree.js';
import { withCasesOf, withOwnCases } from './cases.js';
import { withCodesOf2, withOwnCodes } from './code-attributes.js';
import { remarks } from './infoset.js';
import { convertKeeping } from './keep.js';
import { plain, spaced, type Tag, tag, tagIn, tagOf } from './markup.js';
import { withNotesOf } from './of-22.js';
import type { UnitPlace } from './place.js';
import { lines, render, type Scope, startOf, type Writing } from './render.js';
import { type KeptList, listKept } from './report.js';
import type { Family } from './residue.js';
import { atEnd, beforeNotes } from './room.js';
import { groupShell, isItem2, isItem12 } from './shells.js';
import type { Survey } from './survey.js';
import { unitTo2 } from './unit-to-2.js';
import { unitTo12 } from './unit-to-12.js';

/** One conversion on its way. */
export interface Crossing {
  readonly origin: Origin;
  readonly from: Family;
  readonly to: Family;
  readonly version: XliffVersion;
  readonly survey: Survey;
  readonly writing: Writing;
  readonly kept: KeptList;
}

/** Where items are being written. */
interface Spot {
  readonly indentation: string;
  readonly scope: Scope;
}

interface Walk extends Crossing {
  readonly ids: Set<string>;
  /** Is white space kept here in 2.x? */
  readonly preserved: boolean;
  readonly numbers: { groups: number; extensions: number };
}

/** The units and groups of a file, converted, each on its line. */
export function inside(file: XmlElement, crossing: Crossing, spot: Spot): string {
  const { from, survey } = crossing;
  const holder = from === core12 ? childOf(file, file.uri, 'body') : file;
  if (!holder) return '';
  const inherited = attribute(file, 'xml:space') ?? (file.parent && attribute(file.parent, 'xml:space'));
  const preserved = inherited === 'preserve' || survey.hoisted.has(file);
  return items(holder, { ...crossing, ids: new Set(), preserved, numbers: { groups: 0, extensions: 0 } }, spot);
}

function items(holder: XmlElement, walk: Walk, spot: Spot): string {
  const { from, origin } = walk;
  const isItem = from === core12 ? isItem12 : isItem2;
  // A body has nothing but items in 1.2; what tools put there besides travels in a group of its own.
  const all = holder.local === 'body';
  let out = '';
  let at = holder.contentStart;
  for (const child of elementsIn(holder)) {
    const item = isItem(child);
    if (item || all) {
      for (const remark of remarks(origin.text.slice(at, child.start))) out += spot.indentation + remark;
      out += item ? itemText(child, walk, spot) : extension(child, walk, spot);
    }
    at = child.end;
  }
  for (const remark of remarks(origin.text.slice(at, holder.contentEnd))) out += spot.indentation + remark;
  return out;
}

function itemText(element: XmlElement, walk: Walk, spot: Spot): string {
  if (element.local !== 'group' && element.local !== 'bin-unit') return unitText(element, walk, spot);
  const was = attributeOf(element, beside.tarjuman, 'was');
  if (was === 'body') return '';
  if (was === 'extension')
    return lines(tagOf(element, walk.origin.text).children, walk.writing, outer(walk, spot), spot.scope);
  const own = attribute(element, 'xml:space');
  const preserved = own === undefined ? walk.preserved : own === 'preserve';
  const madeId = `group-${++walk.numbers.groups}`;
  const shell = groupShell(element, walk.preserved, madeId, walk);
  const { name, start, scope } = startOf(shell, walk.writing, spot.scope);
  const deeper = spot.indentation === '' ? '' : spot.indentation + walk.writing.layout.step;
  const front = lines(shell.children, walk.writing, spot.indentation, scope);
  const content = front + items(element, { ...walk, preserved }, { indentation: deeper, scope });
  const written = content === '' ? `${start}/>` : `${start}>${content}${spot.indentation}</${name}>`;
  return spot.indentation + written;
}

/** `lines` indents by one step; these stand where the group stood. */
function outer({ writing }: Walk, { indentation }: Spot): string {
  return indentation.slice(0, indentation.length - writing.layout.step.length);
}

function extension(element: XmlElement, walk: Walk, spot: Spot): string {
  const id = `extension-${++walk.numbers.extensions}`;
  const attributes = [...plain({ id }), ...spaced(beside.tarjuman, { was: 'extension' })];
  const group = tag(core20, 'group', attributes, [tagOf(element, walk.origin.text)]);
  walk.kept.add(`<${element.name}> in the body`, id);
  return spot.indentation + render(group, walk.writing, spot.indentation, spot.scope);
}

function unitText(element: XmlElement, walk: Walk, spot: Spot): string {
  const { origin, survey, from, to } = walk;
  const id = idOf(element, walk);
  const full = parseXml(origin, { again: element });
  const is12 = from === core12;
  const unit = is12 ? tagOf(full, origin.text) : withOwnCases(tagOf(full, origin.text));
  for (const [prefix, uri] of Object.entries(unit.declared)) walk.writing.preferred.set(uri, prefix);
  if (is12 && !tagIn(unit, core12, 'source')) throw noSource(origin, element);
  const place: UnitPlace = {
    preserved: walk.preserved,
    spelledOut: true,
    sourceLanguage: survey.sourceLanguage,
    targetLanguage: survey.targetLanguage,
  };
  const there = (one: Tag) => (is12 ? to2(one, place) : to12(one, place));
  const back = (one: Tag) => (is12 ? to12(one, place) : to2(one, place));
  const carrying = is12 ? beforeNotes : atEnd;
  const { tag: kept } = convertKeeping(unit, { to, there, back, carrying, prefixes: walk.writing.preferred });
  const made = is12 ? withCasesOf(withNotesOf(kept, walk.version), walk.version) : kept;
  listKept(made, from, id, walk.kept);
  return spot.indentation + render(made, walk.writing, spot.indentation, spot.scope);
}

function to2(unit: Tag, place: UnitPlace): Tag {
  return withCodesOf2(unitTo2(unit, place));
}

function to12(unit: Tag, place: UnitPlace): Tag {
  return unitTo12(withOwnCodes(unit), place);
}

function idOf(element: XmlElement, { ids, origin }: Walk): string {
  const id = attribute(element, 'id');
  if (id === undefined) {
    const hint = 'Translations are matched by unit id; export the file again from the tool that made it.';
    throw failureAt(origin, element.start, 'XLIFF_STRUCTURE', `<${element.name}> has no id`, hint);
  }
  if (ids.has(id)) {
    const message = `the id "${id}" is used by two units of one file`;
    const hint = 'Ids must be unique, else a translation could land in the wrong place; rename one of the two.';
    throw failureAt(origin, element.start, 'XLIFF_STRUCTURE', message, hint);
  }
  ids.add(id);
  return id;
}

function noSource(origin: Origin, element: XmlElement) {
  const hint = 'The standard requires a source here; export the file again from the tool that made it.';
  return failureAt(origin, element.start, 'XLIFF_STRUCTURE', `<${element.name}> has no source`, hint);
}
