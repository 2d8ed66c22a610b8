// UTF-8 and UTF-16: every character has its bytes, so a stretch of text can be counted in bytes by writing it again.
import { DecodingFailure, type Encoding, type Piece, type PieceDecoder } from './types.js';

export type UnicodeName = 'utf-8' | 'utf-16le' | 'utf-16be';

export function unicode(name: UnicodeName): Encoding {
  const wide = name !== 'utf-8';
  return {
    name,
    decoder: () => unicodeDecoder(name, wide ? unfinishedPair(name) : unfinishedUtf8),
    writing: {
      byteLength: (text) => (wide ? text.length * 2 : utf8Length(text)),
      encode: (markup) => (wide ? utf16(markup, name) : new TextEncoder().encode(markup)),
    },
  };
}

/** @param unfinished how many bytes at the end begin a character that has not come whole */
function unicodeDecoder(name: UnicodeName, unfinished: (bytes: Uint8Array) => number): PieceDecoder {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  let left = new Uint8Array(0);
  let done = 0;
  const decode = (bytes: Uint8Array): Piece => {
    try {
      const text = decoder.decode(bytes);
      done += bytes.length;
      return { bytes, text };
    } catch {
      throw failure(name, bytes, done);
    }
  };
  return {
    decode(bytes) {
      const all = left.length === 0 ? bytes : joined(left, bytes);
      const end = all.length - unfinished(all);
      left = all.slice(end);
      return decode(all.subarray(0, end));
    },
    rest: () => decode(left),
  };
}

/** The bytes that are to blame, found one by one. */
function failure(name: UnicodeName, bytes: Uint8Array, before: number): DecodingFailure {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  let text = '';
  let right = 0;
  try {
    for (let at = 0; at < bytes.length; at++) {
      const read = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      if (read === '') continue;
      text += read;
      right = at + 1;
    }
  } catch {
    // The character that began behind the last whole one is it.
  }
  return new DecodingFailure(before + right, text, bytes[right] ?? 0);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function unfinishedPair(name: UnicodeName): (bytes: Uint8Array) => number {
  const high = name === 'utf-16le' ? 1 : 2;
  return (bytes) => {
    const odd = bytes.length % 2;
    const end = bytes.length - odd;
    const byte = end >= 2 ? (bytes[end - (high === 1 ? 1 : 2)] ?? 0) : 0;
    return odd + (byte >= 0xd8 && byte <= 0xdb ? 2 : 0);
  };
}

function utf8Length(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function utf16(markup: string, name: UnicodeName): Uint8Array {
  const bytes = new Uint8Array(markup.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < markup.length; i++) view.setUint16(i * 2, markup.charCodeAt(i), name === 'utf-16le');
  return bytes;
}
