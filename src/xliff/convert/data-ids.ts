// Original data (XLIFF 2.1 §4.2.2.9): each text once, under ids `d1`, `d2` … in the order in which codes need them.
import { core20 } from '../namespaces.js';
import { escapeCarried } from '../v2/write-inline.js';
import type { DataIds } from './code-to-2.js';
import { decode, sameInfoset } from './infoset.js';
import { plain, raw, type Tag, tag, tagsIn, valueAt } from './markup.js';

export interface GrowingData extends DataIds {
  readonly texts: ReadonlyMap<string, string>;
}

/** @param present what there is already; it keeps its ids */
export function growingData(present: ReadonlyMap<string, string> = new Map()): GrowingData {
  const texts = new Map(present);
  const ids = new Map([...present].map(([id, text]) => [text, id]));
  const peek = (text: string) => {
    if (text === '') return undefined;
    const known = ids.get(text);
    if (known !== undefined) return known;
    let n = texts.size + 1;
    while (texts.has(`d${n}`)) n++;
    return `d${n}`;
  };
  return {
    texts,
    peek,
    take(text) {
      const id = peek(text);
      if (id !== undefined && !texts.has(id)) {
        texts.set(id, text);
        ids.set(text, id);
      }
      return id;
    },
  };
}

/** The texts of an `originalData` element. */
export function readData(originalData: Tag | undefined): ReadonlyMap<string, string> {
  const elements = originalData ? tagsIn(originalData, core20, 'data') : [];
  return new Map(elements.map((element) => [valueAt(element, 'id') ?? '', dataText(element)]));
}

function dataText(data: Tag): string {
  return data.children
    .map((child) => {
      if (child.type === 'raw') return decode(child.markup);
      const code = Number.parseInt(valueAt(child, 'hex') ?? '', 16);
      return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    })
    .join('');
}

/** The element for all texts; none for none. `kept` are elements that stand already. */
export function originalData(texts: ReadonlyMap<string, string>, kept?: Tag): readonly Tag[] {
  const known = kept ? readData(kept) : new Map<string, string>();
  const added = [...texts].filter(([id]) => !known.has(id)).map(([id, text]) => dataTag(id, text));
  const children = [...(kept?.children ?? []), ...added];
  return children.length === 0 ? [] : [tag(core20, 'originalData', kept?.attributes ?? [], children)];
}

function dataTag(id: string, text: string): Tag {
  const markup = escapeCarried(text, { core: '', newline: '\n' });
  const pieces = markup.split(/(<cp hex="[0-9A-F]+"\/>)/).filter((piece) => piece !== '');
  const children = pieces.map((piece) => {
    const hex = /^<cp hex="([0-9A-F]+)"\/>$/.exec(piece)?.[1];
    return hex === undefined ? raw(piece) : tag(core20, 'cp', plain({ hex }));
  });
  return tag(core20, 'data', plain({ id }), children);
}

/**
 * Writes texts whose original data will get new ids on the way back. Where those would not be the ones that were there,
 * the element is kept, and the texts are written once more with its ids known.
 */
export function settled<T>(
  original: Tag | undefined,
  write: (growing: GrowingData) => T,
): { readonly texts: T; readonly keptData: readonly Tag[] } {
  const growing = growingData();
  const texts = write(growing);
  const [back] = originalData(growing.texts);
  if (sameInfoset(back, original)) return { texts, keptData: [] };
  return { texts: write(growingData(readData(original))), keptData: original ? [original] : [] };
}
