// What the elements of HTML are to a translator. The lists follow the HTML standard's rendering section (§15.3):
// a block ends a text, an opaque element is one thing inside a text.
import type { Element, Nodes, Root } from 'hast';
import { direction, type Locale } from '../../core/locale.js';

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol ' +
    'optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Their content is code, media or nothing: a translator keeps them whole. */
const opaques: ReadonlySet<string> = new Set(
  (
    'area audio base br canvas code col embed iframe img input kbd link map math meta meter object param picture ' +
    'progress samp script source style svg template textarea track var video wbr'
  ).split(' '),
);

/** Their content never shows as text, so their place in a text does not matter. */
const unseen: ReadonlySet<string> = new Set(['link', 'meta', 'script', 'style', 'template']);

/** White space keeps its shape in them. */
const preformatted: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'xmp']);

export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** The elements among a node's children. */
export function elementsIn(node: Root | Element): readonly Element[] {
  const children: readonly Nodes[] = node.children;
  return children.filter(isElement);
}

export function isBlockName(name: string): boolean {
  return blocks.has(name);
}

export function isOpaqueName(name: string): boolean {
  return opaques.has(name);
}

export function isUnseen(name: string): boolean {
  return unseen.has(name);
}

export function isPreformatted(name: string): boolean {
  return preformatted.has(name);
}

/** Does the element stay whole inside a text: code, media, an address, marked as not for translation, or empty? */
export function isOpaque(element: Element, sourceLocale: Locale): boolean {
  return (
    opaques.has(element.tagName) ||
    element.children.length === 0 ||
    isKept(element) ||
    isForeign(element, sourceLocale) ||
    isBareAddress(element) ||
    isFootnoteReference(element) ||
    isBackReference(element)
  );
}

/** Says the element itself that its text stays as it is (`translate="no"`, or the widespread class `notranslate`)? */
export function isKept(element: Element): boolean {
  return element.properties.translate === 'no' || hasClass(element, 'notranslate');
}

/** Does the element ask for translation inside one that stays? */
export function isReopened(element: Element): boolean {
  return element.properties.translate === 'yes' || element.properties.translate === '';
}

/** Is the element marked as text in a language or script that is not the source's? A tag that is none counts as unmarked. */
export function isForeign(element: Element, sourceLocale: Locale): boolean {
  const lang = element.properties.lang;
  return (
    typeof lang === 'string' &&
    lang !== '' &&
    languageAndScript(lang) !== undefined &&
    !isSourceLanguage(lang, sourceLocale)
  );
}

/** `en-US` is the language of `en`; `uz-Cyrl` is not what `uz` (Latin) writes. */
export function isSourceLanguage(lang: string, sourceLocale: Locale): boolean {
  return languageAndScript(lang) === languageAndScript(sourceLocale);
}

function languageAndScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}

/** `lang`, and `dir` where the language runs the other way than the page's. */
export function languageAttributes(locale: Locale, page: Locale): { lang: string; dir?: string } {
  return direction(locale) === direction(page) ? { lang: locale } : { lang: locale, dir: direction(locale) };
}

export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}

/** The number of a footnote in the text, as remark-rehype writes it: `<sup><a data-footnote-ref>1</a></sup>`. */
export function isFootnoteReference(element: Element): boolean {
  if (element.properties.dataFootnoteRef !== undefined) return true;
  const only = element.children[0];
  return (
    element.tagName === 'sup' &&
    element.children.length === 1 &&
    only?.type === 'element' &&
    only.properties.dataFootnoteRef !== undefined
  );
}

/** A link that shows its own address: there is nothing in it to translate. */
function isBareAddress({ tagName, properties, children }: Element): boolean {
  const [only] = children;
  if (tagName !== 'a' || children.length !== 1 || only?.type !== 'text') return false;
  const shown = only.value.trim();
  return ['', 'mailto:', 'http://', 'https://'].some((scheme) => properties.href === scheme + shown);
}

/** The arrow from a footnote back to the text. */
export function isBackReference(element: Element): boolean {
  return element.properties.dataFootnoteBackref !== undefined;
}

export function isFootnotes(element: Element): boolean {
  return element.properties.dataFootnotes !== undefined;
}

/** The generated heading of the footnotes: a text of the site, not of the article. */
export function isFootnotesLabel(element: Element): boolean {
  const id = element.properties.id;
  return element.tagName === 'h2' && typeof id === 'string' && id.endsWith('footnote-label');
}

/** A thing at the edge of a text that is no part of it: white space, a comment, a task's box, an arrow back. */
export function isInert(node: Nodes): boolean {
  if (node.type === 'text') return !/[^ \t\n\f\r]/.test(node.value);
  if (node.type !== 'element') return true;
  const isBox = node.tagName === 'input' && node.properties.type === 'checkbox';
  return isBox || unseen.has(node.tagName) || isBackReference(node);
}
