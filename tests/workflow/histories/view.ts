// What a person sees in a bitext or a memory, read without the product: pairs of texts, where they stand and how.
// An inline code counts as one character, whatever tool wrote it in whatever form.
import {
  childNamed,
  childrenNamed,
  descendants,
  elements,
  local,
  parse,
  type XmlElement,
  type XmlNode,
} from './xml.js';

export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** A sentence of the file, or in 1.2 a whole unit that has no marks, or whose target has lost them. */
export interface Cell {
  readonly unit: XmlElement;
  /** 2.x: the segment; 1.2: the unit. */
  readonly holder: XmlElement;
  readonly id: string;
  readonly sourceElement: XmlElement;
  /** The target; 1.2 with marks: the mark in it. */
  readonly targetElement?: XmlElement;
  readonly source: string;
  /** Undefined also where there is nothing but white space for a source with words. */
  readonly target?: string;
  readonly approved: boolean;
  readonly state: string;
}

export interface View {
  readonly root: XmlElement;
  readonly version: string;
  readonly units: readonly XmlElement[];
  readonly cells: readonly Cell[];
  readonly suggestions: readonly Pair[];
}

const code = '\uFFFC';

/** The text with one character for each code, or each half of a pair; annotations are passed over. */
export function flat(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? flatElement(node) : node.type === 'text' ? node.value : ''))
    .join('');
}

function flatElement(node: XmlElement): string {
  const name = local(node);
  if (name === 'mrk') return flat(node.children);
  if (name === 'sm' || name === 'em') return '';
  if (name === 'pc' || name === 'g') return code + flat(node.children) + code;
  return code;
}

export function view(text: string): View {
  return viewTree(parse(text));
}

export function viewTree(root: XmlElement): View {
  const version = root.attributes.get('version') ?? '';
  const units = descendants(root, version === '1.2' ? 'trans-unit' : 'unit');
  const cells = units.flatMap(version === '1.2' ? cells12 : cells2);
  const offers = units.flatMap((unit) => [...childrenNamed(unit, 'alt-trans'), ...descendants(unit, 'match')]);
  const suggestions = offers.flatMap((offer) => {
    const [source, target] = [childNamed(offer, 'source'), childNamed(offer, 'target')];
    return source && target ? [{ source: flat(source.children), target: flat(target.children) }] : [];
  });
  return { root, version, units, cells, suggestions };
}

function cells2(unit: XmlElement): readonly Cell[] {
  return childrenNamed(unit, 'segment').flatMap((holder, index): readonly Cell[] => {
    const [source, target] = [childNamed(holder, 'source'), childNamed(holder, 'target')];
    if (!source) return [];
    const state = holder.attributes.get('state') ?? 'initial';
    const approved = state === 'reviewed' || state === 'final';
    const id = holder.attributes.get('id') ?? `s${index + 1}`;
    return [{ unit, holder, id, sourceElement: source, ...texts(source, target), approved, state }];
  });
}

function cells12(unit: XmlElement): readonly Cell[] {
  const [source, segSource, target] = ['source', 'seg-source', 'target'].map((name) => childNamed(unit, name));
  if (!source) return [];
  const state = target?.attributes.get('state') ?? '';
  const approved = unit.attributes.get('approved') === 'yes';
  const marks = segSource ? segmentMarks(segSource) : [];
  const targetMarks = target ? segmentMarks(target) : [];
  if (marks.length === 0 || (target && targetMarks.length === 0 && flat(target.children).trim() !== '')) {
    return [{ unit, holder: unit, id: '*', sourceElement: source, ...texts(source, target), approved, state }];
  }
  return marks.map((mark) => {
    const id = mark.attributes.get('mid') ?? '';
    const there = targetMarks.find((other) => other.attributes.get('mid') === id);
    // Of single sentences, attributes of ours say it: a person's approval is kept there when the unit loses its own.
    const said = there?.attributes.get('tarjuman:state');
    const isApproved = approved || said === 'reviewed' || said === 'final';
    return { unit, holder: unit, id, sourceElement: mark, ...texts(mark, there), approved: isApproved, state };
  });
}

export function segmentMarks(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (local(child) === 'mrk' && child.attributes.get('mtype') === 'seg') return [child];
    return segmentMarks(child);
  });
}

function texts(source: XmlElement, target: XmlElement | undefined): Pick<Cell, 'source' | 'target' | 'targetElement'> {
  const from = flat(source.children);
  const to = target && flat(target.children);
  const isThere = to !== undefined && (hasWords(to) || !hasWords(from));
  return { source: from, ...(target && { targetElement: target }), ...(isThere && { target: to }) };
}

/** Anything but codes and white space. */
export function hasWords(text: string): boolean {
  return text.replaceAll(code, '').trim() !== '';
}

/** The whole source of a unit, as its tool shows it. */
export function unitText(unit: XmlElement): string {
  const source = childNamed(unit, 'source');
  if (source) return flat(source.children);
  return elements(unit)
    .filter((part) => local(part) === 'segment' || local(part) === 'ignorable')
    .map((part) => flat(childNamed(part, 'source')?.children ?? []))
    .join('');
}

export function notesOf(unit: XmlElement): readonly string[] {
  const holder = childNamed(unit, 'notes') ?? unit;
  return childrenNamed(holder, 'note').map((note) => flat(note.children));
}

/** The pairs of a TMX file. */
export function memoryPairs(text: string): readonly Pair[] {
  return descendants(parse(text), 'tu').flatMap((unit) => {
    const [source, target] = childrenNamed(unit, 'tuv').map((version) =>
      flat(childNamed(version, 'seg')?.children ?? []),
    );
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
}

export function keyOf({ source, target }: Pair): string {
  return `${source} → ${target}`;
}
