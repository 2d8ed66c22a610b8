// XML as other programs see it: a small reader and its tree, written for these tests alone, so that nothing of the
// product judges the product. It knows what the files here use: no DOCTYPE, no CDATA.

export interface XmlElement {
  readonly type: 'element';
  name: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
  /** Offsets into the text that was read; -1 for an element that was made. */
  readonly start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

export interface XmlText {
  readonly type: 'text';
  readonly value: string;
}

/** A comment or processing instruction, as written. */
interface XmlRaw {
  readonly type: 'raw';
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText | XmlRaw;

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element. @throws where tags do not match; the callers write only well-formed files. */
export function parse(text: string): XmlElement {
  const top = element('', {});
  const open = [top];
  for (const found of text.matchAll(token)) {
    const [whole, closing, opening, attributes = '', selfClosing] = found;
    const parent = open.at(-1) ?? top;
    if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`</${closing}> closes <${parent.name}>`);
      parent.contentEnd = found.index;
      parent.end = found.index + whole.length;
      open.pop();
    } else if (opening !== undefined) {
      const end = found.index + whole.length;
      const made: XmlElement = {
        type: 'element',
        name: opening,
        attributes: readAttributes(attributes),
        children: [],
        start: found.index,
        contentStart: end,
        contentEnd: end,
        end,
      };
      parent.children.push(made);
      if (!selfClosing) open.push(made);
    } else if (whole.startsWith('<')) parent.children.push({ type: 'raw', value: whole });
    else parent.children.push({ type: 'text', value: decode(whole.replace(/\r\n?/g, '\n')) });
  }
  const root = top.children.find((node) => node.type === 'element');
  if (open.length !== 1 || !root) throw new Error('the document does not end');
  return root;
}

/** A reader sees a space where a line break stands plainly in an attribute (XML 1.0 §3.3.3). */
function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attributePattern)].map(([, name = '', double, single]) => [
      name,
      decode((double ?? single ?? '').replace(/\r\n|[\t\r\n]/g, ' ')),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: XmlNode[] = [],
): XmlElement {
  return {
    type: 'element',
    name,
    attributes: new Map(Object.entries(attributes)),
    children,
    start: -1,
    contentStart: -1,
    contentEnd: -1,
    end: -1,
  };
}

export function textNode(value: string): XmlText {
  return { type: 'text', value };
}

/** The name without its prefix. */
export function local(node: XmlElement): string {
  return node.name.slice(node.name.indexOf(':') + 1);
}

export function elements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node) => node.type === 'element');
}

export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).filter((child) => local(child) === name);
}

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(parent, name)[0];
}

/** All elements of a name below another, in document order. */
export function descendants(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) => [...(local(child) === name ? [child] : []), ...descendants(child, name)]);
}

export function copy(node: XmlNode): XmlNode {
  if (node.type !== 'element') return node;
  return { ...element(node.name, Object.fromEntries(node.attributes)), children: node.children.map(copy) };
}
