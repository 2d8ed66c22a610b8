/** Where something is: a file, a place in it, a translation unit and its segment. Lines and columns count from 1; columns are UTF-16 code units. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly unit?: string;
  readonly segment?: string;
}

/** Exit statuses of the command line: 1 findings, 2 usage or input, 3 engine or network, 130 interrupted. */
export type ExitStatus = 1 | 2 | 3 | 130;

export interface TarjumanErrorOptions {
  /** What the reader can do about it. */
  readonly hint?: string;
  readonly place?: Place;
  readonly cause?: unknown;
}

/** Each code an error can carry, with the exit status it leads to. `docs/errors.md` explains them; a test keeps both equal. */
export const errorCodes = {
  CANCELLED: 130,
  CONFIG_INVALID: 2,
  CONFIG_NOT_FOUND: 2,
  CONFIG_SYNTAX: 2,
  CONFIG_UNKNOWN_KEY: 2,
  BITEXT_CHANGED_MEANWHILE: 2,
  BITEXT_LOCALE_MISMATCH: 2,
  ENGINE_ANSWER_INVALID: 3,
  ENGINE_AUTH: 3,
  ENGINE_KEY_MISSING: 3,
  ENGINE_LANGUAGE: 3,
  ENGINE_NETWORK: 3,
  ENGINE_QUOTA: 3,
  ENGINE_RATE: 3,
  ENGINE_REQUEST: 3,
  ENGINE_TOO_LARGE: 3,
  ENGINE_UNKNOWN: 2,
  FILE_EXISTS: 2,
  FILE_NOT_FOUND: 2,
  FILE_NOT_READABLE: 2,
  FILE_NOT_UTF8: 2,
  FILE_NOT_WRITABLE: 2,
  FORMAT_UNKNOWN: 2,
  FRONT_MATTER_INVALID: 2,
  GLOSSARY_COLUMNS: 2,
  GLOSSARY_HEADER: 2,
  GLOSSARY_VALUE: 2,
  LOCALE_IS_SOURCE: 2,
  LOCALE_UNKNOWN: 2,
  PACK_DAMAGED: 2,
  PACK_DOCUMENT_UNKNOWN: 2,
  PACK_EMPTY: 2,
  PACK_ENCRYPTED: 2,
  PACK_FOREIGN: 2,
  PACK_LOCALE: 2,
  PACK_MANIFEST: 2,
  PACK_STALE: 2,
  PACK_TOO_LARGE: 2,
  PACK_UNSAFE: 2,
  PAGE_COLLISION: 2,
  PATH_OUTSIDE_PROJECT: 2,
  PROJECT_LOCKED: 2,
  RESOURCE_JSON_INVALID: 2,
  RESOURCE_MESSAGE_INVALID: 2,
  SLUG_INVALID: 2,
  SOURCE_MISSING: 2,
  SOURCE_TOO_LARGE: 2,
  TMX_NOT_WELL_FORMED: 2,
  USAGE: 2,
  XLIFF_EDIT_REFUSED: 2,
  XLIFF_ENCODING: 2,
  XLIFF_NOT_WELL_FORMED: 2,
  XLIFF_STRUCTURE: 2,
  XLIFF_TOO_LARGE: 2,
  XLIFF_UNIT_UNKNOWN: 2,
  XLIFF_VERSION: 2,
} as const satisfies Record<string, ExitStatus>;

export type ErrorCode = keyof typeof errorCodes;

/**
 * The one error class: a stable code, a message that says what and where, a hint that says what to do.
 *
 * @example
 * throw new TarjumanError('FILE_NOT_UTF8', 'source/a.txt is not valid UTF-8 (byte 12)', {
 *   hint: 'Save the file as UTF-8.',
 *   place: { file: 'source/a.txt' },
 * });
 */
export class TarjumanError extends Error {
  override readonly name = 'TarjumanError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly place: Place | undefined;

  constructor(code: ErrorCode, message: string, options: TarjumanErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.place = options.place;
  }

  get exitStatus(): ExitStatus {
    return errorCodes[this.code];
  }
}

/** A place as people and editors write it: `file:line:column (unit u1)`. Empty when nothing is known. */
export function formatPlace(place: Place | undefined): string {
  if (!place) return '';
  const spot = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  if (place.unit === undefined) return spot;
  const segment = place.segment === undefined ? '' : `, segment ${place.segment}`;
  return `${spot}${spot ? ' ' : ''}(unit ${place.unit}${segment})`;
}
