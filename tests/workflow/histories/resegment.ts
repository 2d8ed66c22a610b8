// Tools that cut a unit otherwise: segments joined or split at a space, and numbered anew.
import { flat, segmentMarks } from './view.js';
import { childNamed, descendants, element, elements, local, textNode, type XmlElement, type XmlNode } from './xml.js';

const isPart = (node: XmlNode): node is XmlElement =>
  node.type === 'element' && (local(node) === 'segment' || local(node) === 'ignorable');

/** The n-th segment takes in the next one, with what stands between. */
export function join(unit: XmlElement, version: string, at: number): void {
  if (version === '1.2') joinMarks(unit, at);
  else joinSegments(unit, at);
}

function joinSegments(unit: XmlElement, at: number): void {
  const segments = elements(unit).filter((child) => local(child) === 'segment');
  const first = segments[at % Math.max(segments.length - 1, 1)];
  const second = first && segments[segments.indexOf(first) + 1];
  if (!first || !second) return;
  const parts = unit.children.filter(isPart);
  const gone = parts.slice(parts.indexOf(first) + 1, parts.indexOf(second) + 1);
  const source = childNamed(first, 'source');
  if (!source) return;
  const isTranslated = [first, second].every((part) => flat(childNamed(part, 'target')?.children ?? []) !== '');
  const target = childNamed(first, 'target');
  for (const part of gone) {
    source.children.push(...(childNamed(part, 'source')?.children ?? []));
    const theirs = childNamed(part, 'target') ?? (local(part) === 'ignorable' ? childNamed(part, 'source') : undefined);
    if (isTranslated && target && theirs) target.children.push(...theirs.children);
  }
  if (!isTranslated && target) first.children.splice(first.children.indexOf(target), 1);
  unit.children = unit.children.filter((child) => !gone.some((part) => part === child));
  retarget(unit, second.attributes.get('id'), first.attributes.get('id'));
}

/** References to a segment that is no more go to the one that took it in. */
function retarget(unit: XmlElement, from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined) return;
  for (const match of descendants(unit, 'match')) {
    if (match.attributes.get('ref') === `#${from}`) match.attributes.set('ref', `#${to}`);
  }
}

function joinMarks(unit: XmlElement, at: number): void {
  for (const name of ['seg-source', 'target']) {
    const holder = childNamed(unit, name);
    if (!holder) continue;
    const marks = segmentMarks(holder);
    const first = marks[at % Math.max(marks.length - 1, 1)];
    const second = first && marks[marks.indexOf(first) + 1];
    // Marks inside a code are left alone: a tool would have to split the code.
    if (!first || !second || !holder.children.includes(first) || !holder.children.includes(second)) return;
    const [from, to] = [holder.children.indexOf(first), holder.children.indexOf(second)];
    const between = holder.children.slice(from + 1, to);
    first.children.push(...between, ...second.children);
    holder.children.splice(from + 1, to - from);
  }
}

/** The n-th segment is cut at its first space; its translation too where it has one. */
export function split(unit: XmlElement, version: string, at: number): void {
  if (version === '1.2') return;
  const segments = elements(unit).filter((child) => local(child) === 'segment');
  const segment = segments[at % Math.max(segments.length, 1)];
  const source = segment && childNamed(segment, 'source');
  const target = segment && childNamed(segment, 'target');
  if (!segment || !source) return;
  const [head, tail] = cutAtSpace(source.children);
  const [targetHead, targetTail] = target ? cutAtSpace(target.children) : [[], []];
  if (head.length === 0 || tail.length === 0 || (target && (targetHead.length === 0 || targetTail.length === 0)))
    return;
  source.children = head;
  if (target) target.children = targetHead;
  const attributes = { ...Object.fromEntries(segment.attributes), id: `${segment.attributes.get('id') ?? 'x'}b` };
  const texts = [element(source.name, {}, tail), ...(target ? [element(target.name, {}, targetTail)] : [])];
  unit.children.splice(unit.children.indexOf(segment) + 1, 0, element(segment.name, attributes, texts));
}

/** Only plain text is cut: codes would have to be taken apart. */
function cutAtSpace(content: readonly XmlNode[]): readonly [XmlNode[], XmlNode[]] {
  const [only, ...more] = content;
  if (only?.type !== 'text' || more.length > 0) return [[], []];
  const space = only.value.trimEnd().indexOf(' ', 1);
  return space < 0 ? [[], []] : [[textNode(only.value.slice(0, space + 1))], [textNode(only.value.slice(space + 1))]];
}

/** Segments are called 0, 1, 2 … with all that points to them, as far as the tool knows it: not our metadata. */
export function renumberSegments(unit: XmlElement): void {
  const names = new Map<string, string>();
  const segments = elements(unit).filter((child) => local(child) === 'segment');
  for (const [index, segment] of segments.entries()) {
    const id = segment.attributes.get('id');
    if (id !== undefined) names.set(`#${id}`, `#${index}`);
    segment.attributes.set('id', String(index));
  }
  for (const match of descendants(unit, 'match')) {
    const ref = match.attributes.get('ref');
    if (ref !== undefined) match.attributes.set('ref', names.get(ref) ?? ref);
  }
  const numbers = marksInOrder(unit);
  for (const name of ['seg-source', 'target']) {
    const holder = childNamed(unit, name);
    for (const mark of holder ? segmentMarks(holder) : []) {
      const mid = mark.attributes.get('mid') ?? '';
      mark.attributes.set('mid', String(numbers.get(mid) ?? mid));
    }
  }
}

function marksInOrder(unit: XmlElement): ReadonlyMap<string, number> {
  const segSource = childNamed(unit, 'seg-source');
  return new Map(
    segSource ? segmentMarks(segSource).map((mark, index) => [mark.attributes.get('mid') ?? '', index]) : [],
  );
}
