import { type ErrorCode, formatPlace, TarjumanError } from '../core/errors.js';

/** A text and the name of the file it comes from: enough to say where something is. */
export interface Origin {
  readonly text: string;
  readonly file?: string | undefined;
}

/** An error whose message starts with `file:line:column`. `offset` counts UTF-16 code units of the text. */
export function failureAt(origin: Origin, offset: number, code: ErrorCode, message: string, hint: string) {
  const place = { ...(origin.file === undefined ? {} : { file: origin.file }), ...lineAndColumn(origin.text, offset) };
  return new TarjumanError(code, `${formatPlace(place)}: ${message}`, { hint, place });
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (const newline of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line++;
    lineStart = newline.index + newline[0].length;
  }
  return { line, column: Math.max(1, offset - lineStart + 1) };
}
