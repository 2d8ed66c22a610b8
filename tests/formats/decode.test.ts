import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { decodeSource } from '../../src/formats/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('reading a source file', () => {
  test.each([
    ['UTF-8', utf8('Қазақ')],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Қазақ'))],
    ['UTF-16 little endian', Uint8Array.of(0xff, 0xfe, ...Buffer.from('Қазақ', 'utf16le'))],
    ['UTF-16 big endian', Uint8Array.of(0xfe, 0xff, ...Buffer.from('Қазақ', 'utf16le').swap16())],
  ])('takes %s', (_name, bytes) => {
    expect(decodeSource(bytes, 'a.txt')).toBe('Қазақ');
  });

  test('gives LF line ends for CRLF and CR', () => {
    expect(decodeSource(utf8('a\r\nb\rc\nd\r\n\r\n'), 'a.txt')).toBe('a\nb\nc\nd\n\n');
  });

  test('gives an empty text for a file of 0 bytes', () => {
    expect(decodeSource(new Uint8Array(), 'a.txt')).toBe('');
  });

  test.each([
    ['a stray byte', Uint8Array.of(...utf8('Қала\nёл '), 0xff, 0x41), 2, 4, 14],
    ['Windows-1251', Uint8Array.of(0x41, 0xcf, 0xf0, 0xe8), 1, 2, 1],
    ['a file cut in the middle of a letter', utf8('ab\nҚ').subarray(0, 4), 2, 1, 3],
    ['an overlong form', Uint8Array.of(0x0a, 0xc0, 0x80), 2, 1, 1],
    ['a stray byte after a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff), 1, 2, 4],
    ['half a pair in UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x41, 0), 1, 2, 4],
  ])('names the place of %s', (_name, bytes, line, column, offset) => {
    const error = thrownBy(() => decodeSource(bytes, 'news/a.txt'));
    expect(error.code).toBe('FILE_NOT_UTF8');
    expect(error.place).toEqual({ file: 'news/a.txt', line, column });
    expect(error.message).toContain(`(byte ${offset}:`);
    expect(error.hint).toContain('UTF-8');
  });
});

function thrownBy(run: () => unknown): TarjumanError {
  try {
    run();
  } catch (error) {
    if (error instanceof TarjumanError) return error;
  }
  throw new Error('expected a TarjumanError');
}
