import { attribute, type XmlElement } from '../../xml/tree.js';
import { warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { Check } from '../types.js';

const deprecated = warningRule(
  'DEPRECATED',
  anchor12('ts'),
  'The attributes ts and tool and the elements prop-group and prop, which only the transitional schema has, are avoided.',
  'Use attributes and elements of a namespace of your own, and <tool> with tool-id.',
);
const noNamespace = warningRule(
  'NAMESPACE_MISSING',
  anchor12('xliff'),
  'A file of 1.2 is in the namespace urn:oasis:names:tc:xliff:document:1.2.',
  'Add xmlns="urn:oasis:names:tc:xliff:document:1.2" to <xliff>.',
);

const tools: ReadonlySet<string> = new Set(['file', 'phase', 'alt-trans']);

/** What XLIFF 1.2 keeps for the sake of older files only. */
export const strict12: Check = {
  versions: ['1.2'],
  rules: [deprecated, noNamespace],
  begin({ report, nameOf }) {
    const old = (element: XmlElement) => report(deprecated, element, `<${element.name}> is deprecated`);
    return {
      start: {
        xliff(element) {
          if (element.uri === '') report(noNamespace, element, `<${element.name}> has no namespace`);
        },
        'prop-group': old,
        '*'(element) {
          const name = nameOf(element);
          if (name.startsWith('{')) return;
          for (const attributeName of ['ts', 'tool']) {
            if (attribute(element, attributeName) === undefined) continue;
            if (attributeName === 'tool' && !tools.has(name)) continue;
            report(deprecated, element, `the attribute ${attributeName} is deprecated`, { attribute: attributeName });
          }
        },
      },
    };
  },
};
