import { detectEncoding, headLength } from '../encoding/detect.js';
import type { Encoding, Piece } from '../encoding/types.js';

/** A file as text that comes piece by piece. */
export interface DecodedStream {
  readonly encoding: Encoding;
  readonly pieces: AsyncIterable<Piece>;
}

/** No piece is larger: what is done with one at once must not grow with what the caller happens to hand over. */
const largest = 65_536;

/**
 * @throws {TarjumanError} `XLIFF_ENCODING` for a wrong label
 * @throws {DecodingFailure} from the pieces, for bytes that are no text
 */
export async function decodeStream(chunks: AsyncIterable<Uint8Array>, file?: string): Promise<DecodedStream> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let length = 0; length < headLength; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  const encoding = detectEncoding(beginningOf(head), file);
  return { encoding, pieces: piecesOf(encoding, head, iterator) };
}

function beginningOf(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first && first.length >= headLength) return first.subarray(0, headLength);
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk.subarray(0, headLength)]));
}

async function* piecesOf(
  encoding: Encoding,
  head: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Piece> {
  const decoder = encoding.decoder();
  try {
    for (const chunk of head) for (const part of parts(chunk)) yield decoder.decode(part);
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) break;
      for (const part of parts(value)) yield decoder.decode(part);
    }
    yield decoder.rest();
  } finally {
    await iterator.return?.();
  }
}

function* parts(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += largest) yield chunk.subarray(at, at + largest);
}
