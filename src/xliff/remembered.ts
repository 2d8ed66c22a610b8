// Reading and then writing the same file need not parse it twice. Only the last few files are remembered, and each only
// while somebody holds its units, so holding many bitexts holds no trees. Nothing depends on it but time.
import type { Bitext, BitextUnit } from '../core/bitext.js';
import type { XliffFile } from './file.js';

/** Enough for one document in all its locales. */
const most = 8;

const recent: WeakMap<BitextUnit, XliffFile>[] = [];

export function remember(file: XliffFile): void {
  recent.unshift(new WeakMap(file.located.map(({ unit }) => [unit, file])));
  if (recent.length > most) recent.pop();
}

/** The file with exactly this text that some unit of the bitext was read from. */
export function recall(bitext: Bitext, text: string): XliffFile | undefined {
  for (const unit of bitext.units) {
    for (const files of recent) {
      const file = files.get(unit);
      if (file?.text === text) return file;
      if (file) return undefined;
    }
  }
  return undefined;
}
