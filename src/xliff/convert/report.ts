// What the other version has no words for: told by what was kept, so that nothing is forgotten.
import { beside, core20 } from '../namespaces.js';
import { type Tag, tagsIn } from './markup.js';
import type { Family } from './residue.js';

/** Something that the version written to cannot say. It is kept in the file as an extension, and comes back. */
export interface Kept {
  /** Such as `coord on trans-unit`, `context-group`, `glossary (module)`. */
  readonly what: string;
  /** Ids of the units, groups or files that have it; not more than a few. */
  readonly places: readonly string[];
  /** In how many places. */
  readonly count: number;
}

const placesShown = 5;

export interface KeptList {
  add(what: string, place: string): void;
  list(): readonly Kept[];
}

export function keptList(): KeptList {
  const found = new Map<string, { places: string[]; count: number }>();
  return {
    add(what, place) {
      const entry = found.get(what) ?? { places: [], count: 0 };
      found.set(what, entry);
      entry.count++;
      if (entry.places.length < placesShown && !entry.places.includes(place)) entry.places.push(place);
    },
    list: () => [...found].map(([what, { places, count }]) => ({ what, places, count })),
  };
}

/** Modules of 2.x, by namespace. */
const modules: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:xliff:glossary:2.0': 'Glossary module',
  'urn:oasis:names:tc:xliff:fs:2.0': 'Format Style module',
  [beside.mda]: 'Metadata module',
  'urn:oasis:names:tc:xliff:resourcedata:2.0': 'Resource Data module',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'Size and Length Restriction module',
  'urn:oasis:names:tc:xliff:validation:2.0': 'Validation module',
  'urn:oasis:names:tc:xliff:changetracking:2.0': 'Change Tracking module',
  'urn:oasis:names:tc:xliff:changetracking:2.1': 'Change Tracking',
  'urn:oasis:names:tc:xliff:itsm:2.1': 'ITS module',
  'http://www.w3.org/2005/11/its': 'ITS module',
  'urn:oasis:names:tc:xliff:pgs:1.0': 'Plural, Gender and Select module',
};

/** What a written element keeps for the family that it came from. */
export function listKept(written: Tag, from: Family, place: string, list: KeptList): void {
  const said = new Set<string>();
  walk(written, from, said);
  for (const what of said) list.add(what, place);
}

function walk(tag: Tag, from: Family, said: Set<string>): void {
  if (tag.uri === from) {
    said.add(`<${tag.local}>`);
    return;
  }
  const of = tag.uri === beside.tarjuman ? '' : ` of <${tag.local}>`;
  for (const { uri, local } of tag.attributes) {
    if (uri === from) said.add(`${local}${of}`);
    const module = from === core20 ? modules[uri] : undefined;
    if (module !== undefined) said.add(module);
  }
  const module = from === core20 ? modules[tag.uri] : undefined;
  if (module !== undefined) said.add(module);
  if (tag.uri === beside.tarjuman && tag.local === 'original')
    said.add('details of the markup, with the whole original');
  for (const child of tagsIn(tag)) walk(child, from, said);
}
