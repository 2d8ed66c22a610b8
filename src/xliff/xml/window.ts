import { advance, type Spot, startOfText } from './spot.js';

interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/**
 * The stretch of a text that is held while the text is read piece by piece. All offsets count UTF-16 code units from the
 * beginning of the whole text. Pieces are joined only where somebody asks for a stretch that spans several.
 */
export class TextWindow {
  readonly #pieces: Piece[] = [];
  #start = 0;
  #end = 0;
  #spot: Spot | undefined;

  /** @param begins where the whole text begins in its file, when it is a stretch of that */
  constructor(begins?: Spot) {
    this.#spot = begins;
  }

  /** The first offset that is held. */
  get start(): number {
    return this.#start;
  }

  get end(): number {
    return this.#end;
  }

  append(text: string): void {
    this.#spot ??= startOfText(text);
    this.#pieces.push({ text, start: this.#end });
    this.#end += text.length;
  }

  /** Lets go of everything before an offset. */
  release(before: number): void {
    if (before <= this.#start) return;
    this.#spot = this.spotOf(before);
    this.#start = before;
    let gone = 0;
    for (const piece of this.#pieces) {
      if (piece.start + piece.text.length > before) break;
      gone++;
    }
    if (gone > 0) this.#pieces.splice(0, gone);
  }

  /** Line and column of an offset that is held. */
  spotOf(offset: number): Spot {
    let spot = this.#spot ?? { line: 1, column: 1 };
    for (const piece of this.#pieces) {
      if (piece.start >= offset) break;
      spot = advance(spot, piece.text.slice(Math.max(0, this.#start - piece.start), offset - piece.start));
    }
    return spot;
  }

  slice(from: number, to: number): string {
    const last = this.#pieces.at(-1);
    if (last && from >= last.start) return last.text.slice(from - last.start, to - last.start);
    return this.#pieces
      .filter((piece) => piece.start < to && piece.start + piece.text.length > from)
      .map((piece) => piece.text.slice(Math.max(0, from - piece.start), to - piece.start))
      .join('');
  }

  /** The last occurrence of a character in front of an offset; -1 where there is none. */
  lastIndexOf(character: string, before: number): number {
    for (let i = this.#pieces.length - 1; i >= 0; i--) {
      const piece = this.#pieces[i];
      if (!piece || piece.start >= before) continue;
      const at = piece.text.lastIndexOf(character, before - 1 - piece.start);
      if (at >= 0) return piece.start + at;
    }
    return -1;
  }

  /** Is this character at that offset? */
  has(character: string, offset: number): boolean {
    for (let i = this.#pieces.length - 1; i >= 0; i--) {
      const piece = this.#pieces[i];
      if (piece && piece.start <= offset) return piece.text[offset - piece.start] === character;
    }
    return false;
  }
}
