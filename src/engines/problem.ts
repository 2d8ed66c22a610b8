import type { TarjumanError } from '../core/errors.js';
import type { Problem } from './types.js';

/** An error as data. */
export function problemOf(error: TarjumanError): Problem {
  return { code: error.code, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
}
