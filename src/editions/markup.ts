/** Text that is HTML or XML already; everything else is escaped on its way into {@link markup}. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | undefined | Markup | readonly Markup[];

/**
 * A template of HTML or XML: values are escaped for text and for quoted attributes alike, `undefined` leaves nothing.
 *
 * @example
 * markup`<a href="${url}">${title}</a>`.markup
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let out = parts[0] ?? '';
  for (let i = 0; i < values.length; i++) out += render(values[i]) + (parts[i + 1] ?? '');
  return { markup: out };
}

/** Markup from elsewhere: a serialised tree. The caller vouches for it. */
export function trusted(text: string): Markup {
  return { markup: text };
}

/** One piece of markup a line. */
export function lines(pieces: readonly (Markup | undefined)[]): Markup {
  let out = '';
  for (const piece of pieces) if (piece) out += out === '' ? piece.markup : `\n${piece.markup}`;
  return trusted(out);
}

function render(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  let out = '';
  for (const piece of value) out += piece.markup;
  return out;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 §2.2 allows no control characters but tab and line ends, not even as references; HTML neither.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove.
const special = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const everySpecial = new RegExp(special, 'g');

function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => references[character] ?? '') : text;
}
