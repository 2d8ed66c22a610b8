// What XML can carry, and how (XML 1.0 §2.2, §2.4).

/** Everything that is no `Char` of XML 1.0, lone surrogates included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text with U+FFFD for each character that no XML can carry; for places that have no other way to write it. */
export function carriable(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}

/** The first character that no XML can carry, if there is one. */
export function forbiddenCharacter(text: string): string | undefined {
  const at = text.search(forbidden);
  return at < 0 ? undefined : String.fromCodePoint(text.codePointAt(at) ?? 0);
}

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/**
 * Character data. `newline` is what the file uses: a reader turns each into `\n` again.
 * @param forbiddenAs what to write for a character that XML cannot carry; U+FFFD when not given
 */
export function escapeText(text: string, newline: string, forbiddenAs?: (hex: string) => string): string {
  const escaped = text.replace(/[&<>\r]/g, (character) => inText[character] ?? character);
  const broken = newline === '\n' ? escaped : escaped.replaceAll('\n', newline);
  return broken.replace(forbidden, (character) => {
    const hex = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? 'FFFD';
    return forbiddenAs ? forbiddenAs(hex) : '\uFFFD';
  });
}

const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** An attribute's value for between quotes of the given kind. */
export function escapeAttribute(text: string, quote = '"'): string {
  const special = quote === '"' ? /[&<>"\r\n\t]/g : /[&<>'\r\n\t]/g;
  return carriable(text).replace(special, (character) => inAttribute[character] ?? character);
}

/** ` name="value"` for each attribute that has a value, in the order given. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) out += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return out;
}
