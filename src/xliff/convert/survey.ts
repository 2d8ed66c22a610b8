// What has to be known of a whole file before its first line can be written.

import { beside } from '../namespaces.js';
import { attribute, attributeOf, childrenOf, elementsIn, type XmlElement } from '../xml/tree.js';

export interface Survey {
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  /** Files whose units say one by one, in 1.2, what the file says for all of them in 2.x: that white space is kept. */
  readonly hoisted: ReadonlySet<XmlElement>;
  /** Files that say it in the other way than usual: in 1.2 on the file, in 2.x on each unit. They are marked. */
  readonly marked: ReadonlySet<XmlElement>;
}

/** @param root the tree of a file; units may have let go of what is in them */
export function survey(root: XmlElement, is12: boolean): Survey {
  const files = childrenOf(root, root.uri, 'file');
  const [first] = files;
  const language = (of12: string, of2: string) => (is12 ? first && attribute(first, of12) : attribute(root, of2));
  const spaced = files.map((file) => ({ file, own: attribute(file, 'xml:space'), units: spacesBelow(file) }));
  const allPreserve = (units: readonly (string | undefined)[]) =>
    units.length > 0 && units.every((space) => space === 'preserve');
  const hoisted = spaced.filter(({ file, own, units }) =>
    is12
      ? own === undefined && allPreserve(units) && attributeOf(file, beside.tarjuman, 'space') !== 'units'
      : own === 'preserve' &&
        units.length > 0 &&
        units.every((space) => space === undefined) &&
        attributeOf(file, beside.tarjuman, 'space') !== 'file',
  );
  const saysItself = spaced.filter(({ own, units }) =>
    is12 ? own === 'preserve' && units.every((space) => space === undefined) : own === undefined && allPreserve(units),
  );
  return {
    sourceLanguage: language('source-language', 'srcLang'),
    targetLanguage: language('target-language', 'trgLang'),
    hoisted: new Set(hoisted.map(({ file }) => file)),
    marked: new Set(saysItself.map(({ file }) => file)),
  };
}

/** What units say of white space; a group that says anything makes the file mixed. */
function spacesBelow(parent: XmlElement): readonly (string | undefined)[] {
  return elementsIn(parent).flatMap((child) => {
    const own = attribute(child, 'xml:space');
    if (child.local === 'trans-unit' || child.local === 'unit') return [own];
    if (child.local === 'body' || child.local === 'bin-unit') return spacesBelow(child);
    if (child.local !== 'group') return [];
    return own === undefined ? spacesBelow(child) : [own, 'mixed'];
  });
}
