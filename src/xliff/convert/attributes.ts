// What the start tags of groups and units say, in both versions (XLIFF 1.2 §2.3, XLIFF 2.1 §4.2.2).
import { core12, core20 } from '../namespaces.js';
import { idTo2, idTo12 } from './ids.js';
import { type Attribute, plain, type Tag, valueAt } from './markup.js';
import { isForeign, residue, restored } from './residue.js';

export interface TagPlace {
  /** Is white space kept here unless the tag says otherwise? */
  readonly preserved: boolean;
  /** Does the version have it said on the tag itself? Then it is left to what stands around in the other. */
  readonly spelledOut: boolean;
}

/** @param madeId for a group, which needs no id in 1.2 */
export function tagTo2(original: Tag, place: TagPlace, madeId?: string): readonly Attribute[] {
  const made = mapTo2(original, place, madeId);
  const back = mapTo12({ ...original, uri: core20, attributes: made }, place);
  return [
    ...made,
    ...original.attributes.filter(isForeign),
    ...residue(withoutState(original.attributes), back, core12),
  ];
}

export function tagTo12(original: Tag, place: TagPlace, madeId?: string): readonly Attribute[] {
  const made = mapTo12(original, place);
  const back = mapTo2({ ...original, uri: core12, attributes: made }, place, madeId);
  const actual = original.attributes.filter(({ uri }) => uri !== core12);
  return [...made, ...original.attributes.filter(isForeign), ...residue(actual, back, core20)];
}

/** `approved` belongs to the state, which segments have in 2.x. */
function withoutState(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.filter(({ uri, local }) => uri !== '' || local !== 'approved');
}

function mapTo2(original: Tag, { preserved, spelledOut }: TagPlace, madeId: string | undefined): readonly Attribute[] {
  const id = valueAt(original, 'id');
  const space = valueAt(original, 'xml:space');
  const expected = plain({
    id: id === undefined ? madeId : idTo2(id),
    name: valueAt(original, 'resname'),
    type: typeTo2(valueAt(original, 'restype')),
    translate: valueAt(original, 'translate'),
    'xml:space': spelledOut && preserved && space === 'preserve' ? undefined : space,
  });
  return restored(expected, original, core20);
}

function mapTo12(original: Tag, { preserved, spelledOut }: TagPlace): readonly Attribute[] {
  const id = valueAt(original, 'id');
  const expected = plain({
    id: id === undefined ? undefined : idTo12(id),
    resname: valueAt(original, 'name'),
    restype: typeTo12(valueAt(original, 'type')),
    translate: valueAt(original, 'translate'),
    'xml:space': valueAt(original, 'xml:space') ?? (spelledOut && preserved ? 'preserve' : undefined),
  });
  return restored(expected, original, core12);
}

/** Types of 2.x are `prefix:value`: `x-tarjuman-headline` is `tarjuman:headline`, `button` is `xlf12:button`. */
function typeTo2(restype: string | undefined): string | undefined {
  if (restype === undefined) return undefined;
  const own = /^x-tarjuman-([^\s:]+)$/.exec(restype)?.[1];
  if (own !== undefined) return `tarjuman:${own}`;
  const custom = /^x-([^\s:]+:[^\s:]+)$/.exec(restype)?.[1];
  if (custom !== undefined) return custom;
  return /^[^\s:]+$/.test(restype) ? `xlf12:${restype}` : undefined;
}

function typeTo12(type: string | undefined): string | undefined {
  if (type?.startsWith('tarjuman:')) return `x-tarjuman-${type.slice('tarjuman:'.length)}`;
  if (type?.startsWith('xlf12:')) return type.slice('xlf12:'.length);
  return type === undefined ? undefined : `x-${type}`;
}
