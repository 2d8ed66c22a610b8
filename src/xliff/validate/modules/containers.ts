import { attribute, type XmlElement } from '../../xml/tree.js';
import type { Fragment } from '../fragment.js';

/** Are the file, group and unit that a fragment identifier names those around an element, or the element itself? */
export function staysAround({ file, group, unit }: Fragment, element: XmlElement): boolean {
  return isAround('file', file, element) && isAround('group', group, element) && isAround('unit', unit, element);
}

function isAround(local: string, id: string | undefined, element: XmlElement): boolean {
  if (id === undefined) return true;
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.local === local && attribute(at, 'id') === id) return true;
  }
  return false;
}
