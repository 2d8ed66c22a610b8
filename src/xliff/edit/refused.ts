import type { BitextUnit } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';

/** An edit that the standard forbids, or that would lose something: what and where, and how it can be done. */
export function refused(unit: BitextUnit, segment: string | undefined, message: string, hint: string): TarjumanError {
  const where = `unit ${unit.id}${segment === undefined ? '' : `, segment ${segment}`}`;
  const place = { unit: unit.id, ...(segment === undefined ? {} : { segment }) };
  return new TarjumanError('XLIFF_EDIT_REFUSED', `${where}: ${message}`, { hint, place });
}
