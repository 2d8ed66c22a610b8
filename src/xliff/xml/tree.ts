// A concrete tree of an XML text: what each node says, and from where to where it stands (UTF-16 offsets), so that an
// edit can touch exactly that stretch. Attributes keep their values only; `editTag` finds their places when needed.

/** The namespace that `xml:` always stands for. */
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Prefixes that this tag itself declares; the default namespace has the empty prefix. */
  readonly declared: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlNode[];
  /** The `<` of the start tag. */
  readonly start: number;
  /** Behind the `>` of the start tag. */
  readonly contentStart: number;
  /** The `<` of the end tag; equal to `contentStart` and `end` for `<a/>`. */
  readonly contentEnd: number;
  /** Behind the `>` of the end tag. */
  readonly end: number;
}

/** Character data between two pieces of markup, or one CDATA section, decoded. */
interface XmlText {
  readonly type: 'text';
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText;

export function isSelfClosing(element: XmlElement): boolean {
  return element.contentStart === element.end;
}

/** The value of an attribute by its name as written. */
export function attribute(element: Pick<XmlElement, 'attributes'>, name: string): string | undefined {
  for (const candidate of element.attributes) if (candidate.name === name) return candidate.value;
  return undefined;
}

/** The value of an attribute of a namespace, whatever its prefix. */
export function attributeOf(element: XmlElement, uri: string, local: string): string | undefined {
  for (const { name, value } of element.attributes) {
    if (!name.endsWith(local)) continue;
    const colon = name.indexOf(':');
    if (name.slice(colon + 1) === local && namespaceOf(element, name.slice(0, Math.max(colon, 0))) === uri)
      return value;
  }
  return undefined;
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.type === 'element');
}

/** The child elements of one namespace, optionally of one name only. */
export function childrenOf(element: XmlElement, uri: string, local?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child.type === 'element' && child.uri === uri && (local === undefined || child.local === local),
  );
}

export function childOf(element: XmlElement, uri: string, local: string): XmlElement | undefined {
  return childrenOf(element, uri, local)[0];
}

/** All text below an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : textOf(child))).join('');
}

/** The namespace that a prefix stands for at an element. */
export function namespaceOf(element: XmlElement | undefined, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace;
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const uri = at.declared[prefix];
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** A prefix that stands for a namespace at an element; the default namespace does not count. */
export function prefixFor(element: XmlElement, uri: string): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    for (const [prefix, declared] of Object.entries(at.declared)) {
      if (declared === uri && prefix !== '' && namespaceOf(element, prefix) === uri) return prefix;
    }
  }
  return undefined;
}
