// Markup on its way from one version to the other: names are resolved, so that prefixes do not matter, and character
// data stays as it is written, so that entities, CDATA, comments and processing instructions travel along.
import { core12, core20, core22 } from '../namespaces.js';
import { namespaceOf, type XmlElement } from '../xml/tree.js';
import { meantBy } from './aliases.js';

export interface Attribute {
  /** Empty for an attribute without prefix, which belongs to its element. */
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface Tag {
  readonly type: 'tag';
  /** {@link core20} for all of 2.x, {@link core12} also where a 1.2 file has no namespace. */
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly Attribute[];
  /** Prefixes of other namespaces that the element itself declares: names in values may need them. */
  readonly declared: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

/** Character data, comments and processing instructions as they are written. */
export interface Raw {
  readonly type: 'raw';
  readonly markup: string;
}

export type Piece = Tag | Raw;

export const xmlUri = 'http://www.w3.org/XML/1998/namespace';

export function raw(markup: string): Raw {
  return { type: 'raw', markup };
}

/** What may be given for attributes by name; those without value are left out. */
type Given = Readonly<Record<string, string | number | undefined>>;

/** Attributes without prefix, and `xml:…`. */
export function plain(given: Given): readonly Attribute[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const own = !name.startsWith('xml:');
    return [{ uri: own ? '' : xmlUri, local: own ? name : name.slice(4), value: String(value) }];
  });
}

/** Attributes of another namespace. */
export function spaced(uri: string, given: Given): readonly Attribute[] {
  return Object.entries(given).flatMap(([local, value]) =>
    value === undefined ? [] : [{ uri, local, value: String(value) }],
  );
}

export function tag(
  uri: string,
  local: string,
  attributes: readonly Attribute[] = [],
  children: readonly Piece[] = [],
): Tag {
  return { type: 'tag', uri, local, attributes, declared: {}, children };
}

export function isTag(piece: Piece): piece is Tag {
  return piece.type === 'tag';
}

export function tagsIn(parent: Tag, uri?: string, local?: string): readonly Tag[] {
  return parent.children
    .filter(isTag)
    .filter((child) => (uri === undefined || child.uri === uri) && (local === undefined || child.local === local));
}

export function tagIn(parent: Tag, uri: string, local: string): Tag | undefined {
  return tagsIn(parent, uri, local)[0];
}

/** The value of an attribute: without prefix, `xml:…`, or of the namespace given. */
export function valueAt(of: Tag, name: string, uri = ''): string | undefined {
  const isXml = name.startsWith('xml:');
  const local = isXml ? name.slice(4) : name;
  const wanted = isXml ? xmlUri : uri;
  return of.attributes.find((attribute) => attribute.uri === wanted && attribute.local === local)?.value;
}

const cores: ReadonlySet<string> = new Set([core12, core20, core22, '']);

/** @param skip elements to leave out, with what is inside them */
export function tagOf(element: XmlElement, text: string, skip: (child: XmlElement) => boolean = () => false): Tag {
  let root = element;
  while (root.parent) root = root.parent;
  return build(element, text, root.uri, skip);
}

function build(element: XmlElement, text: string, core: string, skip: (child: XmlElement) => boolean): Tag {
  const children: Piece[] = [];
  let at = element.contentStart;
  const gap = (until: number) => {
    if (until > at) children.push(raw(text.slice(at, until)));
  };
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    gap(child.start);
    at = child.end;
    if (!skip(child)) children.push(build(child, text, core, skip));
  }
  gap(element.contentEnd);
  return {
    type: 'tag',
    uri: canonical(element.uri, core),
    local: element.local,
    attributes: element.attributes.flatMap(({ name, value }) => {
      if (name === 'xmlns' || name.startsWith('xmlns:')) return [];
      const colon = name.indexOf(':');
      const uri = colon < 0 ? '' : canonical(namespaceOf(element, name.slice(0, colon)) ?? '', core);
      return [{ uri, local: name.slice(colon + 1), value }];
    }),
    declared: Object.fromEntries(
      Object.entries(element.declared).flatMap(([prefix, uri]) => (cores.has(uri) ? [] : [[prefix, meantBy(uri)]])),
    ),
    children,
  };
}

/**
 * The core has one name in trees: 2.2 has a namespace of its own, which in files of other versions is just another, and
 * files of old tools have none at all.
 */
function canonical(uri: string, core: string): string {
  if (uri !== core) return meantBy(uri);
  if (core === core22) return core20;
  return core === '' ? core12 : core;
}
