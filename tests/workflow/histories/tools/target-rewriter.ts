// C: OmegaT's way: the layout of the file and all states stay; every target is written anew, in 1.2 without the marks
// of segments, and line breaks in attributes stand plainly, which XML readers take for spaces.
import { apply, type Edit } from '../edits.js';
import { plainStyle, serialise } from '../serialise.js';
import { segmentMarks, view, viewTree } from '../view.js';
import { childNamed, elements, local, type XmlElement } from '../xml.js';
import type { Tool } from './types.js';

export const targetRewriter: Tool = {
  name: 'target rewriter',
  save(text, edits: readonly Edit[], manner) {
    const { root, version, units } = view(text);
    for (const edit of edits) apply(viewTree(root), edit);
    for (const unit of units) {
      const target = childNamed(unit, 'target');
      const isComplete = target && segmentMarks(target).every((mark) => mark.children.length > 0);
      // One entry of the tool is one unit: it shows a text only where all of it is there.
      if (version === '1.2' && target && isComplete && manner % 2) unmark(target);
    }
    return serialise(root, { ...plainStyle, plainBreaks: true });
  },
};

function unmark(node: XmlElement): void {
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    unmark(child);
    return local(child) === 'mrk' && child.attributes.get('mtype') === 'seg' ? child.children : [child];
  });
  for (const child of elements(node)) unmark(child);
}
