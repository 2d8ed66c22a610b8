// Codes are written as `g`, `x`, `bx`, `ex`: every tool shows them as tags and leaves the text plain, while the content
// of `ph`, `bpt` and `ept` lands in the text that some of them search, count and compare. The markup behind a code goes
// into an attribute of ours, in the source only; a target names its codes by id.
import type { Code, Content } from '../../core/inline.js';
import { type Forms, taken } from '../codes.js';
import type { Names } from '../namespaces.js';
import { nested } from '../nesting.js';
import { attributes, escapeText } from '../xml/escape.js';
import type { XmlElement } from '../xml/tree.js';
import { writeCharacter, writeCtype } from './ctype.js';

/** What writing the inline content of a unit needs. */
export interface InlineWriting {
  readonly names: Names;
  readonly newline: string;
  readonly codes: ReadonlyMap<string, Code>;
  /** Elements that already stand for a code in the file, and the file's text; they are written again as they are. */
  readonly forms: ReadonlyMap<string, Forms>;
  readonly text: string;
  /** Does the code's markup have to be written here? */
  withData(id: string): boolean;
}

/** Content as XLIFF 1.2 markup (§2.5): pairs as `g` where they nest inside the content, else as `bx` and `ex`. */
export function writeContent(content: Content, writing: InlineWriting): string {
  const { core } = writing.names;
  const together = nested(content, (id) => {
    const form = writing.forms.get(id)?.open;
    return form === undefined || form.local === 'g';
  });
  return content
    .map((piece, position) => {
      if (piece.type === 'text') return escapeText(piece.value, writing.newline, (hex) => writeCharacter(hex, core));
      if (piece.type === 'ph') return placeholder(piece.id, writing);
      if (piece.type === 'close') return together.has(position) ? `</${core}g>` : end(piece.id, writing);
      return together.has(position) ? `<${core}g${pairAttributes(piece.id, writing)}>` : start(piece.id, writing);
    })
    .join('');
}

function placeholder(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.alone;
  if (form) return again(form, withDataOf(id, writing), writing);
  return `<${writing.names.core}x${attributes({ id, ...about(id, writing), ...withDataOf(id, writing) })}/>`;
}

function pairAttributes(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  return attributes({ ...(form ? taken(form) : { id, ...about(id, writing) }), ...withDataOf(id, writing) });
}

function start(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  if (form && form.local !== 'g') return again(form, withDataOf(id, writing), writing);
  const made = form ? { ...taken(form), rid: id } : { id, rid: id, ...about(id, writing) };
  return `<${writing.names.core}bx${attributes({ ...made, ...withDataOf(id, writing) })}/>`;
}

function end(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.close;
  if (form && form.local !== 'g') return again(form, {}, writing);
  return `<${writing.names.core}ex${attributes({ id, rid: id })}/>`;
}

function about(id: string, writing: InlineWriting): Record<string, string | undefined> {
  const code = writing.codes.get(id);
  return { ctype: writeCtype(code), 'equiv-text': code?.equivalent };
}

/** Attributes of ours: all that the standard has no room for. */
function withDataOf(id: string, writing: InlineWriting): Record<string, string | undefined> {
  const code = writing.codes.get(id);
  if (!code || !writing.withData(id)) return {};
  const said = {
    data: code.data || undefined,
    close: code.closeData || undefined,
    display: code.display,
    'can-delete': code.canDelete ? 'yes' : undefined,
  };
  const present = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [`${writing.names.of('tarjuman')}${name}`, value]));
}

/** An element of the file once more: the same markup inside, attributes of ours only where they are needed. */
function again(element: XmlElement, ours: Record<string, string | undefined>, writing: InlineWriting): string {
  const name = `${writing.names.core}${element.local}`;
  const inside = writing.text.slice(element.contentStart, element.contentEnd);
  const tag = `<${name}${attributes({ ...taken(element), ...ours })}`;
  return element.contentStart === element.end ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}
