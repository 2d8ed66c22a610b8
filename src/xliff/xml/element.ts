import { namespaceOf, type XmlAttribute, type XmlElement, type XmlNode } from './tree.js';

/** An element while it is being read. */
export type Growing = { -readonly [K in Exclude<keyof XmlElement, 'children'>]: XmlElement[K] } & {
  children: XmlNode[];
};

const nothingDeclared: XmlElement['declared'] = {};

/** An element of which only the start tag is known, from `<` to behind `>`. */
export function startElement(
  name: string,
  attributes: readonly XmlAttribute[],
  parent: XmlElement | undefined,
  start: number,
  end: number,
): Growing {
  const declared = declarations(attributes);
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  return {
    type: 'element',
    name,
    prefix,
    local: name.slice(colon + 1),
    uri: declared[prefix] ?? (parent?.prefix === prefix ? parent.uri : namespaceOf(parent, prefix)) ?? '',
    attributes,
    declared,
    parent,
    children: [],
    start,
    contentStart: end,
    contentEnd: end,
    end,
  };
}

function declarations(attributes: readonly XmlAttribute[]): XmlElement['declared'] {
  let declared: Record<string, string> | undefined;
  for (const { name, value } of attributes) {
    if (!name.startsWith('xmlns')) continue;
    if (name === 'xmlns') declared = { ...declared, '': value };
    else if (name[5] === ':') declared = { ...declared, [name.slice(6)]: value };
  }
  return declared ?? nothingDeclared;
}

/** A prefix of an element or its attributes that nothing declares (Namespaces in XML 1.0 §5). */
export function unboundPrefix(element: XmlElement): string | undefined {
  const { prefix } = element;
  if (prefix !== '' && element.uri === '') return prefix;
  for (const { name } of element.attributes) {
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    const own = name.slice(0, colon);
    if (own !== 'xmlns' && !namespaceOf(element, own)) return own;
  }
  return undefined;
}
