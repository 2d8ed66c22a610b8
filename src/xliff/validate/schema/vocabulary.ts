import { namespaceOf, type XmlElement } from '../../xml/tree.js';
import type { AttributeName, ElementName, StandardVersion } from '../types.js';
import { type ResolvedElement, resolve } from './resolve.js';
import type { ElementSchema, ModuleSchema } from './types.js';

const reserved = '{urn:oasis:names:tc:xliff:';

/** For XLIFF 2.x, the first versions are as foreign as anything else (XLIFF 2.1 §1.1.3). */
const earlier = /^\{urn:oasis:names:tc:xliff:document:1\.[012]\}/;

/** All that may stand in a file of one version: the core with its modules. */
export interface Vocabulary {
  readonly version: StandardVersion;
  nameOf(element: Pick<XmlElement, 'uri' | 'local'>): ElementName;
  /** The name of an attribute of this element, given as written. */
  attributeName(element: XmlElement, written: string): AttributeName;
  schemaOf(name: ElementName): ResolvedElement | undefined;
  /** Does the name belong to the core or to a module of this version? */
  isKnown(name: string): boolean;
  /** Does it belong to the standard, but not to this version? */
  isReserved(name: string): boolean;
}

/** @param namespace that of the root: all elements of the core are to be in it */
export function vocabularyOf(
  version: StandardVersion,
  namespace: string,
  core: readonly ElementSchema[],
  modules: readonly ModuleSchema[],
): Vocabulary {
  const prefixes = new Map([[namespace, '']]);
  const present = modules.filter(({ namespaces }) => namespaces[version] !== undefined);
  for (const { namespaces, prefix } of present) {
    for (const uri of namespaces[version] ?? []) prefixes.set(uri, `${prefix}:`);
  }

  const elements = resolve(version, core, present);
  const named = (uri: string, local: string) => {
    const prefix = prefixes.get(uri);
    return prefix === undefined ? `{${uri}}${local}` : prefix + local;
  };
  return {
    version,
    nameOf: ({ uri, local }) => named(uri, local),
    attributeName(element, written) {
      const colon = written.indexOf(':');
      if (colon < 0 || written.startsWith('xml:')) return written;
      const uri = namespaceOf(element, written.slice(0, colon)) ?? '';
      const local = written.slice(colon + 1);
      // Attributes of the core have no namespace, not that of the core.
      return uri === namespace ? `{${uri}}${local}` : named(uri, local);
    },
    schemaOf: (name) => elements.get(name),
    isKnown: (name) => !name.startsWith('{'),
    isReserved: (name) => version !== '1.2' && name.startsWith(reserved) && !earlier.test(name),
  };
}
