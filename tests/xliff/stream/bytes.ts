// The same XLIFF file in other encodings and with other line ends, and its bytes in chunks.

export const encodings = [
  'utf-8',
  'utf-8 with a mark',
  'utf-16le with a mark',
  'utf-16be with a mark',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'us-ascii',
] as const;

export type EncodingName = (typeof encodings)[number];

export const lineEnds = { LF: ['\n'], CRLF: ['\r\n'], CR: ['\r'], mixed: ['\n', '\r\n', '\r'] } as const;

export type LineEnd = keyof typeof lineEnds;

export function withLineEnds(text: string, lineEnd: LineEnd): string {
  let n = 0;
  const ends = lineEnds[lineEnd];
  return text.replace(/\r\n?|\n/g, () => ends[n++ % ends.length] ?? '\n');
}

/** A text as bytes, with the label that goes with them; characters that the encoding lacks as character references. */
export function inEncoding(text: string, name: EncodingName): Uint8Array {
  const label = name.replace(' with a mark', '');
  const declared = label.startsWith('utf-16') ? 'UTF-16' : label;
  const plain = text.replace(/^\uFEFF/, '').replace(/^<\?xml [^>]*\?>\s*/, '');
  const labelled = `<?xml version="1.0" encoding="${declared}"?>\n${plain}`;
  const marked = name.endsWith('mark') ? `\uFEFF${labelled}` : labelled;
  if (label === 'utf-8') return Buffer.from(marked);
  if (label === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (label === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  const bytes = bytesOf(label);
  const spelled = marked.replace(/[^\0-\x7F]/gu, (character) =>
    bytes.has(character) ? character : `&#x${character.codePointAt(0)?.toString(16)};`,
  );
  return Uint8Array.from(spelled, (character) => bytes.get(character) ?? 0x3f);
}

function bytesOf(label: string): ReadonlyMap<string, number> {
  const known = label === 'us-ascii' ? 0x80 : 0x100;
  const decoder = new TextDecoder(label);
  return new Map(Array.from({ length: known }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** The text of bytes that {@link inEncoding} wrote, or that were written into such a file. */
export function textOf(bytes: Uint8Array, name: EncodingName): string {
  return new TextDecoder(name.replace(' with a mark', ''), { ignoreBOM: true }).decode(bytes);
}

/** Bytes in chunks of these sizes, over and over. */
export async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
