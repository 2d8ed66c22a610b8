import type { Bitext, BitextUnit } from '../../core/bitext.js';
import { decodeXliff, readBitext, readUnits } from '../../xliff/index.js';
import { readStamp, type StampFound } from '../../xliff/stamp.js';

export interface ReturnedBitexts {
  /** One a document: some tools join what they were given into one file. */
  readonly bitexts: readonly Bitext[];
  readonly stamp: StampFound;
}

/** @throws {TarjumanError} the errors of `readBitext`, `XLIFF_ENCODING`. */
export async function readReturned(bytes: Uint8Array, file: string): Promise<ReturnedBitexts> {
  const { text } = decodeXliff(bytes, { file });
  const stamp = readStamp(text, { file });
  const isJoined = (text.match(/<(?:[\w.-]+:)?file[\s>]/g)?.length ?? 0) > 1;
  return { bitexts: isJoined ? await readJoined(bytes, file) : [readBitext(text, { file })], stamp };
}

async function readJoined(bytes: Uint8Array, file: string): Promise<readonly Bitext[]> {
  const documents = new Map<string, Omit<Bitext, 'units'> & { readonly units: BitextUnit[] }>();
  for await (const { unit, place } of readUnits(inOneChunk(bytes), { file })) {
    if (!place.translate) continue;
    const { version, sourceLocale, targetLocale, original, id } = place.file;
    const key = `${original}\n${id}`;
    const found = documents.get(key) ?? { version, sourceLocale, targetLocale, original, units: [] };
    found.units.push(unit);
    documents.set(key, found);
  }
  return [...documents.values()];
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
