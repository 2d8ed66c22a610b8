import { core20 } from '../../namespaces.js';
import { warningRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';

const mismatch = warningRule(
  'VERSION_NAMESPACE',
  core('3.1.42'),
  'A document of version 2.2 is in the namespace urn:oasis:names:tc:xliff:document:2.2.',
  'Correct the namespace, or the version.',
);

/**
 * XLIFF 2.2 has a namespace of its own (XLIFF 2.2 part 1 §1.3); 2.0 and 2.1 share theirs. No error: the drafts of 2.2
 * were in that of 2.0, and the schema of 2.0 takes any version.
 */
export const versionNamespace: Check = {
  versions: ['2.2'],
  rules: [mismatch],
  begin: ({ report }) => ({
    start: {
      xliff(element) {
        if (element.uri !== core20) return;
        report(mismatch, element, `version 2.2 in the namespace "${element.uri}"`, { attribute: 'version' });
      },
    },
  }),
};
