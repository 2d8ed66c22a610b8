import type { BitextUnit } from '../core/bitext.js';
import type { Dialect } from './dialect.js';
import { failureAt, type Origin } from './failure.js';
import { attribute, type XmlElement } from './xml/tree.js';

export interface LocatedUnit {
  /** Where it stands; what is inside has been let go. */
  readonly element: XmlElement;
  /** Its id is unique in the bitext: with that of its file in front where two files use the same. */
  readonly unit: BitextUnit;
}

interface UnitCollection {
  /** In the order of the file. Units that are not to be translated are left out: nobody has work with them. */
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
 * finds missing in a unit
 */
export function collectUnits(dialect: Dialect, origin: Origin): UnitCollector {
  const found: LocatedUnit[] = [];
  const hidden = new Set<string>();
  const idsByFile = new Map<XmlElement | undefined, Set<string>>();
  return {
    add(element) {
      if (element.local !== dialect.unitName || element.uri !== element.parent?.uri) return false;
      const id = attribute(element, 'id');
      if (id === undefined) throw noId(origin, element);
      const file = fileOf(element);
      const ids = idsByFile.get(file) ?? new Set();
      idsByFile.set(file, ids);
      if (ids.has(id)) throw usedTwice(origin, element, id);
      ids.add(id);
      if (translates(element)) found.push({ element, unit: dialect.readUnit(element, id, origin) });
      else hidden.add(id);
      return true;
    },
    result: () => ({ located: idsByFile.size > 1 ? withUniqueIds(found, dialect) : found, hidden }),
  };
}

function withUniqueIds(found: readonly LocatedUnit[], dialect: Dialect): readonly LocatedUnit[] {
  const uses = new Map<string, number>();
  for (const { unit } of found) uses.set(unit.id, (uses.get(unit.id) ?? 0) + 1);
  const taken = new Set<string>();
  return found.map(({ element, unit }) => {
    const file = fileOf(element);
    let id = uses.get(unit.id) === 1 ? unit.id : `${file ? dialect.fileId(file) : ''}/${unit.id}`;
    while (taken.has(id)) id += '+';
    taken.add(id);
    return { element, unit: { ...unit, id } };
  });
}

function fileOf(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at && at.local !== 'file') at = at.parent;
  return at;
}

/** `translate` is inherited (XLIFF 2.1 §4.3.1.37). */
function translates(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = attribute(at, 'translate');
    if (value !== undefined) return value !== 'no';
  }
  return true;
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

function usedTwice(origin: Origin, element: XmlElement, id: string) {
  return failureAt(
    origin,
    element.start,
    'XLIFF_STRUCTURE',
    `the id "${id}" is used by two units of one file`,
    'Ids must be unique, else a translation could land in the wrong place; rename one of the two.',
  );
}
