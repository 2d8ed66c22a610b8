import { attribute, type XmlElement } from './xml/tree.js';

/** The value of an attribute that an element has or takes from the nearest around it that does (XLIFF 2.1 §4.3.1). */
export function inherited(element: XmlElement, name: string): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
