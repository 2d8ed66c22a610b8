import { errorRule, warningRule } from '../rule.js';
import { anchor12, core } from '../sections.js';
import type { Rule, Sections } from '../types.js';

// What the tables of elements and attributes can find. Each finding names the section of the element or attribute.

const elements: Sections = { '1.2': 'xliff', ...core('2') };
const attributes: Sections = { '1.2': 'xliff', ...core('3') };

/** Slips that vendors' tools make in 1.2 and that other tools live with. */
function mildIn12(rule: Rule): Rule {
  return { ...rule, severityIn: { '1.2': 'warning' } };
}

export const elementUnknown = errorRule(
  'ELEMENT_UNKNOWN',
  elements,
  'An element of an XLIFF namespace is one that the version has.',
  'Check the spelling and the version; data of your own goes into a namespace of your own.',
);
export const elementNotAllowed = errorRule(
  'ELEMENT_NOT_ALLOWED',
  elements,
  'An element stands only inside those elements that may contain it.',
  'Move it to an element that may contain it, or remove it.',
);
export const elementOrder = mildIn12(
  errorRule(
    'ELEMENT_ORDER',
    elements,
    'The elements inside an element keep the order that the schema sets.',
    'Move it to its place in the order.',
  ),
);
export const elementMissing = errorRule(
  'ELEMENT_MISSING',
  elements,
  'An element contains every element that it must.',
  'Add the missing element, or remove the incomplete one.',
);
export const elementTooMany = errorRule(
  'ELEMENT_TOO_MANY',
  elements,
  'An element that may stand once stands once.',
  'Keep one of them.',
);
export const extensionNotAllowed = mildIn12(
  errorRule(
    'EXTENSION_NOT_ALLOWED',
    elements,
    'Elements of other namespaces stand only where the standard lets them.',
    'Move it to an element that takes extensions, or use the Metadata module.',
  ),
);
export const textNotAllowed = errorRule(
  'TEXT_NOT_ALLOWED',
  elements,
  'There is no text where only elements may be.',
  'Remove the text, or move it into the element that it belongs to.',
);
export const attributeUnknown = errorRule(
  'ATTRIBUTE_UNKNOWN',
  attributes,
  'An attribute without namespace is one that the element has in this version.',
  'Check the spelling and the version; an attribute of your own needs a namespace of your own.',
);
export const attributeMissing = errorRule(
  'ATTRIBUTE_MISSING',
  attributes,
  'An element has every attribute that it must.',
  'Add the attribute.',
);
export const attributeValue = errorRule(
  'ATTRIBUTE_VALUE',
  attributes,
  'The value of an attribute is of its type: an id, a word of a list, a number, a language, an IRI.',
  'Write a value of that type.',
);
export const attributeNotAllowed = errorRule(
  'ATTRIBUTE_NOT_ALLOWED',
  attributes,
  'An attribute of a module stands only on those elements that take it.',
  'Move it to an element that takes it, or remove it.',
);
export const attributeForeign = mildIn12(
  errorRule(
    'ATTRIBUTE_FOREIGN',
    attributes,
    'Attributes of foreign namespaces stand only on elements that take them.',
    'Move it to an element that takes extensions, or use the Metadata module.',
  ),
);
export const attributeAdvised = warningRule(
  'ATTRIBUTE_ADVISED',
  anchor12('datatype'),
  'A file of 1.2 says its datatype.',
  'Add datatype="plaintext", or what fits.',
);
export const attributeCustomValue = warningRule(
  'ATTRIBUTE_VALUE_CUSTOM',
  anchor12('datatype'),
  'Where 1.2 has a list of values, a value of one’s own begins with x-.',
  'Use a value of the list, or put x- in front.',
);
export const attributeWithoutNamespace = warningRule(
  'ATTRIBUTE_WITHOUT_NAMESPACE',
  anchor12('xliff'),
  'Attributes of one’s own have a namespace; only the transitional schema of 1.2 lets them go without.',
  'Give the attribute a namespace of your own.',
);
export const namespaceReserved = errorRule(
  'NAMESPACE_RESERVED',
  elements,
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
  attributeAdvised,
  attributeCustomValue,
  attributeWithoutNamespace,
  attributeNotAllowed,
  attributeForeign,
  namespaceReserved,
];
