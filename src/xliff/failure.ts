import { type ErrorCode, formatPlace, TarjumanError } from '../core/errors.js';
import { advance, type Spot, startOfText } from './xml/spot.js';

/** A text and the name of the file it comes from: enough to say where something is. */
export interface Origin {
  readonly text: string;
  readonly file?: string | undefined;
  /** Where the text begins in its file, when it is a stretch of it. */
  readonly begins?: Spot;
}

/** An error whose message starts with `file:line:column`. `offset` counts UTF-16 code units of the text. */
export function failureAt(origin: Origin, offset: number, code: ErrorCode, message: string, hint: string) {
  return failureAtSpot(origin, spotOf(origin, offset), code, message, hint);
}

/** The same for a spot that is known already. */
export function failureAtSpot(
  origin: Pick<Origin, 'file'>,
  { line, column }: Pick<Spot, 'line' | 'column'>,
  code: ErrorCode,
  message: string,
  hint: string,
) {
  const place = { ...(origin.file === undefined ? {} : { file: origin.file }), line, column: Math.max(1, column) };
  return new TarjumanError(code, `${formatPlace(place)}: ${message}`, { hint, place });
}

/** Line and column of an offset of a text. */
export function spotOf(origin: Origin, offset: number): Spot {
  return advance(origin.begins ?? startOfText(origin.text), origin.text.slice(0, offset));
}
