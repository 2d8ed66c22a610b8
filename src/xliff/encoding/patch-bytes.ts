import type { Patch } from '../xml/patch.js';
import type { EncodingWriting, Piece } from './types.js';

interface PlacedPiece extends Piece {
  /** Where its text begins in the text of the whole file. */
  readonly start: number;
}

/**
 * Applies patches that count in a text to the bytes of that text: what no patch touches is handed on as it came, the
 * same bytes and not the same characters written again.
 */
export class BytePatcher {
  #pieces: PlacedPiece[] = [];
  #patches: Patch[] = [];
  #end = 0;

  /** @param writing is asked for when there is a patch to apply */
  constructor(readonly writing: () => EncodingWriting) {}

  add(piece: Piece): void {
    this.#pieces.push({ bytes: piece.bytes, text: piece.text, start: this.#end });
    this.#end += piece.text.length;
  }

  /** Patches of one unit, none of which begins before one that was given earlier. */
  patch(patches: readonly Patch[]): void {
    this.#patches.push(...[...patches].sort((a, b) => a.start - b.start || a.end - b.end));
  }

  /** The bytes of all pieces that end at or before an offset of the text, and leave. */
  *flush(until: number): Generator<Uint8Array> {
    let gone = 0;
    for (const piece of this.#pieces) {
      if (piece.start + piece.text.length > until) break;
      yield* this.#patched(piece);
      gone++;
    }
    this.#pieces.splice(0, gone);
  }

  /** All bytes that are left. */
  *rest(): Generator<Uint8Array> {
    yield* this.flush(this.#end);
    for (const patch of this.#patches.splice(0)) yield this.writing().encode(patch.text);
  }

  *#patched(piece: PlacedPiece): Generator<Uint8Array> {
    const end = piece.start + piece.text.length;
    const count = this.#patches.findIndex((patch) => patch.start >= end);
    const patches = this.#patches.splice(0, count < 0 ? this.#patches.length : count);
    let at = piece.start;
    let byte = 0;
    for (const patch of patches) {
      const kept = this.writing().byteLength(piece.text.slice(at - piece.start, patch.start - piece.start));
      if (kept > 0) yield piece.bytes.subarray(byte, byte + kept);
      if (patch.text !== '') yield this.writing().encode(patch.text);
      const stop = Math.min(patch.end, end);
      byte += kept + this.writing().byteLength(piece.text.slice(patch.start - piece.start, stop - piece.start));
      at = stop;
      // The rest of what it replaces stands in the next piece.
      if (patch.end > end) this.#patches.unshift({ start: end, end: patch.end, text: '' });
    }
    const left = byte === 0 ? piece.bytes : piece.bytes.subarray(byte);
    if (left.length > 0) yield left;
  }
}
