// Inline codes of 2.x take attributes of no other namespaces but Format Style and Size Restriction (XLIFF 2.1 §4.9.1).
// What else is said of a code stands on its unit or candidate: `<tarjuman:code of="sc 1" tarjuman:was="bpt"/>`, once for
// source and target where both say the same.
import { beside, core20 } from '../namespaces.js';
import { codeIdIn2 } from './code-to-12.js';
import { type Attribute, isTag, type Piece, plain, type Tag, tag, tagsIn, valueAt } from './markup.js';
import { beforeNotes } from './room.js';

const codes: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);
const onCodes: ReadonlySet<string> = new Set([
  '',
  'urn:oasis:names:tc:xliff:fs:2.0',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0',
]);

type Found = Map<string, readonly Attribute[]>;
type Edit = (code: Tag, key: string, side: 'source' | 'target') => Tag;

/** Takes from the codes of a unit what they may not say, and puts it onto the unit and its candidates. */
export function withCodesOf2(unit: Tag): Tag {
  const matched = editMatches(unit, (match) => hoist(match, (kept) => [...match.children, ...kept]));
  return hoist(matched, (kept) => beforeNotes(matched, kept).children);
}

/** The way back: codes say again what was said of them. */
export function withOwnCodes(unit: Tag): Tag {
  return plant(editMatches(unit, plant));
}

function hoist(holder: Tag, place: (kept: readonly Tag[]) => Tag['children']): Tag {
  const found: Found = new Map();
  editCodes(holder, (code, key, side) => {
    const said = code.attributes.filter(({ uri }) => !onCodes.has(uri));
    const known = found.get(key);
    if (side === 'source' ? said.length > 0 && !known : !same(said, known ?? [])) {
      const name = side === 'source' ? key : `target ${key}`;
      if (!found.has(name)) found.set(name, said);
    }
    return code;
  });
  if (found.size === 0) return holder;
  const kept = [...found].map(([of, said]) => tag(beside.tarjuman, 'code', [...plain({ of }), ...said]));
  const room = { ...holder, children: place(kept) };
  return editCodes(room, (code) => ({ ...code, attributes: code.attributes.filter(({ uri }) => onCodes.has(uri)) }));
}

function plant(holder: Tag): Tag {
  const kept = tagsIn(holder, beside.tarjuman, 'code');
  if (kept.length === 0) return holder;
  const said = new Map(kept.map((one) => [valueAt(one, 'of') ?? '', one.attributes.filter(({ uri }) => uri !== '')]));
  const bare = { ...holder, children: holder.children.filter((child) => !kept.some((one) => one === child)) };
  return editCodes(bare, (code, key, side) => {
    const own = (side === 'target' ? said.get(`target ${key}`) : undefined) ?? said.get(key) ?? [];
    return { ...code, attributes: [...code.attributes, ...own] };
  });
}

function same(a: readonly Attribute[], b: readonly Attribute[]): boolean {
  const key = (list: readonly Attribute[]) =>
    list
      .map(({ uri, local, value }) => `${uri} ${local} ${value}`)
      .sort()
      .join('\n');
  return key(a) === key(b);
}

function editMatches(unit: Tag, edit: (match: Tag) => Tag): Tag {
  return editTags(unit, (list) => (list.uri === beside.mtc && list.local === 'matches' ? editTags(list, edit) : list));
}

/** The codes of sources, then of targets, in segments and ignorables or in a candidate itself. */
function editCodes(holder: Tag, edit: Edit): Tag {
  const sources = editTexts(holder, 'source', edit);
  return editTexts(sources, 'target', edit);
}

function editTexts(holder: Tag, side: 'source' | 'target', edit: Edit): Tag {
  return editTags(holder, (child) => {
    if (child.uri !== core20) return child;
    if (child.local === 'segment' || child.local === 'ignorable') return editTexts(child, side, edit);
    return child.local === side ? editInline(child, side, edit) : child;
  });
}

function editInline(parent: Tag, side: 'source' | 'target', edit: Edit): Tag {
  return editTags(parent, (child) => {
    const inner = editInline(child, side, edit);
    return child.uri === core20 && codes.has(child.local)
      ? edit(inner, `${child.local} ${codeIdIn2(child)}`, side)
      : inner;
  });
}

function editTags(parent: Tag, edit: (child: Tag) => Tag): Tag {
  const children = parent.children.map((child): Piece => (isTag(child) ? edit(child) : child));
  return children.every((child, i) => child === parent.children[i]) ? parent : { ...parent, children };
}
