// Annotations: `mrk` of XLIFF 1.2 §2.6 with its `mtype`, `mrk` and `sm` of XLIFF 2.1 §4.7.3 with their `type`.
import { core12, core20 } from '../namespaces.js';
import { idTo2, idTo12 } from './ids.js';
import { type Attribute, plain, type Tag, valueAt } from './markup.js';
import { isForeign, residue, restored } from './residue.js';

/** The values of `mtype` are no types of 2.x, except `term`; they are written as `xlf12:date`. */
const prefix = 'xlf12:';

/** @param id for an annotation that has no `mid` */
export function annotationTo2(mark: Tag, id: string): readonly Attribute[] {
  const made = mapTo2(mark, id);
  const kept = residue(mark.attributes, mapTo12({ ...mark, uri: core20, attributes: made }), core12);
  return [...made, ...kept];
}

export function annotationTo12(mark: Tag): readonly Attribute[] {
  const made = mapTo12(mark);
  const kept = residue(mark.attributes, mapTo2({ ...mark, uri: core12, attributes: made }, ''), core20);
  return [...made, ...kept];
}

function mapTo2(mark: Tag, id: string): readonly Attribute[] {
  const mid = valueAt(mark, 'mid');
  const expected = plain({
    id: mid === undefined ? id : idTo2(mid),
    ...meaningTo2(valueAt(mark, 'mtype')),
    value: valueAt(mark, 'comment'),
  });
  return [...restored(expected, mark, core20), ...mark.attributes.filter(isForeign)];
}

function mapTo12(mark: Tag): readonly Attribute[] {
  const id = valueAt(mark, 'id');
  const expected = plain({
    mtype: mtypeOf(valueAt(mark, 'type'), valueAt(mark, 'translate')),
    mid: id === undefined ? undefined : idTo12(id),
    comment: valueAt(mark, 'value'),
  });
  return [...restored(expected, mark, core12), ...mark.attributes.filter(isForeign)];
}

function meaningTo2(mtype: string | undefined): Record<string, string | undefined> {
  if (mtype === 'protected') return { translate: 'no' };
  if (mtype === 'term') return { type: 'term' };
  if (mtype === 'x-comment') return { type: 'comment' };
  if (mtype === undefined || mtype === 'x-generic' || /[\s]/.test(mtype)) return {};
  const custom = /^x-([^\s:]+:[^\s:]+)$/.exec(mtype)?.[1];
  return { type: custom ?? prefix + mtype.replaceAll(':', '.') };
}

function mtypeOf(type: string | undefined, translate: string | undefined): string {
  if (type === undefined || type === 'generic') return translate === 'no' ? 'protected' : 'x-generic';
  if (type === 'term') return type;
  return type.startsWith(prefix) ? type.slice(prefix.length) : `x-${type}`;
}
