import { languageTagOrEmpty } from '../schema/language.js';
import { oneOf } from '../schema/values.js';
import type { StandardVersion } from '../types.js';

/** The versions that have modules. */
export const modular: readonly StandardVersion[] = ['2.0', '2.1', '2.2'];

/** A namespace that all versions of 2.x share. */
export function sinceTwo(uri: string): Readonly<Record<'2.0' | '2.1' | '2.2', readonly string[]>> {
  return { '2.0': [uri], '2.1': [uri], '2.2': [uri] };
}

/** Attributes of XML, which stand wherever a schema takes attributes of other namespaces. */
export const xml = {
  'xml:lang': { type: languageTagOrEmpty },
  'xml:space': { type: oneOf('default', 'preserve') },
};
