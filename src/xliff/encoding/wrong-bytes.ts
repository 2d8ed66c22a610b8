import { formatPlace, TarjumanError } from '../../core/errors.js';
import { advance, type Spot } from '../xml/spot.js';
import type { DecodingFailure, Encoding } from './types.js';

/** The error for bytes that are no text. `spot`: where the text ends that was handed out before. */
export function wrongBytes(
  failure: DecodingFailure,
  encoding: Encoding,
  spot: Spot,
  file: string | undefined,
): TarjumanError {
  const { line, column } = advance(spot, failure.textBefore);
  const place = { ...(file !== undefined && { file }), line, column };
  const byte = failure.byte.toString(16).toUpperCase().padStart(2, '0');
  return new TarjumanError(
    'XLIFF_ENCODING',
    `${formatPlace(place)}: not valid ${encoding.name.toUpperCase()}: byte ${failure.bytesBefore} is ${byte}`,
    {
      hint: 'The label in the first line is wrong, or the file is damaged; save it again as UTF-8, or correct the label.',
      place,
      cause: failure,
    },
  );
}
