import type { Rule, Sections } from '../types.js';

// What the tables of elements and attributes can find. Each finding names the section of the element or attribute.

const anywhere: Sections = { '1.2': '2', '2.0': '4.2', '2.1': '4.2', '2.2': '4.2' };

function rule(code: string, meaning: string, hint: string): Rule {
  return { code, severity: 'error', meaning, hint, sections: anywhere };
}

export const elementUnknown = rule(
  'ELEMENT_UNKNOWN',
  'An element of an XLIFF namespace is one that the version has.',
  'Check the spelling and the version; data of your own goes into a namespace of your own.',
);
export const elementNotAllowed = rule(
  'ELEMENT_NOT_ALLOWED',
  'An element stands only inside those elements that may contain it.',
  'Move it to an element that may contain it, or remove it.',
);
export const elementOrder = rule(
  'ELEMENT_ORDER',
  'The elements inside an element keep the order that the schema sets.',
  'Move it to its place in the order.',
);
export const elementMissing = rule(
  'ELEMENT_MISSING',
  'An element contains every element that it must.',
  'Add the missing element, or remove the incomplete one.',
);
export const elementTooMany = rule(
  'ELEMENT_TOO_MANY',
  'An element that may stand once stands once.',
  'Keep one of them.',
);
export const extensionNotAllowed = rule(
  'EXTENSION_NOT_ALLOWED',
  'Elements of other namespaces stand only where the standard lets them.',
  'Move it to an element that takes extensions, or use the Metadata module.',
);
export const textNotAllowed = rule(
  'TEXT_NOT_ALLOWED',
  'There is no text where only elements may be.',
  'Remove the text, or move it into the element that it belongs to.',
);
export const attributeUnknown = rule(
  'ATTRIBUTE_UNKNOWN',
  'An attribute without namespace is one that the element has in this version.',
  'Check the spelling and the version; an attribute of your own needs a namespace of your own.',
);
export const attributeMissing = rule(
  'ATTRIBUTE_MISSING',
  'An element has every attribute that it must.',
  'Add the attribute.',
);
export const attributeValue = rule(
  'ATTRIBUTE_VALUE',
  'The value of an attribute is of its type: an id, a word of a list, a number, a language, an IRI.',
  'Write a value of that type.',
);
export const attributeNotAllowed = rule(
  'ATTRIBUTE_NOT_ALLOWED',
  'An attribute of a module stands only on those elements that take it.',
  'Move it to an element that takes it, or remove it.',
);
export const attributeForeign = rule(
  'ATTRIBUTE_FOREIGN',
  'Attributes of foreign namespaces stand only on elements that take them.',
  'Move it to an element that takes extensions, or use the Metadata module.',
);
export const namespaceReserved = rule(
  'NAMESPACE_RESERVED',
  'Namespaces that begin with urn:oasis:names:tc:xliff: belong to the standard; a file uses those that its version has.',
  'Check the spelling and the version; for data of your own use a namespace of your own.',
);

export const schemaRules = [
  elementUnknown,
  elementNotAllowed,
  elementOrder,
  elementMissing,
  elementTooMany,
  extensionNotAllowed,
  textNotAllowed,
  attributeUnknown,
  attributeMissing,
  attributeValue,
  attributeNotAllowed,
  attributeForeign,
  namespaceReserved,
];
