// A segment's inline codes in TMX 1.4b: `bpt`/`ept` a pair, `it` half of a pair whose other half is in another
// segment, `ph` a placeholder, `hi` marked text, `ut` of older versions, `sub` text inside a code's data.
import type { Code, CodeType, Content, Inline } from '../../core/inline.js';
import { escapeAttribute, escapeText, invalidCharacters } from './escape.js';

/** A `ph` of this type is one character that XML cannot hold, named by its number: `U+0007`. */
const CHARACTER = 'x-tarjuman-char';

/** Attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What a segment holds. Code ids are equal in the segments of one translation unit where TMX says so (`x`, or `i`). */
export interface SegmentContent {
  readonly content: Content;
  readonly codes: ReadonlyMap<string, Code>;
}

const noCodes: ReadonlyMap<string, Code> = new Map();

/** Takes a segment's elements and text as they come; {@link SegmentReader.take} gives its content, ready for the next. */
export class SegmentReader {
  #content: Inline[] = [];
  #codes = new Map<string, Code>();
  readonly #idOfPair = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** The marks (`hi`) that are open. */
  readonly #marks: string[] = [];
  #code: { readonly element: string; readonly attributes: Attributes; data: string; depth: number } | undefined;

  open(element: string, attributes: Attributes): void {
    if (this.#code) this.#code.depth++;
    else if (element === 'hi') this.#openMark(attributes);
    else this.#code = { element, attributes, data: '', depth: 0 };
  }

  text(value: string): void {
    if (this.#code) this.#code.data += value;
    else this.#content.push({ type: 'text', value });
  }

  close(element: string): void {
    if (!this.#code) {
      const id = element === 'hi' ? this.#marks.pop() : undefined;
      if (id !== undefined) this.#content.push({ type: 'close', id });
    } else if (this.#code.depth > 0) this.#code.depth--;
    else {
      const { element: name, attributes, data } = this.#code;
      this.#code = undefined;
      this.#addCode(name, attributes, data);
    }
  }

  take(): SegmentContent {
    const taken = { content: this.#content, codes: this.#codes.size > 0 ? this.#codes : noCodes };
    this.#content = [];
    if (taken.codes === noCodes) return taken;
    this.#codes = new Map();
    this.#idOfPair.clear();
    this.#counts.clear();
    return taken;
  }

  #openMark(attributes: Attributes): void {
    const id = this.#idOf('hi', attributes.x);
    this.#codes.set(id, { id, ...readType(attributes.type), data: '', closeData: '' });
    this.#content.push({ type: 'open', id });
    this.#marks.push(id);
  }

  #addCode(element: string, attributes: Attributes, data: string): void {
    const { x, i = '', type, pos } = attributes;
    if (element === 'ph' && type === CHARACTER) {
      this.#content.push({ type: 'text', value: namedCharacter(data) });
    } else if (element === 'bpt' || (element === 'it' && pos !== 'end')) {
      const id = this.#idOf('pair', x ?? (element === 'bpt' ? `i${i}` : undefined));
      if (element === 'bpt') this.#idOfPair.set(i, id);
      this.#codes.set(id, { closeData: '', ...this.#codes.get(id), id, ...readType(type), data });
      this.#content.push({ type: 'open', id });
    } else if (element === 'ept' || element === 'it') {
      const id = element === 'ept' ? (this.#idOfPair.get(i) ?? `pair i${i}`) : this.#idOf('pair', x);
      this.#codes.set(id, { data: '', ...readType(type), ...this.#codes.get(id), id, closeData: data });
      this.#content.push({ type: 'close', id });
    } else {
      const id = this.#idOf('ph', x);
      this.#codes.set(id, { id, ...readType(type), data });
      this.#content.push({ type: 'ph', id });
    }
  }

  /** Without a number of its own, a code is told by its order among its kind. */
  #idOf(kind: string, x: string | undefined): string {
    if (x !== undefined) return `${kind} ${x}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind} #${count}`;
  }
}

/** A segment's content as the text of a `seg` element. Ids of its codes must be whole numbers (a normal pair's are). */
export function writeSegment(content: Content, codes: readonly Code[]): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pairs = matchPairs(content);
  let out = '';
  for (const [index, piece] of content.entries()) {
    if (piece.type === 'text') {
      out += writeText(piece.value);
      continue;
    }
    const code = byId.get(piece.id);
    const data = escapeText(piece.type === 'close' ? (code?.closeData ?? '') : (code?.data ?? ''));
    const type = code ? ` type="${escapeAttribute(writeType(code))}"` : '';
    const pair = pairs.get(index);
    if (piece.type === 'ph') out += `<ph x="${piece.id}"${type}>${data}</ph>`;
    else if (pair === undefined) {
      out += `<it pos="${piece.type === 'open' ? 'begin' : 'end'}" x="${piece.id}"${type}>${data}</it>`;
    } else if (piece.type === 'open') out += `<bpt i="${pair}" x="${piece.id}"${type}>${data}</bpt>`;
    else out += `<ept i="${pair}">${data}</ept>`;
  }
  return out;
}

/** The number (TMX `i`) of each code at an index whose other half is in the same segment. */
function matchPairs(content: Content): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const open = new Map<string, number[]>();
  let pairs = 0;
  for (const [index, piece] of content.entries()) {
    if (piece.type === 'open') open.set(piece.id, [...(open.get(piece.id) ?? []), index]);
    if (piece.type !== 'close') continue;
    const opening = open.get(piece.id)?.pop();
    if (opening === undefined) continue;
    pairs++;
    numbers.set(opening, pairs).set(index, pairs);
  }
  return numbers;
}

function writeText(value: string): string {
  let out = '';
  let from = 0;
  for (const match of value.matchAll(invalidCharacters)) {
    const name = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    out += `${escapeText(value.slice(from, match.index))}<ph type="${CHARACTER}">U+${name}</ph>`;
    from = match.index + match[0].length;
  }
  return out + escapeText(value.slice(from));
}

function namedCharacter(name: string): string {
  const code = /^U\+(?<hex>[0-9A-F]{4})$/.exec(name)?.groups?.hex;
  return code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16));
}

/** Values that TMX 1.4b recommends for `type`, and what they are called in XLIFF. */
const standardTypes: readonly (readonly [string, CodeType, string?])[] = [
  ['bold', 'fmt', 'xlf:b'],
  ['italic', 'fmt', 'xlf:i'],
  ['ulined', 'fmt', 'xlf:u'],
  ['lb', 'fmt', 'xlf:lb'],
  ['pb', 'fmt', 'xlf:pb'],
  ['link', 'link'],
  ['image', 'image'],
];
const ownTypes: readonly CodeType[] = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

function writeType({ type, subType }: Code): string {
  const standard = standardTypes.find(([, ours, sub]) => ours === type && sub === subType);
  return standard?.[0] ?? (subType === undefined ? type : `${type} ${subType}`);
}

function readType(value = 'other'): { type: CodeType; subType?: string } {
  const standard = standardTypes.find(([name]) => name === value);
  if (standard) return standard[2] === undefined ? { type: standard[1] } : { type: standard[1], subType: standard[2] };
  const [name, subType] = value.split(' ');
  const type = ownTypes.find((own) => own === name) ?? 'other';
  return subType === undefined ? { type } : { type, subType };
}
