import type { Code, CodeType, Content } from '../core/inline.js';
import { failureAt, type Origin } from './failure.js';
import { beside } from './namespaces.js';
import { carriable } from './xml/escape.js';
import { attribute, namespaceOf, type XmlElement } from './xml/tree.js';

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

/** Adds a code, or what only its closing half says to one that is known; what was learned first stands. */
export function learn(table: CodeTable, code: Code, forms: Forms): void {
  const known = table.codes.get(code.id);
  if (!known) table.codes.set(code.id, code);
  else if (known.closeData !== undefined) table.codes.set(code.id, withEnd(known, code));
  const before = table.forms.get(code.id);
  table.forms.set(code.id, before ? { ...forms, ...before } : forms);
}

function withEnd(known: Code, { closeData, closeDisplay, closeEquivalent, closeSubFlows }: Code): Code {
  const news =
    (known.closeData === '' && closeData) || (closeDisplay ?? closeEquivalent ?? closeSubFlows) !== undefined;
  if (!news) return known;
  return {
    ...known,
    ...(known.closeData === '' && closeData ? { closeData } : {}),
    ...(known.closeDisplay !== undefined || closeDisplay === undefined ? {} : { closeDisplay }),
    ...(known.closeEquivalent !== undefined || closeEquivalent === undefined ? {} : { closeEquivalent }),
    ...(known.closeSubFlows !== undefined || closeSubFlows === undefined ? {} : { closeSubFlows }),
  };
}

const codeTypes: readonly CodeType[] = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

export function codeType(value: string | undefined): CodeType {
  return codeTypes.find((type) => type === value) ?? 'other';
}

/** What makes a code what it is: two codes that differ here are two codes. */
const meanings = ['type', 'data', 'subType', 'closeData', 'display', 'equivalent', 'canDelete'] as const;

/** What may be said about it beside: an edit that is silent about one of these leaves what the file says. */
const hints = [
  'canCopy',
  'canReorder',
  'canOverlap',
  'copyOf',
  'closeDisplay',
  'closeEquivalent',
  'subFlows',
  'closeSubFlows',
  'direction',
  'half',
  'assoc',
  'crc',
  'ts',
] as const;

/** A value in the one form in which two can be compared and in which a file can carry it. */
function normal(code: Code, name: (typeof meanings)[number] | (typeof hints)[number]): string | boolean | undefined {
  const value = code[name];
  if (name === 'data' || name === 'closeData') return code[name];
  if (name === 'canDelete') return code.canDelete === true;
  if (name === 'canCopy') return code.canCopy !== false;
  if (name === 'canReorder') return code.canReorder ?? 'yes';
  if (typeof value === 'string') return carriable(value);
  return typeof value === 'boolean' ? value : value?.join(' ');
}

function sameCode(file: Code | undefined, wanted: Code): boolean {
  if (file === wanted) return true;
  return (
    file !== undefined &&
    meanings.every((name) => normal(file, name) === normal(wanted, name)) &&
    hints.every((name) => wanted[name] === undefined || normal(file, name) === normal(wanted, name))
  );
}

/** Ids of codes that mean something else now, or are new. Codes that no longer occur are no change. */
export function changedCodes(file: readonly Code[], wanted: readonly Code[]): ReadonlySet<string> {
  const known = new Map(file.map((code) => [code.id, code]));
  return new Set(wanted.filter((code) => !sameCode(known.get(code.id), code)).map((code) => code.id));
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

/** @throws {TarjumanError} `XLIFF_STRUCTURE` for a code without the id that both families require */
export function codeId(element: XmlElement, origin: Origin): string {
  const id = attribute(element, 'id');
  if (id !== undefined) return id;
  throw failureAt(
    origin,
    element.start,
    'XLIFF_STRUCTURE',
    `<${element.name}> has no id`,
    'Inline codes need ids, so that target and source can be compared; export the file again.',
  );
}
