// Zip archives as nobody should send them.
import { type ZippableFile, zipSync } from 'fflate';

/** An archive with one entry of any name beside good ones. */
export function withEntry(name: string, entry: ZippableFile = new Uint8Array([0x78])): Uint8Array {
  return zipSync({ 'bitexts/story.xlf': new TextEncoder().encode('<xliff/>'), [name]: entry });
}

const link = (0o120777 << 16) >>> 0;

export function withSymbolicLink(name: string, target: string): Uint8Array {
  return withEntry(name, [new TextEncoder().encode(target), { os: 3, attrs: link }]);
}

/** Two entries of one name: the second is renamed in the bytes. */
export function withTwins(name: string): Uint8Array {
  const other = `${name.slice(0, -1)}~`;
  return replaced(zipSync({ [name]: new Uint8Array(8), [other]: new Uint8Array(9) }), other, name);
}

/** Replaces a text by another of the same length, everywhere. */
export function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** Sets the flag of encryption in every header. */
export function encrypted(bytes: Uint8Array): Uint8Array {
  return edited(bytes, (view, at, isCentral) => {
    const flags = at + (isCentral ? 8 : 6);
    view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  });
}

/** Claims another size of what is packed. */
export function claiming(bytes: Uint8Array, unpacked: number): Uint8Array {
  return edited(bytes, (view, at, isCentral) => view.setUint32(at + (isCentral ? 24 : 22), unpacked, true));
}

/** Says that names are UTF-8, whatever they are. */
export function flaggedUtf8(bytes: Uint8Array): Uint8Array {
  return edited(bytes, (view, at, isCentral) => {
    const flags = at + (isCentral ? 8 : 6);
    view.setUint16(flags, view.getUint16(flags, true) | 0x800, true);
  });
}

/** States another number of entries at the archive's end. */
export function withEntryCount(bytes: Uint8Array, entries: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  view.setUint16(end + 8, entries, true);
  view.setUint16(end + 10, entries, true);
  return copy;
}

/** Another checksum than that of the content. */
export function withChecksum(bytes: Uint8Array, checksum: number): Uint8Array {
  return edited(bytes, (view, at, isCentral) => view.setUint32(at + (isCentral ? 16 : 14), checksum, true));
}

function edited(bytes: Uint8Array, edit: (view: DataView, at: number, isCentral: boolean) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 || signature === 0x02014b50) edit(view, at, signature === 0x02014b50);
  }
  return copy;
}
