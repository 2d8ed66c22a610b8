/** Characters that no XML 1.0 document may hold (production 2, `Char`): most controls, lone surrogates, U+FFFE, U+FFFF. */
export const invalidCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags. What XML cannot hold becomes U+FFFD. */
export function escapeText(value: string): string {
  return value
    .replace(invalidCharacters, '\uFFFD')
    .replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** The value of an attribute, for double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(invalidCharacters, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);
}
