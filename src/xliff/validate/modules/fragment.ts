import { attribute, type XmlElement } from '../../xml/tree.js';

/** One step of a fragment identifier: `u=u1`, or an id alone, whose prefix is empty. */
export interface Selector {
  readonly prefix: string;
  readonly id: string;
}

/** What a fragment identifier names, and what it says about the elements around it. */
export interface Fragment {
  readonly path: readonly Selector[];
  readonly last: Selector;
}

/**
 * Takes a reference into the same document apart (XLIFF 2.1 §3, XLIFF 2.2 §2). The `#` may be missing: the standard's
 * own Schematron rules take `ref="m1"` too.
 */
export function parseFragment(ref: string): Fragment | undefined {
  const selectors = ref.trim().replace(/^#/, '').replace(/^\//, '').split('/').map(selectorOf);
  const last = selectors.at(-1);
  if (!last || selectors.some(({ id }) => id === '')) return undefined;
  return { path: selectors.slice(0, -1), last };
}

function selectorOf(text: string): Selector {
  const equals = text.indexOf('=');
  return equals < 0 ? { prefix: '', id: text } : { prefix: text.slice(0, equals), id: text.slice(equals + 1) };
}

const containers: Readonly<Record<string, string>> = { f: 'file', g: 'group', u: 'unit' };

/** Is an element, or one around it, the file, group or unit that a selector names? */
export function isAround({ prefix, id }: Selector, element: XmlElement): boolean {
  const local = containers[prefix];
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.local === local && attribute(at, 'id') === id) return true;
  }
  return false;
}
