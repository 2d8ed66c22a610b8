// Marks of an export in an XLIFF file: whose it is, and what each unit said when it left. They travel as attributes of
// our own namespace, for which the standard leaves room on the root and on units (XLIFF 1.2 §2.5, XLIFF 2.1 §4.3.1); a
// tool that drops them makes an import more careful, never wrong.
import { dialectOf } from './file.js';
import { beside, namesAt } from './namespaces.js';
import { parseXml } from './xml/parse.js';
import { applyPatches, editTag, type Patch } from './xml/patch.js';
import { attribute, attributeOf, type XmlElement } from './xml/tree.js';

/** What a stamp says of one unit. */
export interface UnitStamp {
  /** What the unit said, in the form of whoever stamps. */
  readonly base: string;
  /** False: nothing is to be done in it, it is there for its context (`translate="no"`). */
  readonly open: boolean;
}

export interface Stamp {
  /** The id of the project that the file belongs to. */
  readonly project: string;
  /** By unit id. */
  readonly units: ReadonlyMap<string, UnitStamp>;
}

/**
 * The text of an XLIFF file with a stamp put on it.
 * @throws {TarjumanError} what `readBitext` throws for a file that is none.
 */
export function stampXliff(text: string, stamp: Stamp): string {
  const { root, units } = elementsOf(text);
  const patches: Patch[] = [];
  const names = namesAt(root);
  const project = `${names.of('tarjuman')}project`;
  patches.push(...editTag(text, root, { [project]: stamp.project, ...names.declarations() }));
  const base = `${names.of('tarjuman')}base`;
  for (const unit of units) {
    const wanted = stamp.units.get(attribute(unit, 'id') ?? '');
    if (!wanted) continue;
    patches.push(...editTag(text, unit, { ...(!wanted.open && { translate: 'no' }), [base]: wanted.base }));
  }
  return applyPatches(text, patches);
}

/** What is left of a stamp: tools drop what they do not know. */
export interface StampFound {
  readonly project?: string;
  /** The `base` of units that still have it, by unit id; an id that two files of one text use says nothing. */
  readonly units: ReadonlyMap<string, string>;
}

/** @throws {TarjumanError} what `readBitext` throws for a file that is none. */
export function readStamp(text: string, options: { readonly file?: string } = {}): StampFound {
  const { root, units } = elementsOf(text, options.file);
  const project = attributeOf(root, beside.tarjuman, 'project');
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const unit of units) {
    const [id, base] = [attribute(unit, 'id'), attributeOf(unit, beside.tarjuman, 'base')];
    if (id === undefined || base === undefined) continue;
    if (found.has(id)) twice.add(id);
    found.set(id, base);
  }
  for (const id of twice) found.delete(id);
  return { ...(project !== undefined && { project }), units: found };
}

function elementsOf(text: string, file?: string): { readonly root: XmlElement; readonly units: readonly XmlElement[] } {
  const origin = { text, file };
  const units: XmlElement[] = [];
  const root = parseXml(origin, {
    keep(element) {
      const isUnit = element.local === 'unit' || element.local === 'trans-unit';
      if (isUnit) units.push(element);
      return !isUnit;
    },
  });
  const { unitName } = dialectOf(root, origin);
  return { root, units: units.filter((unit) => unit.local === unitName && unit.uri === root.uri) };
}
