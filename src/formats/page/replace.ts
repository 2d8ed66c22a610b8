import type { Element, ElementContent, Root, RootContent } from 'hast';

/** New nodes for `parent.children` from `start` to before `end`. */
export interface Replacement {
  readonly parent: Root | Element;
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly RootContent[];
}

/** Replaces runs of children in place, each parent in one pass. Runs of one parent come in order and do not overlap. */
export function replaceRuns(replacements: readonly Replacement[]): void {
  const byParent = new Map<Root | Element, Replacement[]>();
  for (const each of replacements) {
    const runs = byParent.get(each.parent);
    if (runs) runs.push(each);
    else byParent.set(each.parent, [each]);
  }
  for (const [parent, runs] of byParent) {
    const children: RootContent[] = [];
    let done = 0;
    for (const { start, end, nodes } of runs) {
      for (const child of parent.children.slice(done, start)) children.push(child);
      for (const node of nodes) children.push(node);
      done = end;
    }
    for (const child of parent.children.slice(done)) children.push(child);
    setChildren(parent, children);
  }
}

/** Sets children of either kind of parent; a doctype, which only a root may hold, is dropped from an element. */
export function setChildren(parent: Root | Element, children: readonly RootContent[]): void {
  if (parent.type === 'root') parent.children = [...children];
  else parent.children = children.filter((child): child is ElementContent => child.type !== 'doctype');
}
