// What people do to a bitext in their tool, on the tree that the tool holds.
import { join, renumberSegments, split } from './resegment.js';
import { type Cell, segmentMarks, type View, viewTree } from './view.js';
import { childNamed, copy, element, elements, local, textNode, type XmlElement, type XmlNode } from './xml.js';

/** Numbers choose among what there is, counted around. */
export type Edit =
  | { readonly edit: 'type' | 'note'; readonly at: number; readonly words: string }
  | { readonly edit: 'clear' | 'blank' | 'confirm' | 'respace' | 'change-source'; readonly at: number }
  | { readonly edit: 'swap' | 'move-target' | 'copy-target'; readonly at: number; readonly to: number }
  | { readonly edit: 'join' | 'split' | 'remove-unit'; readonly at: number }
  | { readonly edit: 'renumber-segments' | 'renumber-units' | 'drop-segment-ids' };

/** Applies an edit to the tree of the view; what it does not find to work on it leaves. */
export function apply(shown: View, edit: Edit): void {
  if (!('at' in edit)) {
    renumber(shown, edit.edit);
    return;
  }
  const cell = chosen(shown.cells, edit.at);
  if (!cell) return;
  switch (edit.edit) {
    case 'type':
      setTarget(cell, typed(edit.words, cell, edit.at));
      break;
    case 'note':
      addNote(cell, edit.words, shown.version);
      break;
    case 'clear':
      clearTarget(cell);
      break;
    case 'blank':
      if (cell.target !== undefined) setTarget(cell, [textNode('  ')]);
      break;
    case 'respace':
      respace(cell, edit.at % 2 ? ' ' : '\u00A0');
      break;
    case 'confirm':
      confirm(cell, shown.version, edit.at);
      break;
    case 'change-source':
      changeSource(cell);
      break;
    case 'join':
      join(cell.unit, shown.version, edit.at);
      break;
    case 'split':
      split(cell.unit, shown.version, edit.at);
      break;
    case 'remove-unit':
      removeUnit(shown.root, cell.unit);
      break;
    default:
      exchange(shown, edit.edit, cell, chosen(shown.cells, edit.to));
  }
}

function respace(cell: Cell, space: string): void {
  if (cell.target === undefined || !cell.targetElement) return;
  setTarget(cell, [...cell.targetElement.children, textNode(space)]);
}

function renumber(shown: View, how: 'renumber-segments' | 'renumber-units' | 'drop-segment-ids'): void {
  if (how === 'renumber-segments') shown.units.forEach(renumberSegments);
  else if (how === 'renumber-units') renumberUnits(shown.units);
  else for (const { holder } of shown.cells) dropSegmentId(holder);
}

function exchange(shown: View, how: 'swap' | 'move-target' | 'copy-target', cell: Cell, other: Cell | undefined): void {
  if (!other || other.holder === cell.holder) return;
  const [mine, theirs] = [contentOf(cell), contentOf(other)];
  if (!mine || (how === 'swap' && !theirs)) return;
  setTarget(other, mine);
  if (how === 'swap' && theirs) setTarget(again(shown, cell), theirs);
  if (how === 'move-target') clearTarget(again(shown, cell));
}

/** The cell as it stands after an edit beside it. */
function again(shown: View, cell: Cell): Cell {
  return viewTree(shown.root).cells.find(({ holder, id }) => holder === cell.holder && id === cell.id) ?? cell;
}

function contentOf(cell: Cell): readonly XmlNode[] | undefined {
  return cell.target === undefined ? undefined : cell.targetElement?.children.map(copy);
}

export function chosen<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(items.length, 1)];
}

/** The prefix that the tool gives the standard's elements. */
function named(beside: XmlElement, name: string): string {
  const colon = beside.name.indexOf(':');
  return colon < 0 ? name : `${beside.name.slice(0, colon)}:${name}`;
}

/** Words with the codes of the source behind them, or around them where the source is one pair. */
export function typed(words: string, cell: Cell, at: number): readonly XmlNode[] {
  const codes = cell.sourceElement.children.filter((node) => node.type === 'element').map(copy);
  const [first] = codes;
  const isPair = first?.type === 'element' && ['pc', 'g'].includes(local(first));
  if (codes.length === 1 && isPair && at % 2) return [{ ...first, children: [textNode(words)] }];
  return [textNode(words), ...codes.map(emptied)];
}

function emptied(node: XmlNode): XmlNode {
  if (node.type !== 'element') return node;
  return { ...node, children: node.children.flatMap((child) => (child.type === 'element' ? [emptied(child)] : [])) };
}

/** Puts a text into a cell; where it has no place for one, that is made as the version wants it. */
export function setTarget(cell: Cell, content: readonly XmlNode[]): void {
  const target = cell.targetElement ?? makeTarget(cell);
  target.children = [...content];
}

function makeTarget({ holder, id, sourceElement }: Cell): XmlElement {
  const inSegments = local(sourceElement) === 'mrk';
  let target = childNamed(holder, 'target');
  if (!target) {
    target = element(named(sourceElement, 'target'), {});
    const before = childNamed(holder, 'seg-source') ?? childNamed(holder, 'source');
    holder.children.splice(before ? holder.children.indexOf(before) + 1 : 0, 0, target);
  }
  if (!inSegments) return target;
  const marks = segmentMarks(childNamed(holder, 'seg-source') ?? holder);
  const standing = segmentMarks(target);
  const all = marks.map((mark) => {
    const mid = mark.attributes.get('mid') ?? '';
    return standing.find((other) => other.attributes.get('mid') === mid) ?? element(mark.name, { mtype: 'seg', mid });
  });
  target.children = all.flatMap((mark, index) => (index === 0 ? [mark] : [textNode(' '), mark]));
  return all.find((mark) => mark.attributes.get('mid') === id) ?? target;
}

function clearTarget(cell: Cell): void {
  const { targetElement, holder } = cell;
  if (!targetElement) return;
  if (local(targetElement) === 'mrk') targetElement.children = [];
  else holder.children.splice(holder.children.indexOf(targetElement), 1);
}

function confirm({ holder, target, unit }: Cell, version: string, at: number): void {
  if (target === undefined) return;
  if (version !== '1.2') {
    holder.attributes.set('state', at % 3 ? 'reviewed' : 'final');
    if (at % 2) holder.attributes.delete('subState');
    return;
  }
  unit.attributes.set('approved', 'yes');
  if (at % 2) childNamed(unit, 'target')?.attributes.set('state', at % 3 ? 'signed-off' : 'final');
}

/** A slip of the hand in the source. */
function changeSource({ sourceElement }: Cell): void {
  const index = sourceElement.children.findIndex((node) => node.type === 'text');
  const node = sourceElement.children[index];
  if (node?.type === 'text')
    sourceElement.children[index] = textNode(`${node.value.slice(0, -1)}x${node.value.slice(-1)}`);
}

function addNote({ unit, sourceElement }: Cell, words: string, version: string): void {
  const note = element(named(sourceElement, 'note'), {}, [textNode(words)]);
  if (version === '1.2') {
    const last = elements(unit).findLast((child) => ['target', 'seg-source', 'source', 'note'].includes(local(child)));
    unit.children.splice(last ? unit.children.indexOf(last) + 1 : 0, 0, note);
    return;
  }
  const notes = childNamed(unit, 'notes');
  if (notes) notes.children.push(note);
  else {
    const first = unit.children.findIndex(
      (child) => child.type === 'element' && ['originalData', 'segment', 'ignorable'].includes(local(child)),
    );
    unit.children.splice(first, 0, element(named(sourceElement, 'notes'), {}, [note]));
  }
}

function removeUnit(root: XmlElement, unit: XmlElement): void {
  root.children = root.children.filter((child) => child !== unit);
  for (const child of elements(root)) removeUnit(child, unit);
}

function renumberUnits(units: readonly XmlElement[]): void {
  for (const [index, unit] of units.entries()) unit.attributes.set('id', `tool-${index + 1}`);
}

/** What points to the segment stays as it is: a tool that drops ids does not look. */
function dropSegmentId(holder: XmlElement): void {
  if (local(holder) === 'segment') holder.attributes.delete('id');
}
