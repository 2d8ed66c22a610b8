// B: a tool that reads the file into a model of its own and writes it anew: other indentation, order and quotes of
// attributes, perhaps a prefix; what it does not know (our attributes, the metadata module) it drops; each save sets
// states as its settings say.
import { apply, type Edit } from '../edits.js';
import { serialise, type XmlStyle } from '../serialise.js';
import { type View, view, viewTree } from '../view.js';
import { childNamed, elements, local, type XmlElement } from '../xml.js';
import type { Tool } from './types.js';

export const reserialiser: Tool = {
  name: 're-serialiser',
  save(text, edits: readonly Edit[], manner) {
    const { root } = view(text);
    for (const edit of edits) apply(viewTree(root), edit);
    if (manner % 2) forget(root, manner % 4 === 3 ? new Set(['tarjuman', 'mda', 'mtc']) : new Set(['tarjuman', 'mda']));
    if (Math.floor(manner / 4) % 3 === 1) setStates(viewTree(root));
    if (Math.floor(manner / 12) % 4 === 1) prefix(root);
    const style: XmlStyle = {
      indent: ['\t', '', '    '][manner % 3] ?? '',
      quote: manner % 5 < 2 ? "'" : '"',
      newline: manner % 7 === 0 ? '\r\n' : '\n',
      empty: (['short', 'spaced', 'long'] as const)[manner % 3] ?? 'short',
      sortAttributes: manner % 2 === 0,
      plainBreaks: false,
    };
    return serialise(root, style);
  },
};

/** Drops elements and attributes with these prefixes. */
function forget(node: XmlElement, prefixes: ReadonlySet<string>): void {
  const isUnknown = (name: string) => prefixes.has(name.split(':')[0] ?? '') && name.includes(':');
  for (const name of node.attributes.keys()) {
    if (isUnknown(name) || (name.startsWith('xmlns:') && prefixes.has(name.slice(6)))) node.attributes.delete(name);
  }
  node.children = node.children.filter((child) => child.type !== 'element' || !isUnknown(child.name));
  for (const child of elements(node)) forget(child, prefixes);
}

/** "Translated" for whatever has a text. */
function setStates({ version, cells, units }: View): void {
  if (version === '1.2') {
    for (const unit of units) {
      const target = childNamed(unit, 'target');
      target?.attributes.set('state', 'translated');
      target?.attributes.delete('state-qualifier');
    }
    return;
  }
  for (const { holder, target } of cells) {
    if (target === undefined) continue;
    holder.attributes.set('state', 'translated');
    holder.attributes.delete('subState');
  }
}

/** The standard's elements under a prefix of the tool's, instead of the default namespace. */
function prefix(root: XmlElement): void {
  const uri = root.attributes.get('xmlns');
  if (uri === undefined || root.name.includes(':')) return;
  root.attributes.delete('xmlns');
  root.attributes.set('xmlns:x', uri);
  const rename = (node: XmlElement): void => {
    if (!node.name.includes(':')) node.name = `x:${local(node)}`;
    for (const child of elements(node)) rename(child);
  };
  rename(root);
}
