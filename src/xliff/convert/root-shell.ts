// The root without its files: XLIFF 1.2 §2.2, XLIFF 2.2 §4.2.2.1, which may have notes and metadata there.
import { beside, core20 } from '../namespaces.js';
import { type Attribute, type Piece, plain, type Tag, tag, tagsIn, valueAt } from './markup.js';
import { isForeign } from './residue.js';
import type { Survey } from './survey.js';

export interface RootShell {
  readonly attributes: readonly Attribute[];
  /** What stands in front of the files. */
  readonly front: readonly Piece[];
}

/** What 2.2 has room for in front of the files. */
export function isOf22(child: Tag): boolean {
  return (child.uri === core20 && child.local === 'notes') || (child.uri === beside.mda && child.local === 'metadata');
}

export function rootTo2(root: Tag, version: string, { sourceLanguage, targetLanguage }: Survey): RootShell {
  return {
    attributes: [
      ...plain({ version, srcLang: sourceLanguage, trgLang: targetLanguage, 'xml:space': valueAt(root, 'xml:space') }),
      ...root.attributes.filter(isForeign),
    ],
    front: tagsIn(root).filter(isOf22),
  };
}

export function rootTo12(root: Tag): RootShell {
  return {
    attributes: [
      ...plain({ version: '1.2', 'xml:space': valueAt(root, 'xml:space') }),
      ...root.attributes.filter(isForeign),
    ],
    front: tagsIn(root),
  };
}
