import { attribute, type XmlElement } from '../../xml/tree.js';
import { warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { Check } from '../types.js';

const missing = warningRule(
  'TARGET_LANGUAGE_MISSING',
  anchor12('target-language'),
  'A file with targets says their language: target-language on the file, or xml:lang on each.',
  'Add target-language="…" to <file>.',
);
const differs = warningRule(
  'TEXT_LANGUAGE_DIFFERS',
  anchor12('xml_lang'),
  'xml:lang of the source of a unit is source-language, and that of its target is target-language.',
  'Remove xml:lang, or make it equal.',
);

/** Languages of the texts of XLIFF 1.2. Those of `alt-trans` are free. */
export const languages12: Check = {
  versions: ['1.2'],
  rules: [missing, differs],
  begin({ report }) {
    let file: XmlElement | undefined;
    let isReported = false;

    function check(element: XmlElement, name: 'source-language' | 'target-language'): void {
      const wanted = file && attribute(file, name);
      const own = attribute(element, 'xml:lang');
      if (own === undefined || !wanted || own.toLowerCase() === wanted.toLowerCase()) return;
      const message = `xml:lang="${own}" of <${element.name}> is not ${name}="${wanted}"`;
      report(differs, element, message, { attribute: 'xml:lang' });
    }

    return {
      start: {
        file(element) {
          file = element;
          isReported = false;
        },
        source(element) {
          if (element.parent?.local === 'trans-unit') check(element, 'source-language');
        },
        target(element) {
          if (element.parent?.local !== 'trans-unit') return;
          check(element, 'target-language');
          if (isReported || !file || attribute(file, 'target-language') !== undefined) return;
          if (attribute(element, 'xml:lang') !== undefined) return;
          isReported = true;
          report(missing, element, 'there is a <target>, but its language is said nowhere');
        },
      },
    };
  },
};
