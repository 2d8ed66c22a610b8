// `pgs:case` says of a segment which form of a message it is (Plural, Gender and Select module of XLIFF 2.2). Before 2.2,
// segments take no attributes of other namespaces: there the unit says it, `<tarjuman:case of="2">few</tarjuman:case>`.
import type { XliffVersion } from '../../core/bitext.js';
import { beside, core20 } from '../namespaces.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import { gapStart, indentationAt } from '../xml/layout.js';
import { editTag, type Patch } from '../xml/patch.js';
import { attribute, attributeOf, childrenOf, elementsIn, prefixFor, textOf, type XmlElement } from '../xml/tree.js';
import { writtenAs } from './aliases.js';
import { textIn } from './infoset.js';
import { isTag, type Piece, plain, raw, type Tag, tag, tagsIn, valueAt } from './markup.js';
import { beforeNotes } from './room.js';

const pgs = 'urn:oasis:names:tc:xliff:pgs:1.0';

/** A unit as the version has it. */
export function withCasesOf(unit: Tag, version: XliffVersion): Tag {
  if (version === '2.2') return withOwnCases(unit);
  const kept: Tag[] = [];
  let n = 0;
  const children = unit.children.map((child) => {
    if (!isTag(child) || child.uri !== core20 || child.local !== 'segment') return child;
    n++;
    const said = valueAt(child, 'case', pgs);
    if (said === undefined) return child;
    kept.push(tag(beside.tarjuman, 'case', plain({ of: n }), [raw(escapeText(said, '\n'))]));
    return { ...child, attributes: child.attributes.filter(({ uri, local }) => uri !== pgs || local !== 'case') };
  });
  return kept.length === 0 ? unit : beforeNotes({ ...unit, children }, kept);
}

/** A unit whose segments say themselves what it says for them. */
export function withOwnCases(unit: Tag): Tag {
  const kept = tagsIn(unit, beside.tarjuman, 'case');
  if (kept.length === 0) return unit;
  const said = new Map(kept.map((one) => [valueAt(one, 'of'), textIn(one)]));
  let n = 0;
  const children = unit.children.flatMap((child): Piece[] => {
    if (!isTag(child)) return [child];
    if (kept.includes(child)) return [];
    if (child.uri !== core20 || child.local !== 'segment') return [child];
    const value = said.get(`${++n}`);
    if (value === undefined) return [child];
    return [{ ...child, attributes: [...child.attributes, { uri: pgs, local: 'case', value }] }];
  });
  return { ...unit, children };
}

/** The same as edits of a text, for a unit with all that is in it. */
export function casePatches(unit: XmlElement, text: string, version: XliffVersion): readonly Patch[] {
  const segments = childrenOf(unit, unit.uri, 'segment');
  return version === '2.2' ? upPatches(unit, segments, text) : downPatches(unit, segments, text);
}

function downPatches(unit: XmlElement, segments: readonly XmlElement[], text: string): readonly Patch[] {
  const said = segments.flatMap((segment, i) => {
    const value = attributeOf(segment, pgs, 'case');
    return value === undefined ? [] : [{ segment, of: i + 1, value }];
  });
  const [first] = elementsIn(unit);
  if (said.length === 0 || !first) return [];
  const prefix = prefixFor(unit, beside.tarjuman);
  const [name, declaration] = prefix
    ? [`${prefix}:case`, '']
    : ['tarjuman:case', ` xmlns:tarjuman="${escapeAttribute(beside.tarjuman)}"`];
  const indentation = indentationAt(text, first.start);
  const added = said.map(
    ({ of, value }) => `${indentation}<${name}${declaration} of="${of}">${escapeText(value, '\n')}</${name}>`,
  );
  const removed = said.flatMap(({ segment }) => {
    const own = segment.attributes.find(
      ({ name: full, value }) => full.endsWith(':case') && value === attributeOf(segment, pgs, 'case'),
    );
    return own ? editTag(text, segment, { [own.name]: undefined }) : [];
  });
  return [{ start: unit.contentStart, end: unit.contentStart, text: added.join('') }, ...removed];
}

function upPatches(unit: XmlElement, segments: readonly XmlElement[], text: string): readonly Patch[] {
  const kept = childrenOf(unit, beside.tarjuman, 'case');
  return kept.flatMap((one) => {
    const segment = segments[Number.parseInt(attribute(one, 'of') ?? '', 10) - 1];
    const prefix = segment && (prefixFor(segment, pgs) ?? prefixFor(segment, writtenAs(pgs, '2.1')));
    const gone = { start: gapStart(text, one.start), end: one.end, text: '' };
    if (!segment) return [gone];
    const declares = prefix === undefined ? { 'xmlns:pgs': pgs } : {};
    return [gone, ...editTag(text, segment, { ...declares, [`${prefix ?? 'pgs'}:case`]: textOf(one) })];
  });
}
