import { DecodingFailure, type Encoding, type Piece } from '../encoding/types.js';
import { wrongBytes } from '../encoding/wrong-bytes.js';
import { decodeStream } from './pieces.js';
import { type ScannedUnit, type ScannerOptions, UnitScanner } from './scanner.js';

/** What became known with one piece of a file. */
export interface Scan {
  readonly encoding: Encoding;
  readonly piece: Piece;
  /** The units that ended in it. */
  readonly units: readonly ScannedUnit[];
  /** Everything before this offset of the text has been read, and no unit of it is still to come. */
  readonly passed: number;
}

/** Reads a file piece by piece; the last scan stands behind the last check. */
export async function* scan(chunks: AsyncIterable<Uint8Array>, options: ScannerOptions): AsyncGenerator<Scan> {
  const scanner = new UnitScanner(options);
  const { encoding, pieces } = await decodeStream(chunks, options.file);
  try {
    for await (const piece of pieces) {
      const units = scanner.write(piece.text);
      yield { encoding, piece, units, passed: scanner.passed };
    }
    scanner.close();
  } catch (error) {
    if (!(error instanceof DecodingFailure)) throw error;
    throw wrongBytes(error, encoding, scanner.spot, options.file);
  }
}
