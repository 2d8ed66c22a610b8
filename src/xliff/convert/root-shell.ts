// The root without its files: XLIFF 1.2 §2.2, XLIFF 2.2 §4.2.2.1, which may have notes and metadata there.
import type { XliffVersion } from '../../core/bitext.js';
import { core12 } from '../namespaces.js';
import { type Attribute, type Piece, plain, spaced, type Tag, tagsIn, valueAt, xmlUri } from './markup.js';
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
      // There it would say the language of every text below, which `srcLang` and `trgLang` do.
      ...spaced(core12, { 'xml-lang': valueAt(root, 'xml:lang') }),
      ...root.attributes.filter((one) => isForeign(one) && one.uri !== xmlUri),
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
      ...plain({ 'xml:lang': valueAt(root, 'xml-lang', core12) }),
      ...root.attributes.filter(isForeign),
    ],
    front: tagsIn(root),
  };
}
