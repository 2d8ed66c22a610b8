import type { XmlElement } from '../../../xml/tree.js';
import { warningRule } from '../../rule.js';
import type { Check } from '../../types.js';
import { contentText } from '../content-text.js';
import { its } from '../sections.js';
import { itsAttributesOf } from './names.js';

const syntax = warningRule(
  'ITS_ALLOWED_CHARACTERS_SYNTAX',
  its('12.1'),
  'its:allowedCharacters is a character class such as [a-z], a dot for any character, or empty for none.',
  'Write one character class in brackets.',
);
const notAllowed = warningRule(
  'ITS_CHARACTER_NOT_ALLOWED',
  its('6.1.3'),
  'A text has the characters that its annotation allows. (A finding about the text: the file is valid.)',
  'Replace the character, or ask for a wider class.',
);

/** Which characters a text may have (XLIFF 2.1 §5.9.6.1). */
export const itsAllowedCharacters: Check = {
  versions: ['2.1', '2.2'],
  rules: [syntax, notAllowed],
  begin(context) {
    const details = { attribute: 'its:allowedCharacters' };
    const checkSyntax = (element: XmlElement) => {
      const value = itsAttributesOf(element).get('allowedCharacters');
      if (value === undefined || /^(?:\.|\[.+\]|\\[dDsSwW])?$/s.test(value)) return;
      context.report(syntax, element, `its:allowedCharacters="${value}" is no character class`, details);
    };
    return {
      start: { mrk: checkSyntax, sm: checkSyntax },
      end: {
        mrk(element) {
          const value = itsAttributesOf(element).get('allowedCharacters');
          const allowed = value === undefined ? undefined : readClass(value);
          const character = allowed && [...contentText(element).trim()].find((one) => !allowed.test(one));
          if (character === undefined) return;
          context.report(notAllowed, element, `the text has "${character}", allowed is ${value || 'nothing'}`, details);
        },
      },
    };
  },
};

/** A class as a pattern for one character; undefined for what JavaScript could read in another way. */
function readClass(value: string): RegExp | undefined {
  if (value === '') return /(?!)/;
  if (!/^\[(?:[^[\]\\]|\\.)+\]$/su.test(value)) return undefined;
  try {
    return new RegExp(value, 'u');
  } catch {
    return undefined;
  }
}
