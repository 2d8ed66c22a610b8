import type { BitextUnit } from '../core/bitext.js';
import type { TarjumanError } from '../core/errors.js';
import type { Dialect } from './dialect.js';
import { failureAt, type Origin, spotOf } from './failure.js';
import { codeUnitsPerMegabyte, defaultLimits } from './xml/limits.js';
import type { Spot } from './xml/spot.js';
import { attribute, type XmlElement } from './xml/tree.js';

export interface LocatedUnit {
  /** Where it stands; what is inside has been let go. */
  readonly element: XmlElement;
  /** Its id is unique in the bitext: with that of its file in front where two files use the same. */
  readonly unit: BitextUnit;
}

export interface CollectOptions {
  /** Default `translatable`: those with translate="no" are left out, since nobody has work with them. */
  readonly units?: 'translatable' | 'all';
  /** The most that a unit may have, in megabytes of 2^20 UTF-16 code units. */
  readonly maxUnitMegabytes?: number;
}

interface UnitCollection {
  /** In the order of the file. */
  readonly located: readonly LocatedUnit[];
  /** Ids of those left out. */
  readonly hidden: ReadonlySet<string>;
}

export interface UnitCollector {
  /** Reads an element that is a unit; says whether it was one. */
  add(element: XmlElement): boolean;
  result(): UnitCollection;
}

/**
 * Gathers the units of a file, from all its files and groups, each when its end has been reached.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for a unit without id, an id used twice in one file, and what the dialect
 * finds missing in a unit; `XLIFF_TOO_LARGE`
 */
export function collectUnits(
  dialect: Dialect,
  origin: Origin,
  { units = 'translatable', maxUnitMegabytes: most = defaultLimits.heldMegabytes }: CollectOptions = {},
): UnitCollector {
  const found: LocatedUnit[] = [];
  const hidden = new Set<string>();
  const idsByFile = new Map<XmlElement | undefined, Map<string, XmlElement>>();
  return {
    add(element) {
      if (!isUnit(element, dialect)) return false;
      const id = idOf(element, origin);
      const length = element.end - element.start;
      if (length > most * codeUnitsPerMegabyte) throw tooLarge(origin, element.start, { id, megabytes: most });
      const file = fileOf(element);
      const ids = idsByFile.get(file) ?? new Map<string, XmlElement>();
      idsByFile.set(file, ids);
      const first = ids.get(id);
      if (first) throw usedTwice(origin, element, id, spotOf(origin, first.start));
      ids.set(id, element);
      if (units === 'all' || translates(element)) found.push({ element, unit: dialect.readUnit(element, id, origin) });
      else hidden.add(id);
      return true;
    },
    result: () => ({ located: idsByFile.size > 1 ? withUniqueIds(found, dialect) : found, hidden }),
  };
}

/** The ids of units to be translated are the same whether the others are listed or not. */
function withUniqueIds(found: readonly LocatedUnit[], dialect: Dialect): readonly LocatedUnit[] {
  const taken = new Set<string>();
  const named = new Map<LocatedUnit, string>();
  const name = (units: readonly LocatedUnit[]) => {
    const uses = new Map<string, number>();
    for (const { unit } of units) uses.set(unit.id, (uses.get(unit.id) ?? 0) + 1);
    for (const located of units) {
      const { element, unit } = located;
      const file = fileOf(element);
      const alone = uses.get(unit.id) === 1 && !taken.has(unit.id);
      let id = alone ? unit.id : `${file ? dialect.fileId(file) : ''}/${unit.id}`;
      while (taken.has(id)) id += '+';
      taken.add(id);
      named.set(located, id);
    }
  };
  name(found.filter(({ unit }) => unit.translate !== false));
  name(found.filter(({ unit }) => unit.translate === false));
  return found.map((located) => ({
    element: located.element,
    unit: { ...located.unit, id: named.get(located) ?? located.unit.id },
  }));
}

function fileOf(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at && at.local !== 'file') at = at.parent;
  return at;
}

/** `translate` is inherited (XLIFF 2.1 §4.3.1.37). */
export function translates(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = attribute(at, 'translate');
    if (value !== undefined) return value !== 'no';
  }
  return true;
}

/** Is this element a unit, and not something of the same name in another namespace? */
export function isUnit(element: XmlElement, dialect: Dialect): boolean {
  return element.local === dialect.unitName && element.uri === element.parent?.uri;
}

/** @throws {TarjumanError} `XLIFF_STRUCTURE` for a unit without id */
export function idOf(unit: XmlElement, origin: Origin): string {
  const id = attribute(unit, 'id');
  if (id === undefined) throw noId(origin, unit);
  return id;
}

function noId(origin: Origin, element: XmlElement) {
  return failureAt(
    origin,
    element.start,
    'XLIFF_STRUCTURE',
    `<${element.name}> has no id`,
    'Translations are matched by unit id; export the file again from the tool that made it.',
  );
}

/** @param first where the other unit of that id stands */
export function usedTwice(origin: Origin, element: XmlElement, id: string, first: Spot): TarjumanError {
  return failureAt(
    origin,
    element.start,
    'XLIFF_STRUCTURE',
    `the id "${id}" is used by two units of one file; the first is at ${first.line}:${first.column}`,
    'Ids must be unique, else a translation could land in the wrong place; rename one of the two.',
  );
}

/** @param what the unit, or undefined for something else that has to be held whole */
export function tooLarge(
  origin: Origin,
  offset: number,
  what: { readonly id: string | undefined; readonly megabytes: number },
): TarjumanError {
  const name = what.id === undefined ? 'what begins here' : `the unit "${what.id}"`;
  return failureAt(
    origin,
    offset,
    'XLIFF_TOO_LARGE',
    `${name} is larger than ${what.megabytes} MB, the most that is held at once`,
    'Split it, or allow more with --max-unit-megabytes (in the API: maxUnitMegabytes).',
  );
}
