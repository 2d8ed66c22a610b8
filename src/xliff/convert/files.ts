// The files of a document and what stands between them. In 1.2 that may be anything of other namespaces; 2.x has no room
// for it, so it travels in the file that it stands in front of.
import { beside, core12, core20 } from '../namespaces.js';
import { childOf, elementsIn, type XmlElement } from '../xml/tree.js';
import { type Crossing, inside } from './crossing.js';
import { remarks } from './infoset.js';
import { plain, spaced, type Tag, tag, tagOf } from './markup.js';
import { asOf, isOf22 } from './of-22.js';
import { lines, render, startOf } from './render.js';
import { fileShell } from './shells.js';

/** All files, each on its line, with the remarks between them. */
export function filesText(root: XmlElement, crossing: Crossing, indentation: string): string {
  const { text } = crossing.origin;
  const held = heldBefore(root, crossing);
  let out = '';
  let at = root.contentStart;
  let number = 0;
  for (const child of elementsIn(root)) {
    for (const remark of remarks(text.slice(at, child.start))) out += indentation + remark;
    if (isFile(child, root)) out += fileText(child, ++number, held.get(child) ?? [], crossing, indentation);
    at = child.end;
  }
  for (const remark of remarks(text.slice(at, root.contentEnd))) out += indentation + remark;
  return out;
}

function isFile(child: XmlElement, root: XmlElement): boolean {
  return child.uri === root.uri && child.local === 'file';
}

/** What stands in front of each file in 1.2; what follows the last one goes with it. */
function heldBefore(root: XmlElement, crossing: Crossing): ReadonlyMap<XmlElement, readonly Tag[]> {
  const { text } = crossing.origin;
  const held = new Map<XmlElement, readonly Tag[]>();
  let pending: Tag[] = [];
  let last: XmlElement | undefined;
  for (const child of elementsIn(root)) {
    if (isFile(child, root)) {
      held.set(child, pending);
      pending = [];
      last = child;
    } else {
      const other = tagOf(child, text);
      if (crossing.from !== core12) continue;
      if (!isOf22(other)) pending.push(other);
      else if (crossing.version !== '2.2') pending.push(asOf(other, crossing.version));
    }
  }
  if (last && pending.length > 0) held.set(last, [...(held.get(last) ?? []), ...pending]);
  return held;
}

function fileText(
  file: XmlElement,
  number: number,
  held: readonly Tag[],
  crossing: Crossing,
  indentation: string,
): string {
  const { writing } = crossing;
  const shell = fileShell(file, number, crossing);
  const { name, start, scope } = startOf(shell, writing);
  const deeper = indentation === '' ? '' : indentation + writing.layout.step;
  if (crossing.to === core20) {
    const front = lines(withHeld(shell.children, held), writing, indentation, scope);
    const items = inside(file, crossing, { indentation: deeper, scope });
    const filled = items === '' ? deeper + render(emptyBody, writing, deeper, scope) : items;
    return `${indentation}${start}>${front}${filled}${indentation}</${name}>`;
  }
  const kept = childOf(file, beside.tarjuman, 'root');
  const before = kept ? lines(tagOf(kept, crossing.origin.text).children, writing, writing.layout.newline) : '';
  const front = lines(shell.children, writing, indentation, scope);
  const body = startOf(tag(core12, 'body'), writing, scope);
  const innermost = deeper === '' ? '' : deeper + writing.layout.step;
  const items = inside(file, crossing, { indentation: innermost, scope: body.scope });
  const filled = items === '' ? `${body.start}/>` : `${body.start}>${items}${deeper}</${body.name}>`;
  return `${before}${indentation}${start}>${front}${deeper}${filled}${indentation}</${name}>`;
}

/** A file of 2.x must hold a unit or a group. */
const emptyBody = tag(core20, 'group', [...plain({ id: 'empty-body' }), ...spaced(beside.tarjuman, { was: 'body' })]);

/** Behind the skeleton, in front of all else. */
function withHeld(children: Tag['children'], held: readonly Tag[]): Tag['children'] {
  if (held.length === 0) return children;
  const skeleton = children.findIndex(
    (child) => child.type === 'tag' && child.uri === core20 && child.local === 'skeleton',
  );
  const root = tag(beside.tarjuman, 'root', [], held);
  return [...children.slice(0, skeleton + 1), root, ...children.slice(skeleton + 1)];
}
