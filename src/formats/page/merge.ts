import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { LocalizedDocument, SourceDocument, TextRun, Translations, Unit } from '../../core/document.js';
import type { Locale } from '../../core/locale.js';
import { mergeMeta, textOf } from '../meta.js';
import { type CodeShape, languageOf, mixed, type Nested, nest, wordless } from '../nesting.js';
import type { FormatOptions } from '../types.js';
import { readSlot, type SlotContent } from './content.js';
import { elementsIn, isElement, languageAttributes } from './elements.js';
import { headlineOf } from './extract.js';
import { replaceRuns } from './replace.js';
import { type AttributeSlot, findSlots, type TextSlot } from './slots.js';

/** The page in another language. Texts that are not in that language get a `lang`; a unit without runs keeps its source. */
export function mergePage(
  document: SourceDocument,
  translations: Translations,
  locale: Locale,
  options: FormatOptions,
): LocalizedDocument {
  const { body } = document;
  if (body.type !== 'page') return { meta: document.meta, body };
  const tree = structuredClone(body.tree);
  const { sourceLocale } = document;
  const slots = findSlots(tree, { sourceLocale, attributes: options.html.attributes });
  const units = new Map(document.units.map((unit) => [unit.key, unit]));
  const targets = slots.map((slot, index) => ({
    slot,
    runs: runsOf(units.get(String(index + 1)), translations, document),
  }));
  moveLanguage(tree, sourceLocale, locale);
  // Attributes first: the texts take over the elements they stand on.
  for (const { slot, runs } of targets) if (slot.type === 'attribute') fillAttribute(slot, runs, locale);
  const texts = targets.flatMap(({ slot, runs }) => {
    if (slot.type !== 'text') return [];
    return [{ ...slot, nodes: textNodes(slot, readSlot(slot, sourceLocale), runs, locale) }];
  });
  replaceRuns(texts);
  return { meta: localizedMeta(document, translations), body: { type: 'page', tree } };
}

function runsOf(unit: Unit | undefined, translations: Translations, document: SourceDocument): readonly TextRun[] {
  if (!unit) return [];
  const runs = translations.get(unit.key);
  return runs && runs.length > 0 ? runs : [{ content: unit.content, locale: document.sourceLocale }];
}

/** What says to be in the source's language (inside a passage in another one) is in the page's now. */
function moveLanguage(node: Root | Element, from: Locale, to: Locale): void {
  for (const child of elementsIn(node)) {
    if (child.properties.lang === from) child.properties.lang = to;
    moveLanguage(child, from, to);
  }
}

/** An attribute cannot say its language; an element that has no text of its own can say it for its attributes. */
function fillAttribute(slot: AttributeSlot, runs: readonly TextRun[], page: Locale): void {
  const { element, property } = slot;
  element.properties[property] = textOf(runs);
  const language = languageOf(nest(runs, new Map(), page));
  const isForeign = language !== page && language !== mixed && language !== wordless;
  if (isForeign && element.children.length === 0) Object.assign(element.properties, languageAttributes(language, page));
}

/** The nodes for a slot's place. What is all in another language is marked on the element around it, if it is all that has. */
function textNodes(
  slot: TextSlot,
  source: SlotContent,
  runs: readonly TextRun[],
  page: Locale,
): readonly RootContent[] {
  const nested = nest(runs, shapesOf(source), page);
  const language = languageOf(nested);
  const isMarkedWhole = slot.whole && slot.parent.type === 'element' && language !== mixed && language !== wordless;
  const around = isMarkedWhole ? language : page;
  if (slot.parent.type === 'element' && around !== page) {
    Object.assign(slot.parent.properties, languageAttributes(around, page));
  }
  const built = buildNodes(nested, source, around);
  return joinTexts([{ type: 'text', value: source.lead }, ...built, { type: 'text', value: source.tail }]);
}

function shapesOf(source: SlotContent): ReadonlyMap<string, CodeShape> {
  return new Map(source.codes.map((code) => [code.id, code.closeData === undefined ? 'placeholder' : 'pair']));
}

/** Neighbours in one language that is not the surrounding one share a `<span lang>`. */
function buildNodes(nested: readonly Nested[], source: SlotContent, around: Locale): ElementContent[] {
  const out: ElementContent[] = [];
  for (let index = 0; index < nested.length; ) {
    const end = foreignEnd(nested, index, around);
    const group = nested.slice(index, Math.max(end, index + 1));
    const language = group[0]?.language ?? around;
    if (end > index) {
      const children = group.flatMap((node) => buildNode(node, source, language));
      out.push({ type: 'element', tagName: 'span', properties: { ...languageAttributes(language, around) }, children });
    } else {
      out.push(...group.flatMap((node) => buildNode(node, source, around)));
    }
    index += group.length;
  }
  return joinTexts(out);
}

/** Where the stretch that starts at `start` in another language ends; `start` when it is in no other. */
function foreignEnd(nested: readonly Nested[], start: number, around: Locale): number {
  const language = nested[start]?.language;
  if (language === undefined || language === around || language === mixed || language === wordless) return start;
  let end = start;
  for (let index = start; index < nested.length; index++) {
    const each = nested[index]?.language;
    if (each === language) end = index + 1;
    else if (each !== wordless) break;
  }
  return end;
}

function buildNode(node: Nested, source: SlotContent, around: Locale): readonly ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  const original = source.nodes.get(node.id);
  if (!original) return [];
  if (!isElement(original)) return [original];
  const element = node.copy ? withoutId(original) : original;
  return [node.children ? { ...element, children: buildNodes(node.children, source, around) } : element];
}

/** An id may stand in a page only once. */
function withoutId(element: Element): Element {
  const { id, ...properties } = element.properties;
  return { ...structuredClone(element), properties };
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + node.value };
    else out.push(node);
  }
  return out;
}

/** A title that came from the headline follows the headline. */
function localizedMeta(document: SourceDocument, translations: Translations) {
  const meta = mergeMeta(document.meta, translations);
  const headline = document.units.find((unit) => unit.kind === 'headline');
  const runs = headline && translations.get(headline.key);
  if (!runs || translations.has('meta:title') || document.meta.title !== headlineOf(document.units)) return meta;
  return { ...meta, title: textOf(runs, headline.codes) };
}
