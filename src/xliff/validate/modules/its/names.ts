import { namespaceOf, type XmlElement } from '../../../xml/tree.js';

export const itsNamespace = 'http://www.w3.org/2005/11/its';

/** What XLIFF added to ITS. The title page of 2.2 calls it itsm:2.0, its text and schemas itsm:2.1. */
export const itsmNamespaces = ['urn:oasis:names:tc:xliff:itsm:2.1', 'urn:oasis:names:tc:xliff:itsm:2.0'];

/** Attributes of ITS on an element, by local name; those of XLIFF's own namespace as `itsm:lang`. */
export type ItsAttributes = ReadonlyMap<string, string>;

const none: ItsAttributes = new Map();

/** The attributes of both ITS namespaces on an element. Most elements have none, and that is answered fast. */
export function itsAttributesOf(element: XmlElement): ItsAttributes {
  let found: Map<string, string> | undefined;
  for (const { name, value } of element.attributes) {
    const colon = name.indexOf(':');
    if (colon < 0 || name.startsWith('xml')) continue;
    const uri = namespaceOf(element, name.slice(0, colon)) ?? '';
    const prefix = uri === itsNamespace ? '' : itsmNamespaces.includes(uri) ? 'itsm:' : undefined;
    if (prefix === undefined) continue;
    found ??= new Map();
    found.set(prefix + name.slice(colon + 1), value);
  }
  return found ?? none;
}

/** Who did it: attributes of the Provenance data category (XLIFF 2.1 §5.9.6.6). */
export const provenance = [
  'org',
  'orgRef',
  'person',
  'personRef',
  'revOrg',
  'revOrgRef',
  'revPerson',
  'revPersonRef',
  'revTool',
  'revToolRef',
  'tool',
  'toolRef',
];

/** How an attribute of the map is called in tables and messages. */
export function qualified(name: string): string {
  return name.includes(':') ? name : `its:${name}`;
}
