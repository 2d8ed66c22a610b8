import type { Edit } from '../edits.js';

/** A program that a translator saves with: the text of the file before, what the person did, the text after. */
export interface Tool {
  readonly name: string;
  save(text: string, edits: readonly Edit[], manner: number): string;
}

/** A UTF-8 byte order mark, as a decoded text has it. */
export const byteOrderMark = '\uFEFF';
