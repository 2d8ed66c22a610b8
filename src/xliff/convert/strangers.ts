// Modules come and go with the versions of 2.x. Where a version does not know one, its elements and attributes are
// extensions, which every tool has to keep and none understands.
import type { XliffVersion } from '../../core/bitext.js';
import { attribute, namespaceOf, type XmlElement } from '../xml/tree.js';

interface Module {
  readonly name: string;
  readonly in: readonly XliffVersion[];
}

const its: Module = { name: 'ITS module', in: ['2.1', '2.2'] };

const modules: Readonly<Record<string, Module>> = {
  'http://www.w3.org/2005/11/its': its,
  'urn:oasis:names:tc:xliff:itsm:2.1': its,
  'urn:oasis:names:tc:xliff:changetracking:2.0': { name: 'Change Tracking module', in: ['2.0'] },
  'urn:oasis:names:tc:xliff:pgs:1.0': { name: 'Plural, Gender and Select module', in: ['2.2'] },
};

/** What of an element's own start tag the version does not know, in words. */
export function strangersTo(element: XmlElement, version: XliffVersion): readonly string[] {
  const found = new Set<string>();
  const look = (uri: string | undefined) => {
    const module = modules[uri ?? ''];
    if (module && !module.in.includes(version)) found.add(module.name);
  };
  look(element.uri);
  for (const { name } of element.attributes) {
    const colon = name.indexOf(':');
    if (colon > 0 && !name.startsWith('xmlns')) look(namespaceOf(element, name.slice(0, colon)));
  }
  if (element.local === 'note' && version !== '2.2' && attribute(element, 'ref') !== undefined)
    found.add('ref of <note>');
  return [...found];
}

/** The unit, group or file that an element belongs to. */
export function placeOf(element: XmlElement): string {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const id = attribute(at, 'id');
    if (id !== undefined && ['unit', 'group', 'file'].includes(at.local)) return id;
  }
  return 'the document';
}
