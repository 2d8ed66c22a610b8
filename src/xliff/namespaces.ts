import { namespaceOf, prefixFor, type XmlElement } from './xml/tree.js';

export const core12 = 'urn:oasis:names:tc:xliff:document:1.2';
/** XLIFF 2.1 kept the namespace of 2.0. */
export const core20 = 'urn:oasis:names:tc:xliff:document:2.0';
export const core22 = 'urn:oasis:names:tc:xliff:document:2.2';

/** Namespaces beside the core that we write: our own, and the modules of 2.x that we use. */
export const beside = {
  /** Attributes for which the standard has no place: a note's segment, in 1.2 the markup behind a code. */
  tarjuman: 'urn:tarjuman:xliff',
  /** Metadata module, XLIFF 2.1 §5.5. */
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  /** Translation Candidates module, XLIFF 2.1 §5.1. */
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
} as const;

type Beside = keyof typeof beside;

/** How namespaces are called where something is being written, and which must be declared there first. */
export interface Names {
  /** What goes in front of names of the core: nothing, or `xlf:` in a file that uses a prefix. */
  readonly core: string;
  /** What goes in front of names of another namespace, such as `mda:`. */
  of(namespace: Beside): string;
  /** `xmlns` attributes for those that were asked for and are not in scope. */
  declarations(): Readonly<Record<string, string>>;
}

/** For a new file, which declares all of them on its root. */
export const freshNames: Names = {
  core: '',
  of: (namespace) => `${namespace}:`,
  declarations: () => ({}),
};

/** For writing inside an element of a file. */
export function namesAt(element: XmlElement): Names {
  const missing: Record<string, string> = {};
  return {
    core: element.prefix === '' ? '' : `${element.prefix}:`,
    of(namespace) {
      const uri = beside[namespace];
      const prefix = prefixFor(element, uri) ?? freePrefix(element, namespace, uri);
      if (namespaceOf(element, prefix) !== uri) missing[`xmlns:${prefix}`] = uri;
      return `${prefix}:`;
    },
    declarations: () => missing,
  };
}

function freePrefix(element: XmlElement, wanted: string, uri: string): string {
  for (let n = 1; ; n++) {
    const prefix = n === 1 ? wanted : `${wanted}${n}`;
    const taken = namespaceOf(element, prefix);
    if (taken === undefined || taken === uri) return prefix;
  }
}
