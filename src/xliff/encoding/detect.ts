// Which encoding a file is in: by its byte order mark, by the first bytes of its XML declaration, by what that says
// (XML 1.0 §4.3.3 and appendix F), else UTF-8.
import { TarjumanError } from '../../core/errors.js';
import { multiByte, multiByteNames } from './multi-byte.js';
import { singleByte } from './single-byte.js';
import type { Encoding } from './types.js';
import { type UnicodeName, unicode } from './unicode.js';

/** So many bytes hold any XML declaration. */
export const headLength = 1024;

/** What the first bytes show before any label is read. */
interface Look {
  /** Undefined: one byte a character of ASCII, whatever the others are. */
  readonly unicode: UnicodeName | undefined;
  /** How we know, for messages. */
  readonly by: string;
}

/**
 * @param head the first bytes of the file, {@link headLength} if it has so many
 * @throws {TarjumanError} `XLIFF_ENCODING` for a label that contradicts the bytes or that nobody knows
 */
export function detectEncoding(head: Uint8Array, file?: string): Encoding {
  const look = lookAt(head);
  const label = declaredEncoding(head, look);
  if (label === undefined) return unicode(look.unicode ?? 'utf-8');
  const name = standardName(label);
  if (look.unicode) {
    if (matches(name, label, look.unicode)) return unicode(look.unicode);
    throw refused(`it is declared to be in ${label}, but ${look.by} says ${look.unicode.toUpperCase()}`, file);
  }
  if (name?.startsWith('utf-16') || /^(utf-?(16|32)|ucs-?[24]|iso-10646-ucs)/i.test(label)) {
    throw refused(`it is declared to be in ${label}, but its letters take one byte each`, file);
  }
  if (name === undefined) throw refused(`its encoding "${label}" is not known`, file);
  if (name === 'utf-8') return unicode('utf-8');
  return multiByteNames.has(name) ? multiByte(name) : singleByte(name, label);
}

function refused(what: string, file: string | undefined): TarjumanError {
  return new TarjumanError('XLIFF_ENCODING', `${file === undefined ? '' : `${file}: `}the label is wrong: ${what}`, {
    hint: 'Correct encoding="…" in its first line, or save it again as UTF-8.',
    place: { ...(file !== undefined && { file }), line: 1, column: 1 },
  });
}

function lookAt(head: Uint8Array): Look {
  const [a, b, c] = head;
  const mark = 'its byte order mark';
  if (a === 0xef && b === 0xbb && c === 0xbf) return { unicode: 'utf-8', by: mark };
  if (a === 0xff && b === 0xfe) return { unicode: 'utf-16le', by: mark };
  if (a === 0xfe && b === 0xff) return { unicode: 'utf-16be', by: mark };
  if (a === 0x3c && b === 0) return { unicode: 'utf-16le', by: 'its first bytes' };
  if (a === 0 && b === 0x3c) return { unicode: 'utf-16be', by: 'its first bytes' };
  return { unicode: undefined, by: '' };
}

/** The label in the XML declaration, which is ASCII in every encoding that has one. */
function declaredEncoding(head: Uint8Array, look: Look): string | undefined {
  const bytes = look.unicode?.startsWith('utf-16') ? head.filter((byte) => byte !== 0) : head;
  const text = String.fromCharCode(...bytes.subarray(0, headLength)).replace(/^(ï»¿|ÿþ|þÿ)/, '');
  const declaration = /^<\?xml\s[^>]*?\?>/.exec(text)?.[0] ?? '';
  return /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** `UTF-16` is said of both byte orders, and so are the older names for it. */
function matches(name: string | undefined, label: string, found: UnicodeName): boolean {
  if (found === 'utf-8') return name === 'utf-8';
  if (/^utf-16be$/i.test(label)) return found === 'utf-16be';
  if (/^utf-16le$/i.test(label)) return found === 'utf-16le';
  return name === 'utf-16le' || name === 'utf-16be' || /^iso-10646-ucs-2$/i.test(label);
}
