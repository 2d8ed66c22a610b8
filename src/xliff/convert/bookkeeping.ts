// Words of ours on a counterpart that say how to come back.
import { beside } from '../namespaces.js';
import { type Attribute, type Tag, valueAt } from './markup.js';

export type Word = 'without' | 'was' | 'made' | 'mids' | 'order';

const words: ReadonlySet<string> = new Set<Word>(['without', 'was', 'made', 'mids', 'order']);

export function isBookkeeping({ uri, local }: Attribute): boolean {
  return uri === beside.tarjuman && words.has(local);
}

/** Is a name among those that an attribute of ours lists? */
export function isBookkept(tag: Tag, word: Word, name: string): boolean {
  return (valueAt(tag, word, beside.tarjuman) ?? '').split(' ').includes(name);
}
