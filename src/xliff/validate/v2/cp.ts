import { attribute } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';

const valid = errorRule(
  'CP_VALID_CHARACTER',
  core('2.3.1'),
  'cp stands only for characters that XML cannot carry.',
  'Write the character itself.',
);

/**
 * Characters by their code point (XLIFF 2.1 §4.2.3.1). The Schematron F25 also lets cp stand for the controls U+007F
 * to U+009F, which XML only discourages, so these pass.
 */
export const codePoints: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [valid],
  begin: ({ report }) => ({
    start: {
      cp(element) {
        const hex = attribute(element, 'hex');
        if (hex === undefined || !/^[0-9A-Fa-f]{4,6}$/.test(hex)) return;
        const code = Number.parseInt(hex, 16);
        if (!mayBeCoded(code)) {
          report(valid, element, `U+${hex.toUpperCase()} is a character that XML can carry`, { attribute: 'hex' });
        }
      },
    },
  }),
};

function mayBeCoded(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return false;
  if (code < 0x20) return true;
  if (code >= 0x7f && code <= 0x9f) return code !== 0x85;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff || code > 0x10ffff;
}
