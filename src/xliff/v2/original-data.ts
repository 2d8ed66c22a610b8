import type { WritePlace } from '../dialect.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { attribute, childrenOf, type XmlElement } from '../xml/tree.js';
import { dataText } from './read-inline.js';
import { escapeCarried } from './write-inline.js';

/** The markup behind codes, each text once, under an id (XLIFF 2.1 §4.2.2.9). */
export interface DataTable {
  /** Texts by id, in the order of the file; new ones last. */
  readonly texts: ReadonlyMap<string, string>;
  /** The id for a text, made when there is none; undefined for the empty text, which needs none. */
  idFor(text: string): string | undefined;
}

export function readOriginalData(originalData: XmlElement | undefined): ReadonlyMap<string, string> {
  const elements = originalData ? childrenOf(originalData, originalData.uri, 'data') : [];
  return new Map(elements.map((element) => [attribute(element, 'id') ?? '', dataText(element)]));
}

export function dataTable(present: ReadonlyMap<string, string> = new Map()): DataTable {
  const texts = new Map(present);
  const ids = new Map([...present].map(([id, text]) => [text, id]));
  return {
    texts,
    idFor(text) {
      if (text === '') return undefined;
      const known = ids.get(text);
      if (known !== undefined) return known;
      let n = texts.size + 1;
      while (texts.has(`d${n}`)) n++;
      const id = `d${n}`;
      texts.set(id, text);
      ids.set(text, id);
      return id;
    },
  };
}

/** The ids of original data that a stretch of markup refers to. */
export function dataReferences(markup: string): ReadonlySet<string> {
  const references = markup.matchAll(/\sdataRef(?:Start|End)?\s*=\s*["']([^"']*)["']/g);
  return new Set([...references].map((match) => match[1] ?? ''));
}

/** The `originalData` of a unit or a candidate; none when there is nothing to keep. */
export function originalDataBlocks(texts: ReadonlyMap<string, string>, place: WritePlace): readonly Block[] {
  const { core } = place.names;
  if (texts.size === 0) return [];
  const children = [...texts].map(([id, text]) => dataBlock(id, text, place));
  return [{ open: `<${core}originalData>`, close: `</${core}originalData>`, children }];
}

export function dataBlock(id: string, text: string, place: WritePlace): string {
  const { core } = place.names;
  return `<${core}data${attributes({ id })}>${escapeCarried(text, { core, newline: place.newline })}</${core}data>`;
}
