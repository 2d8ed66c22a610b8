// D: a tool with ideas of its own about segments and numbers; it keeps the layout and everything it does not know.
import { apply, type Edit } from '../edits.js';
import { plainStyle, serialise } from '../serialise.js';
import { view, viewTree } from '../view.js';
import type { Tool } from './types.js';

export const resegmenter: Tool = {
  name: 'resegmenter',
  save(text, edits: readonly Edit[], manner) {
    const { root } = view(text);
    const own: Record<number, readonly Edit[]> = {
      0: [{ edit: 'join', at: manner }],
      1: [{ edit: 'split', at: manner }],
      2: [{ edit: 'renumber-segments' }],
      3: [{ edit: 'join', at: manner }, { edit: 'renumber-segments' }],
      4: [{ edit: 'split', at: manner }, { edit: 'renumber-segments' }],
      5: [{ edit: 'drop-segment-ids' }],
      6: [{ edit: 'renumber-units' }],
    };
    const before = manner % 2 ? (own[manner % 7] ?? []) : [];
    const after = manner % 2 ? [] : (own[manner % 7] ?? []);
    for (const edit of [...before, ...edits, ...after]) apply(viewTree(root), edit);
    return serialise(root, plainStyle);
  },
};
