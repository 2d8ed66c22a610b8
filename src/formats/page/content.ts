// A slot as the content of a unit: its text, its codes, and the node behind each code.
import type { Comment, Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Code, type Content, type Inline, mergeText, text } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { codeKindOf } from '../code-kind.js';
import { isElement, isFootnoteReference, isOpaque } from './elements.js';
import type { TextSlot } from './slots.js';
import { leadingSpace, trailingSpace } from './space.js';

export interface SlotContent {
  readonly content: Content;
  readonly codes: readonly Code[];
  /** The node behind each code, by the code's id. */
  readonly nodes: ReadonlyMap<string, Element | Comment>;
  /** White space around the text, which is no part of the content. */
  readonly lead: string;
  readonly tail: string;
}

/** Reads the content of a slot of a tree in normal form. Codes are numbered from 1 in document order. */
export function readSlot(slot: TextSlot, sourceLocale: Locale): SlotContent {
  const pieces: Inline[] = [];
  const codes: Code[] = [];
  const nodes = new Map<string, Element | Comment>();

  function readNode(node: RootContent): void {
    if (node.type === 'text') {
      pieces.push(text(node.value));
      return;
    }
    // A parsed body has neither a doctype nor markup that is not parsed yet.
    if (node.type === 'doctype' || node.type === 'raw') return;
    const id = String(codes.length + 1);
    nodes.set(id, node);
    if (isElement(node) && !isOpaque(node, sourceLocale)) {
      codes.push(pairCode(id, node));
      pieces.push({ type: 'open', id });
      node.children.forEach(readNode);
      pieces.push({ type: 'close', id });
    } else {
      codes.push(placeholderCode(id, node));
      pieces.push({ type: 'ph', id });
    }
  }

  slot.parent.children.slice(slot.start, slot.end).forEach(readNode);
  const merged = mergeText(pieces);
  return slot.preserve ? { content: merged, codes, nodes, lead: '', tail: '' } : { codes, nodes, ...trimmed(merged) };
}

function trimmed(content: Content): { content: Content; lead: string; tail: string } {
  const first = content[0];
  const lead = first?.type === 'text' ? leadingSpace(first.value) : '';
  const afterLead = first?.type === 'text' ? [text(first.value.slice(lead.length)), ...content.slice(1)] : content;
  const last = afterLead.at(-1);
  const tail = last?.type === 'text' ? trailingSpace(last.value) : '';
  const middle =
    last?.type === 'text'
      ? [...afterLead.slice(0, -1), text(last.value.slice(0, last.value.length - tail.length))]
      : afterLead;
  return { content: mergeText(middle), lead, tail };
}

function pairCode(id: string, element: Element): Code {
  const closeData = `</${element.tagName}>`;
  const html = toHtml({ ...element, children: [] });
  return { id, ...codeKindOf(element.tagName), data: html.slice(0, html.length - closeData.length), closeData };
}

function placeholderCode(id: string, node: Element | Comment): Code {
  if (!isElement(node)) return { id, type: 'other', subType: 'html:comment', data: toHtml(node), canDelete: true };
  const code: Code = { id, ...codeKindOf(node.tagName), data: toHtml(node) };
  if (node.tagName === 'br') return { ...code, display: '↵', equivalent: '\n' };
  if (node.tagName === 'wbr') return { ...code, display: '‧', canDelete: true };
  if (isFootnoteReference(node)) return { ...code, display: `[${textIn(node)}]` };
  if (code.type === 'image') return { ...code, display: `[${imageText(node) || 'image'}]` };
  const words = textIn(node).replace(/\s+/g, ' ').trim();
  return words === '' ? code : { ...code, display: words, equivalent: words };
}

/** The words a reader sees in an element that stays whole. */
function textIn(element: Element): string {
  if (element.tagName === 'script' || element.tagName === 'style') return '';
  return element.children
    .map((child) => (child.type === 'text' ? child.value : isElement(child) ? textIn(child) : ''))
    .join('');
}

function imageText(element: Element): string {
  const image =
    element.tagName === 'picture'
      ? element.children.find((child) => isElement(child) && child.tagName === 'img')
      : element;
  const alt = image && isElement(image) ? image.properties.alt : undefined;
  return typeof alt === 'string' ? alt : '';
}
