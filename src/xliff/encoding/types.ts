/** A stretch of a file: some bytes, whole characters of them, and the text that they are. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A way to write characters as bytes. */
export interface Encoding {
  /** Its name as the Encoding Standard has it, such as `utf-8` or `windows-1251`; as in the file where that has none. */
  readonly name: string;
  /** Turns bytes that come one after the other into pieces. Bytes that are no characters are a `DecodingFailure`. */
  decoder(): PieceDecoder;
  /** How to write; undefined for encodings that are only read. */
  readonly writing: EncodingWriting | undefined;
}

export interface PieceDecoder {
  /** The piece that ends with these bytes, or up to three bytes earlier, in the middle of a character. */
  decode(bytes: Uint8Array): Piece;
  /** What is left when there are no more bytes. */
  rest(): Piece;
}

export interface EncodingWriting {
  /** How many bytes a stretch of a text that was read takes. */
  byteLength(text: string): number;
  /** Markup as bytes; characters that the encoding lacks become character references. */
  encode(markup: string): Uint8Array;
}

/** Bytes that are no text in the encoding that the file names. */
export class DecodingFailure extends Error {
  /**
   * @param bytesBefore how many bytes since the first were right
   * @param textBefore the text that stands before them, as far as it was not handed out in a piece
   */
  constructor(
    readonly bytesBefore: number,
    readonly textBefore: string,
    readonly byte: number,
  ) {
    super(`byte ${bytesBefore} is no text`);
  }
}
