// The root without its files: XLIFF 1.2 §2.2, XLIFF 2.2 §4.2.2.1, which may have notes and metadata there.
import type { XliffVersion } from '../../core/bitext.js';
import { type Attribute, type Piece, plain, type Tag, tagsIn, valueAt } from './markup.js';
import { asOf, isOf22 } from './of-22.js';
import { isForeign } from './residue.js';
import type { Survey } from './survey.js';

export interface RootShell {
  readonly attributes: readonly Attribute[];
  /** What stands in front of the files. */
  readonly front: readonly Piece[];
}

export function rootTo2(root: Tag, version: XliffVersion, { sourceLanguage, targetLanguage }: Survey): RootShell {
  return {
    attributes: [
      ...plain({ version, srcLang: sourceLanguage, trgLang: targetLanguage, 'xml:space': valueAt(root, 'xml:space') }),
      ...root.attributes.filter(isForeign),
    ],
    front:
      version === '2.2'
        ? tagsIn(root)
            .filter(isOf22)
            .map((child) => asOf(child, version))
        : [],
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
