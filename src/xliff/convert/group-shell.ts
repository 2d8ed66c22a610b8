// A `group` without what is in it (XLIFF 1.2 §2.2, XLIFF 2.1 §4.2.2.4), and a `bin-unit` of 1.2, which 2.x has no place
// for: it travels as a group that holds no units of its own.
import { beside, core12, core20 } from '../namespaces.js';
import { type TagPlace, tagTo2, tagTo12 } from './attributes.js';
import { idTo2 } from './ids.js';
import { plain, spaced, type Tag, tag, tagsIn, valueAt } from './markup.js';
import { noteTo2, noteTo12 } from './notes.js';
import { inKeptOrder, keptOrder } from './order.js';
import { isForeign, residue, restored } from './residue.js';

/** @param madeId for a group that has no id in 1.2 */
export function groupTo2(group: Tag, place: TagPlace, madeId: string): Tag {
  if (group.local === 'bin-unit') return binUnitTo2(group);
  const all = ownChildren(group);
  return tag(
    core20,
    'group',
    [...tagTo2(group, { ...place, spelledOut: false }, madeId), ...keptOrder(all, usual12(all))],
    inKeptOrder(childrenTo2(all), group),
  );
}

export function groupTo12(group: Tag, place: TagPlace, madeId: string): Tag {
  if (isBinUnit(group)) return binUnitTo12(group);
  const all = ownChildren(group);
  return tag(
    core12,
    'group',
    [...tagTo12(group, { ...place, spelledOut: false }, madeId), ...keptOrder(all, usual2(all))],
    inKeptOrder(childrenTo12(all), group),
  );
}

export function isBinUnit(group: Tag): boolean {
  return valueAt(group, 'was', beside.tarjuman) === 'bin-unit';
}

function binUnitTo2(unit: Tag): Tag {
  const all = ownChildren(unit);
  const id = `bin-unit-${idTo2(valueAt(unit, 'id') ?? '')}`;
  const attributes = [
    ...plain({ id, translate: valueAt(unit, 'translate') }),
    ...unit.attributes.filter(isForeign),
    ...spaced(beside.tarjuman, { was: 'bin-unit' }),
    ...residue(unit.attributes, plain({ translate: valueAt(unit, 'translate') }), core12),
    ...keptOrder(all, usual12(all)),
  ];
  return tag(core20, 'group', attributes, childrenTo2(all));
}

function binUnitTo12(group: Tag): Tag {
  const expected = plain({ translate: valueAt(group, 'translate') });
  const attributes = [...restored(expected, group, core12), ...group.attributes.filter(isForeign)];
  return tag(core12, 'bin-unit', attributes, inKeptOrder(childrenTo12(ownChildren(group)), group));
}

function ownChildren(group: Tag): readonly Tag[] {
  return tagsIn(group).filter((child) => child.uri !== beside.tarjuman);
}

function isNote(child: Tag): boolean {
  return (child.uri === core12 && child.local === 'note') || (child.uri === core20 && child.local === 'notes');
}

function usual12(all: readonly Tag[]): readonly Tag[] {
  const rest = all.filter((child) => !isNote(child));
  return [
    ...rest.filter(({ uri }) => uri === core12),
    ...all.filter(isNote),
    ...rest.filter(({ uri }) => uri !== core12),
  ];
}

function usual2(all: readonly Tag[]): readonly Tag[] {
  const rest = all.filter((child) => !isNote(child));
  return [
    ...rest.filter(({ uri }) => uri === core12),
    ...rest.filter(({ uri }) => uri !== core12),
    ...all.filter(isNote),
  ];
}

function childrenTo2(all: readonly Tag[]): readonly Tag[] {
  const notes = all.filter(isNote).map(noteTo2);
  return [
    ...usual2(all.filter((child) => !isNote(child))),
    ...(notes.length === 0 ? [] : [tag(core20, 'notes', [], notes)]),
  ];
}

function childrenTo12(all: readonly Tag[]): readonly Tag[] {
  const notes = all.filter(isNote).flatMap((list) => tagsIn(list, core20, 'note').map(noteTo12));
  const rest = usual2(all.filter((child) => !isNote(child)));
  return [...rest.filter(({ uri }) => uri === core12), ...notes, ...rest.filter(({ uri }) => uri !== core12)];
}
