// Elements below a unit that have no room for attributes of others in one of the versions. What they say besides is kept
// on the unit: `<tarjuman:attributes of="target" xlf12:phase-name="review"/>`.
import { beside, core12, core20 } from '../namespaces.js';
import { type Attribute, isTag, type Piece, plain, type Tag, tag, tagsIn, valueAt } from './markup.js';
import { type Family, isForeign, residue, restored } from './residue.js';

type Edit = (place: string, element: Tag) => Tag;

/** A unit of 1.2 with its texts and the marks of its segments edited. */
function editPlaces12(unit: Tag, edit: Edit): Tag {
  return editChildren(unit, (child) => {
    if (child.uri !== core12 || !['source', 'seg-source', 'target'].includes(child.local)) return child;
    return edit(child.local, editMarks(child, child.local, edit));
  });
}

function editMarks(parent: Tag, of: string, edit: Edit): Tag {
  return editChildren(parent, (child) => {
    const isMark = child.uri === core12 && child.local === 'mrk' && valueAt(child, 'mtype') === 'seg';
    return isMark ? edit(`${of} ${valueAt(child, 'mid') ?? ''}`, child) : editMarks(child, of, edit);
  });
}

/** A unit of 2.x with its segments, ignorables and their texts edited. */
function editPlaces2(unit: Tag, edit: Edit): Tag {
  let n = 0;
  return editChildren(unit, (child) => {
    if (child.uri !== core20 || (child.local !== 'segment' && child.local !== 'ignorable')) return child;
    n++;
    const id = child.local === 'segment' ? valueAt(child, 'id') : undefined;
    const place = id ?? `${child.local}-${n}`;
    const texts = editChildren(child, (text) => edit(`${place} ${text.local}`, text));
    return edit(place, texts);
  });
}

function editChildren(parent: Tag, edit: (child: Tag) => Tag): Tag {
  const children = parent.children.map((child): Piece => (isTag(child) ? edit(child) : child));
  return children.every((child, i) => child === parent.children[i]) ? parent : { ...parent, children };
}

function editPlaces(unit: Tag, family: Family, edit: Edit): Tag {
  return family === core12 ? editPlaces12(unit, edit) : editPlaces2(unit, edit);
}

/** State and proof have ways of their own. */
const left: ReadonlySet<string> = new Set(['state', 'state-qualifier', 'subState']);

function isLeft({ uri, local }: Attribute): boolean {
  return (
    uri === beside.tarjuman ||
    (uri === '' && left.has(local)) ||
    ((uri === core12 || uri === core20) && left.has(local))
  );
}

/** What the places of an original say that the way back would not. */
export function keptAttributes(original: Tag, back: Tag, family: Family): readonly Tag[] {
  const found = new Map<string, readonly Attribute[]>();
  editPlaces(back, family, (place, element) => {
    found.set(place, element.attributes);
    return element;
  });
  const kept: Tag[] = [];
  editPlaces(original, family, (place, element) => {
    const expected = (found.get(place) ?? element.attributes).filter((attribute) => !isLeft(attribute));
    const actual = element.attributes.filter((attribute) => !isLeft(attribute));
    const foreign = actual.filter(
      (one) =>
        isForeign(one) &&
        !expected.some(({ uri, local, value }) => uri === one.uri && local === one.local && value === one.value),
    );
    const said = [...residue(actual, expected, family), ...foreign];
    if (said.length > 0) kept.push(tag(beside.tarjuman, 'attributes', [...plain({ of: place }), ...said]));
    return element;
  });
  return kept;
}

/** A unit that came back, with what was kept of its places. */
export function withKeptAttributes(unit: Tag, counterpart: Tag, family: Family): Tag {
  const kept = new Map(
    tagsIn(counterpart, beside.tarjuman, 'attributes').map((one) => [valueAt(one, 'of') ?? '', one]),
  );
  if (kept.size === 0) return unit;
  return editPlaces(unit, family, (place, element) => {
    const one = kept.get(place);
    if (!one) return element;
    const foreign = one.attributes.filter(isForeign);
    const own = element.attributes.filter(
      (attribute) => !foreign.some(({ uri, local }) => uri === attribute.uri && local === attribute.local),
    );
    return { ...element, attributes: [...restored(own, one, family), ...foreign] };
  });
}
