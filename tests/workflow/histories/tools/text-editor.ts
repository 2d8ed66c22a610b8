// E: a text editor. The words change as in A; what the editor makes of line ends and the byte order mark is its own.
import type { Edit } from '../edits.js';
import { carefulEditor } from './careful-editor.js';
import { byteOrderMark, type Tool } from './types.js';

export const textEditor: Tool = {
  name: 'text editor',
  save(text, edits: readonly Edit[], manner) {
    const saved = carefulEditor.save(text, edits, manner);
    const bare = saved.replace(/^\uFEFF/, '');
    const breaks =
      manner % 3 === 0 ? bare : bare.replaceAll('\r\n', '\n').replaceAll('\n', manner % 3 === 1 ? '\r\n' : '\n');
    return (Math.floor(manner / 3) % 2 ? byteOrderMark : '') + breaks;
  },
};
