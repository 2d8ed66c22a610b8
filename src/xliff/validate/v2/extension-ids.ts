import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { nmtoken } from '../schema/values.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';

const notUnique = errorRule(
  'EXTENSION_ID_NOT_UNIQUE',
  core('9.2'),
  'The ids of the elements of an extension are unique in the file, group or unit that holds it.',
  'Give one of the two another id.',
);
const notToken = errorRule(
  'EXTENSION_ID_VALUE',
  core('9.2'),
  'The id of an element of an extension is an NMTOKEN.',
  'Use letters, digits, ".", "-", "_" and ":".',
);

/** What is of the standard is no extension; where it has no place, that is another rule's matter. */
const standard = 'urn:oasis:names:tc:xliff:';

/** Ids of extensions, which fragment identifiers rely on (XLIFF 2.1 §4.9.2). */
export const extensionIds: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [notUnique, notToken],
  begin({ report, nameOf }) {
    /** The ids of each namespace, by the element that holds the extensions; let go with it. */
    const seen = new WeakMap<XmlElement, Set<string>>();

    function look(element: XmlElement, ids: Set<string>): void {
      for (const name of ['id', 'xml:id']) {
        const id = attribute(element, name);
        if (id === undefined) continue;
        const key = `${element.uri} ${id}`;
        const details = { attribute: name };
        if (!nmtoken.accepts(id))
          report(notToken, element, `the id "${id}" of <${element.name}> is no NMTOKEN`, details);
        else if (ids.has(key))
          report(notUnique, element, `the id "${id}" is used by another element of this extension`, details);
        ids.add(key);
      }
      for (const child of elementsIn(element)) look(child, ids);
    }

    return {
      end: {
        '*'(element) {
          const { parent } = element;
          if (!parent || !nameOf(element).startsWith('{') || element.uri.startsWith(standard)) return;
          if (!['file', 'group', 'unit'].includes(nameOf(parent))) return;
          const ids = seen.get(parent) ?? new Set();
          seen.set(parent, ids);
          look(element, ids);
        },
      },
    };
  },
};
