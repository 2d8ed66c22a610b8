import { attribute } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';

const nothing = errorRule(
  'SKELETON_EMPTY',
  core('2.2.3'),
  'A skeleton without href has content.',
  'Add href="…" with the place of the skeleton, or put the skeleton inside.',
);
const both = errorRule(
  'SKELETON_HREF_AND_CONTENT',
  core('2.2.3'),
  'A skeleton with href is empty.',
  'Keep href or the content, not both.',
);

/** A skeleton is inside the file or elsewhere (XLIFF 2.1 §4.2.2.3). */
export const skeleton: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [nothing, both],
  begin: ({ report }) => ({
    end: {
      skeleton(element) {
        const hasContent = element.contentEnd > element.contentStart;
        const href = attribute(element, 'href');
        if (href === undefined && !hasContent)
          report(nothing, element, `<${element.name}> has neither href nor content`);
        if (href !== undefined && hasContent) {
          report(both, element, `<${element.name}> has href="${href}" and content`, { attribute: 'href' });
        }
      },
    },
  }),
};
