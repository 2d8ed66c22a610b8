import type { Dialect } from './dialect.js';
import { failureAt, type Origin } from './failure.js';
import { attribute, childrenOf, type XmlElement } from './xml/tree.js';

export interface LocatedUnit {
  /** Unique in the bitext: the unit's own id, with that of its file in front where two files use the same. */
  readonly id: string;
  readonly element: XmlElement;
}

export interface Located {
  /** In the order of the file. Units that are not to be translated are left out: nobody has work with them. */
  readonly units: readonly LocatedUnit[];
  /** Ids of those left out. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Finds the units of a file in all its files and groups.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for a unit without id, or an id used twice in one file
 */
export function locateUnits(root: XmlElement, dialect: Dialect, origin: Origin): Located {
  const found: { readonly file: string; readonly id: string; readonly element: XmlElement }[] = [];
  const hidden = new Set<string>();
  const uses = new Map<string, number>();
  childrenOf(root, root.uri, 'file').forEach((file, index) => {
    const seen = new Set<string>();
    for (const { element, translate } of unitsBelow(file, dialect.unitName, true)) {
      const id = attribute(element, 'id');
      if (id === undefined) throw noId(origin, element);
      if (seen.has(id)) throw usedTwice(origin, element, id);
      seen.add(id);
      if (!translate) {
        hidden.add(id);
        continue;
      }
      uses.set(id, (uses.get(id) ?? 0) + 1);
      found.push({ file: dialect.fileId(file) || String(index + 1), id, element });
    }
  });
  const taken = new Set<string>();
  const units = found.map(({ file, id, element }) => {
    let unique = uses.get(id) === 1 ? id : `${file}/${id}`;
    while (taken.has(unique)) unique += '+';
    taken.add(unique);
    return { id: unique, element };
  });
  return { units, hidden };
}

const holders = new Set(['body', 'group']);

function* unitsBelow(
  parent: XmlElement,
  unitName: string,
  inherited: boolean,
): Generator<{ readonly element: XmlElement; readonly translate: boolean }> {
  const translate = translates(parent, inherited);
  for (const element of childrenOf(parent, parent.uri)) {
    if (element.local === unitName) yield { element, translate: translates(element, translate) };
    else if (holders.has(element.local)) yield* unitsBelow(element, unitName, translate);
  }
}

/** `translate` is inherited (XLIFF 2.1 §4.3.1.37). */
function translates(element: XmlElement, inherited: boolean): boolean {
  const value = attribute(element, 'translate');
  return value === undefined ? inherited : value !== 'no';
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
