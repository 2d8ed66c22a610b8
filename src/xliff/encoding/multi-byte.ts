// Legacy encodings of several bytes a character (Shift_JIS, GB18030, Big5 …). They are read; to edit in them would need
// their tables the other way round, which the platform does not have.
import { DecodingFailure, type Encoding } from './types.js';

export const multiByteNames: ReadonlySet<string> = new Set([
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
]);

export function multiByte(name: string): Encoding {
  return {
    name,
    decoder() {
      const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
      let done = 0;
      const decode = (bytes: Uint8Array, options: { readonly stream: boolean }) => {
        try {
          const text = decoder.decode(bytes, options);
          done += bytes.length;
          return { bytes, text };
        } catch {
          // Where exactly cannot be told: the decoder may hold bytes of the piece before.
          throw new DecodingFailure(done, '', bytes[0] ?? 0);
        }
      };
      return {
        decode: (bytes) => decode(bytes, { stream: true }),
        rest: () => decode(new Uint8Array(0), { stream: false }),
      };
    },
    writing: undefined,
  };
}
