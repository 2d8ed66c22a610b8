import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';

const targetLanguage = errorRule(
  'TRGLANG_MISSING',
  core('2.2.1'),
  'A document with targets says their language in trgLang.',
  'Add trgLang="…" with the language of the targets to <xliff>.',
);
const differs = errorRule(
  'XML_LANG_DIFFERS',
  core('2.2.12'),
  'xml:lang of a source is srcLang, and that of a target trgLang.',
  'Remove xml:lang, or make it equal; another language needs a file of its own.',
);
const narrower = warningRule(
  'XML_LANG_NARROWER',
  core('2.2.12'),
  'xml:lang of a source or target is exactly that of the document, not a variety of it.',
  'Remove xml:lang, or make it equal.',
);
const inherited = warningRule(
  'XML_LANG_INHERITED',
  core('2.2.12'),
  'No xml:lang around a source or target says another language than srcLang or trgLang.',
  'Remove xml:lang from the element around it.',
);

/** Languages of the document and of its texts (XLIFF 2.1 §4.2.2.1, §4.2.2.12, §4.2.2.13). */
export const languages: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [targetLanguage, differs, narrower, inherited],
  begin({ report }) {
    let root: XmlElement | undefined;
    let isReported = false;

    function check(element: XmlElement, name: 'srcLang' | 'trgLang'): void {
      const wanted = root && attribute(root, name);
      if (!wanted) return;
      const own = attribute(element, 'xml:lang');
      if (own === undefined) {
        const around = languageAround(element);
        if (around === undefined || isWithin(around, wanted)) return;
        report(inherited, element, `<${element.name}> inherits xml:lang="${around}", but ${name} is "${wanted}"`);
        return;
      }
      if (own.toLowerCase() === wanted.toLowerCase()) return;
      const rule = isWithin(own, wanted) ? narrower : differs;
      report(rule, element, `xml:lang="${own}" of <${element.name}> is not ${name}="${wanted}"`, {
        attribute: 'xml:lang',
        sections: core(name === 'srcLang' ? '2.2.12' : '2.2.13'),
      });
    }

    return {
      start: {
        xliff(element) {
          root = element;
        },
        source(element) {
          if (isOfPart(element)) check(element, 'srcLang');
        },
        target(element) {
          if (!isOfPart(element)) return;
          check(element, 'trgLang');
          if (isReported || !root || attribute(root, 'trgLang') !== undefined) return;
          isReported = true;
          report(targetLanguage, element, 'there is a <target>, but <xliff> has no trgLang');
        },
      },
    };
  },
};

function isOfPart({ parent }: XmlElement): boolean {
  return parent?.local === 'segment' || parent?.local === 'ignorable';
}

function languageAround(element: XmlElement): string | undefined {
  for (let at = element.parent; at; at = at.parent) {
    const value = attribute(at, 'xml:lang');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Is it the same language or a variety of it (as `lang()` of XPath 1.0 §4.3)? */
function isWithin(language: string, wanted: string): boolean {
  const [a, b] = [language.toLowerCase(), wanted.toLowerCase()];
  return a === b || a.startsWith(`${b}-`);
}
