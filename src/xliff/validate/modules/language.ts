import { attribute, type XmlElement } from '../../xml/tree.js';

/** Is a language the same as another or narrower (`kk-KZ` for `kk`), whatever the case? As `lang()` of XPath 1.0 §4.3. */
export function isWithinLanguage(tag: string, range: string): boolean {
  const [a, b] = [tag.toLowerCase(), range.toLowerCase()];
  return b !== '' && (a === b || a.startsWith(`${b}-`));
}

/** `srcLang` or `trgLang` of the document around an element. */
export function languageOf(element: XmlElement, which: 'srcLang' | 'trgLang'): string | undefined {
  let root = element;
  while (root.parent) root = root.parent;
  return attribute(root, which);
}
