import { SaxesParser } from 'saxes';
import type { TagMode } from './deepl.js';

type Node =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'element'; readonly name: string; readonly id: string; readonly children: readonly Node[] };

/**
 * Translates XML content as tag handling v2 does: undefined when it is not well formed, elements of `ignored` left
 * alone. Then the tags are treated as `mode` says.
 */
export function translateXml(
  xml: string,
  ignored: readonly string[],
  mode: TagMode,
  translate: (text: string) => string,
): { readonly text: string; readonly characters: number } | undefined {
  const nodes = parse(xml);
  if (!nodes) return undefined;
  const translated = translateNodes(nodes, ignored, translate);
  return { text: write(spoil(translated, mode)), characters: [...textOf(nodes)].length };
}

function parse(xml: string): readonly Node[] | undefined {
  const stack: { readonly name: string; readonly id: string; readonly children: Node[] }[] = [];
  const roots: Node[] = [];
  const parser = new SaxesParser();
  let isWellFormed = true;
  parser.on('error', () => {
    isWellFormed = false;
  });
  parser.on('opentag', ({ name, attributes }) => stack.push({ name, id: String(attributes.id ?? ''), children: [] }));
  parser.on('text', (value) => stack.at(-1)?.children.push({ type: 'text', value }));
  parser.on('closetag', () => {
    const element = stack.pop();
    if (!element) return;
    const parent = stack.at(-1);
    if (parent) parent.children.push({ type: 'element', ...element });
    else roots.push(...element.children);
  });
  parser.write(`<root>${xml}</root>`).close();
  return isWellFormed ? roots : undefined;
}

function translateNodes(
  nodes: readonly Node[],
  ignored: readonly string[],
  translate: (text: string) => string,
): readonly Node[] {
  return nodes.map((node) => {
    if (node.type === 'element') {
      return ignored.includes(node.name)
        ? node
        : { ...node, children: translateNodes(node.children, ignored, translate) };
    }
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(node.value) ?? [];
    return /\p{L}/u.test(words) ? { type: 'text', value: before + translate(words) + after } : node;
  });
}

function spoil(nodes: readonly Node[], mode: TagMode): readonly Node[] {
  const at = nodes.findIndex(({ type }) => type === 'element');
  const first = nodes[at];
  if (first?.type !== 'element') return nodes;
  switch (mode) {
    case 'keep':
      return nodes;
    case 'drop':
      return [...nodes.slice(0, at), ...first.children, ...nodes.slice(at + 1)];
    case 'duplicate':
      return [...nodes, first];
    case 'reorder':
      return nodes.toReversed();
    case 'empty':
      return [...nodes.slice(0, at), { ...first, children: [] }, ...first.children, ...nodes.slice(at + 1)];
    case 'unspace':
      return nodes.map((node, i) =>
        node.type === 'text' && nodes[i + 1]?.type === 'element' ? { type: 'text', value: node.value.trimEnd() } : node,
      );
  }
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
}

function write(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') {
        return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      }
      const children = write(node.children);
      return children === ''
        ? `<${node.name} id="${node.id}"/>`
        : `<${node.name} id="${node.id}">${children}</${node.name}>`;
    })
    .join('');
}
