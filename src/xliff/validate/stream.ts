import { DecodingFailure } from '../encoding/types.js';
import { wrongBytes } from '../encoding/wrong-bytes.js';
import { decodeStream } from '../stream/pieces.js';
import { type XliffValidatorOptions, xliffValidator } from './validator.js';

/**
 * Checks an XLIFF file of any size and encoding against the standard. Memory grows with the largest unit and with the
 * ids of the file.
 *
 * @param chunks the bytes of the file, in chunks of any size
 * @throws {TarjumanError} the errors of `validateXliff`, `XLIFF_ENCODING`
 */
export async function validateXliffStream(
  chunks: AsyncIterable<Uint8Array>,
  options: XliffValidatorOptions,
): Promise<void> {
  const validator = xliffValidator(options);
  const { encoding, pieces } = await decodeStream(chunks, options.file);
  try {
    for await (const { text } of pieces) validator.write(text);
  } catch (error) {
    if (!(error instanceof DecodingFailure)) throw error;
    throw wrongBytes(error, encoding, validator.spot(), options.file);
  }
  validator.close();
}
