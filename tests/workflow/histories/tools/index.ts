import { carefulEditor } from './careful-editor.js';
import { resegmenter } from './resegmenter.js';
import { reserialiser } from './reserialiser.js';
import { targetRewriter } from './target-rewriter.js';
import { textEditor } from './text-editor.js';
import type { Tool } from './types.js';

export type ToolName = 'A' | 'B' | 'C' | 'D' | 'E';

export const tools: Readonly<Record<ToolName, Tool>> = {
  A: carefulEditor,
  B: reserialiser,
  C: targetRewriter,
  D: resegmenter,
  E: textEditor,
};
