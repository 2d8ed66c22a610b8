// Reading and then writing the same file need not parse it twice: a unit that was read knows its file for a while.
// The memory is weak on both sides, so holding units holds no tree; nothing depends on it but time.
import type { Bitext, BitextUnit } from '../core/bitext.js';
import type { XliffFile } from './file.js';

const files = new WeakMap<BitextUnit, WeakRef<XliffFile>>();

export function remember(file: XliffFile): void {
  const reference = new WeakRef(file);
  for (const unit of file.units) files.set(unit, reference);
}

/** The file with exactly this text that some unit of the bitext was read from. */
export function recall(bitext: Bitext, text: string): XliffFile | undefined {
  for (const unit of bitext.units) {
    const reference = files.get(unit);
    if (!reference) continue;
    const file = reference.deref();
    return file?.text === text ? file : undefined;
  }
  return undefined;
}
