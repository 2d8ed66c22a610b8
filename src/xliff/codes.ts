import type { Code, CodeType, Content } from '../core/inline.js';
import { beside } from './namespaces.js';
import { carriable } from './xml/escape.js';
import { namespaceOf, type XmlElement } from './xml/tree.js';

/** The elements that stand for a code in the file; the first of each kind, so the source's before the target's. */
export interface Forms {
  readonly alone?: XmlElement;
  readonly open?: XmlElement;
  readonly close?: XmlElement;
}

/** What is known of a unit's codes while it is read. */
export interface CodeTable {
  readonly codes: Map<string, Code>;
  readonly forms: Map<string, Forms>;
}

export function emptyCodeTable(): CodeTable {
  return { codes: new Map(), forms: new Map() };
}

/** Adds a code, or the closing half to one that is known; what was learned first stands. */
export function learn(table: CodeTable, code: Code, forms: Forms): void {
  const known = table.codes.get(code.id);
  if (!known) table.codes.set(code.id, code);
  else if (known.closeData === '' && code.closeData) table.codes.set(code.id, { ...known, closeData: code.closeData });
  table.forms.set(code.id, { ...forms, ...table.forms.get(code.id) });
}

const codeTypes: readonly CodeType[] = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

export function codeType(value: string | undefined): CodeType {
  return codeTypes.find((type) => type === value) ?? 'other';
}

/** A code in the one form in which two can be compared and in which a file can carry it. */
function normalCode(code: Code): Code {
  const { id, type, data, subType, closeData, display, equivalent, canDelete } = code;
  return {
    id,
    type,
    data,
    ...(subType === undefined ? {} : { subType: carriable(subType) }),
    ...(closeData === undefined ? {} : { closeData }),
    ...(display === undefined ? {} : { display: carriable(display) }),
    ...(equivalent === undefined ? {} : { equivalent: carriable(equivalent) }),
    ...(canDelete ? { canDelete } : {}),
  };
}

function sameCode(a: Code | undefined, b: Code | undefined): boolean {
  if (!a || !b) return a === b;
  const [x, y] = [normalCode(a), normalCode(b)];
  return (
    x.type === y.type &&
    x.data === y.data &&
    x.subType === y.subType &&
    x.closeData === y.closeData &&
    x.display === y.display &&
    x.equivalent === y.equivalent &&
    x.canDelete === y.canDelete
  );
}

/** Ids of codes that mean something else now, or are new. Codes that no longer occur are no change. */
export function changedCodes(before: readonly Code[], after: readonly Code[]): ReadonlySet<string> {
  const known = new Map(before.map((code) => [code.id, code]));
  return new Set(after.filter((code) => !sameCode(known.get(code.id), code)).map((code) => code.id));
}

export function mentions(content: Content | undefined, ids: ReadonlySet<string>): boolean {
  return content?.some((piece) => piece.type !== 'text' && ids.has(piece.id)) ?? false;
}

/** Equal piece by piece, code ids included. */
export function identical(a: Content | undefined, b: Content | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((piece, i) => {
    const other = b[i];
    if (piece.type === 'text') return other?.type === 'text' && other.value === piece.value;
    return other !== undefined && other.type === piece.type && other.id === piece.id;
  });
}

/** The attributes of a code's element that mean the same anywhere in its unit, without ours. */
export function taken(element: XmlElement): Record<string, string> {
  let unit: XmlElement = element;
  while (unit.parent && unit.local !== 'unit' && unit.local !== 'trans-unit') unit = unit.parent;
  const out: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0));
    const uri = prefix === '' ? '' : namespaceOf(element, prefix);
    const inScope = prefix === '' || (prefix !== 'xmlns' && namespaceOf(unit, prefix) === uri);
    if (inScope && name !== 'xmlns' && uri !== beside.tarjuman) out[name] = value;
  }
  return out;
}
