// Types of attribute values. Each says in words what it wants, for messages.

export interface ValueType {
  /** What a value must be, to be read after "must be". */
  readonly expects: string;
  accepts(value: string): boolean;
}

function matching(expects: string, pattern: RegExp): ValueType {
  return { expects, accepts: (value) => pattern.test(value) };
}

/** XML white space at both ends goes, and runs become one space (XML Schema Part 2 §4.3.6, `collapse`). */
function collapsed(type: ValueType): ValueType {
  return {
    expects: type.expects,
    accepts: (value) => type.accepts(value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')),
  };
}

/** `Nmtoken` of XML 1.0 §2.3. */
const nameCharacter =
  ':A-Z_a-z\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D' +
  '\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

/** Any text. */
export const anyText: ValueType = { expects: 'text', accepts: () => true };

export const nmtoken = collapsed(
  matching('an NMTOKEN (letters, digits, ".", "-", "_", ":"; no spaces)', new RegExp(`^[${nameCharacter}]+$`, 'u')),
);
export const nmtokens = collapsed(
  matching('NMTOKENs separated by spaces', new RegExp(`^[${nameCharacter}]+(?: [${nameCharacter}]+)*$`, 'u')),
);

/** One of these words, exactly. */
export function oneOf(...words: readonly string[]): ValueType {
  const allowed = new Set(words);
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return {
    expects: quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`,
    accepts: (value) => allowed.has(value),
  };
}

/** What either of these types takes. */
export function either(...types: readonly ValueType[]): ValueType {
  return {
    expects: types.map(({ expects }) => expects).join(', or '),
    accepts: (value) => types.some((type) => type.accepts(value)),
  };
}

export const yesNo = oneOf('yes', 'no');
export const yesNoFirstNo = oneOf('yes', 'firstNo', 'no');
export const direction = oneOf('ltr', 'rtl', 'auto');

/** A value of one's own: `prefix:value`. */
export const userDefined = matching('of the form prefix:value', /^[^\s:]+:[^\s:]+$/);

export const positiveInteger = collapsed(matching('a positive integer', /^\+?0*[1-9]\d*$/));
export const integer = collapsed(matching('an integer', /^[+-]?\d+$/));

/** An integer between two, both included. */
export function integerFrom(least: number, most: number): ValueType {
  return collapsed({
    expects: `an integer from ${least} to ${most}`,
    accepts: (value) => /^[+-]?\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
  });
}

/** A decimal number between two, both included, without exponent. */
export function decimalFrom(least: number, most: number): ValueType {
  return collapsed({
    expects: `a number from ${least} to ${most}`,
    accepts: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value) && Number(value) >= least && Number(value) <= most,
  });
}

/** A code point in hexadecimal, two digits an octet, at least two octets (XLIFF 2.1 §4.3.1.19). */
export const codePoint = matching(
  'four or six hexadecimal digits',
  /^(?:[0-9A-Fa-f]{4}|(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})$/,
);

/**
 * An IRI reference (RFC 3987): no spaces, none of `<>"{}|\^` and backquote, and every `%` followed by two hexadecimal digits.
 */
export const iri = matching(
  'an IRI (no spaces, none of <>"{}|\\^`; "%" only before two hexadecimal digits)',
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an IRI cannot have
  /^(?:[^\u0000-\u0020<>"{}|\\^`%]|%[0-9A-Fa-f]{2})*$/,
);
