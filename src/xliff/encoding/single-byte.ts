// Encodings of one byte a character, by a table of what each byte is.
import { DecodingFailure, type Encoding } from './types.js';

/** Of a byte that is no character. U+FFFF is none either, so no table means it. */
const none = 0xffff;

/** What bytes 80–9F of windows-1252 are; `TextDecoder` of Node.js 20 takes them for control characters. */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/**
 * @param name as the Encoding Standard has it
 * @param label as in the file: `iso-8859-1` and `us-ascii` are windows-1252 to that standard, which adds characters; a
 * reader that takes the label at its word would see others
 */
export function singleByte(name: string, label: string): Encoding {
  const table = tableOf(name, label.toLowerCase());
  const bytesOf = new Map([...table].flatMap((code, byte) => (code === none ? [] : [[code, byte]])));
  return {
    name: name === 'windows-1252' ? label.toLowerCase() : name,
    decoder() {
      let done = 0;
      return {
        decode(bytes) {
          const codes = new Uint16Array(bytes.length);
          for (let at = 0; at < bytes.length; at++) codes[at] = table[bytes[at] ?? 0] ?? none;
          const wrong = codes.indexOf(none);
          if (wrong >= 0) throw new DecodingFailure(done + wrong, textOf(codes.subarray(0, wrong)), bytes[wrong] ?? 0);
          done += bytes.length;
          return { bytes, text: textOf(codes) };
        },
        rest: () => ({ bytes: new Uint8Array(0), text: '' }),
      };
    },
    writing: {
      byteLength: (text) => text.length,
      encode(markup) {
        const spelled = markup.replace(/[^\0-\x7F]/gu, (character) => {
          const code = character.codePointAt(0) ?? 0;
          return bytesOf.has(code) ? character : `&#x${code.toString(16).toUpperCase()};`;
        });
        return Uint8Array.from(spelled, (character) => bytesOf.get(character.charCodeAt(0)) ?? 0);
      },
    },
  };
}

function tableOf(name: string, label: string): Uint16Array {
  const table = Uint16Array.from({ length: 256 }, (_, byte) => byte);
  if (/ascii|646|1968/.test(label)) return table.fill(none, 0x80);
  const strict = /8859|latin|^l\d/.test(label);
  if (name === 'windows-1252') {
    if (!strict) for (let byte = 0x80; byte < 0xa0; byte++) table[byte] = windows1252.charCodeAt(byte - 0x80);
    return table;
  }
  const decoder = new TextDecoder(name, { fatal: true });
  for (let byte = strict ? 0xa0 : 0x80; byte < 256; byte++) table[byte] = decodedBy(decoder, byte);
  return table;
}

function decodedBy(decoder: InstanceType<typeof TextDecoder>, byte: number): number {
  try {
    return decoder.decode(Uint8Array.of(byte)).charCodeAt(0);
  } catch {
    return none;
  }
}

const inParts = 0x4000;

function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += inParts) text += String.fromCharCode(...codes.subarray(at, at + inParts));
  return text;
}
